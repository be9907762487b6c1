/** Every file in rubrics/ parses, and its counts, points and ids are sound. */
import fc from "fast-check";
import { decimal, sumOf } from "../src/core/decimal";
import { parseRubric } from "../src/core/parseRubric";
import type { ItemKind, Rubric } from "../src/core/rubric";
import { RUBRIC_IDS, SOURCED_IDS, rubricsJson, rubricsText, shippedRubric, sourceText } from "./support/shippedRubrics";

const KINDS: readonly ItemKind[] = ["score", "bonus", "deduction", "veto", "disqualification"];

/** Titles from the top group down to this one. */
function pathOf(rubric: Rubric, id: string): readonly string[] {
  const group = rubric.groups.find((candidate) => candidate.id === id);
  if (group === undefined) throw new Error(`no group ${id}`);
  return [...(group.parent === null ? [] : pathOf(rubric, group.parent)), group.title];
}

/** Sum of the points of the scored items below a group, exact and not stopped at any cap. */
function pointsBelow(rubric: Rubric, title: string): string {
  const inside = rubric.items.filter((item) => item.kind === "score" && pathOf(rubric, item.group).includes(title));
  return sumOf(inside.map((item) => decimal(item.points ?? 0))).toString();
}

/** Below a cap that its items exceed, one item more or less need not show in any sum. */
const isBelowCap = (rubric: Rubric, id: string): boolean =>
  rubric.groups.some((group) => group.id === id && group.cap !== null);

describe("the shipped rubrics", () => {
  it("include the four documents, each with its printed table", () => {
    expect(SOURCED_IDS).toEqual(["association-cogovernance", "cert-publicity", "luohe-2022", "suizhou-2022"]);
    expect(RUBRIC_IDS).toEqual(expect.arrayContaining([...SOURCED_IDS]));
  });

  it.each(RUBRIC_IDS)("%s parses without a problem and carries its file's name", (id) => {
    const read = parseRubric(rubricsJson(`${id}.json`));
    expect(read.problems).toEqual([]);
    expect(shippedRubric(id).id).toBe(id);
  });

  it.each([
    ["cert-publicity", { score: 14, bonus: 1, deduction: 1, veto: 0, disqualification: 0 }],
    ["association-cogovernance", { score: 25, bonus: 1, deduction: 1, veto: 0, disqualification: 1 }],
    ["suizhou-2022", { score: 66, bonus: 0, deduction: 6, veto: 0, disqualification: 0 }],
    ["luohe-2022", { score: 56, bonus: 3, deduction: 6, veto: 1, disqualification: 0 }],
  ])("%s has as many items of each kind as its document", (id, expected) => {
    const { items } = shippedRubric(id);
    const counts = KINDS.map((kind) => [kind, items.filter((item) => item.kind === kind).length]);
    expect(Object.fromEntries(counts)).toEqual(expected);
  });

  it.each([
    ["cert-publicity", "宣传贯彻质量认证政策法规，落实宣传工作主体责任", "30"],
    ["cert-publicity", "积极开展宣传推广，提升质量认证价值和行业形象", "50"],
    ["cert-publicity", "积极回应社会关注，做好突发事件和舆情应对处置工作", "20"],
    ["association-cogovernance", "质量治理基础能力", "25"],
    ["association-cogovernance", "行业自律能力", "15"],
    ["association-cogovernance", "质量治理", "18"],
    ["association-cogovernance", "质量基础及质量提升", "55"],
    ["association-cogovernance", "质量共治工作成效", "10"],
    ["suizhou-2022", "一、质量整体水平", "26.25"],
    ["suizhou-2022", "二、质量政策制度", "21"],
    ["suizhou-2022", "三、质量安全管理", "26.3"],
    ["suizhou-2022", "四、质量促进措施", "12.25"],
    ["suizhou-2022", "五、质量基础设施", "14.2"],
    ["luohe-2022", "一、质量整体水平", "28"],
    ["luohe-2022", "二、质量政策制度", "25"],
    ["luohe-2022", "三、质量安全监管", "25"],
    ["luohe-2022", "四、质量促进措施", "9"],
    ["luohe-2022", "五、质量基础设施", "13"],
  ])("%s: the items of %s add up to %s", (id, group, points) => {
    expect(pointsBelow(shippedRubric(id), group)).toBe(points);
  });

  it.each(RUBRIC_IDS)("%s lists items group by group, in the order of the groups", (id) => {
    const rubric = shippedRubric(id);
    const order = rubric.items.map((item) => rubric.groups.findIndex((group) => group.id === item.group));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it.each(RUBRIC_IDS)("%s has ids that stay apart without regard to case", (id) => {
    const rubric = shippedRubric(id);
    for (const entries of [rubric.items, rubric.groups, rubric.subjects, rubric.forms]) {
      const ids = entries.map((entry) => entry.id.toLowerCase());
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it.each(RUBRIC_IDS)("%s gives every item criteria, 重点考核 or a note that says why there is none", (id) => {
    const rubric = shippedRubric(id);
    const bare = rubric.items.filter(
      (item) => item.criteria === "" && item.focus === undefined && item.notes.length === 0,
    );
    expect(bare.map((item) => item.id)).toEqual([]);
  });

  it.each(RUBRIC_IDS)("%s uses every department it lists", (id) => {
    const rubric = shippedRubric(id);
    const used = new Set(rubric.items.flatMap((item) => item.departments));
    expect(rubric.departments.filter((name) => !used.has(name))).toEqual([]);
  });

  it.each(SOURCED_IDS)("%s and its source hold no telephone number and no mail address", (id) => {
    const personal = /1[3-9]\d{9}|\d{3,4}-\d{7,8}|[\w.]+@[\w.]+/;
    expect(rubricsText(`${id}.json`)).not.toMatch(personal);
    expect(sourceText(id)).not.toMatch(personal);
  });

  it("do not parse once a scored item of the four documents goes missing", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SOURCED_IDS), fc.nat(), (id, pick) => {
        const rubric = shippedRubric(id);
        const scored = rubric.items.filter((item) => item.kind === "score" && !isBelowCap(rubric, item.group));
        const victim = scored[pick % scored.length];
        const items = rubric.items.filter((item) => item.id !== victim?.id);
        expect(parseRubric({ ...rubric, items }).ok).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});
