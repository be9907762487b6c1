/** What a department's workbook asks for. */
import fc from "fast-check";
import type { Rubric } from "../../src/core/rubric";
import { ancestorsOf, pathOf, scopeOf, subjectName } from "../../src/core/scope";
import { RUBRIC_IDS, shippedRubric } from "../support/shippedRubrics";
import { anItem, aRubric, aWeightedRubric } from "../support/someRubrics";

/** g1 ⊃ g11 ⊃ g111, and g2. */
function nested(): Rubric {
  const group = { points: null, cap: null, weight: null };
  return aRubric({
    departments: ["甲局", "乙局", "丙局"],
    groups: [
      { ...group, id: "g1", title: "一", parent: null },
      { ...group, id: "g11", title: "（一）", parent: "g1" },
      { ...group, id: "g111", title: "1", parent: "g11" },
      { ...group, id: "g12", title: "（二）", parent: "g1" },
      { ...group, id: "g2", title: "二", parent: null },
    ],
    items: [
      anItem({ id: "own", group: "g111", departments: ["甲局"] }),
      anItem({ id: "shared", group: "g12", departments: ["甲局", "乙局"] }),
      anItem({ id: "other", group: "g2", departments: ["乙局"] }),
    ],
  });
}

const idsOf = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

describe("scopeOf", () => {
  it.each([
    ["甲局", ["own", "shared"], ["g1", "g11", "g111", "g12"]],
    ["乙局", ["shared", "other"], ["g1", "g12", "g2"]],
    ["丙局", [], []],
    [null, ["own", "shared", "other"], ["g1", "g11", "g111", "g12", "g2"]],
  ])("gives %s the items %j in the groups %j", (department, items, groups) => {
    const scope = scopeOf(nested(), department);
    expect(idsOf(scope.items)).toEqual(items);
    expect(idsOf(scope.groups)).toEqual(groups);
  });

  it("gives an item without departments to every department", () => {
    const rubric = aWeightedRubric();
    expect(idsOf(scopeOf(rubric, "甲局").items)).toEqual(idsOf(rubric.items));
    expect(idsOf(scopeOf(rubric, "乙局").items)).toEqual(idsOf(rubric.items.filter(({ id }) => id !== "b2")));
  });

  it("is whole only with all items", () => {
    expect(scopeOf(nested(), null).whole).toBe(true);
    expect(scopeOf(nested(), "甲局").whole).toBe(false);
  });

  it.each(RUBRIC_IDS)("%s: the departments together have every item, each in document order", (id) => {
    const rubric = shippedRubric(id);
    const parts = rubric.departments.map((department) => scopeOf(rubric, department));
    for (const part of parts) expect(part.items).toEqual(rubric.items.filter((item) => part.items.includes(item)));
    if (parts.length === 0) return;
    expect(new Set(parts.flatMap(({ items }) => items)).size).toBe(rubric.items.length);
  });

  it("gives items of 市农业农村局 and 市畜牧局 to both in Luohe", () => {
    const rubric = shippedRubric("luohe-2022");
    const shared = rubric.items.filter(({ departments }) => departments.length > 1);
    expect(shared.length).toBeGreaterThan(0);
    for (const item of shared)
      for (const department of item.departments) expect(scopeOf(rubric, department).items).toContain(item);
  });

  it("keeps every group above an item, and no group without one", () => {
    const cases = fc
      .constantFrom(...RUBRIC_IDS.map(shippedRubric))
      .chain((rubric) => fc.tuple(fc.constant(rubric), fc.constantFrom(null, ...rubric.departments)));
    fc.assert(
      fc.property(cases, ([rubric, department]) => {
        const { items, groups } = scopeOf(rubric, department);
        const above = items.flatMap((item) => idsOf(ancestorsOf(rubric, item.group)));
        expect(idsOf(groups)).toEqual(idsOf(rubric.groups).filter((id) => above.includes(id)));
      }),
      { numRuns: 60 },
    );
  });
});

describe("ancestorsOf", () => {
  it("goes from the top group down to the group itself", () => {
    expect(idsOf(ancestorsOf(nested(), "g111"))).toEqual(["g1", "g11", "g111"]);
    expect(idsOf(ancestorsOf(nested(), "g2"))).toEqual(["g2"]);
  });

  it.each([null, "g9"])("is empty for %s", (id) => {
    expect(ancestorsOf(nested(), id)).toEqual([]);
  });
});

describe("pathOf", () => {
  it("names the groups from the top down", () => {
    expect(pathOf(nested(), "g111")).toEqual(["一", "（一）", "1"]);
  });
});

describe("subjectName", () => {
  it("is the name people know, or the id where the rubric names none", () => {
    expect(subjectName(aWeightedRubric(), "x2")).toBe("单位x2");
    expect(subjectName(aRubric(), "某某协会")).toBe("某某协会");
  });
});
