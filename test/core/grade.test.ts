/** Grades at, below and above each bound; ranks with ties; bands without hole or overlap. */
import fc from "fast-check";
import { bandFaults, gradeOf, ranksOf, withVetoGrades, type PrintedBand } from "../../src/core/grade";
import type { GradeBand, Rubric } from "../../src/core/rubric";
import { anItem, aRubric } from "../support/someRubrics";

/** 质量工作考核办法（国办发〔2013〕47号）. */
const ABCD: readonly GradeBand[] = [
  { name: "A", from: 90 },
  { name: "B", from: 80 },
  { name: "C", from: 60 },
  { name: "D", from: 0 },
];

const arbitraryBands = fc
  .uniqueArray(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 6 })
  .map((froms) =>
    froms.sort((one, other) => other - one).map((from, index) => ({ name: `等${index}`, from: from / 100 })),
  );

describe("gradeOf", () => {
  it.each([
    [100, "A"],
    [90.01, "A"],
    [90, "A"],
    [89.99, "B"],
    [80, "B"],
    [79.99, "C"],
    [60, "C"],
    [59.99, "D"],
    [0, "D"],
    [-0.01, "D"],
    [112.5, "A"],
  ])("gives a total of %d the grade %s", (total, grade) => {
    expect(gradeOf(total, ABCD)).toBe(grade);
  });

  it("is null without bands", () => {
    expect(gradeOf(95, [])).toBeNull();
  });

  it("never falls as the total rises, and leaves no total without a grade", () => {
    const total = fc.integer({ min: -1000, max: 12_000 }).map((whole) => whole / 100);
    fc.assert(
      fc.property(arbitraryBands, total, total, (bands, one, other) => {
        const place = (value: number): number => bands.findIndex((band) => band.name === gradeOf(value, bands));
        expect(place(Math.max(one, other))).toBeGreaterThanOrEqual(0);
        expect(place(Math.max(one, other))).toBeLessThanOrEqual(place(Math.min(one, other)));
      }),
    );
  });
});

describe("ranksOf", () => {
  it.each<[readonly (number | null)[], readonly (number | null)[]]>([
    [
      [9, 8, 8, 7],
      [1, 2, 2, 4],
    ],
    [
      [7, 9, 8, 8],
      [4, 1, 2, 2],
    ],
    [
      [5, 5, 5],
      [1, 1, 1],
    ],
    [
      [null, 5, null, 6],
      [null, 2, null, 1],
    ],
    [
      [90, 89.99, 90.01],
      [2, 3, 1],
    ],
    [
      [0, -1, null],
      [1, 2, null],
    ],
    [[null], [null]],
    [[], []],
  ])("ranks %j as %j", (totals, ranks) => {
    expect(ranksOf(totals)).toEqual(ranks);
  });

  const totals = fc.array(fc.option(fc.integer({ min: 0, max: 8 }), { freq: 5 }), { maxLength: 12 });

  it("lets ties share a place and skips the places they take", () => {
    fc.assert(
      fc.property(totals, (given) => {
        const places = ranksOf(given).filter((place) => place !== null);
        const sorted = [...places].sort((one, other) => one - other);
        sorted.forEach((place, index) => expect(place === index + 1 || place === sorted[index - 1]).toBe(true));
        given.forEach((total, index) => {
          const same = given.findIndex((other) => other === total);
          expect(ranksOf(given)[index]).toBe(ranksOf(given)[same]);
        });
      }),
    );
  });

  it("follows the subjects when they stand in another order", () => {
    const orders = totals.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray([...given.keys()], { minLength: given.length })),
    );
    fc.assert(
      fc.property(orders, ([given, order]) => {
        const ranks = ranksOf(given);
        const moved = ranksOf(order.map((index) => given[index] ?? null));
        expect(moved).toEqual(order.map((index) => ranks[index]));
      }),
    );
  });

  it("does not rank subjects without a total, nor counts them for the others", () => {
    fc.assert(
      fc.property(totals, (given) => {
        const ranked = ranksOf(given).filter((_, index) => given[index] !== null);
        expect(ranked).toEqual(ranksOf(given.filter((total) => total !== null)));
        expect(ranksOf(given).map((place) => place === null)).toEqual(given.map((total) => total === null));
      }),
    );
  });
});

describe("withVetoGrades", () => {
  const vetoes = (bands: readonly GradeBand[]): Rubric =>
    aRubric({
      bands,
      items: [
        anItem({ id: "a1" }),
        anItem({ id: "v1", kind: "veto", points: null, vetoGrade: "C" }),
        anItem({ id: "v2", kind: "veto", points: null }),
      ],
    });
  const gradesOf = (rubric: Rubric): readonly (string | undefined)[] => rubric.items.map(({ vetoGrade }) => vetoGrade);

  it.each<[string, readonly GradeBand[], readonly (string | undefined)[]]>([
    ["keeps a grade the bands have, and gives the lowest where none is named", ABCD, [undefined, "C", "D"]],
    ["gives the lowest where the bands lack the grade", ABCD.slice(0, 2), [undefined, "B", "B"]],
    ["gives none without bands", [], [undefined, undefined, undefined]],
  ])("%s", (_, bands, expected) => {
    expect(gradesOf(withVetoGrades(vetoes(bands)))).toEqual(expected);
  });

  it("changes nothing the second time", () => {
    const once = withVetoGrades(vetoes(ABCD));
    expect(withVetoGrades(once)).toEqual(once);
  });
});

describe("bandFaults", () => {
  const faultsOf = (bands: readonly PrintedBand[], decimals = 2, lowest = 0): readonly string[] =>
    bandFaults(bands, decimals, lowest).map(({ code, values }) => `${code} ${String(values["path"])}`);

  it("finds nothing wrong with no bands, or with lowest totals in order", () => {
    expect(faultsOf([])).toEqual([]);
    expect(faultsOf(ABCD)).toEqual([]);
  });

  it.each([
    [88.99, 2, ["rubric.bands-order bands[1]"]],
    [89, 2, ["rubric.bands-order bands[1]"]],
    [89.98, 2, ["rubric.bands-order bands[1]"]],
    [89.99, 2, []],
    [89, 0, []],
    [88, 0, ["rubric.bands-order bands[1]"]],
    [89.9, 1, []],
    [89.8, 1, ["rubric.bands-order bands[1]"]],
    [90, 2, ["rubric.bands-order bands[1]"]],
    [90.01, 2, ["rubric.bands-order bands[1]"]],
  ])(
    "holds a second band that ends at %d, totals of %i decimals, against the first from 90: %j",
    (to, decimals, faults) => {
      const bands = [
        { name: "A", from: 90, to: 100 },
        { name: "B", from: 0, to },
      ];
      expect(faultsOf(bands, decimals)).toEqual(faults);
    },
  );

  it("says that a hole is a hole and an overlap an overlap", () => {
    const said = (to: number): readonly unknown[] => {
      const bands = [
        { name: "A", from: 90 },
        { name: "B", from: 0, to },
      ];
      return bandFaults(bands, 2, 0).map(({ values }) => values);
    };
    expect(said(89)).toEqual([{ path: "bands[1]", fault: "band-gap", to: 89, from: 90 }]);
    expect(said(90)).toEqual([
      { path: "bands[1]", fault: "band-overlap", name: "B", to: 90, above: "A", aboveFrom: 90 },
    ]);
  });

  it.each([
    [89.99, []],
    [90, ["rubric.bands-order bands[1]"]],
    [90.01, ["rubric.bands-order bands[1]"]],
  ])("wants bands highest first: %d after 90 gives %j", (from, faults) => {
    const lowest = { name: "C", from: 0 };
    expect(faultsOf([{ name: "A", from: 90 }, { name: "B", from }, lowest])).toEqual(faults);
  });

  it.each([
    [0, 0, []],
    [-0.01, 0, []],
    [0.01, 0, ["rubric.bands-order bands[1]"]],
    [-10, -10, []],
    [-9.99, -10, ["rubric.bands-order bands[1]"]],
  ])("wants a lowest band from %d where totals start at %d: %j", (from, lowest, faults) => {
    expect(
      faultsOf(
        [
          { name: "A", from: 90 },
          { name: "B", from },
        ],
        2,
        lowest,
      ),
    ).toEqual(faults);
  });

  it("refuses a name that stands twice", () => {
    expect(faultsOf([...ABCD.slice(0, 3), { name: "A", from: 0 }])).toEqual(["rubric.bands-order bands[3]"]);
  });

  it.each(["a", "Ａ", "ａ"])("refuses a name that spreadsheets take for another: %s and A", (name) => {
    expect(faultsOf([...ABCD.slice(0, 3), { name, from: 0 }])).toEqual(["rubric.bands-order bands[3]"]);
  });

  it("finds all faults at once", () => {
    const bands = [
      { name: "A", from: 80 },
      { name: "A", from: 90, to: 85 },
      { name: "C", from: 60, to: 70 },
    ];
    expect(faultsOf(bands)).toEqual([
      "rubric.bands-order bands[1]",
      "rubric.bands-order bands[1]",
      "rubric.bands-order bands[1]",
      "rubric.bands-order bands[2]",
      "rubric.bands-order bands[2]",
    ]);
  });

  it("accepts any bands in order that reach down to 0, and those only", () => {
    fc.assert(
      fc.property(arbitraryBands, fc.boolean(), (bands, reach) => {
        const lowest = bands.at(-1)?.from ?? 0;
        const all = reach && lowest > 0 ? [...bands, { name: "末", from: 0 }] : bands;
        expect(faultsOf(all).length === 0).toBe(all.at(-1)?.from === 0);
        if (bands.length > 1) expect(faultsOf([...bands].reverse())).not.toEqual([]);
      }),
    );
  });
});
