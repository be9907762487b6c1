/** Workbooks that Excel and WPS wrote: each is read with the values and formulas that openpyxl sees. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { a1 } from "../../src/sheet/address";
import type { PlacedCell } from "../../src/sheet/grid";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { seenByOpenpyxl, type SeenCell, type SeenWorkbook } from "../support/openpyxl";
import { describeIf, judges, referenceFolder } from "../support/outside";

const folder = referenceFolder("corpus");
const files =
  folder === null
    ? []
    : ["excel", "wps"].flatMap((maker) => readdirSync(join(folder, maker)).map((name) => join(folder, maker, name)));

// What both readers can say about a cell. openpyxl turns dates into dates, which we leave as numbers; it sees no value
// where a formula's result is empty text, and an empty formula in cells that only belong to a spilled or array formula.
function ours({ row, column, value, formula }: PlacedCell): string {
  return JSON.stringify([a1(row, column), formula !== undefined && value === "" ? null : value, formula ?? null]);
}

function theirs({ cell, value, formula }: SeenCell): string {
  return JSON.stringify([cell, value, formula === undefined || formula === "" ? null : formula]);
}

function isComparable({ value, type }: SeenCell): boolean {
  return type !== "d" && (value === null || typeof value !== "object");
}

describeIf(
  files.length > 0 && judges.openpyxl(),
  "the collection of workbooks or openpyxl",
  "readXlsx on workbooks of other programs",
  () => {
    const seen = new Map<string, SeenWorkbook | undefined>();
    beforeAll(() => {
      seenByOpenpyxl(files, "values").forEach((workbook, index) => seen.set(files[index] ?? "", workbook));
    }, 300_000);

    it.each(files.map((file) => [file.slice((folder ?? "").length + 1), file]))(
      "reads %s as openpyxl does",
      (_, file) => {
        const grids = readXlsx(readFileSync(file));
        const sheets = seen.get(file)?.sheets ?? [];
        expect(sheets.length).toBeGreaterThan(0);
        for (const sheet of sheets) {
          const cells = grids.find(({ name }) => name === sheet.name)?.cells ?? [];
          const compared = new Set(sheet.cells.filter(isComparable).map(({ cell }) => cell));
          const expected = sheet.cells.filter(isComparable).map(theirs);
          expect(cells.filter(({ row, column }) => compared.has(a1(row, column))).map(ours)).toEqual(expected);
          expect(cells.length).toBe(sheet.cells.length);
        }
      },
    );
  },
);
