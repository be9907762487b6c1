/** What the top groups can be given, and what they add to the base. */
import { scopeOf } from "../../src/core/scope";
import { addedToBase, topGroupsOf } from "../../src/core/topGroups";
import { decimal, sumOf } from "../../src/core/decimal";
import { RUBRIC_IDS, shippedRubric } from "../support/shippedRubrics";
import { anItem, aRubric, aWeightedRubric } from "../support/someRubrics";

describe("topGroupsOf", () => {
  it.each(RUBRIC_IDS)("gives groups whose points add up to the full marks of %s", (id) => {
    const rubric = shippedRubric(id);
    const points = topGroupsOf(scopeOf(rubric, null)).map((group) => decimal(group.points));
    expect(sumOf(points).toNumber()).toBe(rubric.fullMarks);
  });

  it("stops at the cap of a group, and leaves out groups without scores", () => {
    const groups = [
      { id: "g1", title: "甲", parent: null, points: null, cap: 42, weight: null },
      { id: "g2", title: "加分", parent: null, points: null, cap: null, weight: null },
    ];
    const items = [
      anItem({ id: "a1", points: 30 }),
      anItem({ id: "a2", points: 25 }),
      anItem({ id: "b1", group: "g2", kind: "bonus" }),
    ];
    expect(topGroupsOf(scopeOf(aRubric({ groups, items }), null))).toEqual([
      { id: "g1", title: "甲", points: 42, weight: null },
    ]);
  });

  it("adds the points of groups inside up", () => {
    const groups = [
      { id: "g1", title: "甲", parent: null, points: 15, cap: null, weight: null },
      { id: "g2", title: "乙", parent: "g1", points: 5, cap: null, weight: null },
    ];
    const items = [anItem({ id: "a1" }), anItem({ id: "b1", group: "g2", points: 5 })];
    expect(topGroupsOf(scopeOf(aRubric({ groups, items }), null)).map(({ points }) => points)).toEqual([15]);
  });
});

describe("addedToBase", () => {
  const weighted = scopeOf(aWeightedRubric(), null);
  const [first] = topGroupsOf(weighted);
  const [plain] = topGroupsOf(scopeOf(aRubric(), null));
  if (first === undefined || plain === undefined) throw new Error("the rubrics have groups");

  it.each([
    [0, 0],
    [27, 70],
    [13.5, 35],
    [1, 2.59],
  ])("turns %d of 27 points that weigh 70 %% into %d", (subtotal, added) => {
    expect(addedToBase(weighted, first, subtotal)).toBe(added);
  });

  it("leaves a subtotal alone where weights only restate the points", () => {
    expect(addedToBase(scopeOf(aRubric(), null), plain, 7.5)).toBe(7.5);
  });
});
