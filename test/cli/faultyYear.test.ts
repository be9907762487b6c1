/** A year as it comes back: filled by openpyxl, some saved again by LibreOffice, faults of every kind planted; an oracle in Python says what must be found. */
import { execFileSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import path from "node:path";
import { aFolder, pingbiao, pingbiaoJson } from "../support/commandLine";
import { recalculate } from "../support/libreOffice";
import { describeIf, judges, python } from "../support/outside";

const RUBRIC = path.join(__dirname, "..", "..", "rubrics", "luohe-2022.json");
const YEAR = path.join(__dirname, "..", "support", "faultyYear.py");

type Findings = readonly (readonly [code: string, cell: string | null])[];

interface Oracle {
  /** Names of workbooks that LibreOffice saves again. */
  readonly saveAgain: readonly string[];
  readonly findings: Readonly<Record<string, Findings>>;
  /** Null where a fault keeps the subject from having a total. */
  readonly subjects: Readonly<
    Record<string, { readonly total: number; readonly rank: number; readonly grade: string } | null>
  >;
}

interface Summary {
  readonly files: readonly {
    readonly file: string;
    readonly status: string;
    readonly problems: readonly { readonly code: string; readonly cell: string | null; readonly message: string }[];
  }[];
  readonly results: readonly {
    readonly subject: string;
    readonly total: number | null;
    readonly grade: string | null;
    readonly rank: number | null;
  }[];
}

function year(...words: readonly string[]): string {
  return execFileSync(python, ["-W", "ignore", YEAR, ...words], { encoding: "utf8" });
}

function sorted(findings: Findings): readonly string[] {
  return findings.map(([code, cell]) => `${code} ${cell ?? ""}`.trim()).sort();
}

describeIf(judges.openpyxl() && judges.libreOffice(), "openpyxl or LibreOffice", "consolidating a faulty year", () => {
  const folder = aFolder();
  const returned = path.join(folder, "out");
  let oracle: Oracle;
  let summary: Summary;

  beforeAll(() => {
    expect(pingbiao(folder, "split", "luohe-2022", "-o", "out")).toMatchObject({ status: 0, stderr: "" });
    oracle = JSON.parse(year("fill", returned, RUBRIC)) as Oracle;
    const again = oracle.saveAgain.map((name) => path.join(returned, name));
    recalculate(again).forEach((file, index) => copyFileSync(file, again[index] ?? ""));
    year("forge", returned);
    pingbiao(
      folder,
      "template",
      "luohe-2022",
      "-o",
      "out/去年.xlsx",
      "--department",
      "市公安局",
      "--period",
      "2021年度",
    );
    pingbiao(folder, "template", "suizhou-2022", "-o", "out/别处.xlsx", "--layout", "matrix");
    summary = pingbiaoJson(folder, "consolidate", "out", "-o", "sum.xlsx").json as Summary;
  }, 180_000);

  it("finds every planted fault at its cell, and invents none", () => {
    const found = new Map<string, Findings>();
    for (const { file, problems } of summary.files) {
      const name = path.basename(file);
      found.set(name, [...(found.get(name) ?? []), ...problems.map(({ code, cell }) => [code, cell] as const)]);
    }
    for (const [name, findings] of Object.entries(oracle.findings))
      expect([name, ...sorted(found.get(name) ?? [])]).toEqual([name, ...sorted(findings)]);
  });

  it("gives the exact totals, ranks and grades of subjects that no fault touches, and none of the others", () => {
    const found = summary.results.map(({ subject, rank, grade, total }) => {
      return [subject, rank === null && grade === null ? null : { total, rank, grade }];
    });
    expect(Object.fromEntries(found)).toEqual(oracle.subjects);
    expect(Object.values(oracle.subjects).filter((result) => result !== null)).toHaveLength(5);
  });

  it("uses no file of another period, of another rubric, or that is no workbook of ours", () => {
    const statusOf = (name: string) => summary.files.find(({ file }) => path.basename(file) === name);
    expect(statusOf("去年.xlsx")).toMatchObject({ status: "stale" });
    expect(statusOf("去年.xlsx")?.problems[0]).toMatchObject({ code: "file.other-period" });
    expect(statusOf("别处.xlsx")?.problems[0]).toMatchObject({ code: "file.stale" });
    expect(statusOf("别处.xlsx")?.problems[0]?.message).toMatch(/随州.*漯河/);
    expect(statusOf("通知.xlsx")).toMatchObject({ status: "foreign" });
    for (const name of ["空.xlsx", "名单.xlsx", "加密.xlsx", "旧版.xlsx", "半截.xlsx"])
      expect(statusOf(name)).toMatchObject({ status: "unreadable" });
  });
});
