/** What the schema takes the writer writes, and reading a rubric that was made to keep a reader busy ends soon. */
import { parseRubric } from "../../src/core/parseRubric";
import type { Rubric } from "../../src/core/rubric";
import { planSummary } from "../../src/sheet/summary/planSummary";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { chainOfGroups } from "../support/brokenRubrics";
import { processorTime } from "../support/processorTime";
import { aConsolidation, weightedScores } from "../support/someConsolidations";
import { aRubric, aWeightedRubric } from "../support/someRubrics";
import { aRequest, LAYOUTS, plansOf } from "../support/templates";

const codes = (json: unknown): readonly unknown[] => parseRubric(json).problems.map(({ values }) => values["fault"]);

/** A weighted rubric with a number and a group's title of these lengths. */
function aLongRubric(no: number, title: number): Rubric {
  const rubric = aWeightedRubric();
  return {
    ...rubric,
    items: rubric.items.map((item) => ({ ...item, no: "号".repeat(no) })),
    groups: rubric.groups.map((group) => ({ ...group, title: "题".repeat(title) })),
  };
}

describe("parseRubric", () => {
  it("takes numbers of 100 characters and titles of 200, and refuses longer ones", () => {
    expect(codes(aLongRubric(100, 200))).toEqual([]);
    expect(new Set(codes(aLongRubric(101, 200)))).toEqual(new Set(["name-too-long"]));
    expect(new Set(codes(aLongRubric(100, 201)))).toEqual(new Set(["name-too-long"]));
  });

  it("refuses characters that no cell holds, and takes tabs, line ends and rare characters", () => {
    for (const letter of ["\u0007", "\u001b", "\u0085", "\uFFFE", "\uFFFF", "\uD800"])
      expect(codes({ ...aRubric(), title: `题${letter}目` })).toEqual(["control-characters"]);
    expect(codes({ ...aRubric(), title: "题\t一\n二\r\n\u{20000}😀\u200b" })).toEqual([]);
  });

  it("takes groups of twenty levels and no more", () => {
    const rubric = aRubric();
    const deep = (length: number): unknown => ({ ...rubric, groups: [...rubric.groups, ...chainOfGroups(length)] });
    expect(codes(deep(20))).toEqual([]);
    expect(codes(deep(21))).toEqual(["groups-too-deep"]);
  });

  it.each([6000, 60_000])("refuses %d groups, in a chain or not, within a second", (length) => {
    const rubric = aRubric();
    const chain = chainOfGroups(length);
    for (const groups of [chain, chain.map((group) => ({ ...group, parent: null }))]) {
      const spent = processorTime();
      expect(codes({ ...rubric, groups: [...rubric.groups, ...groups] })).toEqual(["too-many-entries"]);
      expect(spent()).toBeLessThan(1000);
    }
  });
});

describe("writeXlsx", () => {
  it.each(LAYOUTS)("writes the longest number and titles in the layout %s", (layout) => {
    expect(writeXlsx(plansOf(aRequest(aLongRubric(100, 200), { layout }))).length).toBeGreaterThan(0);
  });

  it("writes them into a consolidation with its charts", () => {
    const given = { x1: weightedScores(1), x2: weightedScores(0) };
    expect(writeXlsx(planSummary(aConsolidation(aLongRubric(100, 200), given))).length).toBeGreaterThan(0);
  });
});
