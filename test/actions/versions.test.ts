/** Versions of a rubric among returned workbooks, and senders that it does not name: somebody decides, never the order or number of files. */
import fc from "fast-check";
import { choicesOf, consolidateWorkbooks, type Decided } from "../../src/actions/consolidateWorkbooks";
import { acceptanceChoice } from "../../src/core/acceptance";
import { choiceOf } from "../../src/core/choice";
import type { Consolidation } from "../../src/core/consolidate";
import type { Rubric } from "../../src/core/rubric";
import { versionProblems, type Returned } from "../../src/core/versions";
import { problemWords } from "../../src/text/messages";
import { zhSentences } from "../../src/text/zh/sentences";
import { aReturnedFile, type Given } from "../support/returnedFiles";
import { aRubric, anItem } from "../support/someRubrics";

const rubric = aRubric({
  departments: ["甲局", "乙局"],
  subjects: [
    { id: "x", name: "东城", source: "printed" },
    { id: "y", name: "西城", source: "printed" },
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
const doctored: Rubric = { ...rubric, bands: rubric.bands.map((band) => ({ ...band, from: band.from / 3 })) };
const dearer: Rubric = { ...rubric, version: "2", items: rubric.items.map((item) => ({ ...item, points: 11 })) };
const exchanged: Rubric = {
  ...rubric,
  subjects: rubric.subjects.map(({ id, ...rest }) => ({ ...rest, id: id === "x" ? "y" : "x" })),
};
const grown: Rubric = { ...rubric, subjects: [...rubric.subjects, { id: "z", name: "南城", source: "printed" }] };

const ofJia: Given = { x: { a1: 4, b1: 8 }, y: { a1: 7, b1: 6 } };
const ofYi: Given = { x: { b1: 8 }, y: { b1: 6 } };

function sent(of: Rubric, file: string, department: string | null, given: Given, reviewer?: string): Returned {
  return { ...aReturnedFile(of, file, department, given, reviewer), rubric: of };
}

const jia = (of: Rubric = rubric, file = "甲.xlsx"): Returned => sent(of, file, "甲局", ofJia);
const yi = (of: Rubric = rubric, file = "乙.xlsx"): Returned => sent(of, file, "乙局", ofYi);

function run(files: readonly Returned[], decided: Decided = {}): Consolidation {
  const found = consolidateWorkbooks(files, decided);
  if (found === null) throw new Error("nothing was ours");
  return found;
}

const statuses = ({ files }: Consolidation): readonly string[] => files.map(({ status }) => status);
const codes = (list: Consolidation["problems"]): readonly string[] => list.map(({ code }) => code);

function said(consolidation: Consolidation): string {
  return consolidation.problems.map((problem) => problemWords(problem, zhSentences)).join("");
}

describe("consolidateWorkbooks, where workbooks of several versions came back", () => {
  it("tells totals but no grade or rank while grade bands are open, whichever file comes first", () => {
    for (const files of [
      [jia(), yi(doctored)],
      [yi(doctored), jia()],
    ]) {
      const found = run(files);
      expect(codes(found.problems)).toEqual(["file.versions"]);
      expect(found.results.map(({ total, grade, rank }) => [total, grade, rank])).toEqual([
        [12, null, null],
        [13, null, null],
      ]);
    }
    const text = said(run([jia(), yi(doctored)]));
    expect(text).toMatch(/等级分段：(A≥15、B≥0 \/ A≥5、B≥0|A≥5、B≥0 \/ A≥15、B≥0)/);
    expect(text).toMatch(/甲\.xlsx.*乙\.xlsx|乙\.xlsx.*甲\.xlsx/);
  });

  it("counts nothing while points are open, though two of three say the same, and says what differs", () => {
    const found = run([jia(), yi(), yi(dearer, "乙 新.xlsx")]);
    expect(statuses(found)).toEqual(["waiting", "waiting", "waiting"]);
    expect(found.results).toEqual([]);
    expect(said(found)).toMatch(/第a1项分值：(10 \/ 11|11 \/ 10)/);
  });

  it("goes by the rubric that somebody names, and says of the others what keeps their scores from counting", () => {
    const found = run([jia(), yi(dearer)], { rubric });
    expect(found.versions).toBeUndefined();
    expect(statuses(found)).toEqual(["accepted", "stale"]);
    const [refusal] = found.files[1]?.refusals ?? [];
    expect(refusal && problemWords(refusal, zhSentences)).toContain("第b1项分值：11 / 10");
  });

  it("never lets one workbook among many decide the grades of all", () => {
    const graded = run([jia(), yi(doctored)], { rubric });
    expect(graded.results.map(({ grade }) => grade)).toEqual(["B", "B"]);
    expect(codes(graded.files[1]?.sheet?.problems ?? [])).toEqual(["file.other-version"]);
    expect(statuses(graded)).toEqual(["accepted", "accepted"]);
  });

  it("brings scores over where subjects were added or a department has another name", () => {
    const found = run([jia(), yi()], { rubric: grown });
    expect(statuses(found)).toEqual(["accepted", "accepted"]);
    expect(found.files.flatMap(({ sheet }) => sheet?.problems ?? [])).toEqual([]);
    expect(found.results.map(({ total }) => total)).toEqual([12, 13, 0]);
    const name = (department: string): string => (department === "乙局" ? "丁局" : department);
    const renamed: Rubric = {
      ...rubric,
      departments: rubric.departments.map(name),
      formerNames: [{ was: "乙局", now: "丁局" }],
      items: rubric.items.map((item) => ({ ...item, departments: item.departments.map(name) })),
    };
    const later = run([jia(), yi()], { rubric: renamed });
    expect(statuses(later)).toEqual(["accepted", "accepted"]);
    expect(later.files.flatMap(({ sheet }) => sheet?.problems ?? [])).toEqual([]);
    expect(later.results.map(({ complete, total }) => [complete, total])).toEqual([
      [true, 12],
      [true, 13],
    ]);
  });

  it("never counts scores for the subject that has the other's name", () => {
    expect(run([jia(), yi(exchanged)]).results).toEqual([]);
    expect(statuses(run([jia(), yi(exchanged)], { rubric }))).toEqual(["accepted", "stale"]);
  });

  it("sets one workbook of quite another rubric or year aside by name, and asks where as many are of each", () => {
    const other = yi({ ...rubric, id: "other" }, "别处.xlsx");
    const lastYear = run([jia(), yi(), changedPeriod(sent(rubric, "去年.xlsx", "乙局", ofYi), "2021年度"), other]);
    expect(statuses(lastYear)).toEqual(["accepted", "accepted", "stale", "stale"]);
    expect(lastYear.results.map(({ total }) => total)).toEqual([12, 13]);
    const even = run([jia(), other]);
    expect([codes(even.problems), even.results]).toEqual([["file.mixed"], []]);
    const periods = run([jia(), changedPeriod(yi(), "2021年度")]);
    expect(codes(periods.problems)).toEqual(["file.mixed"]);
    expect(statuses(run([jia(), changedPeriod(yi(), "2021年度")], { period: "2022年度" }))).toEqual([
      "accepted",
      "stale",
    ]);
  });

  it("takes a period with a space behind it for the same", () => {
    expect(statuses(run([jia(), changedPeriod(yi(), "2022年度 ")]))).toEqual(["accepted", "accepted"]);
  });

  function changedPeriod(file: Returned, period: string): Returned {
    if (file.sheet === null) throw new Error("no sheet");
    return { ...file, sheet: { ...file.sheet, assignment: { ...file.sheet.assignment, period } } };
  }
});

describe("consolidateWorkbooks, where a sender is none that the rubric names", () => {
  const stranger = sent(rubric, "丙.xlsx", "丙局", ofYi);
  const hidden = sent(rubric, "乙 2.xlsx", "乙局\u200b", { x: { b1: 9 }, y: { b1: 6 } });

  it("lets it wait, named, and counts it for nobody", () => {
    const found = run([jia(), yi(), stranger, hidden]);
    expect(statuses(found)).toEqual(["accepted", "accepted", "waiting", "waiting"]);
    expect(
      found.files.slice(2).map(({ refusals = [] }) => refusals.map(({ code, values }) => [code, values.written])),
    ).toEqual([[["sender.unknown", "丙局"]], [["sender.alike", "乙局[U+200B]"]]]);
    expect(found.results).toEqual(run([jia(), yi()]).results);
  });

  it("counts it as somebody accepted it, and keeps the decision", () => {
    const as = acceptanceChoice({ sender: "department", name: "乙局\u200b", as: "乙局" });
    const found = run([jia(), hidden], { choices: [as] });
    expect(statuses(found)).toEqual(["accepted", "accepted"]);
    expect(found.accepted).toEqual([as]);
    expect(found.results[0]).toMatchObject({ complete: true, total: 12.5 });
  });

  it("takes a department whose name was changed since for the one that somebody says it is", () => {
    const name = (department: string): string => (department === "乙局" ? "丁局" : department);
    const items = rubric.items.map((item) => ({ ...item, departments: item.departments.map(name) }));
    const renamed: Rubric = { ...rubric, departments: rubric.departments.map(name), items };
    expect(statuses(run([jia(), yi()], { rubric: renamed }))).toEqual(["accepted", "waiting"]);
    const choices = [acceptanceChoice({ sender: "department", name: "乙局", as: "丁局" })];
    const found = run([jia(), yi()], { rubric: renamed, choices });
    expect(found.results.map(({ complete, total }) => [complete, total])).toEqual([
      [true, 12],
      [true, 13],
    ]);
  });

  it("lets a reviewer wait whose name only looks like another's", () => {
    const [one, other] = ["张三", "张\u00ad三"].map((name) => sent(rubric, `${name}.xlsx`, "乙局", ofYi, name));
    if (one === undefined || other === undefined) throw new Error("no file");
    expect(statuses(run([jia(), one, other]))).toEqual(["accepted", "accepted", "waiting"]);
  });

  it("lets a workbook wait in which nobody has typed whose scores it holds", () => {
    const open = aRubric({ subjects: [], bands: rubric.bands });
    const [item = ""] = open.items.map(({ id }) => id);
    const named = sent(open, "乙.xlsx", null, { 乙: { [item]: 5 } });
    for (const name of ["", " ", "\u200b"]) {
      const found = run([sent(open, "甲.xlsx", null, { [name]: { [item]: 9 } }), named]);
      expect(statuses(found)).toEqual(["waiting", "accepted"]);
      expect(codes(found.files[0]?.refusals ?? [])).toEqual(["sender.nameless"]);
      expect(found.results.map(({ subject }) => subject)).toEqual(["乙"]);
    }
  });
});

describe("choices", () => {
  const low = yi();
  const high = sent(rubric, "乙 高.xlsx", "乙局", { x: { b1: 10 }, y: { b1: 10 } });
  const choosing = (file: Returned, joined: boolean): Returned => {
    if (file.sheet === null) throw new Error("no sheet");
    const assignment = { ...file.sheet.assignment, ...(joined ? { joined } : {}) };
    return { ...file, sheet: { ...file.sheet, assignment, choices: [choiceOf([low, high], high)] } };
  };

  it("are never read from a returned file, least of all from one of those chosen between", () => {
    for (const file of [choosing(high, false), choosing({ ...jia(), file: "汇总.xlsx" }, true)])
      expect(codes(run([jia(), low, high, file]).problems)).toContain("file.same-sender");
  });

  it("of a 汇总 that somebody vouches for are all but those about itself", () => {
    expect(choicesOf(choosing(jia(), false))).toEqual([]);
    expect(choicesOf(choosing(jia(), true))).toHaveLength(1);
    expect(choicesOf(choosing(high, true))).toEqual([]);
  });
});

describe("the order, the names and the number of files", () => {
  const pool = [
    ...[jia(), yi(), yi(doctored, "乙 假.xlsx"), jia(dearer, "甲 新.xlsx"), jia(exchanged, "甲 换.xlsx")],
    ...[
      sent(rubric, "丙.xlsx", "丙局", ofYi),
      sent(rubric, "乙 二.xlsx", "乙局", { x: { b1: 1 } }),
      yi(grown, "乙 增.xlsx"),
    ],
  ];
  const some = fc.subarray(pool, { minLength: 1 });
  const facts = (found: Consolidation): unknown => ({
    results: found.results,
    board: found.board,
    statuses: [...statuses(found)].sort(),
    problems: [...codes(found.problems)].sort(),
    differences: found.versions?.differences ?? [],
  });

  it("decide nothing", () => {
    const shuffled = some.chain((files) =>
      fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.boolean(), ([files, turned], named) => {
        const renamed = turned.map((file, index) => ({ ...file, file: named ? `${index}.xlsx` : file.file }));
        expect(facts(run(renamed))).toEqual(facts(run(files)));
      }),
    );
  });

  it("and a further workbook never change a grade in silence", () => {
    const before = run([jia(), yi()]).results;
    fc.assert(
      fc.property(some, (more) => {
        const found = run([jia(), yi(), ...more.map((file, index) => ({ ...file, file: `${index}.xlsx` }))]);
        const isAsked = found.problems.length > 0 || found.files.some(({ status }) => status === "waiting");
        expect(isAsked || JSON.stringify(found.results) === JSON.stringify(before)).toBe(true);
        for (const { grade } of found.results) expect([null, "B"]).toContain(grade);
      }),
    );
  });
});

describe("versionProblems", () => {
  it("is empty where all workbooks agree", () => {
    expect(run([jia(), yi()]).versions).toBeUndefined();
    expect(versionProblems({ rubric, period: "", open: [], differences: [] })).toEqual([]);
  });
});
