/** Builds SheetPlans for tests: an empty visible sheet, changed as the test says, and one that uses everything a plan can hold. */
import type { PlannedCell, SheetPlan } from "../../src/sheet/plan";
import { someCharts } from "./someCharts";

/** An empty visible sheet 评价表, but for what is given. */
export function aSheetPlan(given: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name: "评价表",
    visibility: "visible",
    columns: [],
    rows: new Map(),
    styles: {},
    cells: [],
    merges: [],
    validations: [],
    conditionalFormats: [],
    protected: false,
    names: [],
    showGridlines: true,
    ...given,
  };
}

/** Values from a place on, row by row. */
export function valuesAt(
  row: number,
  column: number,
  values: readonly (readonly (string | number | null)[])[],
): PlannedCell[] {
  return values.flatMap((line, down) =>
    line.map((value, across): PlannedCell => ({ row: row + down, column: column + across, value })),
  );
}

const thin = { top: "thin", right: "thin", bottom: "thin", left: "thin" } as const;

/** A scoring sheet of three rows with a stamp sheet behind it: every member of a plan is in use. */
export function fullPlans(): readonly SheetPlan[] {
  return [scoringSheet(), stampSheet()];
}

function scoringSheet(): SheetPlan {
  return aSheetPlan({
    tabColor: "#0F6CBD",
    columns: [{ width: 5 }, { width: 30 }, { width: 9 }, { width: 12 }, { width: 8, hidden: true }],
    rows: new Map([
      [0, { height: 30 }],
      [2, { height: 45 }],
      [6, { hidden: true }],
    ]),
    styles: {
      title: { font: "hei", size: 18, horizontal: "center", vertical: "center" },
      header: { font: "hei", bold: true, fill: "#F2F2F2", horizontal: "center", vertical: "center", border: thin },
      text: { wrap: true, vertical: "center", border: thin },
      input: { fill: "#FFF9E5", horizontal: "right", format: "0.##", unlocked: true, border: thin },
      total: { bold: true, color: "#A4262C", indent: 1, border: { ...thin, top: "double" } },
      link: { color: "#0563C1", border: thin },
      fine: { border: { top: "hair", left: "medium" } },
      note: { format: "@", unlocked: true, vertical: "top" },
    },
    cells: scoringCells(),
    merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    validations: [
      {
        area: { top: 2, left: 2, bottom: 4, right: 2 },
        rule: { type: "decimal", min: 0, max: 10 },
        errorTitle: "得分有误",
        error: "得分应在0～10之间",
        promptTitle: "得分",
        prompt: "请填0～10",
      },
      {
        area: { top: 5, left: 2, bottom: 5, right: 2 },
        rule: { type: "list", values: ["是", "否"] },
        errorTitle: "请选择",
        error: "请填是或否",
      },
      {
        area: { top: 5, left: 3, bottom: 5, right: 3 },
        rule: { type: "textLength", max: 400 },
        errorTitle: "超过字数",
        error: "限400字",
        errorStyle: "warning",
      },
    ],
    conditionalFormats: [
      { area: { top: 2, left: 2, bottom: 4, right: 2 }, formula: "C3>10", fill: "#FDE7E9", color: "#A4262C" },
      { area: { top: 2, left: 2, bottom: 4, right: 2 }, formula: 'C3=""', fill: "#FFF4CE" },
    ],
    protected: true,
    names: [{ name: "pingbiao_total", refersTo: "'评价表'!$C$6" }],
    freeze: { rows: 2, columns: 2 },
    print: {
      orientation: "landscape",
      area: { top: 0, left: 0, bottom: 5, right: 3 },
      furtherAreas: [{ top: 0, left: 4, bottom: 4, right: 4 }],
      titleRows: [1, 1],
      titleColumns: [0, 1],
      margin: 1.5,
      footer: { left: "评价表", center: "第 &P 页 共 &N 页", right: "ABCD" },
      breaksBefore: [4],
    },
    charts: someCharts("评价表"),
    firstCell: { row: 2, column: 2 },
    showGridlines: false,
  });
}

function scoringCells(): readonly PlannedCell[] {
  const rows = ["组织领导", "宣传培训", "监督检查"];
  return [
    { row: 0, column: 0, value: "质量工作评价表", style: "title" },
    ...["序号", "评分标准", "得分", "状态"].map((value, column): PlannedCell => ({
      row: 1,
      column,
      value,
      style: "header",
    })),
    ...rows.flatMap((title, index): PlannedCell[] => [
      { row: 2 + index, column: 0, value: index + 1, style: "text" },
      { row: 2 + index, column: 1, value: title, style: "link", link: "'_pingbiao'!A1" },
      { row: 2 + index, column: 2, value: null, style: "input" },
      { row: 2 + index, column: 3, value: "未评", formula: `IF(C${3 + index}="","未评","✓")`, style: "text" },
    ]),
    { row: 5, column: 1, value: "合计", style: "total" },
    { row: 5, column: 2, value: 0, formula: "SUM(C3:C5)", style: "total" },
    { row: 5, column: 3, value: null, style: "note" },
    { row: 6, column: 0, value: "", style: "fine" },
  ];
}

function stampSheet(): SheetPlan {
  return aSheetPlan({
    name: "_pingbiao",
    visibility: "veryHidden",
    columns: [{ width: 20 }],
    cells: [
      { row: 0, column: 0, value: "格式1" },
      { row: 1, column: 0, value: 0, formula: "'评价表'!C6*2" },
    ],
    protected: true,
    names: [{ name: "pingbiao_stamp", refersTo: "'_pingbiao'!$A$1" }],
  });
}
