/** Finished workbooks with formulas that calculate something else, and with texts where the original has none; what must be found. */
import type { ProblemCode, Severity } from "../../src/core/problem";
import { a1 } from "../../src/sheet/address";
import type { GridLooks } from "../../src/sheet/grid";
import { typeInto } from "./gridEdits";
import { edit, foundIn, oneCell, placeOf, type Tampered } from "./tamperedCells";

/** Formulas that differ from the planned ones, whatever they show. */
export const FORMULAS: readonly Tampered[] = [
  oneCell(
    "a formula that still shows the right total",
    { base: "matrix", item: "@total", role: "score1" },
    { formula: "SUM(F6:F9)+5" },
    "sheet.formula-altered",
  ),
  oneCell(
    "a formula without a value that adds to the total",
    { base: "form", item: "@total", role: "score0" },
    { value: null, formula: "SUM(E6:E9)+5" },
    "sheet.formula-altered",
  ),
  oneCell(
    "a hidden formula that reads another score",
    { base: "table", item: "a1", role: "number0" },
    { formula: "IF($G$6=9,9,10)" },
    "sheet.formula-altered",
  ),
];

/** Formulas of 状态 that calculate as ours and say something else, which is a warning, and one whose codes and rules are others. */
function worded(what: string, from: string, to: string, code: ProblemCode, severity: Severity): Tampered {
  const cell = { base: "form", item: "a1", role: "status" } as const;
  const { row, column } = placeOf(cell);
  const formula = foundIn("form").cells.at(row, column)?.formula ?? "";
  return oneCell(`状态 with ${what}`, cell, { formula: formula.replaceAll(from, to) }, code, severity);
}

/** Texts in formulas. */
export const WORDED: readonly Tampered[] = [
  worded("other words", '"未评"', '"待评"', "sheet.text-altered", "warning"),
  worded("another code", '"blank"', '"leer"', "sheet.formula-altered", "error"),
  worded("another rule in words", "超出0～", "超出5～", "sheet.formula-altered", "error"),
];

/** A look that deceives at the first score of a form, which holds 9. */
function looking(
  name: string,
  code: ProblemCode,
  looks: (row: number, column: number) => Partial<GridLooks>,
): Tampered {
  const { row, column } = placeOf({ base: "form", item: "a1", role: "score0", subject: "x1" });
  const plain: GridLooks = { veiled: [], covered: [], painted: [], printed: null, margins: [] };
  const severity = code === "sheet.number-disguised" ? "error" : "warning";
  return {
    name,
    grids: edit("form", (grid) => ({ ...grid, looks: { ...plain, ...looks(row, column) } })),
    findings: [{ code, severity, cell: a1(row, column) }],
  };
}

/** One of each kind of look; the files they come from are in `disguises.ts`. */
export const LOOKS: readonly Tampered[] = [
  looking("a number in disguise", "sheet.number-disguised", (row, column) => ({
    veiled: [{ row, column, how: "other" }],
  })),
  looking("a number out of sight", "sheet.content-unseen", (row, column) => ({
    covered: [{ top: row, bottom: row, left: column, right: column }],
  })),
  looking("a score left off the paper", "sheet.print-cut", (row, column) => ({
    printed: [
      { top: 0, bottom: row - 1, left: 0, right: 99 },
      { top: row, bottom: row, left: 0, right: column - 1 },
      { top: row, bottom: row, left: column + 1, right: 99 },
      { top: row + 1, bottom: 999, left: 0, right: 99 },
    ],
  })),
];

/** A text where the original has none: beside a figure, in a row of its own, in a second row of its own. */
export const ADDED: readonly Tampered[] = (["@total", "@sign"] as const).flatMap((item) => {
  const { row } = placeOf({ base: "form", item, role: "item" });
  const { column } = placeOf({ base: "form", item, role: "reason0" });
  const finding = { code: "sheet.text-added", severity: "warning" } as const;
  return [
    {
      name: `a text in the row ${item}`,
      grids: edit("form", typeInto(row, column - (item === "@sign" ? 3 : 0), "总分99")),
      findings: [{ ...finding, cell: a1(row, column - (item === "@sign" ? 3 : 0)) }],
    },
    {
      name: `a text below the row ${item}`,
      grids: edit("form", typeInto(row + 60, 0, "总分99")),
      findings: [{ ...finding, cell: a1(row + 60, 0) }],
    },
  ];
});
