/** The structure hash follows the shape of a rubric, not its wording. */
import fc from "fast-check";
import type { Group, Item, Rubric } from "../../src/core/rubric";
import { firstStructureHash, structureHash } from "../../src/core/structureHash";
import { arbitraryRubric } from "../support/arbitraryRubrics";
import { RUBRIC_IDS, shippedRubric } from "../support/shippedRubrics";
import { aWeightedRubric } from "../support/someRubrics";

const rubric = aWeightedRubric();
const before = structureHash(rubric);

const withItem = (changes: Partial<Item>): Rubric => ({
  ...rubric,
  items: rubric.items.map((item) => (item.id === "b2" ? { ...item, ...changes } : item)),
});
const withGroup = (changes: Partial<Group>): Rubric => ({
  ...rubric,
  groups: rubric.groups.map((group) => (group.id === "g2" ? { ...group, ...changes } : group)),
});
function renamed(was: string, now: string): Rubric {
  const name = (department: string): string => (department === was ? now : department);
  const items = rubric.items.map((item) => ({ ...item, departments: item.departments.map(name) }));
  return { ...rubric, departments: rubric.departments.map(name), items };
}
/** What the program of the first releases gave for the shipped rubrics. */
const FIRST_HASHES = ["a1c50174b00a0a9c", "838c6c7173fb9025", "5ec81cd59c585039", "64be8818baa89219"];
const note = { source: "inferred", text: "读法" } as const;

describe("structureHash", () => {
  it("is 16 hexadecimal digits, the same each time and after a trip through JSON", () => {
    expect(before).toMatch(/^[0-9a-f]{16}$/);
    expect(structureHash(aWeightedRubric())).toBe(before);
    const copy: Rubric = { ...rubric, ...JSON.parse(JSON.stringify(rubric)) };
    expect(structureHash(copy)).toBe(before);
  });

  it.each<[string, Rubric]>([
    ["id", { ...rubric, id: "other" }],
    ["version", { ...rubric, version: "2" }],
    ["weighting", { ...rubric, weighting: "points" }],
    ["fullMarks", { ...rubric, fullMarks: 120 }],
    ["step", { ...rubric, step: 0.1 }],
    ["decimals", { ...rubric, decimals: 1 }],
    ["totalMax", { ...rubric, totalMax: null }],
    ["totalMin", { ...rubric, totalMin: null }],
    ["bonusCap", { ...rubric, bonusCap: 5 }],
    ["deductionCap", { ...rubric, deductionCap: 4 }],
    ["departmentJoin", { ...rubric, departmentJoin: "lead" }],
    ["reviewerJoin", { ...rubric, reviewerJoin: "median" }],
    ["reviewers", { ...rubric, reviewers: ["self", "expert"] }],
    ["countedReviewer", { ...rubric, countedReviewer: "expert" }],
    ["a group less", { ...rubric, groups: rubric.groups.slice(0, 2) }],
    ["groups in another order", { ...rubric, groups: [...rubric.groups].reverse() }],
    ["an item less", { ...rubric, items: rubric.items.slice(1) }],
    ["items in another order", { ...rubric, items: [...rubric.items].reverse() }],
    ["group id", withGroup({ id: "g9" })],
    ["group parent", withGroup({ parent: "g1" })],
    ["group points", withGroup({ points: 15 })],
    ["group cap", withGroup({ cap: null })],
    ["group weight", withGroup({ weight: 31 })],
    ["item id", withItem({ id: "b9" })],
    ["item group", withItem({ group: "g1" })],
    ["item kind", withItem({ kind: "bonus" })],
    ["item points", withItem({ points: 6.3 })],
    ["no item points", withItem({ points: null })],
    ["item step", withItem({ step: 0.1 })],
    ["item zeroWhile", withItem({ zeroWhile: "b1" })],
    ["item departments", withItem({ departments: ["乙局"] })],
    ["item of both departments", withItem({ departments: ["甲局", "乙局"] })],
    ["item lead", withItem({ lead: "甲局" })],
    ["item requiresReason", withItem({ requiresReason: true })],
  ])("changes with %s", (_, changed) => {
    expect(structureHash(changed)).not.toBe(before);
  });

  it.each<[string, Rubric]>([
    ["title", { ...rubric, title: "新名称", shortTitle: "新" }],
    ["document", { ...rubric, document: "另一文件" }],
    ["period", { ...rubric, period: "2023年度" }],
    ["layout", { ...rubric, layout: "matrix" }],
    ["bands", { ...rubric, bands: [{ name: "合格", from: 0 }], bandsSource: "printed" }],
    ["headings", { ...rubric, headings: { ...rubric.headings, score: "分数" } }],
    [
      "subject label and names",
      { ...rubric, subjectLabel: "县区", subjects: rubric.subjects.map((one) => ({ ...one, name: "某县" })) },
    ],
    ["subject more or less", { ...rubric, subjects: rubric.subjects.slice(1) }],
    ["order of subjects", { ...rubric, subjects: [...rubric.subjects].reverse() }],
    ["name of a department", renamed("甲局", "甲局和丁局")],
    ["notes", { ...rubric, notes: [note], footnotes: ["注"] }],
    ["forms", { ...rubric, forms: [{ id: "f", name: "封面", title: "封面", fields: [] }] }],
    ["group title", withGroup({ title: "新标题" })],
    ["item title and number", withItem({ title: "新标题", no: "99" })],
    ["item criteria", withItem({ criteria: "标准", focus: "重点", evidence: "是" })],
    ["item office", withItem({ office: "质量科" })],
    ["item notes", withItem({ notes: [note] })],
    ["grade of a veto", withItem({ vetoGrade: "良" })],
  ])("stays with another %s", (_, changed) => {
    expect(structureHash(changed)).toBe(before);
  });

  it("is still known as the first releases reckoned it, for their stamps and check codes", () => {
    expect(RUBRIC_IDS.map((id) => firstStructureHash(shippedRubric(id)))).toEqual(FIRST_HASHES);
  });

  it("differs among the shipped rubrics", () => {
    expect(new Set(RUBRIC_IDS.map((id) => structureHash(shippedRubric(id)))).size).toBe(RUBRIC_IDS.length);
  });

  it("tells apart rubrics whose items differ in any points", () => {
    fc.assert(
      fc.property(arbitraryRubric(), fc.nat(), (given, pick) => {
        const at = pick % given.items.length;
        const items = given.items.map((item, index) =>
          index === at ? { ...item, points: (item.points ?? 0) + 1 } : item,
        );
        expect(structureHash({ ...given, items })).not.toBe(structureHash(given));
      }),
    );
  });
});
