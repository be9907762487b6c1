/** Range and step at, just below and just above every bound, by the core, by LibreOffice and by the grid's engine: state and validation must say one thing. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decimal } from "../../src/core/decimal";
import { readTyped } from "../../src/core/typed";
import { a1 } from "../../src/sheet/address";
import { indexGrid } from "../../src/sheet/gridCells";
import type { CellValue, PlannedCell, SheetPlan } from "../../src/sheet/plan";
import { acceptsFormula, numberFormula, textFormula, validFormula } from "../../src/sheet/rowFormulas";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { calculateInGrid } from "../support/gridEngine";
import { recalculate } from "../support/libreOffice";
import { describeIf, judges } from "../support/outside";
import { anItem, aRubric } from "../support/someRubrics";

const STEPS = [0.01, 0.05, 0.5, 0.1, 1, 0.25];
const POINTS = [1, 2.5, 5, 14.2, 26.25, 100, null];
const TEXTS = ["", "2.5", "2.53", "８.５", "1分", "是", "TRUE", " "];

interface Case {
  readonly points: number | null;
  readonly step: number;
  readonly raw: string | number;
}

const cases: readonly Case[] = STEPS.flatMap((step) =>
  POINTS.flatMap((points) => [
    ...numbers(step, points).map((raw) => ({ points, step, raw })),
    ...TEXTS.map((raw) => ({ points, step, raw })),
  ]),
);

/** Bounds and multiples of the step, each with its neighbours: a hundredth, and the least that is told apart. */
function numbers(step: number, points: number | null): readonly number[] {
  const last = decimal(points ?? 300);
  const marks = [decimal(0), decimal(step), decimal(step).times(3), decimal(step).times(7), last, last.minus(step)];
  const near = ["0", "0.01", "-0.01", "0.02", "0.000000001", "-0.000000001", String(step / 2)];
  return [...new Set(marks.flatMap((mark) => near.map((by) => mark.plus(by).round(9).toNumber())))];
}

/** Score, hidden text, number and state, and what the validation says of the score. */
function rowOf({ points, step, raw }: Case, row: number): readonly PlannedCell[] {
  const item = anItem({ id: "a", kind: points === null ? "deduction" : "score", points, step });
  const cells = { score: a1(row, 0), text: a1(row, 1), number: a1(row, 2), valid: a1(row, 3) };
  const rubric = aRubric({ items: [item] });
  const typed = readTyped(rubric, item, raw);
  const cell = (column: number, formula: string, value: CellValue): PlannedCell => ({ row, column, formula, value });
  const accepted = typeof raw === "number" && typed.fault === null;
  return [
    { row, column: 0, value: raw },
    // Of a number these two are plain; the engine of the grid takes half a minute for them.
    cell(1, typeof raw === "number" ? '""' : textFormula(cells), null),
    cell(2, typeof raw === "number" ? `ROUND(${cells.score},9)` : numberFormula(item, cells), null),
    cell(3, validFormula(item, step, cells), typed.value?.toNumber() ?? typed.fault ?? "blank"),
    cell(4, `IF(${acceptsFormula(item, step, cells.score)},"yes","no")`, accepted ? "yes" : "no"),
  ];
}

const plan: SheetPlan = {
  name: "界限",
  visibility: "visible",
  columns: [],
  rows: new Map(),
  styles: {},
  cells: cases.flatMap(rowOf),
  merges: [],
  validations: [],
  conditionalFormats: [],
  protected: false,
  names: [],
  showGridlines: true,
};

/** Lines of what differs from the core. */
function differences(valueOf: (cell: PlannedCell, index: number) => CellValue | boolean): readonly string[] {
  return plan.cells.flatMap((cell, index) => {
    if (cell.column < 3 || cell.formula === undefined) return [];
    const shown = valueOf(cell, index);
    const { value } = cell;
    const same =
      typeof value === "number" && typeof shown === "number" ? Math.abs(value - shown) < 1e-12 : value === shown;
    return same ? [] : [`${JSON.stringify(cases[cell.row])}: ${String(shown)} instead of ${String(value)}`];
  });
}

describe("range and step at their bounds", () => {
  it("are judged alike by the grid's engine", () => {
    const values = calculateInGrid([[plan]])[0]?.[0] ?? [];
    expect(differences((_, index) => values[index] ?? "")).toEqual([]);
    expect(cases.length).toBeGreaterThan(1000);
  });

  it("hold 2.53 for no multiple of 0.05 and 2.55 for one", () => {
    const said = (raw: number): CellValue | undefined => rowOf({ points: 5, step: 0.05, raw }, 0)[3]?.value;
    expect([said(2.53), said(2.55)]).toEqual(["off-step", 2.55]);
  });
});

describeIf(judges.libreOffice(), "LibreOffice", "range and step at their bounds in LibreOffice", () => {
  it("are judged alike", () => {
    const folder = mkdtempSync(join(tmpdir(), "pingbiao-bounds-"));
    const file = join(folder, "bounds.xlsx");
    const stale = plan.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: "stale" }));
    writeFileSync(file, writeXlsx([{ ...plan, cells: stale }]));
    const [made = ""] = recalculate([file]);
    const [grid] = readXlsx(readFileSync(made));
    rmSync(folder, { recursive: true });
    if (grid === undefined) throw new Error("the sheet is gone");
    const cells = indexGrid(grid);
    expect(differences(({ row, column }) => cells.at(row, column)?.value ?? "")).toEqual([]);
  }, 180_000);
});
