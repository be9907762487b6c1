/** Finished workbooks, each with one thing done to it that a returned workbook may have suffered, and what must be found. */
import type { ProblemCode, Severity } from "../../src/core/problem";
import { a1 } from "../../src/sheet/address";
import type { Grid, PlacedCell } from "../../src/sheet/grid";
import type { Role } from "../../src/sheet/layouts/frame";
import { copyRow, deleteColumn, deleteRow, rename, typeInto } from "./gridEdits";
import { changeCell, edit, foundIn, oneCell, placeOf, rubric, SOUND, type Base, type Tampered } from "./tamperedCells";
import { SECOND_SHEETS } from "./secondSheets";
import { REASONS, SCORE_FORMULAS } from "./tamperedReasons";
import { ADDED, FORMULAS, LOOKS, WORDED } from "./tamperedFormulas";
import { ROWS } from "./tamperedRows";

const figures: readonly Tampered[] = [
  oneCell("a raised total", { base: "matrix", item: "@total", role: "score1" }, { value: 99 }, "sheet.figure-differs"),
  oneCell(
    "a better grade",
    { base: "matrix", item: "@grade", role: "score2" },
    { value: "优秀" },
    "sheet.figure-differs",
  ),
  oneCell("another rank", { base: "matrix", item: "@rank", role: "score0" }, { value: 2 }, "sheet.figure-differs"),
  oneCell("another base", { base: "table", item: "@base", role: "score0" }, { value: 80.01 }, "sheet.figure-differs"),
  oneCell("a lost bonus", { base: "table", item: "@bonus", role: "score0" }, { value: "" }, "sheet.figure-differs"),
  oneCell("a deduction", { base: "table", item: "@deduction", role: "score0" }, { value: 1 }, "sheet.figure-differs"),
  oneCell("a subtotal", { base: "table", item: "@group:g2", role: "score0" }, { value: 11 }, "sheet.figure-differs"),
  oneCell("a state", { base: "form", item: "@total", role: "status" }, { value: "完成了" }, "sheet.figure-differs"),
  oneCell(
    "a state of a matrix",
    { base: "matrix", item: "@state", role: "score0" },
    { value: "" },
    "sheet.figure-differs",
  ),
  oneCell("状态 of an item", { base: "form", item: "b1", role: "status" }, { value: "未评" }, "sheet.figure-differs"),
  oneCell(
    "an error value",
    { base: "form", item: "@total", role: "score0" },
    { value: "#REF!" },
    "sheet.figure-differs",
  ),
  oneCell("a hidden value", { base: "form", item: "b1", role: "valid0" }, { value: 8 }, "sheet.figure-differs"),
  oneCell("a hidden count", { base: "form", item: "@total", role: "text0" }, { value: 3 }, "sheet.figure-differs"),
  oneCell("a dependency", { base: "form", item: "a2", role: "counted0" }, { value: 0 }, "sheet.figure-differs"),
  oneCell(
    "a formula that says always the same",
    { base: "matrix", item: "@total", role: "score1" },
    { value: null, formula: '99.5+LEN("A1")' },
    "sheet.formula-overwritten",
  ),
  { name: "nothing recalculated", ...resultsOnly("0"), findings: [atLast("sheet.not-recalculated", "warning")] },
  { name: "results of nothing", ...resultsOnly("9"), findings: [atLast("sheet.figures-differ", "error")] },
];

/** The matrix with one result in all formulas. */
function resultsOnly(value: string): Pick<Tampered, "grids"> {
  const cellOf = (cell: PlacedCell): PlacedCell => (cell.formula === undefined ? cell : { ...cell, value });
  return { grids: SOUND.matrix.map((grid) => ({ ...grid, cells: grid.cells.map(cellOf) })) };
}

/** A finding at the last figure of the matrix. */
function atLast(code: ProblemCode, severity: Severity): Tampered["findings"][number] {
  const { frame } = foundIn("matrix");
  const place = placeOf({ base: "matrix", item: "@rank", role: `score${frame.lanes.length - 1}` });
  return { code, severity, cell: a1(place.row, place.column) };
}

const texts: readonly Tampered[] = [
  oneCell("more points", { base: "form", item: "a2", role: "points" }, { value: 20 }, "sheet.points-altered"),
  oneCell(
    "points of a group",
    { base: "table", item: "@group:g1", role: "points" },
    { value: 30 },
    "sheet.points-altered",
  ),
  oneCell("full marks", { base: "matrix", item: "@total", role: "points" }, { value: "120分" }, "sheet.points-altered"),
  oneCell("no points", { base: "form", item: "c1", role: "points" }, { value: "" }, "sheet.points-altered"),
  oneCell("a title", { base: "form", item: "b1", role: "title" }, { value: "另一项" }, "sheet.text-altered", "warning"),
  oneCell(
    "criteria",
    { base: "table", item: "b1", role: "criteria" },
    { value: "从宽" },
    "sheet.text-altered",
    "warning",
  ),
  oneCell("a group", { base: "table", item: "a1", role: "group0" }, { value: "丁" }, "sheet.text-altered", "warning"),
  oneCell(
    "a label",
    { base: "form", item: "@total", role: "subject" },
    { value: "小计" },
    "sheet.text-altered",
    "warning",
  ),
  oneCell(
    "a heading",
    { base: "form", item: "@header", role: "score0" },
    { value: "自评" },
    "sheet.text-altered",
    "warning",
  ),
  oneCell(
    "the title above",
    { base: "form", item: "@stamp", role: "subject" },
    { value: "表" },
    "sheet.text-altered",
    "warning",
  ),
  oneCell(
    "the department",
    { base: "form", item: "@department", role: "title" },
    { value: "丙局" },
    "sheet.text-altered",
    "warning",
  ),
  oneCell(
    "the period",
    { base: "matrix", item: "@subject", role: "status" },
    { value: "2021年度" },
    "sheet.text-altered",
    "warning",
  ),
  oneCell("a weight", { base: "table", item: "a1", role: "weight" }, { value: "60%" }, "sheet.text-altered", "warning"),
  oneCell(
    "a subject",
    { base: "form", item: "a1", role: "subject" },
    { value: "单位" },
    "sheet.subject-altered",
    "warning",
  ),
  oneCell(
    "another subject",
    { base: "form", item: "a1", role: "subject" },
    { value: "单位x2" },
    "sheet.subject-altered",
  ),
  oneCell(
    "a head subject",
    { base: "table", item: "@subject", role: "title" },
    { value: "单位x3" },
    "sheet.subject-altered",
  ),
  oneCell(
    "a column's subject",
    { base: "matrix", item: "@header", role: "score0" },
    { value: "单位x2" },
    "sheet.subject-altered",
  ),
  oneCell(
    "no name above a column",
    { base: "matrix", item: "@header", role: "score1" },
    { value: null },
    "sheet.subject-altered",
    "warning",
  ),
  oneCell("a number", { base: "matrix", item: "b1", role: "no" }, { value: "b2" }, "sheet.text-altered", "warning"),
  oneCell(
    "a sign-off text",
    { base: "form", item: "@sign", role: "subject" },
    { value: "同意（盖章）：" },
    "sheet.text-altered",
    "warning",
  ),
  oneCell(
    "a label of the head",
    { base: "table", item: "@department", role: "no" },
    { value: "复核部门：" },
    "sheet.text-altered",
    "warning",
  ),
  oneCell(
    "a formula over a title",
    { base: "form", item: "b1", role: "title" },
    { formula: 'IF(NOW()>46000,"改了","乙一")' },
    "sheet.text-altered",
    "warning",
  ),
  oneCell("a hidden key", { base: "form", item: "b1", role: "key" }, { value: "group:g1" }, "sheet.key-altered"),
];

/** Deleted together, with the figures that hang on them still showing what they showed. */
function deletedRow(base: Base, item: string, severity: Severity = "error"): Tampered {
  const { row } = placeOf({ base, item, role: "item" });
  return {
    name: `a deleted row ${item}`,
    grids: edit(base, deleteRow(row)),
    findings: [{ code: "sheet.row-missing", severity, cell: null }],
  };
}

const missing: readonly Tampered[] = [
  deletedRow("matrix", "@total"),
  deletedRow("form", "@total"),
  deletedRow("table", "@group:g2"),
  ...(["title", "points", "status", "valid1"] as const).map((role): Tampered => ({
    name: `a deleted column ${role}`,
    grids: edit("matrix", deleteColumn(foundIn("matrix").column(role))),
    findings: [{ code: "sheet.column-missing", severity: "error", cell: null }],
  })),
];

const rows: readonly Tampered[] = [
  ...["b1", "b2"].map((shown): Tampered => {
    const place = placeOf({ base: "matrix", item: shown, role: "title" });
    const [other] = rubric.items.filter(({ id }) => id === (shown === "b1" ? "b2" : "b1"));
    return {
      name: `the title of another item beside ${shown}`,
      grids: edit("matrix", changeCell(place, { value: other?.title ?? "" })),
      findings: [{ code: "sheet.row-mixed", severity: "error", cell: a1(place.row, place.column) }],
    };
  }),
  foreignRow("a row of another department", { role: "item", value: "b2" }),
  foreignRow("a row of another subject", { role: "subjectId", value: "x3" }),
];

/** A copied row that then says to be somebody else's. */
function foreignRow(name: string, { role, value }: { readonly role: Role; readonly value: string }): Tampered {
  const { row, column } = placeOf({ base: "form", item: "b1", subject: "x2", role });
  const title = placeOf({ base: "form", item: "b1", role: "title" }).column;
  return {
    name,
    grids: edit("form", (grid) => typeInto(row + 1, column, value)(copyRow(row)(grid))),
    findings: [{ code: "sheet.foreign-item", severity: "error", cell: a1(row + 1, title) }],
  };
}

const wholes: readonly Tampered[] = [
  {
    name: "hidden rows",
    grids: edit("form", (grid) => ({ ...grid, hiddenRows: [0, 6, 7] })),
    findings: [{ code: "sheet.rows-hidden", severity: "warning", cell: "C7" }],
  },
  {
    name: "hidden columns",
    grids: edit("form", (grid) => ({ ...grid, hiddenColumns: [{ first: 3, last: 3 }, ...(grid.hiddenColumns ?? [])] })),
    findings: [{ code: "sheet.columns-hidden", severity: "warning", cell: "D5" }],
  },
  {
    name: "no protection",
    grids: edit("form", (grid) => ({ ...grid, protected: false })),
    findings: [{ code: "file.unprotected", severity: "warning", cell: null }],
  },
  {
    name: "a hidden sheet",
    grids: [...SOUND.form, { name: "草稿", hidden: true, cells: [{ row: 0, column: 0, value: "说情" }] }],
    findings: [{ code: "file.hidden-sheet", severity: "warning", cell: null }],
  },
  {
    name: "a sheet that only looks like the scoring sheet",
    grids: [
      ...SOUND.form,
      { name: "定稿", hidden: false, cells: [{ row: 9, column: 1, value: "校验码：0A1B-2C3D-4E5F-6G7H" }] },
    ],
    findings: [{ code: "file.look-alike", severity: "warning", cell: "B10" }],
  },
  {
    name: "rows without end",
    grids: edit("form", (grid) => manyRows(grid, 20_000)),
    findings: [{ code: "sheet.too-many-rows", severity: "error", cell: null }],
  },
  {
    name: "a copy of the scoring sheet",
    grids: [...SOUND.form, ...SOUND.form.slice(0, 1).map(rename("评价表 (2)"))],
    findings: ["评价表", "评价表 (2)"].map(() => ({ code: "sheet.copied", severity: "error", cell: null })),
  },
  {
    name: "the scoring sheet of another workbook",
    grids: [...SOUND.form, ...SOUND.matrix.slice(0, 1).map(rename("移来"))],
    findings: [{ code: "sheet.moved-here", severity: "error", cell: null }],
  },
];

/** The first item's hidden ids again and again, far below. */
function manyRows(grid: Grid, count: number): Grid {
  const { row } = placeOf({ base: "form", item: "a1", role: "item" });
  const ids = grid.cells.filter((cell) => cell.row === row && typeof cell.value === "string");
  const more = Array.from({ length: count }, (_, index) => ids.map((cell) => ({ ...cell, row: 500 + index })));
  return { ...grid, cells: [...grid.cells, ...more.flat()] };
}

/** Every kind, one at a time. */
export const TAMPERED: readonly Tampered[] = [
  ...figures,
  ...FORMULAS,
  ...WORDED,
  ...texts,
  ...ADDED,
  ...LOOKS,
  ...missing,
  ...SCORE_FORMULAS,
  ...REASONS,
  ...rows,
  ...ROWS,
  ...wholes,
  ...SECOND_SHEETS,
];
