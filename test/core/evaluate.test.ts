/** Expressions in exact decimals, and steps that add up to the figure they lead to. */
import fc from "fast-check";
import { decimal, sumOf, type Decimal } from "../../src/core/decimal";
import { countedScore, evaluate, type Derivation, type Step } from "../../src/core/evaluate";
import { scopeOf } from "../../src/core/scope";
import { totalOf, type Expression, type ItemTerm } from "../../src/core/total";
import { arbitraryRubric, arbitraryScores } from "../support/arbitraryRubrics";
import { shippedRubric } from "../support/shippedRubrics";

const scoresOf = (scores: Readonly<Record<string, number>>): ReadonlyMap<string, Decimal> =>
  new Map(Object.entries(scores).map(([id, value]) => [id, decimal(value)]));

const items = (...ids: readonly string[]): Expression => ({
  op: "items",
  key: "group:g",
  of: ids.map((item) => ({ item, zeroWhile: null })),
});

const capped = (max: number | null, min: number | null): Expression => ({ op: "cap", of: items("a", "b"), max, min });

/** The value as text and the rules of a figure's steps, in order. */
function figureOf(of: Expression, scores: Readonly<Record<string, number>>): readonly [string, readonly string[]] {
  const { value, derivations } = evaluate({ op: "figure", id: "total", of }, scoresOf(scores));
  return [value.toString(), derivations.at(-1)?.steps.map(({ rule }) => rule) ?? []];
}

const rubricAndScores = arbitraryRubric().chain((rubric) =>
  fc.tuple(
    fc.constant(rubric),
    arbitraryScores(rubric).map((scores) => new Map([...scores].map(([id, whole]) => [id, decimal(whole).div(1000)]))),
  ),
);

describe("evaluate", () => {
  it.each([
    [{ a: 8.5, b: 6 }, "14.5", ["items"]],
    [{ a: 8.5, b: 6.49 }, "14.99", ["items"]],
    [{ a: 8.5, b: 6.5 }, "15", ["items"]],
    [{ a: 8.5, b: 6.51 }, "15", ["items", "cap"]],
    [{ a: 8.5, b: 9 }, "15", ["items", "cap"]],
    [{ a: 8.5 }, "8.5", ["items"]],
    [{}, "0", ["items"]],
  ])("stops %j at a cap of 15: %s by %j", (scores, value, rules) => {
    expect(figureOf(capped(15, null), scores)).toEqual([value, rules]);
  });

  it.each([
    [{ a: 1, b: 1.99 }, "3", ["items", "cap"]],
    [{ a: 1, b: 2 }, "3", ["items"]],
    [{ a: 1, b: 2.01 }, "3.01", ["items"]],
  ])("lifts %j to a floor of 3: %s by %j", (scores, value, rules) => {
    expect(figureOf(capped(null, 3), scores)).toEqual([value, rules]);
  });

  it("adds, takes away and rounds exactly", () => {
    const of: Expression = {
      op: "round",
      decimals: 2,
      of: { op: "minus", from: { op: "sum", of: [items("a"), items("b")] }, take: items("c") },
    };
    expect(figureOf(of, { a: 0.1, b: 0.2, c: 0.295 })).toEqual([
      "0.01",
      ["items", "items", "sum", "items", "minus", "round"],
    ]);
  });

  it.each([
    [20, 30, 30, "20"],
    [30, 30, 30, "30"],
    [7, 27, 70, "18.14814814814814814815"],
    [27, 27, 70, "70"],
    [0, 27, 70, "0"],
  ])("scales %d of %d points at a weight of %d percent to %s", (given, points, weight, value) => {
    expect(figureOf({ op: "scale", of: items("a"), points, weight, fullMarks: 100 }, { a: given })).toEqual([
      value,
      ["items", "scale"],
    ]);
  });

  it("names only the items that have a score", () => {
    const { derivations } = evaluate({ op: "figure", id: "base", of: items("a", "b") }, scoresOf({ b: 2 }));
    expect(derivations[0]?.steps).toMatchObject([{ rule: "items", terms: [{ item: "b" }] }]);
  });

  it("derives inner figures before outer ones, each with its own steps only", () => {
    const inner: Expression = { op: "figure", id: "group:g", of: items("a", "b") };
    const { derivations } = evaluate(
      { op: "figure", id: "base", of: { op: "sum", of: [inner, items("c")] } },
      scoresOf({ a: 1, b: 2, c: 4 }),
    );
    expect(derivations.map(({ figure, value }) => [figure, value.toNumber()])).toEqual([
      ["group:g", 3],
      ["base", 7],
    ]);
    expect(derivations[1]?.steps.map(({ rule }) => rule)).toEqual(["items", "sum"]);
  });

  it("gives steps of which each follows from what it was given", () => {
    fc.assert(
      fc.property(rubricAndScores, ([rubric, scores]) => {
        const { derivations } = evaluate(totalOf(scopeOf(rubric, null)).total, scores);
        for (const step of derivations.flatMap(({ steps }) => steps))
          expect(follows(step, rubric.fullMarks).minus(step.value).abs().toNumber()).toBeLessThan(1e-15);
      }),
    );
  });

  it("gives steps of which each takes up what an earlier one or an inner figure came to", () => {
    fc.assert(
      fc.property(rubricAndScores, ([rubric, scores]) => {
        const { derivations } = evaluate(totalOf(scopeOf(rubric, null)).total, scores);
        derivations.forEach((derivation, index) =>
          expect(strayInputs(derivation, derivations.slice(0, index))).toEqual([]),
        );
      }),
    );
  });

  it("ends each derivation at its figure, and the last at the value", () => {
    fc.assert(
      fc.property(rubricAndScores, ([rubric, scores]) => {
        const { value, derivations } = evaluate(totalOf(scopeOf(rubric, null)).total, scores);
        derivations.forEach(({ value: figure, steps }, index) => {
          const last = steps.at(-1)?.value ?? derivations[index - 1]?.value;
          expect(last?.toString()).toBe(figure.toString());
        });
        expect(derivations.at(-1)).toMatchObject({ figure: "total", value });
      }),
    );
  });

  it("derives every group, base, bonus and deduction of the associations' application once", () => {
    const rubric = shippedRubric("association-cogovernance");
    const expressions = totalOf(scopeOf(rubric, null));
    const { derivations } = evaluate(expressions.total, new Map());
    const names = [...expressions.groups.keys()].map((id) => `group:${id}`);
    expect(derivations.map(({ figure }) => figure)).toEqual(
      expect.arrayContaining([...names, "base", "bonus", "deduction", "total"]),
    );
    expect(derivations).toHaveLength(names.length + 4);
  });
});

describe("countedScore", () => {
  const term = (zeroWhile: string | null): ItemTerm => ({ item: "a", zeroWhile });

  it.each([
    [{ a: 3, b: 0 }, "b", 0],
    [{ a: 3, b: 0.01 }, "b", 3],
    [{ a: 3 }, "b", 3],
    [{ b: 0 }, "b", null],
    [{ b: 2 }, "b", null],
    [{ a: 3, b: 0 }, null, 3],
    [{ a: 0 }, null, 0],
  ])("with scores %j, hung on %s, is %s", (scores, zeroWhile, expected) => {
    expect(countedScore(term(zeroWhile), scoresOf(scores))?.toNumber() ?? null).toBe(expected);
  });
});

/** What a step must come to by its own inputs. */
function follows(step: Step, fullMarks: number): Decimal {
  switch (step.rule) {
    case "items":
      return sumOf(step.terms.map(({ value }) => value));
    case "sum":
      return sumOf(step.terms);
    case "minus":
      return step.from.minus(step.take);
    case "cap":
      return decimal(step.bound);
    case "scale":
      return step.from.times(step.weight).times(fullMarks).div(step.points).div(100).round(20);
    case "round":
      return halfAway(step.from, 10 ** step.decimals);
  }
}

/** Half away from zero, by cutting off; a hair more than a half makes up for quotients cut at 20 decimals. */
function halfAway(value: Decimal, units: number): Decimal {
  const whole = value.abs().times(units).plus("0.5000000000001").round(0, 0).div(units);
  return value.lt(0) ? whole.neg() : whole;
}

function inputsOf(step: Step): readonly Decimal[] {
  if (step.rule === "items") return [];
  if (step.rule === "sum") return step.terms;
  return step.rule === "minus" ? [step.from, step.take] : [step.from];
}

/** Inputs that no earlier step of the figure, and no figure before it, came to. */
function strayInputs({ steps }: Derivation, before: readonly Derivation[]): readonly string[] {
  return steps.flatMap((step, index) => {
    const known = [...steps.slice(0, index), ...before].map(({ value }) => value.toString());
    return inputsOf(step)
      .map((input) => input.toString())
      .filter((input) => !known.includes(input));
  });
}
