/** The shape of a rubric file: what is missing, of the wrong type or unknown is named by its path. */
import fc from "fast-check";
import { parseRubric } from "../../src/core/parseRubric";
import type { Rubric } from "../../src/core/rubric";
import { problemWords } from "../../src/text/messages";
import { SENTENCES } from "../support/sentences";
import { RUBRIC_IDS, rubricsJson } from "../support/shippedRubrics";
import { anItem, aRubric, aWeightedRubric } from "../support/someRubrics";

/** What is wrong, in the words that a person reads. */
const faultsOf = (json: unknown): readonly string[] =>
  parseRubric(json).problems.map((problem) => problemWords(problem, SENTENCES.zh));

function parsed(json: unknown): Rubric {
  const read = parseRubric(json);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** The members a file must have, and no others. */
function leastFile(): Readonly<Record<string, unknown>> {
  const { id, title, shortTitle, version, document, period, layout, weighting, step, headings, subjectLabel } =
    aRubric();
  const least = { id, title, shortTitle, version, document, period, layout, weighting, step, headings, subjectLabel };
  const groups = [{ id: "g1", title: "甲" }];
  return {
    ...least,
    fullMarks: 10,
    groups,
    items: [{ id: "a1", no: "1", group: "g1", title: "要点", kind: "score", points: 10 }],
  };
}

describe("parseRubric", () => {
  it("fills in what a file leaves out", () => {
    expect(parsed(leastFile())).toMatchObject({
      decimals: 2,
      totalMax: null,
      totalMin: null,
      bonusCap: null,
      deductionCap: null,
      bands: [],
      bandsSource: "default",
      departmentJoin: "mean",
      reviewerJoin: "mean",
      reviewers: [],
      countedReviewer: null,
      groups: [{ parent: null, points: null, cap: null, weight: null }],
      items: [{ departments: [], criteria: "", requiresReason: false, notes: [] }],
    });
  });

  it.each(RUBRIC_IDS)("reads %s back from what it gave", (id) => {
    const rubric = parsed(rubricsJson(`${id}.json`));
    expect(rubric).not.toHaveProperty("$schema");
    expect(parsed(JSON.parse(JSON.stringify(rubric)))).toEqual(rubric);
  });

  it("keeps lowest totals only of bands that print both bounds", () => {
    const bands = [
      { name: "A", from: 90, to: 100 },
      { name: "B", from: 0, to: 89.99 },
    ];
    expect(parsed({ ...aRubric(), bands }).bands).toEqual([
      { name: "A", from: 90 },
      { name: "B", from: 0 },
    ]);
  });

  it("lets a veto that names no grade set the lowest", () => {
    const bands = aWeightedRubric().bands;
    const items = [...aRubric().items, anItem({ id: "v", kind: "veto", points: null })];
    expect(parsed({ ...aRubric(), bands, items }).items.at(-1)?.vetoGrade).toBe("中");
    expect(parsed({ ...aRubric(), items }).items.at(-1)?.vetoGrade).toBeUndefined();
  });

  it.each(Object.keys(leastFile()))("misses %s", (member) => {
    const file = Object.fromEntries(Object.entries(leastFile()).filter(([name]) => name !== member));
    const problems = parseRubric(file).problems;
    expect(problems.map(({ code, values }) => `${code} ${String(values["path"])}`)).toEqual([
      `rubric.schema ${member}`,
    ]);
  });

  it.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    ["at the top", { stepp: 0.5, weights: [] }, ["stepp：不认识这个成员。", "weights：不认识这个成员。"]],
    ["in an item", { items: [{ ...anItem({ id: "a1" }), point: 10 }] }, ["items[0].point：不认识这个成员。"]],
    ["in a group", { groups: [{ id: "g1", title: "甲", max: 5 }] }, ["groups[0].max：不认识这个成员。"]],
    ["in a band", { bands: [{ name: "A", from: 0, below: 5 }] }, ["bands[0].below：不认识这个成员。"]],
    ["in the headings", { headings: { ...aRubric().headings, note: "备注" } }, ["headings.note：不认识这个成员。"]],
    ["in a note", { notes: [{ source: "printed", text: "注", by: "甲" }] }, ["notes[0].by：不认识这个成员。"]],
  ])("refuses an unknown member %s", (_, changes, faults) => {
    expect(faultsOf({ ...aRubric(), ...changes })).toEqual(faults);
  });

  it("takes an id of 64 characters and a text of 8000", () => {
    expect(faultsOf({ ...aRubric(), id: `a${"1".repeat(63)}`, title: "长".repeat(8000) })).toEqual([]);
  });

  it.each<[Readonly<Record<string, unknown>>, string]>([
    [{ id: "质量" }, "id：应为小写字母开头，只含小写字母、数字和连字符，不超过64个字符。"],
    [{ title: "" }, "title：不能为空。"],
    [{ period: 2022 }, "period：应为文本。"],
    [{ layout: "list" }, "layout：应为其中之一：table / form / matrix。"],
    [{ weighting: "sum" }, "weighting：应为其中之一：points / weights。"],
    [{ fullMarks: 0 }, "fullMarks：应大于0。"],
    [{ step: 0 }, "step：应大于0。"],
    [{ step: "0.5" }, "step：应为数字。"],
    [{ decimals: 5 }, "decimals：应为0～4的整数。"],
    [{ decimals: -1 }, "decimals：应为0～4的整数。"],
    [{ decimals: 1.5 }, "decimals：应为0～4的整数。"],
    [{ bonusCap: -1 }, "bonusCap：不能为负数。"],
    [{ groups: [] }, "groups：至少要有一个一级指标。"],
    [{ items: [] }, "items：至少要有一个考核要点。"],
    [{ items: Array.from({ length: 1001 }, (_, index) => anItem({ id: `i${index}` })) }, "items：最多1000个考核要点。"],
    [{ groups: [{ id: "g1", title: "甲", weight: 101 }] }, "groups[0].weight：权重应为0～100。"],
    [{ groups: [{ id: "g1", title: "甲", weight: -1 }] }, "groups[0].weight：权重应为0～100。"],
    [{ items: [anItem({ id: "a1", points: -1 })] }, "items[0].points：不能为负数。"],
    [
      { items: [{ ...anItem({ id: "a1" }), kind: "plus" }] },
      "items[0].kind：应为其中之一：score / bonus / deduction / veto / disqualification。",
    ],
    [{ items: [anItem({ id: "A1" })] }, "items[0].id：应为小写字母开头，只含小写字母、数字和连字符，不超过64个字符。"],
    [{ id: `a${"1".repeat(64)}` }, "id：应为小写字母开头，只含小写字母、数字和连字符，不超过64个字符。"],
    [{ title: "长".repeat(8001) }, "title：文字超过8000个字符。"],
    [
      { forms: [{ id: "f", name: "表/一", title: "表" }] },
      "forms[0].name：工作表名称不能含有[]:*?/\\，首尾不能是单引号。",
    ],
    [{ forms: [{ id: "f", name: "表".repeat(32), title: "表" }] }, "forms[0].name：工作表名称不超过31个字符。"],
    [
      { forms: [{ id: "f", name: "表", title: "表", fields: [{ id: "a", label: "项", lines: 28 }] }] },
      "forms[0].fields[0].lines：应为1～27的整数。",
    ],
  ])("refuses %j", (changes, fault) => {
    expect(faultsOf({ ...aRubric(), ...changes })).toEqual([fault]);
  });

  it("names every fault of the shape at once", () => {
    const file = { ...aRubric(), step: -1, items: [{ ...anItem({ id: "a1" }), title: "", point: 1 }], extra: true };
    expect(new Set(faultsOf(file))).toEqual(
      new Set([
        "step：应大于0。",
        "items[0].title：不能为空。",
        "items[0].point：不认识这个成员。",
        "extra：不认识这个成员。",
      ]),
    );
  });

  it.each([null, [], "", 5, true, undefined])("refuses %j as a whole", (json) => {
    expect(parseRubric(json).problems).toMatchObject([{ code: "rubric.schema", values: { path: "" } }]);
    expect(faultsOf(json)).toEqual([expect.stringMatching(/^整个文件：.+。$/)]);
  });

  it("never throws, and has words in both languages for whatever is wrong", () => {
    const members = fc.constantFrom(...Object.keys(aWeightedRubric()));
    fc.assert(
      fc.property(members, fc.jsonValue(), (member, value) => {
        const read = parseRubric({ ...aWeightedRubric(), [member]: value });
        expect(read.ok).toBe(read.problems.length === 0);
        for (const problem of read.problems) {
          expect(problem.values["fault"]).not.toBe("misshapen");
          expect(problemWords(problem, SENTENCES.zh)).toMatch(/：[^]*[\u4e00-\u9fff][^]*。$/);
          // Names stay as the file has them.
          expect(problemWords(problem, SENTENCES.en).replace(/“[^”]*”/g, "")).toMatch(/: [^\u4e00-\u9fff]+\.$/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
