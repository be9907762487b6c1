import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { planTemplate } from "../../src/sheet/template";
import type { Entries, Entry } from "../../src/sheet/entries";
import { NO_ENTRY } from "../../src/sheet/entries";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { aFolder, pingbiao, pingbiaoJson } from "../support/commandLine";
import { shippedRubric } from "../support/shippedRubrics";

const folder = aFolder();

/** A filled cert-publicity workbook; full marks but for what `given` says. */
function filled(name: string, given: Readonly<Record<string, Entry["raw"]>>): string {
  const rubric = shippedRubric("cert-publicity");
  const entries: Entries = (_subject, _reviewer, id) => {
    const item = rubric.items.find((candidate) => candidate.id === id);
    if (item === undefined) return NO_ENTRY;
    const usual = item.kind === "score" ? item.points : 0;
    return { raw: id in given ? (given[id] ?? null) : usual, reason: "" };
  };
  const planned = planTemplate(
    { rubric, department: null, subjects: ["某认证公司"], layout: "table", period: "2024年", bands: null },
    entries,
  );
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  writeFileSync(path.join(folder, name), writeXlsx(planned.value));
  return name;
}

describe("pingbiao check", () => {
  it("ends with 0 for a clean workbook and tells its figures with their cells", () => {
    const file = filled("clean.xlsx", { i01: 8.5, b01: 4, d01: 1 });
    const { status, json } = pingbiaoJson(folder, "check", file);
    expect(status).toBe(0);
    expect(json).toMatchObject([
      {
        file,
        rubric: { id: "cert-publicity", version: "2024" },
        problems: [],
        results: [
          {
            subject: "某认证公司",
            complete: true,
            valid: true,
            base: 98.5,
            bonus: 4,
            deduction: 1,
            total: 101.5,
            grade: null,
            rank: null,
          },
        ],
      },
    ]);
    const [report] = json as { results: { cells: Record<string, string | null>; groups: { cell: string }[] }[] }[];
    expect(report?.results[0]?.cells).toMatchObject({
      total: expect.stringMatching(/^'评价表'![A-Z]+\d+$/) as string,
      grade: null,
      rank: null,
    });
    expect(report?.results[0]?.groups.map(({ cell }) => cell)).toEqual(
      Array(3).fill(expect.stringMatching(/^'评价表'!/)),
    );
  });

  it("ends with 1 and names every problem by code and cell", () => {
    const file = filled("faulty.xlsx", { i01: 12, i02: "好", i03: null, i04: 3.3, i05: -1, i06: "５分" });
    const { status, json } = pingbiaoJson(folder, "check", file);
    expect(status).toBe(1);
    const [report] = json as {
      problems: { code: string; severity: string; sheet: string; cell: string; item: string }[];
      results: object[];
    }[];
    const found = report?.problems.map(({ code, severity, item }) => [item, code, severity]);
    expect(found).toEqual([
      ["i01", "score.over-points", "error"],
      ["i02", "score.not-number", "error"],
      ["i03", "score.missing", "error"],
      ["i04", "score.off-step", "error"],
      ["i05", "score.below-zero", "error"],
      ["i06", "score.text-number", "warning"],
    ]);
    expect(report?.problems.every(({ sheet, cell }) => sheet === "评价表" && /^G\d+$/.test(cell))).toBe(true);
    expect(report?.results).toMatchObject([{ complete: false, valid: false, total: null }]);
  });

  it("lists notes in JSON only where a distance is asked for, and ends with 0 all the same", () => {
    const rubric = shippedRubric("luohe-2022");
    const bands = [
      { name: "甲", from: 99 },
      { name: "乙", from: 0 },
    ];
    const entries: Entries = (_subject, _reviewer, id) => {
      const item = rubric.items.find((candidate) => candidate.id === id);
      const yesNo = item?.kind === "veto" || item?.kind === "disqualification";
      return { raw: yesNo ? "否" : item?.kind === "score" ? item.points : 0, reason: "" };
    };
    const planned = planTemplate(
      { rubric, department: null, subjects: [], layout: "matrix", period: "2022年", bands },
      entries,
    );
    if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
    writeFileSync(path.join(folder, "year.xlsx"), writeXlsx(planned.value));
    const near = pingbiaoJson(folder, "check", "year.xlsx", "--near", "1");
    const [report] = near.json as { notes: { code: string; subject: string | null }[] }[];
    expect(near.status).toBe(0);
    expect(report?.notes.map(({ code }) => code)).toEqual([
      "review.head-blank",
      ...rubric.subjects.map(() => "review.close-above"),
      "review.same-full",
    ]);
    expect(pingbiaoJson(folder, "check", "year.xlsx").json).not.toMatchObject([
      { notes: expect.anything() as unknown },
    ]);
    expect(pingbiao(folder, "check", "year.xlsx").stdout).toContain("· 留意：有56项各单位都得满分");
    expect(pingbiao(folder, "check", "year.xlsx", "--near", "-1")).toMatchObject({ status: 2, stdout: "" });
  });

  it("goes on with the other files when one cannot be read", () => {
    writeFileSync(path.join(folder, "note.xlsx"), "名称,得分\n甲,9\n");
    const clean = filled("beside.xlsx", {});
    const { status, json } = pingbiaoJson(folder, "check", "note.xlsx", clean);
    expect(status).toBe(1);
    expect(json).toMatchObject([
      { file: "note.xlsx", rubric: null, problems: [{ code: "file.not-a-workbook" }] },
      { file: clean, problems: [] },
    ]);
  });

  it("ends with 2 for a file that is not there", () => {
    const { status, stdout, stderr } = pingbiao(folder, "check", "gone.xlsx", "--json");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("找不到文件：gone.xlsx");
  });

  it("says of a pipe and of a folder what they are", () => {
    execFileSync("mkfifo", [path.join(folder, "管道.xlsx")]);
    mkdirSync(path.join(folder, "夹"));
    const { status, json } = pingbiaoJson(folder, "check", "管道.xlsx");
    expect(status).toBe(1);
    expect(json).toMatchObject([{ file: "管道.xlsx", rubric: null, problems: [{ code: "file.not-a-file" }] }]);
    for (const words of [["verify"], ["seal", "-o", "s.xlsx"], ["explain", "-o", "s.xlsx"]])
      expect(pingbiao(folder, ...words, "管道.xlsx").stderr).toMatch(/^管道.xlsx：这不是普通文件/);
    expect(pingbiao(folder, "check", "夹").stderr).toContain("这是文件夹，不是文件：夹");
  });

  it("leaves the file as it was", () => {
    const file = filled("kept.xlsx", { i01: 12 });
    const before = readFileSync(path.join(folder, file));
    pingbiao(folder, "check", file);
    expect(readFileSync(path.join(folder, file)).equals(before)).toBe(true);
  });
});

describe("pingbiao", () => {
  it("tells how it is used", () => {
    expect(pingbiao(folder, "--version")).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
    });
    expect(pingbiao(folder, "--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("用法") as string });
    expect(pingbiao(folder).status).toBe(2);
    expect(pingbiao(folder, "fly").stderr).toContain("没有命令“fly”");
  });
});
