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

const POLICE = "2022年度漯河2022评价表-市公安局.xlsx";

/** Packs a folder under numbers for names, as Windows does: GBK, without a mark. */
const ZIP = `
import sys, os, zipfile
zipped = zipfile.ZipFile(sys.argv[1], "w")
for number, (folder, _, names) in enumerate(sorted(os.walk(sys.argv[2]))):
    for name in sorted(names):
        zipped.write(os.path.join(folder, name), str(number) + "号/" + name)
zipped.close()`;

/** Changes the first score of a workbook to 0, through openpyxl. */
const RESCORE = `
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
cell = next(c for row in sheet.iter_rows() for c in row if not c.protection.locked and isinstance(c.value, (int, float)))
cell.value = 0 if cell.value != 0 else 0.5
book.save(sys.argv[1])`;

function rescore(file: string): void {
  execFileSync(python, ["-c", RESCORE, file]);
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

    it("asks which of two differing workbooks counts, follows --choose, and keeps the decision in the 汇总", () => {
      const rivals = path.join(folder, "rivals");
      for (const name of ["一", "二"]) mkdirSync(path.join(rivals, name), { recursive: true });
      const name = POLICE;
      for (const other of readdirSync(path.join(folder, "out"))) {
        copyFileSync(path.join(folder, "out", other), path.join(rivals, other === name ? "一" : "", other));
      }
      const rescored = path.join("rivals", "二", name);
      copyFileSync(path.join(folder, "out", name), path.join(folder, rescored));
      rescore(path.join(folder, rescored));

      const open = pingbiaoJson(folder, "consolidate", "rivals", "-o", "open.xlsx").json as Summary;
      expect(open.board.filter(({ status }) => status === "conflict")).toHaveLength(1);
      const [first] = open.results;
      if (first === undefined) throw new Error("no result");
      const totalOf = ({ results }: Summary): number | null =>
        results.find(({ subject }) => subject === first.subject)?.total ?? null;
      expect(first).toMatchObject({ rank: null, grade: null });

      const chosen = pingbiaoJson(folder, "consolidate", "rivals", "-o", "chosen.xlsx", "--choose", rescored)
        .json as Summary;
      expect(chosen.board.every(({ status }) => status === "complete")).toBe(true);
      expect(totalOf(chosen)).not.toBe(expected[first.subject]);

      // The same decision, read from the first 汇总, for files that came in an archive under other names.
      execFileSync(python, ["-c", ZIP, "again.zip", "rivals"], { cwd: folder });
      const again = pingbiaoJson(folder, "consolidate", "again.zip", "-o", "again.xlsx", "--decisions", "chosen.xlsx")
        .json as Summary;
      expect(again.results.map(({ total }) => total)).toEqual(chosen.results.map(({ total }) => total));
      const among = pingbiaoJson(folder, "consolidate", "again.zip", "chosen.xlsx", "-o", "among.xlsx").json as Summary;
      expect(among.results.map(({ total }) => total)).toEqual(chosen.results.map(({ total }) => total));
      const sources = readXlsx(readFileSync(path.join(folder, "again.xlsx"))).find(
        ({ name: sheet }) => sheet === "来源",
      );
      expect(sources?.cells.some(({ value }) => value === "未采用，选定了另一份")).toBe(true);
    }, 120_000);

    it("refuses a choice that is none", () => {
      const both = ["--choose", path.join("rivals", "一", POLICE), "--choose", path.join("rivals", "二", POLICE)];
      expect(pingbiao(folder, "consolidate", "rivals", "-o", "no.xlsx", ...both).stderr).toContain("只能采用一份");
      expect(pingbiao(folder, "consolidate", "rivals", "-o", "no.xlsx", "--choose", "没有.xlsx").stderr).toContain(
        "没有.xlsx",
      );
      const [blank = ""] = readdirSync(path.join(folder, "out"));
      const decisions = ["--decisions", path.join("out", blank)];
      expect(pingbiao(folder, "consolidate", "rivals", "-o", "no.xlsx", ...decisions).stderr).toContain(
        "不是评表写入的汇总表",
      );
      expect(existsSync(path.join(folder, "no.xlsx"))).toBe(false);
    }, 120_000);

    it("splits for reviewers of one department into an archive that Python and Windows can read", () => {
      const words = ["--department", "市公安局", "--reviewer", "张三", "--reviewer", "李四"];
      expect(pingbiao(folder, "split", "luohe-2022", "-o", "panel.zip", ...words)).toMatchObject({ status: 0 });
      const names = execFileSync(
        python,
        ["-c", "import sys,zipfile;print('\\n'.join(zipfile.ZipFile(sys.argv[1]).namelist()))", "panel.zip"],
        {
          cwd: folder,
          encoding: "utf8",
          env: { ...process.env, PYTHONIOENCODING: "utf-8" },
        },
      );
      expect(names.trim().split(/\r?\n/)).toEqual([
        "清单.xlsx",
        "2022年度漯河2022评价表-市公安局-张三.xlsx",
        "2022年度漯河2022评价表-市公安局-李四.xlsx",
      ]);
      expect(pingbiao(folder, "split", "luohe-2022", "-o", "panel.zip").stderr).toContain("已经存在");
      expect(pingbiao(folder, "split", "luohe-2022", "-o", "x.zip", "--department", "市气象局").status).toBe(2);
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
