/** The order of evaluation as an expression tree. */
import { keyOf } from "../../src/core/kinds";
import type { Rubric } from "../../src/core/rubric";
import { scopeOf } from "../../src/core/scope";
import { holdsScores, totalOf, type Expression, type TotalExpressions } from "../../src/core/total";
import { shippedRubric } from "../support/shippedRubrics";
import { anItem, aRubric, aWeightedRubric } from "../support/someRubrics";

const expressionsOf = (rubric: Rubric, department: string | null = null): TotalExpressions =>
  totalOf(scopeOf(rubric, department));

/** The tree in words. Example: `cap(g1[a+b], 42)`. */
function words(expression: Expression): string {
  switch (expression.op) {
    case "items":
      return (
        expression.of.map(({ item, zeroWhile }) => item + (zeroWhile === null ? "" : `?${zeroWhile}`)).join("+") || "0"
      );
    case "sum":
      return `sum(${expression.of.map(words).join(", ")})`;
    case "minus":
      return `minus(${words(expression.from)}, ${words(expression.take)})`;
    case "cap":
      return `cap(${words(expression.of)}, ${expression.min ?? ""}..${expression.max ?? ""})`;
    case "scale":
      return `scale(${words(expression.of)}, /${expression.points}*${expression.weight}%*${expression.fullMarks})`;
    case "round":
      return `round(${words(expression.of)}, ${expression.decimals})`;
    case "figure":
      return `${expression.id.replace("group:", "")}[${words(expression.of)}]`;
  }
}

describe("totalOf", () => {
  it("rounds base + bonus − deduction once", () => {
    expect(words(expressionsOf(aRubric()).total)).toBe(
      "total[round(minus(sum(base[sum(g1[a1], g2[b1])], bonus[0]), deduction[0]), 2)]",
    );
  });

  it("applies dependencies, caps of groups, weights, caps of bonus and deductions and bounds, in this order", () => {
    const { base, bonus, deduction, total } = expressionsOf(aWeightedRubric());
    expect(words(base)).toBe("base[sum(scale(g1[a1+a2?a1], /27*70%*100), scale(g2[cap(b1+b2, ..12)], /12*30%*100))]");
    expect(words(bonus)).toBe("bonus[cap(c1+c2, ..4)]");
    expect(words(deduction)).toBe("deduction[cap(d1, ..5)]");
    expect(words(total)).toBe(
      `total[round(cap(minus(sum(${words(base)}, ${words(bonus)}), ${words(deduction)}), 0..100), 2)]`,
    );
  });

  it("leaves weights that restate the points out", () => {
    expect(words(expressionsOf(shippedRubric("cert-publicity")).base)).not.toContain("scale");
  });

  it("adds a group's own items and the groups in it, and stops each at its own cap", () => {
    const group = { points: null, weight: null };
    const rubric = aRubric({
      groups: [
        { ...group, id: "g1", title: "一", parent: null, cap: 12 },
        { ...group, id: "g11", title: "（一）", parent: "g1", cap: 8 },
        { ...group, id: "g12", title: "（二）", parent: "g1", cap: null },
        { ...group, id: "g13", title: "（三）", parent: "g1", cap: 5 },
      ],
      items: [anItem({ id: "a" }), anItem({ id: "b", group: "g11" }), anItem({ id: "c", group: "g12" })],
    });
    const { groups, base } = expressionsOf(rubric);
    expect(words(base)).toBe("base[g1[cap(sum(a, g11[cap(b, ..8)], g12[c]), ..12)]]");
    expect([...groups.keys()]).toEqual(["g1", "g11", "g12"]);
  });

  it("narrows to a department's items, and leaves a dependency on another's score out", () => {
    const rubric = aRubric({
      departments: ["甲局", "乙局"],
      items: [
        anItem({ id: "a1", departments: ["甲局"] }),
        anItem({ id: "b1", group: "g2", departments: ["乙局"], zeroWhile: "a1" }),
        anItem({ id: "b2", group: "g2", departments: ["乙局"], zeroWhile: "b3" }),
        anItem({ id: "b3", group: "g2", departments: ["乙局"] }),
      ],
    });
    expect(words(expressionsOf(rubric, "乙局").base)).toBe("base[g2[b1+b2?b3+b3]]");
    expect(words(expressionsOf(rubric).base)).toBe("base[sum(g1[a1], g2[b1?a1+b2?b3+b3])]");
  });

  it("is 0 in every part where nothing scores", () => {
    const rubric = aRubric({ items: [anItem({ id: "v", kind: "veto", points: null })] });
    const { base, bonus, deduction } = expressionsOf(rubric);
    expect([base, bonus, deduction].map(words)).toEqual(["base[sum()]", "bonus[0]", "deduction[0]"]);
  });
});

describe("keyOf", () => {
  it.each([
    [{ id: "a", group: "g7" }, "group:g7"],
    [{ id: "a", kind: "bonus" as const }, "bonus"],
    [{ id: "a", kind: "deduction" as const }, "deduction"],
    [{ id: "a", kind: "veto" as const, vetoGrade: "D" }, "veto:D"],
    [{ id: "a", kind: "disqualification" as const }, "disqualification"],
  ])("files %j under %s", (changes, key) => {
    expect(keyOf(anItem(changes))).toBe(key);
  });
});

describe("holdsScores", () => {
  it.each([
    ["g1", true],
    ["g2", true],
    ["g3", false],
  ])("of %s is %s", (id, expected) => {
    const scope = scopeOf(aWeightedRubric(), null);
    const held = scope.groups.filter((group) => group.id === id).map((group) => holdsScores(scope, group));
    expect(held).toEqual([expected]);
  });
});
