/** The sums of 依据说明, read back as a person with a calculator would read them. */
import fc from "fast-check";
import { decimal } from "../../src/core/decimal";
import { explain, type Explanation } from "../../src/core/explain";
import { resultOf } from "../../src/core/resultsOf";
import type { Rubric } from "../../src/core/rubric";
import { scopeOf } from "../../src/core/scope";
import type { Raw } from "../../src/core/typed";
import { figureText, fullNumber, shownNumber } from "../../src/text/explainWords";
import { arbitraryRubric, arbitraryScores } from "../support/arbitraryRubrics";
import { fullScores, scoresOf } from "../support/someScores";
import { anItem, aRubric, aWeightedRubric } from "../support/someRubrics";
import { shippedRubric } from "../support/shippedRubrics";

function explained(rubric: Rubric, raws: ReadonlyMap<string, Raw>): Explanation {
  const scope = scopeOf(rubric, null);
  const scores = scoresOf(rubric, raws, { reviewer: rubric.countedReviewer });
  return explain({ scope, scores, results: [resultOf(scope, "x1", scores)], subject: "x1" });
}

describe("figureText", () => {
  it("stops a group at its cap and says so", () => {
    const rubric = shippedRubric("association-cogovernance");
    const explanation = explained(rubric, fullScores(rubric, { i15: 8.5 }));
    expect(figureText(explanation, "group:g2-3")).toMatch(/^第15项 8\.5 \+ .* = 51\.5；超过上限42，按42计$/);
  });

  it("names a cap that is not reached", () => {
    const rubric = shippedRubric("cert-publicity");
    const explanation = explained(rubric, fullScores(rubric, { b01: 8 }));
    expect(figureText(explanation, "bonus")).toBe("第15项 8；上限10，计8");
  });

  it("writes weights out, and cuts what goes on for ever", () => {
    const explanation = explained(
      aWeightedRubric(),
      new Map<string, Raw>([
        ["a1", 6],
        ["b1", 9],
        ["b2", 0],
      ]),
    );
    expect(figureText(explanation, "base")).toBe(
      "“甲”折算：6 ÷ 27 × 70% × 100 ≈ 15.555556；“乙”折算：9 ÷ 12 × 30% × 100 = 22.5；甲 15.555556 + 乙 22.5 ≈ 38.055556",
    );
  });

  it("derives the total from base, bonus and deduction, within its bounds, rounded once", () => {
    const rubric = aWeightedRubric();
    const explanation = explained(rubric, fullScores(rubric, { a1: 6, c1: 3, d1: 0.3 }));
    expect(figureText(explanation, "total")).toBe(
      "基础分 84.444444 + 加分 3 − 扣分 0.3 ≈ 87.144444；四舍五入到2位小数，计87.14",
    );
  });

  it("says that nothing counts where nothing is scored", () => {
    expect(figureText(explained(aRubric(), new Map()), "group:g1")).toBe("没有计入的得分，计0");
  });

  it("shows the 0 of an item that hangs on another", () => {
    const rubric = aRubric({ items: [anItem({ id: "a1" }), anItem({ id: "a2", zeroWhile: "a1" })] });
    const explanation = explained(
      rubric,
      new Map<string, Raw>([
        ["a1", 0],
        ["a2", 9],
      ]),
    );
    expect(figureText(explanation, "group:g1")).toBe("第a1项 0 + 第a2项 0 = 0");
  });

  it("adds up in every sentence, and ends at the core's figure", () => {
    const generated = arbitraryRubric().chain((rubric) => fc.tuple(fc.constant(rubric), arbitraryScores(rubric)));
    fc.assert(
      fc.property(generated, ([rubric, thousandths]) => {
        const yesNo = new Set(
          rubric.items.filter(({ kind }) => kind === "veto" || kind === "disqualification").map(({ id }) => id),
        );
        const raws = new Map(
          Array.from(thousandths, ([id, value]): [string, Raw] => [
            id,
            yesNo.has(id) ? (value > 0 ? "是" : "否") : value / 1000,
          ]),
        );
        const explanation = explained(rubric, raws);
        for (const [id, { value }] of explanation.figures)
          expect(Math.abs(readBack(figureText(explanation, id)) - value.toNumber())).toBeLessThan(2e-6);
        expect(readBack(figureText(explanation, "total"))).toBe(explanation.result.total);
      }),
      { numRuns: 300 },
    );
  });
});

describe("shownNumber", () => {
  it.each([
    ["8.50", "8.5", true],
    ["0.1234564", "0.123456", false],
    ["0.123456", "0.123456", true],
    ["-3", "-3", true],
  ])("shows %s as %s", (value, text, exact) => {
    expect(shownNumber(decimal(value))).toEqual({ text, exact });
  });

  it("takes the residue of quotients for nothing", () => {
    const value = decimal(5).div(24).times(3);
    expect(shownNumber(value)).toEqual({ text: "0.625", exact: true });
  });
});

describe("fullNumber", () => {
  it("keeps the zeros of a rounded figure", () => {
    expect(fullNumber(92.7, 2)).toBe("92.70");
  });
});

/** Follows the clauses of a sentence and returns where they end; throws at the first that does not hold. */
function readBack(text: string): number {
  let value = Number.NaN;
  for (const clause of text.split("；")) value = followed(clause, value);
  return value;
}

function followed(clause: string, before: number): number {
  const sum = /^(.*) ([=≈]) (-?[\d.]+)$/.exec(clause);
  if (sum !== null) {
    const [, left = "", sign, right] = sum;
    near(calculated(left), Number(right), sign === "=" ? 1e-9 : 4e-6);
    return Number(right);
  }
  const over = /^超过上限([\d.]+)，按(.+)计$/.exec(clause);
  if (over !== null) return bounded(before > Number(over[1]), Number(over[1]), Number(over[2]));
  const under = /^低于下限(-?[\d.]+)，按(.+)计$/.exec(clause);
  if (under !== null) return bounded(before < Number(under[1]), Number(under[1]), Number(under[2]));
  const within = /^上限([\d.]+)，计(-?[\d.]+)$/.exec(clause);
  if (within !== null) return bounded(before <= Number(within[1]) + 1e-6, before, Number(within[2]));
  const counted = /计(-?[\d.]+)$/.exec(clause);
  if (counted === null) return Number(/(-?[\d.]+)$/.exec(clause)?.[1]);
  const result = Number(counted[1]);
  const decimals = /^四舍五入到(\d)位小数/.exec(clause)?.[1];
  if (!Number.isNaN(before)) near(before, result, decimals === undefined ? 1e-9 : 0.5 / 10 ** Number(decimals) + 1e-6);
  return result;
}

function bounded(holds: boolean, bound: number, said: number): number {
  expect(holds).toBe(true);
  near(bound, said, 1e-6);
  return said;
}

function near(one: number, other: number, within: number): void {
  if (!(Math.abs(one - other) <= within)) throw new Error(`${one} is not ${other}`);
}

/** Left to right, × and ÷ before + and −; the number of an operand stands at its end. */
function calculated(text: string): number {
  return text
    .split(/ (?=[+−] )/)
    .map((part) => (part.startsWith("− ") ? -product(part.slice(2)) : product(part.replace(/^\+ /, ""))))
    .reduce((sum, part) => sum + part, 0);
}

function product(text: string): number {
  const [first = "", ...rest] = text.split(/ (?=[÷×] )/);
  return rest.reduce(
    (value, part) => (part.startsWith("÷") ? value / operand(part) : value * operand(part)),
    operand(first),
  );
}

function operand(text: string): number {
  const [, digits = "", percent] = /(-?[\d.]+)(%?)$/.exec(text) ?? [];
  return Number(digits) / (percent === "%" ? 100 : 1);
}
