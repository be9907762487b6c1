/** Workbooks that Excel and WPS wrote: each is read with the values and formulas that openpyxl sees. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { a1 } from "../../src/sheet/address";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { seenByOpenpyxl, type SeenCell, type SeenWorkbook } from "../support/openpyxl";
import { describeWherePresent, judges, referenceFolder } from "../support/outside";

const folder = referenceFolder("corpus");
const files =
  folder === null
    ? []
    : ["excel", "wps"].flatMap((maker) => readdirSync(join(folder, maker)).map((name) => join(folder, maker, name)));

/** A cell as both readers can put it: empty text is no value, and dates are left aside. */
function line(cell: string, value: SeenCell["value"], formula: string | undefined): readonly string[] {
  const isBlank = (value === null || value === "") && (formula === undefined || formula === "");
  // openpyxl writes one space for several when it moves a shared formula, and an empty formula in cells of an array.
  const text = formula === undefined || formula === "" ? null : formula.replace(/ +/g, " ");
  return isBlank ? [] : [JSON.stringify([cell, value === "" ? null : value, text])];
}

/** openpyxl leaves the escapes of control characters as they are, and makes dates of numbers. */
function decoded({ value, type }: SeenCell): SeenCell["value"] {
  if (type === "d" || (value !== null && typeof value === "object")) return "a date";
  if (typeof value !== "string") return value;
  return value.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

const title = "readXlsx on workbooks of other programs";
const openpyxl = { available: judges.openpyxl(), name: "openpyxl" };

describeWherePresent(files.length > 0, openpyxl, title, () => {
  const seen = new Map<string, SeenWorkbook>();
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
        const theirs = new Map(sheet.cells.map((cell) => [cell.cell, decoded(cell)]));
        const expected = sheet.cells.flatMap((cell) => line(cell.cell, decoded(cell), cell.formula));
        const found = (grids.find(({ name }) => name === sheet.name)?.cells ?? []).flatMap((cell) => {
          const place = a1(cell.row, cell.column);
          const isDate = theirs.get(place) === "a date" && (typeof cell.value === "number" || cell.value === null);
          return line(place, isDate ? "a date" : cell.value, cell.formula);
        });
        expect(found).toEqual(expected);
      }
    },
  );
});
