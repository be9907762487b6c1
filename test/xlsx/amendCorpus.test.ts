/** Workbooks that Excel and WPS wrote, changed in place: what was not asked for is the same cell for cell, and all other parts byte for byte. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Grid } from "../../src/sheet/grid";
import { HostError, type Amendment } from "../../src/sheet/workbook";
import { amendXlsx } from "../../src/xlsx/amendXlsx";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { describeWherePresent, referenceFolder } from "../support/outside";

const folder = referenceFolder("corpus");
const files =
  folder === null
    ? []
    : ["excel", "wps"].flatMap((maker) => readdirSync(join(folder, maker)).map((name) => join(maker, name)));

const BELOW = 70_000;

/** A text far below everything, one in the first row, a lock over the first cells, and a footer. */
function amendmentOf({ name, cells }: Grid): Amendment {
  const formulas = new Set(
    cells.filter(({ row, formula }) => row === 0 && formula !== undefined).map(({ column }) => column),
  );
  const column = [0, 1, 2, 3].find((candidate) => !formulas.has(candidate)) ?? 300;
  return {
    sheet: name,
    cells: [
      { row: 0, column, value: "甲<&>乙" },
      { row: BELOW, column: 2, value: 12.5 },
    ],
    inputs: { areas: [{ top: 0, left: 0, bottom: 20, right: 5 }], locked: false, fill: "#FFF9E5" },
    footerRight: "校验码：0A1B",
  };
}

/** The refusals that a file may deserve. */
function amended(bytes: Uint8Array, amendment: Amendment): Uint8Array | string {
  try {
    return amendXlsx(bytes, [amendment]);
  } catch (cause) {
    if (cause instanceof HostError) return cause.code;
    throw cause;
  }
}

function expectOnly(before: Grid | undefined, after: Grid | undefined, { cells }: Amendment): void {
  const places = new Set(cells.map(({ row, column }) => `${row},${column}`));
  const others = (grid: Grid | undefined): readonly unknown[] =>
    (grid?.cells ?? []).filter(({ row, column }) => !places.has(`${row},${column}`));
  expect(others(after)).toEqual(others(before));
  expect(after?.cells.filter(({ row, column }) => places.has(`${row},${column}`))).toEqual(cells);
  expect(after?.protected).toBe(true);
}

describeWherePresent(
  files.length > 0,
  { available: true, name: "" },
  "amendXlsx on workbooks of other programs",
  () => {
    const refused: string[] = [];

    it.each(files)("changes %s and nothing else", (file) => {
      const bytes = readFileSync(join(folder ?? "", file));
      const before = readXlsx(bytes);
      const sheet = before.find(({ cells }) => cells.length > 0) ?? before[0];
      if (sheet === undefined) throw new Error("no sheet");
      const amendment = amendmentOf(sheet);
      const result = amended(bytes, amendment);
      if (typeof result === "string") {
        refused.push(result);
        return;
      }
      const after = readXlsx(result);
      expect(after.map(({ name, hidden }) => [name, hidden])).toEqual(before.map(({ name, hidden }) => [name, hidden]));
      before.forEach((grid, index) => {
        if (grid.name === sheet.name) expectOnly(grid, after[index], amendment);
        else expect(after[index]).toEqual(grid);
      });
      const [former, now] = [unzipSync(bytes), unzipSync(result)];
      expect(Object.keys(now)).toEqual(Object.keys(former).filter((path) => !path.endsWith("/")));
      const changed = Object.keys(now).filter(
        (path) => Buffer.compare(now[path] ?? bytes, former[path] ?? bytes) !== 0,
      );
      expect(changed.filter((path) => !/worksheets\/|styles/i.test(path))).toEqual([]);
      expect(changed.length).toBeLessThanOrEqual(2);
    });

    it("refuses few of them", () => {
      expect(refused.length).toBeLessThan(files.length / 20);
    });
  },
);
