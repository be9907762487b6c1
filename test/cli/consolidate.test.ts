/** A whole year on the command line: split, filled by openpyxl, consolidated, and the native formulas recalculated by LibreOffice. */
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { indexGrid } from "../../src/sheet/gridCells";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { aFolder, pingbiao, pingbiaoJson } from "../support/commandLine";
import { recalculate } from "../support/libreOffice";
import { describeIf, judges, python } from "../support/outside";

const RUBRIC = path.join(__dirname, "..", "..", "rubrics", "luohe-2022.json");
const FILL = path.join(__dirname, "..", "support", "fillYear.py");

interface Summary {
  readonly files: readonly { readonly file: string; readonly status: string; readonly department: string | null }[];
  readonly board: readonly { readonly status: string }[];
  readonly results: readonly {
    readonly subject: string;
    readonly total: number;
    readonly grade: string;
    readonly rank: number;
    readonly cells: Record<string, string>;
  }[];
  readonly conflicts: readonly { readonly item: string; readonly rule: string; readonly resolved: number | null }[];
}

/** Value of a cell named like `'汇总表'!H80`. */
function cellAt(file: string, place: string): unknown {
  const [, sheet, letters, row] = /^'(.*)'!([A-Z]+)(\d+)$/.exec(place) ?? [];
  const grid = readXlsx(readFileSync(file)).find(({ name }) => name === sheet);
  if (grid === undefined || letters === undefined) throw new Error(`no cell ${place}`);
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return indexGrid(grid).at(Number(row) - 1, column)?.value;
}

describeIf(
  judges.openpyxl() && judges.libreOffice(),
  "openpyxl or LibreOffice",
  "pingbiao split and consolidate",
  () => {
    const folder = aFolder();
    let expected: Record<string, number> = {};

    beforeAll(() => {
      expect(pingbiao(folder, "split", "luohe-2022", "-o", "out")).toMatchObject({ status: 0, stderr: "" });
      expected = JSON.parse(
        execFileSync(python, [FILL, path.join(folder, "out"), RUBRIC], { encoding: "utf8" }),
      ) as Record<string, number>;
    }, 120_000);

    it("makes one workbook a department, named as offices name them", () => {
      const names = readdirSync(path.join(folder, "out"));
      expect(names).toHaveLength(14);
      expect(names).toContain("2022年度漯河2022评价表-市公安局.xlsx");
    });

    it("gives the totals, ranks and grades that the scores come to, and formulas that show the same", () => {
      const { json } = pingbiaoJson(folder, "consolidate", "out", "-o", "sum.xlsx");
      const { files, board, results } = json as Summary;
      expect(files.every(({ status }) => status === "accepted")).toBe(true);
      expect(board.every(({ status }) => status === "complete")).toBe(true);
      expect(Object.fromEntries(results.map(({ subject, total }) => [subject, total]))).toEqual(expected);
      const sorted = Object.values(expected).sort((left, right) => right - left);
      for (const { total, rank, grade } of results) {
        expect(rank).toBe(sorted.indexOf(total) + 1);
        expect(grade).toBe(total >= 90 ? "A" : total >= 80 ? "B" : total >= 60 ? "C" : "D");
      }
      const [again] = recalculate([path.join(folder, "sum.xlsx")]);
      if (again === undefined) throw new Error("not recalculated");
      for (const { total, rank, grade, cells } of results) {
        expect(cellAt(again, cells["total"] ?? "")).toBeCloseTo(total, 9);
        expect([cellAt(again, cells["rank"] ?? ""), cellAt(again, cells["grade"] ?? "")]).toEqual([rank, grade]);
      }
    }, 120_000);

    it("lists the differing scores of items that two departments share", () => {
      const { json } = pingbiaoJson(folder, "consolidate", "out", "-o", "shared.xlsx");
      const { conflicts } = json as Summary;
      expect(conflicts.length).toBeGreaterThan(0);
      expect(conflicts.every(({ rule, resolved }) => rule === "mean" && resolved !== null)).toBe(true);
    }, 60_000);

    it("can consolidate a summary again one level up", () => {
      const { json } = pingbiaoJson(folder, "consolidate", "sum.xlsx", "-o", "upper.xlsx");
      const { results } = json as Summary;
      expect(Object.fromEntries(results.map(({ subject, total }) => [subject, total]))).toEqual(expected);
    }, 60_000);

    it("names what was not used, goes on, and says who is missing", () => {
      const mixed = path.join(folder, "mixed");
      mkdirSync(mixed);
      const names = readdirSync(path.join(folder, "out"));
      for (const name of names.slice(1)) copyFileSync(path.join(folder, "out", name), path.join(mixed, name));
      copyFileSync(path.join(folder, "out", names[1] ?? ""), path.join(mixed, "重复.xlsx"));
      writeFileSync(path.join(mixed, "空.xlsx"), "");
      writeFileSync(path.join(mixed, "旧.xls"), Buffer.from("d0cf11e0a1b11ae1", "hex"));
      const { status, json } = pingbiaoJson(folder, "consolidate", "mixed", "-o", "mixed.xlsx");
      const { files, board } = json as Summary;
      expect(status).toBe(1);
      const count = (wanted: string): number => files.filter((file) => file.status === wanted).length;
      expect([count("accepted"), count("duplicate"), count("unreadable")]).toEqual([13, 1, 2]);
      expect(board.filter((entry) => entry.status === "missing")).toHaveLength(8);
    }, 60_000);

    it("refuses a folder without any workbook of ours, and never overwrites", () => {
      const bare = path.join(folder, "bare");
      mkdirSync(bare);
      writeFileSync(path.join(bare, "note.xlsx"), "hello");
      expect(pingbiao(folder, "consolidate", "bare", "-o", "bare.xlsx").status).toBe(2);
      expect(existsSync(path.join(folder, "bare.xlsx"))).toBe(false);
      expect(pingbiao(folder, "consolidate", "out", "-o", "sum.xlsx").stderr).toContain("已经存在");
      expect(pingbiao(folder, "split", "luohe-2022", "-o", "out").stderr).toContain("不是空的");
    }, 60_000);
  },
);
