/** What the figures of a rubric file must prove: each kind of fault by its exact path, and all at once. */
import fc from "fast-check";
import { parseRubric } from "../../src/core/parseRubric";
import type { Group, Item, Rubric } from "../../src/core/rubric";
import { RUBRIC_IDS, rubricsJson } from "../support/shippedRubrics";
import { anItem, aRubric, aWeightedRubric } from "../support/someRubrics";

/** Every fault as "code path". */
function faultsOf(rubric: unknown): readonly string[] {
  const read = parseRubric(rubric);
  expect(read.ok).toBe(read.problems.length === 0);
  expect(read.problems.every(({ severity }) => severity === "error")).toBe(true);
  return read.problems.map(({ code, values }) => `${code} ${String(values["path"])}`);
}

/** Two groups of 10 points; the first group, or the first item, changed as given. */
const withGroup = (changes: Partial<Group>): Rubric => {
  const rubric = aRubric();
  return { ...rubric, groups: rubric.groups.map((group, index) => (index === 0 ? { ...group, ...changes } : group)) };
};
const withItem = (changes: Partial<Item>, more: Partial<Rubric> = {}): Rubric => {
  const rubric = aRubric(more);
  return { ...rubric, items: rubric.items.map((item, index) => (index === 0 ? { ...item, ...changes } : item)) };
};
const added = (...items: readonly Item[]): Rubric => aRubric({ items: [...aRubric().items, ...items] });
const bonus = (changes: Partial<Item> & Pick<Item, "id">): Item => anItem({ kind: "bonus", ...changes });
const veto = (changes: Partial<Item> = {}): Item => anItem({ id: "v", kind: "veto", points: null, ...changes });
const third: Group = { id: "g3", title: "丙", parent: null, points: null, cap: null, weight: null };

describe("rubricFaults", () => {
  it.each<[string, unknown]>([
    ["two groups", aRubric()],
    ["weights, caps and bounds", aWeightedRubric()],
    ...RUBRIC_IDS.map((id): [string, unknown] => [id, rubricsJson(`${id}.json`)]),
  ])("finds nothing in a sound rubric: %s", (_, rubric) => {
    expect(faultsOf(rubric)).toEqual([]);
  });

  it.each<[string, Rubric, readonly string[]]>([
    ["item", added(bonus({ id: "a1" })), ["rubric.duplicate-id items[2].id"]],
    ["group", aRubric({ groups: [...aRubric().groups, { ...third, id: "g1" }] }), ["rubric.duplicate-id groups[2].id"]],
    [
      "subject",
      aRubric({ subjects: ["x", "y", "x"].map((id) => ({ id, name: id, source: "printed" })) }),
      ["rubric.duplicate-id subjects[2].id"],
    ],
    [
      "form",
      aRubric({ forms: ["f", "f"].map((id) => ({ id, name: id, title: id, fields: [] })) }),
      ["rubric.duplicate-id forms[1].id"],
    ],
  ])("refuses an id that stands twice: %s", (_, rubric, faults) => {
    expect(faultsOf(rubric)).toEqual(expect.arrayContaining([...faults]));
  });

  it.each<[string, Rubric, readonly string[]]>([
    ["item without its group", added(bonus({ id: "c", group: "g9" })), ["rubric.unknown-reference items[2].group"]],
    [
      "departments",
      withItem({ departments: ["甲局", "乙局", "丙局"] }, { departments: ["乙局"] }),
      ["rubric.unknown-reference items[0].departments", "rubric.unknown-reference items[0].departments"],
    ],
    [
      "lead that does not score",
      withItem({ lead: "甲局" }, { departments: ["甲局"] }),
      ["rubric.unknown-reference items[0].lead"],
    ],
    ["grade of a veto", added(veto({ vetoGrade: "D" })), ["rubric.unknown-reference items[2].vetoGrade"]],
    ["dependency on nothing", withItem({ zeroWhile: "zz" }), ["rubric.unknown-reference items[0].zeroWhile"]],
    [
      "dependency on a veto",
      added(veto(), bonus({ id: "c", zeroWhile: "v" })),
      ["rubric.unknown-reference items[3].zeroWhile"],
    ],
    ["dependency of a veto", added(veto({ zeroWhile: "a1" })), ["rubric.schema items[2].zeroWhile"]],
    ["counted reviewer of none", aRubric({ countedReviewer: "expert" }), ["rubric.unknown-reference countedReviewer"]],
    ["no counted reviewer", aRubric({ reviewers: ["self", "expert"] }), ["rubric.unknown-reference countedReviewer"]],
    [
      "unknown counted reviewer",
      aRubric({ reviewers: ["self", "expert"], countedReviewer: "third" }),
      ["rubric.unknown-reference countedReviewer"],
    ],
    [
      "parent that stands nowhere",
      aRubric({ groups: [...aRubric().groups, { ...third, parent: "g9" }] }),
      ["rubric.unknown-reference groups[2].parent"],
    ],
    [
      "parent that stands below",
      aRubric({ groups: [{ ...third, parent: "g1" }, ...aRubric().groups] }),
      ["rubric.unknown-reference groups[0].parent"],
    ],
  ])("refuses what refers to nothing: %s", (_, rubric, faults) => {
    expect(faultsOf(rubric)).toEqual(faults);
  });

  it.each<[string, readonly Group[]]>([
    ["group in itself", [{ ...third, parent: "g3" }]],
    [
      "two groups in each other",
      [
        { ...third, parent: "g4" },
        { ...third, id: "g4", parent: "g3" },
      ],
    ],
  ])("refuses a circle of groups: %s", (_, circle) => {
    expect(faultsOf(aRubric({ groups: [...aRubric().groups, ...circle] }))).toEqual([
      "rubric.unknown-reference groups[2].parent",
    ]);
  });

  it("refuses groups of one id in each other", () => {
    const groups = [...aRubric().groups, ...Array.from({ length: 60 }, () => ({ ...third, parent: "g1", id: "g1" }))];
    expect(new Set(faultsOf(aRubric({ groups })))).toContain("rubric.duplicate-id groups[61].id");
  });

  it.each<[string, Rubric]>([
    ["on itself", withItem({ zeroWhile: "a1" })],
    ["on one that depends", added(bonus({ id: "c", zeroWhile: "d" }), bonus({ id: "d", zeroWhile: "a1" }))],
    ["on each other", added(bonus({ id: "c", zeroWhile: "d" }), bonus({ id: "d", zeroWhile: "c" }))],
  ])("refuses a dependency %s", (_, rubric) => {
    const hung = rubric.items.flatMap(({ zeroWhile }, index) => (zeroWhile === undefined ? [] : [index]));
    const chained = hung.filter((index) => {
      const other = rubric.items.find(({ id }) => id === rubric.items[index]?.zeroWhile);
      return other?.zeroWhile !== undefined;
    });
    expect(chained).not.toEqual([]);
    expect(faultsOf(rubric)).toEqual(chained.map((index) => `rubric.cycle items[${index}].zeroWhile`));
  });

  it.each<[string, Rubric, readonly string[]]>([
    ["at the sum", withGroup({ points: 10 }), []],
    ["below the sum", withGroup({ points: 9.99 }), ["rubric.points-sum groups[0].points"]],
    ["above the sum", withGroup({ points: 10.01 }), ["rubric.points-sum groups[0].points"]],
    ["not printed", withGroup({ points: null }), []],
    ["at a cap", { ...withGroup({ points: 8, cap: 8 }), fullMarks: 18 }, []],
    ["above a cap", { ...withGroup({ points: 10, cap: 8 }), fullMarks: 18 }, ["rubric.points-sum groups[0].points"]],
    ["full marks at the sum", aRubric({ fullMarks: 20 }), []],
    ["full marks below the sum", aRubric({ fullMarks: 19.99 }), ["rubric.points-sum fullMarks"]],
    ["full marks above the sum", aRubric({ fullMarks: 20.01 }), ["rubric.points-sum fullMarks"]],
    ["full marks with a bonus", added(bonus({ id: "c" })), []],
  ])("proves printed points by their sum: %s", (_, rubric, faults) => {
    expect(faultsOf(rubric)).toEqual(faults);
  });

  it("proves sums of groups in groups, each stopped at its own cap", () => {
    const groups = [
      { ...third, id: "g1", points: 12, cap: 12 },
      { ...third, id: "g11", parent: "g1", points: 8, cap: 8 },
      { ...third, id: "g12", parent: "g1", points: 10 },
    ];
    const items = [anItem({ id: "a", group: "g11" }), anItem({ id: "b", group: "g12" })];
    expect(faultsOf(aRubric({ groups, items, fullMarks: 12 }))).toEqual([]);
    const wrong = groups.map((group) => (group.id === "g11" ? { ...group, points: 10 } : group));
    expect(faultsOf(aRubric({ groups: wrong, items, fullMarks: 12 }))).toEqual(["rubric.points-sum groups[1].points"]);
  });

  it.each<[string, Rubric, readonly string[]]>([
    ["score without points", withItem({ points: null }), ["rubric.schema items[0].points"]],
    ["veto with points", added(anItem({ id: "v", kind: "veto", points: 0 })), ["rubric.schema items[2].points"]],
    [
      "disqualification with points",
      added(anItem({ id: "q", kind: "disqualification" })),
      ["rubric.schema items[2].points"],
    ],
    ["deduction without points", added(anItem({ id: "d", kind: "deduction", points: null })), []],
  ])("knows which kinds have points: %s", (_, rubric, faults) => {
    expect(faultsOf(rubric)).toEqual(expect.arrayContaining([...faults]));
    expect(faultsOf(rubric).filter((one) => one.startsWith("rubric.schema"))).toEqual(faults);
  });
});

describe("rubricFaults of weights", () => {
  const weighted = (one: number | null, other: number | null, changes: Partial<Rubric> = {}): Rubric => {
    const rubric = aRubric({ fullMarks: 100, weighting: "weights", ...changes });
    const groups = rubric.groups.map((group, index) => ({ ...group, weight: index === 0 ? one : other }));
    return { ...rubric, groups };
  };
  const points = { weighting: "points", fullMarks: 20 } as const;

  it.each<[number | null, number | null, Partial<Rubric>, readonly string[]]>([
    [30, 70, {}, []],
    [30, 69.9, {}, ["rubric.weights-not-100 groups"]],
    [30, 70.1, {}, ["rubric.weights-not-100 groups"]],
    [33.3, 66.7, {}, []],
    [null, null, {}, ["rubric.weights-not-100 groups"]],
    [100, null, {}, ["rubric.weights-not-100 groups[1].weight"]],
    [50, 50, points, []],
    [null, null, points, []],
    [50, 49, points, ["rubric.weights-not-100 groups", "rubric.weights-restate groups[1].weight"]],
    [49, 51, points, ["rubric.weights-restate groups[0].weight", "rubric.weights-restate groups[1].weight"]],
  ])("holds weights %d and %d with %j against 100: %j", (one, other, changes, faults) => {
    expect(faultsOf(weighted(one, other, changes))).toEqual(faults);
  });

  it("needs points to rescale", () => {
    const rubric = weighted(50, 50);
    const groups = rubric.groups.map((group, index) => (index === 0 ? { ...group, points: null } : group));
    expect(faultsOf({ ...rubric, groups })).toEqual(["rubric.schema groups[0].weight"]);
  });

  it("refuses a weight below the top", () => {
    const rubric = weighted(50, 50);
    const groups = [...rubric.groups, { ...third, parent: "g1", weight: 0 }];
    expect(faultsOf({ ...rubric, groups })).toEqual(["rubric.schema groups[2].weight"]);
  });

  it("leaves a group of bonus items without a weight", () => {
    const rubric = weighted(50, 50);
    const items = [...rubric.items, bonus({ id: "c", group: "g3" })];
    expect(faultsOf({ ...rubric, groups: [...rubric.groups, third], items })).toEqual([]);
  });
});

describe("rubricFaults of steps and bands", () => {
  it.each<[string, Rubric, readonly string[]]>([
    ["points on step", aRubric({ step: 0.5 }), []],
    ["points off step", aRubric({ step: 0.3 }), ["rubric.step items[0].points", "rubric.step items[1].points"]],
    ["points on the item's own step", withItem({ step: 2.5 }), []],
    ["points off the item's own step", withItem({ step: 3 }), ["rubric.step items[0].points"]],
    ["bonus off step", added(bonus({ id: "c", points: 0.25 })), ["rubric.step items[2].points"]],
    ["step of two decimals", aRubric({ step: 0.01 }), []],
    ["step of three decimals", aRubric({ step: 0.001 }), ["rubric.step step"]],
    ["step of three decimals where three are shown", aRubric({ step: 0.001, decimals: 3 }), []],
    ["item's step of three decimals", withItem({ step: 0.125 }), ["rubric.step items[0].step"]],
    ["bound of three decimals", aRubric({ totalMax: 19.995 }), ["rubric.step totalMax"]],
    ["floor below the bound", aRubric({ totalMin: 19.99, totalMax: 20 }), []],
    ["floor at the bound", aRubric({ totalMin: 20, totalMax: 20 }), []],
    ["floor above the bound", aRubric({ totalMin: 20.01, totalMax: 20 }), ["rubric.schema totalMin"]],
    ["floor of three decimals", aRubric({ totalMin: -0.005 }), ["rubric.step totalMin"]],
    ["cap of three decimals", aRubric({ bonusCap: 1.005 }), ["rubric.step bonusCap"]],
    ["cap of deductions of three decimals", aRubric({ deductionCap: 1.005 }), ["rubric.step deductionCap"]],
    ["group's cap of three decimals", withGroup({ cap: 10.005 }), ["rubric.step groups[0].cap"]],
  ])("wants points, steps and bounds to fit each other: %s", (_, rubric, faults) => {
    expect(faultsOf(rubric)).toEqual(faults);
  });

  it("refuses bands with the hole 89 < x < 90", () => {
    const bands = [
      { name: "A", from: 90, to: 100 },
      { name: "B", from: 0, to: 89 },
    ];
    expect(faultsOf({ ...aRubric(), bands })).toEqual(["rubric.bands-order bands[1]"]);
    expect(faultsOf({ ...aRubric(), bands: bands.map(({ name, from }) => ({ name, from })) })).toEqual([]);
  });

  it("wants bands down to the lowest total the rubric allows", () => {
    const bands = [{ name: "合格", from: -10 }];
    expect(faultsOf(aRubric({ totalMin: -10, bands }))).toEqual([]);
    expect(faultsOf(aRubric({ totalMin: -11, bands }))).toEqual(["rubric.bands-order bands[0]"]);
  });
});

describe("rubricFaults of several kinds", () => {
  it("finds all at once", () => {
    const rubric = aWeightedRubric();
    const broken = {
      ...rubric,
      bands: [...rubric.bands].reverse(),
      countedReviewer: "expert",
      groups: [...rubric.groups, { ...third, id: "g1", parent: "g7", weight: 5 }],
      items: [...rubric.items, anItem({ id: "a1", group: "g8", points: 0.5, departments: ["丙局"], zeroWhile: "a2" })],
    };
    expect(new Set(faultsOf(broken))).toEqual(
      new Set([
        "rubric.duplicate-id groups[3].id",
        "rubric.duplicate-id items[9].id",
        "rubric.unknown-reference groups[3].parent",
        "rubric.unknown-reference items[9].group",
        "rubric.unknown-reference items[9].departments",
        "rubric.unknown-reference countedReviewer",
        "rubric.cycle items[9].zeroWhile",
        "rubric.weights-not-100 groups",
        "rubric.schema groups[3].weight",
        "rubric.step items[9].points",
        "rubric.bands-order bands[1]",
        "rubric.bands-order bands[2]",
      ]),
    );
  });

  it("never throws, whatever one figure of a sound rubric becomes", () => {
    const keys = fc.constantFrom("group", "points", "step", "zeroWhile", "departments", "kind", "vetoGrade", "lead");
    const parents = fc.array(fc.constantFrom(null, "g1", "g2", "g3"), { minLength: 3, maxLength: 3 });
    const value = fc.oneof(fc.constantFrom("a1", "a2", "v1", "g1", "score", "veto", 0, -1, null, []), fc.jsonValue());
    fc.assert(
      fc.property(parents, fc.nat(8), keys, value, (above, at, key, given) => {
        const rubric = aWeightedRubric();
        const groups = rubric.groups.map((group, index) => ({ ...group, parent: above[index] ?? null }));
        const items = rubric.items.map((item, index) => (index === at ? { ...item, [key]: given } : item));
        const read = parseRubric({ ...rubric, groups, items });
        expect(read.ok).toBe(read.problems.length === 0);
      }),
      { numRuns: 400 },
    );
  });
});
