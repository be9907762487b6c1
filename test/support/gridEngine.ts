/** The formula engine of the workbench's grid as a judge, without a browser: in a process of its own, since jest cannot load it. */
import { buildSync } from "esbuild";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CellValue, SheetPlan } from "../../src/sheet/plan";

/** What of a sheet is calculated with. */
export type EngineSheet = Pick<SheetPlan, "name" | "cells">;

/** Values by workbook, sheet and cell. */
export type EngineValues = readonly (readonly (readonly CellValue[])[])[];

let program: string | null = null;

/** Calculates every formula. Returns the values in the order of the cells; TRUE and FALSE as text. */
export function calculateInGrid(workbooks: readonly (readonly EngineSheet[])[]): EngineValues {
  program ??= built();
  const input = JSON.stringify(workbooks.map((sheets) => sheets.map(({ name, cells }) => ({ name, cells }))));
  const options = { input, encoding: "utf8", maxBuffer: 1 << 28, timeout: 600_000 } as const;
  return JSON.parse(execFileSync(process.execPath, [program], options)) as EngineValues;
}

/** The engine as one script. */
function built(): string {
  const folder = mkdtempSync(join(tmpdir(), "pingbiao-engine-"));
  const outfile = join(folder, "calculate.cjs");
  const entryPoints = [join(__dirname, "gridEngine/calculate.ts")];
  buildSync({ entryPoints, outfile, bundle: true, platform: "node", format: "cjs", logLevel: "error" });
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return outfile;
}
