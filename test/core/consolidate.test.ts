import type { BoardStatus } from "../../src/core/board";
import { consolidate, type Consolidation } from "../../src/core/consolidate";
import { giverOf, scoreOf } from "../../src/core/contribution";
import { choiceOf, type Choice } from "../../src/core/choice";
import type { ReturnedFile } from "../../src/core/returned";
import { structureHash } from "../../src/core/structureHash";
import { aReturnedFile } from "../support/returnedFiles";
import { aRubric, anItem } from "../support/someRubrics";

/** a1 belongs to 甲局, b1 to both. */
const rubric = aRubric({
  departments: ["甲局", "乙局"],
  subjects: [
    { id: "x", name: "某县", source: "printed" },
    { id: "y", name: "某区", source: "printed" },
  ],
  bands: [
    { name: "A", from: 15 },
    { name: "B", from: 0 },
  ],
  items: [
    anItem({ id: "a1", departments: ["甲局"] }),
    anItem({ id: "b1", group: "g2", departments: ["甲局", "乙局"] }),
  ],
});

const jia = aReturnedFile(rubric, "甲.xlsx", "甲局", { x: { a1: 9, b1: 8 }, y: { a1: 7, b1: 6 } });
const yi = aReturnedFile(rubric, "乙.xlsx", "乙局", { x: { b1: 9 }, y: { b1: 6 } });

function run(files: readonly ReturnedFile[], choices: readonly Choice[] = []): Consolidation {
  return consolidate({ rubric, hash: structureHash(rubric), period: "2022年度", files, choices });
}

function board(consolidation: Consolidation): readonly (readonly [string | null, string, BoardStatus])[] {
  return consolidation.board.map(({ department, subject, status }) => [department, subject, status]);
}

describe("consolidate", () => {
  it("joins shared items by the mean, totals, ranks and grades", () => {
    const { results, conflicts, problems } = run([jia, yi]);
    expect(results).toMatchObject([
      { subject: "x", total: 17.5, rank: 1, grade: "A" },
      { subject: "y", total: 13, rank: 2, grade: "B" },
    ]);
    expect(conflicts).toEqual([
      {
        item: "b1",
        subject: "x",
        values: [
          { file: "甲.xlsx", sheet: "评价表", cell: "G7", department: "甲局", reviewer: null, value: 8 },
          { file: "乙.xlsx", sheet: "评价表", cell: "G6", department: "乙局", reviewer: null, value: 9 },
        ],
        resolved: 8.5,
        rule: "mean",
      },
    ]);
    expect(problems).toEqual([]);
  });

  it("gives the same whatever the order of the files", () => {
    expect(run([yi, jia]).results).toEqual(run([jia, yi]).results);
  });

  it("leaves an item open while one of its departments is missing", () => {
    const consolidation = run([jia]);
    expect(consolidation.results).toMatchObject([
      { complete: false, missing: 1, total: 9, rank: null, grade: null },
      { total: 7 },
    ]);
    expect(board(consolidation)).toContainEqual(["乙局", "x", "missing"]);
    expect(board(consolidation)).toContainEqual(["甲局", "x", "complete"]);
  });

  it.each<[string, ReturnedFile, BoardStatus, number | null]>([
    ["a blank", aReturnedFile(rubric, "乙.xlsx", "乙局", { x: { b1: null }, y: { b1: 6 } }), "partial", 9],
    [
      "a score over the points",
      aReturnedFile(rubric, "乙.xlsx", "乙局", { x: { b1: 12 }, y: { b1: 6 } }),
      "invalid",
      null,
    ],
    ["text", aReturnedFile(rubric, "乙.xlsx", "乙局", { x: { b1: "好" }, y: { b1: 6 } }), "invalid", null],
  ])("never lets %s enter a total", (_, file, status, total) => {
    const consolidation = run([jia, file]);
    expect(board(consolidation)).toContainEqual(["乙局", "x", status]);
    expect(consolidation.results[0]).toMatchObject({ total, grade: null, rank: null });
    expect(consolidation.results[1]).toMatchObject({ total: 13, rank: 1 });
  });

  it("takes the first of two equal files and calls the other a duplicate", () => {
    const again = { ...yi, file: "乙 副本.xlsx" };
    const { files, results, conflicts } = run([jia, yi, again]);
    expect(files.map(({ status }) => status)).toEqual(["accepted", "accepted", "duplicate"]);
    expect(results[0]?.total).toBe(17.5);
    expect(conflicts).toHaveLength(1);
  });

  const other = aReturnedFile(rubric, "乙 新.xlsx", "乙局", { x: { b1: 10 }, y: { b1: 6 } });

  it("never chooses between two differing files of one department", () => {
    const consolidation = run([jia, yi, other]);
    expect(consolidation.problems.map(({ code }) => code)).toEqual(["file.same-sender"]);
    expect(consolidation.results).toMatchObject([
      { complete: false, total: 9 },
      { complete: true, total: 13 },
    ]);
    expect(consolidation.conflicts).toMatchObject([{ item: "b1", subject: "x", resolved: null, rule: "choose" }]);
    expect(board(consolidation)).toContainEqual(["乙局", "x", "conflict"]);
    expect(board(consolidation)).toContainEqual(["乙局", "y", "complete"]);
  });

  it("follows the choice that somebody made, and keeps what the other file said", () => {
    const consolidation = run([jia, yi, other], [choiceOf([yi, other], other)]);
    const { results, files, contributions, problems } = consolidation;
    expect(results[0]?.total).toBe(18);
    expect(files.map(({ status, standing }) => [status, standing])).toEqual([
      ["accepted", "single"],
      ["duplicate", "overruled"],
      ["accepted", "chosen"],
    ]);
    expect(problems).toEqual([]);
    expect(board(consolidation)).toContainEqual(["乙局", "x", "complete"]);
    const overruled = contributions.filter(({ use }) => use === "overruled");
    expect(overruled).toMatchObject([{ from: { file: "乙.xlsx" } }]);
    expect(overruled.map(scoreOf)).toMatchObject([{ item: "b1", subject: "x", raw: 9 }]);
  });

  it("counts the sealed one of equal files, whichever comes first", () => {
    const copy: ReturnedFile = { ...yi, file: "乙 封存.xlsx", sheet: yi.sheet && { ...yi.sheet, seal: "intact" } };
    for (const files of [
      [jia, yi, copy],
      [jia, copy, yi],
    ])
      expect(
        run(files)
          .files.filter(({ status }) => status === "duplicate")
          .map(({ file }) => file),
      ).toEqual([yi.file]);
  });

  it("keeps a choice when the files come back under other names and from other folders", () => {
    const choice = choiceOf([yi, other], yi);
    const { results } = run([jia, { ...yi, file: "二/a.xlsx" }, { ...other, file: "一/a.xlsx" }], [choice]);
    expect(results[0]?.total).toBe(17.5);
  });

  it("asks again when a third differing file of the sender comes", () => {
    const third = aReturnedFile(rubric, "乙 再改.xlsx", "乙局", { x: { b1: 4 }, y: { b1: 6 } });
    const { problems, results, rivals } = run([jia, yi, other, third], [choiceOf([yi, other], other)]);
    expect(problems.map(({ code }) => code)).toEqual(["file.same-sender"]);
    expect(results[0]?.total).toBe(9);
    expect(rivals.map(({ files }) => files.map(({ standing }) => standing))).toEqual([["open", "open", "open"]]);
  });

  it("takes only the decisions of an earlier 汇总 that lies among the workbooks it was made from", () => {
    const { sheet } = run([jia, yi]);
    const summary = {
      file: "汇总.xlsx",
      failure: null,
      sheet: { ...sheet, hash: structureHash(rubric), problems: [] },
    };
    const again = run([jia, yi, summary]);
    expect(again.files.at(-1)).toMatchObject({ status: "duplicate", standing: "earlier" });
    expect(again.results).toEqual(run([jia, yi]).results);
    expect(run([summary]).results).toEqual(run([jia, yi]).results);
  });

  it("counts neither of two workbooks of one department that share out the subjects and still differ on one", () => {
    const part = aReturnedFile(rubric, "乙 补.xlsx", "乙局", { x: { b1: 2 } });
    const consolidation = run([jia, yi, part]);
    expect(consolidation.problems).toMatchObject([
      { code: "file.overlap", values: { sender: "乙局", files: "乙.xlsx、乙 补.xlsx" } },
    ]);
    expect(board(consolidation)).toContainEqual(["乙局", "x", "conflict"]);
    expect(consolidation.results).toMatchObject([{ complete: false, total: 9, rank: null }, { total: 13 }]);
    expect(consolidation.conflicts).toMatchObject([{ item: "b1", subject: "x", rule: "choose", resolved: null }]);
  });

  it("counts neither a workbook of the whole rubric nor the departments' where they differ, and each once where they agree", () => {
    const whole = aReturnedFile(rubric, "全.xlsx", null, { x: { a1: 9, b1: 8 }, y: { a1: 5, b1: 6 } });
    const { results, problems, conflicts } = run([jia, yi, whole]);
    expect(problems).toMatchObject([{ code: "file.overlap", values: { files: "甲.xlsx、乙.xlsx、全.xlsx" } }]);
    expect(conflicts.map(({ item, subject, resolved }) => [item, subject, resolved])).toEqual([
      ["b1", "x", null],
      ["a1", "y", null],
    ]);
    expect(results).toMatchObject([
      { complete: false, total: 9, rank: null },
      { complete: false, total: 6, rank: null },
    ]);
  });

  it("counts scores that the whole rubric's workbook and the departments' give alike", () => {
    const whole = aReturnedFile(rubric, "全.xlsx", null, { x: { a1: 9, b1: 9 }, y: { a1: 7, b1: 6 } });
    const { results, problems } = run([yi, whole]);
    expect(problems).toEqual([]);
    expect(results).toMatchObject([
      { complete: true, total: 18 },
      { complete: true, total: 13 },
    ]);
  });

  it("counts neither a department's own workbook nor those of its reviewers where they differ", () => {
    const li = aReturnedFile(rubric, "乙 李.xlsx", "乙局", { x: { b1: 7 }, y: { b1: 6 } }, "李");
    const { results, problems } = run([jia, yi, li]);
    expect(problems).toMatchObject([{ code: "file.overlap", values: { files: "乙.xlsx、乙 李.xlsx" } }]);
    expect(results).toMatchObject([
      { complete: false, total: 9 },
      { complete: true, total: 13 },
    ]);
  });

  it("counts a score once that two workbooks of one department give alike", () => {
    const part = aReturnedFile(rubric, "乙 补.xlsx", "乙局", { x: { b1: 9 } });
    const { results, problems, contributions } = run([jia, yi, part]);
    expect(problems).toEqual([]);
    expect(results).toEqual(run([jia, yi]).results);
    expect(contributions).toHaveLength(6);
  });

  it("counts neither score of an item that stands twice in one workbook", () => {
    const scores = [...(yi.sheet?.scores ?? [])];
    const [copied] = scores;
    if (copied === undefined || yi.sheet === null) throw new Error("no score");
    const twice = { ...yi, sheet: { ...yi.sheet, scores: [...scores, { ...copied, raw: 3, value: 3, cell: "G9" }] } };
    const consolidation = run([jia, twice]);
    expect(board(consolidation)).toContainEqual(["乙局", "x", "invalid"]);
    expect(consolidation.results[0]).toMatchObject({ total: null, valid: false, grade: null });
    expect(consolidation.results[1]).toMatchObject({ total: 13 });
    const joined = consolidation.sheet.scores.find(({ item, subject }) => item === "b1" && subject === "x");
    expect(joined).toMatchObject({ value: null, raw: "9、3" });
  });

  it("refuses stale, foreign and unreadable files by name and counts nothing of them", () => {
    const stale = yi.sheet === null ? yi : { ...yi, sheet: { ...yi.sheet, hash: "0000000000000000" } };
    const foreign = { file: "会议通知.xlsx", sheet: null, failure: null };
    const broken = { file: "坏.xlsx", sheet: null, failure: "damaged" };
    const { files, results } = run([jia, stale, foreign, broken]);
    expect(files.map(({ status }) => status)).toEqual(["accepted", "stale", "foreign", "unreadable"]);
    expect(results[0]).toMatchObject({ complete: false, total: 9 });
  });

  it("says from which rubric a stale file was made, and for which period", () => {
    if (yi.sheet === null) throw new Error("no sheet");
    const { sheet } = yi;
    const old = { ...sheet, hash: "0000000000000000", madeFrom: { title: "旧指标", version: "2021" } };
    const lastYear = { ...sheet, assignment: { ...sheet.assignment, period: "2021年度" } };
    const { files, results } = run([jia, { ...yi, sheet: old }, { ...yi, file: "去年.xlsx", sheet: lastYear }]);
    expect(files.map(({ status }) => status)).toEqual(["accepted", "stale", "stale"]);
    expect(files.map(({ refusals = [] }) => refusals.map(({ code, values }) => [code, values]))).toEqual([
      [],
      [
        [
          "file.stale",
          {
            ...{ title: "旧指标", version: "2021", hash: "0000000000000000" },
            ...{ wantedTitle: rubric.shortTitle, wantedVersion: "1", wantedHash: structureHash(rubric) },
          },
        ],
      ],
      [["file.other-period", { period: "2021年度", wanted: "2022年度" }]],
    ]);
    expect(results[0]).toMatchObject({ complete: false, total: 9 });
  });

  it("rounds the mean of reviewers per item, and lists those who differ widely", () => {
    const panel = aRubric({ subjects: rubric.subjects.slice(0, 1) });
    const files = [9, 8, 5].map((score, index) =>
      aReturnedFile(panel, `专家${index}.xlsx`, null, { x: { a1: score, b1: 10 } }, `专家${index}`),
    );
    const { results, problems, sheet } = consolidate({
      rubric: panel,
      hash: structureHash(panel),
      period: "2022年度",
      files,
      choices: [],
    });
    expect(sheet.scores[0]).toMatchObject({ item: "a1", value: 7.33 });
    expect(results[0]).toMatchObject({ complete: true, valid: true, total: 17.33 });
    expect(problems).toMatchObject([{ code: "review.spread", item: "a1", values: { spread: "4" } }]);
  });

  it("keeps the source of every score", () => {
    const { contributions } = run([jia, yi]);
    expect(contributions).toHaveLength(6);
    const [first] = contributions;
    if (first === undefined) throw new Error("no contribution");
    expect(first).toMatchObject({ from: { file: "甲.xlsx" }, use: "counted" });
    expect(giverOf(first)).toEqual({ department: "甲局", reviewer: null });
    expect(scoreOf(first)).toMatchObject({ cell: "G6", raw: 9 });
  });
});
