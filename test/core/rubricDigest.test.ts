/** The rubric digest follows all that a rubric says or decides. */
import fc from "fast-check";
import { parseRubric } from "../../src/core/parseRubric";
import type { Rubric } from "../../src/core/rubric";
import { rubricDigest } from "../../src/core/rubricDigest";
import { arbitraryRubric } from "../support/arbitraryRubrics";
import { RUBRIC_IDS, shippedRubric } from "../support/shippedRubrics";
import { aWeightedRubric } from "../support/someRubrics";

const rubric = aWeightedRubric();
const before = rubricDigest(rubric);
const [subject, ...subjects] = rubric.subjects;
const [item, ...items] = rubric.items;
if (subject === undefined || item === undefined) throw new Error("a rubric without subjects or items");

describe("rubricDigest", () => {
  it("is 64 hexadecimal digits, the same each time", () => {
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(rubricDigest(aWeightedRubric())).toBe(before);
  });

  it.each<[string, Rubric]>([
    ["title", { ...rubric, title: "新名称" }],
    ["version", { ...rubric, version: "2" }],
    ["bands", { ...rubric, bands: [{ name: "合格", from: 0 }] }],
    ["subject name", { ...rubric, subjects: [{ ...subject, name: "某县" }, ...subjects] }],
    ["subject id", { ...rubric, subjects: [{ ...subject, id: "other" }, ...subjects] }],
    ["department name", { ...rubric, departments: ["丙局", ...rubric.departments.slice(1)] }],
    ["bonus cap", { ...rubric, bonusCap: 5 }],
    ["item title", { ...rubric, items: [{ ...item, title: "新标题" }, ...items] }],
    ["item points", { ...rubric, items: [{ ...item, points: 3 }, ...items] }],
    ["item criteria", { ...rubric, items: [{ ...item, criteria: "另一标准" }, ...items] }],
    ["grade of a veto", { ...rubric, items: [{ ...item, vetoGrade: "D" }, ...items] }],
    ["notes", { ...rubric, notes: [{ source: "printed", text: "读法" }] }],
  ])("changes with another %s", (_, changed) => {
    expect(rubricDigest(changed)).not.toBe(before);
  });

  it("does not depend on what a template is proposed with, nor on the order of members", () => {
    expect(rubricDigest({ ...rubric, layout: "matrix", period: "2031年度" })).toBe(before);
    fc.assert(
      fc.property(arbitraryRubric(), (given) => {
        const turned = Object.fromEntries(Object.entries(given).reverse());
        const checked = parseRubric(turned);
        expect(checked.ok && rubricDigest(checked.value)).toBe(rubricDigest(given));
      }),
    );
  });

  it("differs among the shipped rubrics", () => {
    expect(new Set(RUBRIC_IDS.map((id) => rubricDigest(shippedRubric(id)))).size).toBe(RUBRIC_IDS.length);
  });
});
