/** A small workbook that uses everything a SheetPlan can say. */
import type { SheetPlan } from "../../src/sheet/plan";
import { someCharts } from "../support/someCharts";

const none = { validations: [], conditionalFormats: [], merges: [], names: [] } as const;

const scoring: SheetPlan = {
  name: "评价表",
  visibility: "visible",
  tabColor: "#0F6CBD",
  columns: [{ width: 5 }, { width: 22 }, { width: 7 }, { width: 9.5 }, { width: 26 }, { width: 12, hidden: true }],
  rows: new Map([
    [0, { height: 30 }],
    [4, { height: 45.5 }],
    [6, { hidden: true }],
  ]),
  styles: {
    title: { font: "hei", size: 18, bold: true, horizontal: "center", vertical: "center" },
    header: { font: "hei", fill: "#F2F2F2", border: { top: "thin", right: "thin", bottom: "thin", left: "thin" } },
    input: { fill: "#FFF9E5", unlocked: true, format: "0.##", horizontal: "right", border: { bottom: "hair" } },
    text: { wrap: true, vertical: "top", indent: 1, color: "#A4262C", format: "@" },
    total: { bold: true, format: "0.00", border: { top: "double", bottom: "medium" } },
    date: { format: "yyyy-mm-dd", unlocked: true },
  },
  cells: [
    { row: 0, column: 0, value: "质量工作“评价表” <&> A & B", style: "title" },
    { row: 1, column: 0, value: "序号", style: "header" },
    { row: 1, column: 1, value: "评价项目", style: "header" },
    { row: 1, column: 2, value: "分值", style: "header" },
    { row: 1, column: 3, value: "得分", style: "header" },
    { row: 1, column: 4, value: "状态", style: "header" },
    { row: 2, column: 0, value: 1 },
    { row: 2, column: 1, value: "宣传\n  第二行 ", style: "text", link: "'评分标准'!A1" },
    { row: 2, column: 2, value: 10 },
    { row: 2, column: 3, value: 8.5, style: "input" },
    { row: 2, column: 4, value: "✓", formula: 'IF(AND(D3>=0,D3<=C3),"✓","超出0～"&C3)' },
    { row: 3, column: 0, value: 2 },
    { row: 3, column: 1, value: "=1+1", style: "text" },
    { row: 3, column: 2, value: 0.3 },
    { row: 3, column: 3, value: null, style: "input" },
    { row: 3, column: 4, value: "未评", formula: 'IF(ISNUMBER(D4),"✓","未评")' },
    { row: 4, column: 1, value: "合计" },
    { row: 4, column: 3, value: 8.5, formula: "SUM(D3:D4)", style: "total" },
    { row: 5, column: 3, value: "是", style: "input" },
    { row: 5, column: 4, value: "", formula: 'IF(D6="是","","x")' },
    { row: 6, column: 5, value: "item-1" },
    { row: 7, column: 1, value: "_x0041_ is not A" },
    { row: 8, column: 4, value: null, style: "date" },
  ],
  merges: [
    { top: 0, left: 0, bottom: 0, right: 4 },
    { top: 4, left: 1, bottom: 4, right: 2 },
  ],
  validations: [
    {
      area: { top: 2, left: 3, bottom: 2, right: 3 },
      rule: { type: "decimal", min: 0, max: 10 },
      errorTitle: "得分有误",
      error: "第1项得分应在0～10之间。",
      promptTitle: "得分",
      prompt: "填0～10，\n步长0.5",
    },
    {
      area: { top: 3, left: 3, bottom: 3, right: 3 },
      rule: { type: "decimal", min: 0, max: null },
      errorTitle: "得分有误",
      error: "不能小于0。",
      errorStyle: "warning",
    },
    {
      area: { top: 5, left: 3, bottom: 5, right: 3 },
      rule: { type: "list", values: ["是", "否"] },
      errorTitle: "只能选择",
      error: "请选择“是”或“否”。",
    },
    {
      area: { top: 2, left: 4, bottom: 3, right: 4 },
      rule: { type: "textLength", max: 400 },
      errorTitle: "太长",
      error: "限400字。",
    },
  ],
  conditionalFormats: [
    { area: { top: 2, left: 3, bottom: 3, right: 3 }, formula: 'D3=""', fill: "#FFF4CE" },
    { area: { top: 2, left: 3, bottom: 3, right: 3 }, formula: "D3>C3", fill: "#FDE7E9", color: "#A4262C" },
    { area: { top: 2, left: 4, bottom: 3, right: 4 }, formula: '$E3<>"✓"', fill: "#FFF4CE" },
  ],
  protected: true,
  names: [{ name: "total_score", refersTo: "'评价表'!$D$5" }],
  freeze: { rows: 2, columns: 2 },
  print: {
    orientation: "landscape",
    area: { top: 0, left: 0, bottom: 8, right: 4 },
    titleRows: [0, 1],
    titleColumns: [0, 1],
    furtherAreas: [{ top: 10, left: 0, bottom: 11, right: 2 }],
    margin: 1.5,
    footer: { left: "2022年度", center: "第 &P 页 共 &N 页", right: "K3QF-7XTA" },
    breaksBefore: [7],
  },
  charts: someCharts("评价表"),
  firstCell: { row: 2, column: 3 },
  showGridlines: false,
};

const criteria: SheetPlan = {
  ...none,
  name: "评分标准",
  visibility: "visible",
  columns: [{ width: 50 }],
  rows: new Map(),
  styles: {},
  cells: [
    { row: 0, column: 0, value: "评分标准" },
    { row: 1, column: 0, value: 8.5, formula: "'评价表'!D5" },
  ],
  protected: false,
  showGridlines: true,
  freeze: { rows: 1, columns: 0 },
};

const stamp: SheetPlan = {
  ...none,
  name: "_pingbiao",
  visibility: "veryHidden",
  columns: [],
  rows: new Map(),
  styles: {},
  cells: [
    { row: 0, column: 0, value: "format" },
    { row: 0, column: 1, value: 1 },
    { row: 1, column: 0, value: "@text" },
    { row: 2, column: 0, value: "-5" },
    { row: 3, column: 0, value: "+86" },
  ],
  protected: true,
  names: [{ name: "pingbiao_format", refersTo: "'_pingbiao'!$B$1" }],
  showGridlines: true,
};

/** 评价表 with every feature, 评分标准 with a formula across sheets, and a veryHidden sheet. */
export const samplePlans: readonly SheetPlan[] = [scoring, criteria, stamp];
