/** Scoring sheets recalculated by LibreOffice or by the grid's engine, and how their formula cells differ from what the core put there. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Grid } from "../../src/sheet/grid";
import { indexGrid } from "../../src/sheet/gridCells";
import type { CellValue, PlannedCell, SheetPlan } from "../../src/sheet/plan";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { calculateInGrid } from "../support/gridEngine";
import { recalculate } from "../support/libreOffice";

const CELLS_PER_FILE = 40_000;
/** LibreOffice takes ever longer for each further sheet of a file. */
const SHEETS_PER_FILE = 25;

/** Only what is calculated with: looks and guards cost LibreOffice most of its time and change no figure. */
export function bare(plan: SheetPlan): SheetPlan {
  const cells = plan.cells.map(({ link: _link, style: _style, ...cell }) => cell);
  return { ...plan, cells, styles: {}, rows: new Map(), merges: [], validations: [], conditionalFormats: [] };
}

/** Cells whose recalculated value is not the planned one, one line each; every sheet has a name of its own, and looks at no other. */
export function differences(plans: readonly SheetPlan[]): readonly string[] {
  return workbookDifferences(batches(plans));
}

/** Likewise as the engine of the workbench's grid calculates them. */
export function gridDifferences(plans: readonly SheetPlan[]): readonly string[] {
  const [values = []] = calculateInGrid([plans]);
  return plans.flatMap((plan, sheet) =>
    plan.cells.flatMap((cell, index) => differenceOf(plan.name, cell, values[sheet]?.[index] ?? "")),
  );
}

/** Likewise for workbooks whose sheets look at each other. */
export function workbookDifferences(workbooks: readonly (readonly SheetPlan[])[]): readonly string[] {
  const all = recalculated(workbooks);
  return workbooks.flatMap((plans, index) => {
    const grids = new Map((all[index] ?? []).map((grid) => [grid.name, grid]));
    return plans.flatMap((plan) => {
      const grid = grids.get(plan.name);
      const found = grid === undefined ? [`${plan.name} is gone`] : differencesIn(plan, indexGrid(grid));
      return found.map((line) => `file ${index}, ${line}`);
    });
  });
}

function recalculated(workbooks: readonly (readonly SheetPlan[])[]): readonly (readonly Grid[])[] {
  const folder = mkdtempSync(join(tmpdir(), "pingbiao-agreement-"));
  const files = workbooks.map((own, index) => {
    const file = join(folder, `f${index}.xlsx`);
    writeFileSync(file, writeXlsx(own.map(stale)));
    return file;
  });
  const grids = recalculate(files).map((file) => readXlsx(readFileSync(file)));
  rmSync(folder, { recursive: true });
  return grids;
}

function batches(plans: readonly SheetPlan[]): readonly (readonly SheetPlan[])[] {
  const found: SheetPlan[][] = [];
  let cells = 0;
  for (const plan of plans) {
    const last = found.at(-1);
    cells += plan.cells.length;
    if (last !== undefined && last.length < SHEETS_PER_FILE && cells <= CELLS_PER_FILE) last.push(plan);
    else {
      found.push([plan]);
      cells = plan.cells.length;
    }
  }
  return found;
}

/** Wrong cached values, so that a figure that was not calculated anew cannot pass. */
function stale(plan: SheetPlan): SheetPlan {
  return {
    ...plan,
    cells: plan.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: "stale" })),
  };
}

function differencesIn(plan: SheetPlan, cells: ReturnType<typeof indexGrid>): readonly string[] {
  return plan.cells.flatMap((cell) => differenceOf(plan.name, cell, cells.at(cell.row, cell.column)?.value ?? ""));
}

function differenceOf(
  sheet: string,
  { row, column, formula, value }: PlannedCell,
  shown: string | number | boolean,
): readonly string[] {
  return formula === undefined || isSame(shown, value)
    ? []
    : [`${sheet} row ${row + 1} column ${column}: ${String(shown)} instead of ${String(value)} in =${formula}`];
}

function isSame(shown: string | number | boolean, wanted: CellValue): boolean {
  if (typeof wanted === "number")
    return typeof shown === "number" && Math.abs(shown - wanted) < 1e-9 * Math.max(1, Math.abs(wanted) / 1e6);
  return shown === (wanted ?? "");
}
