/** Decimals: exact sums, one rounding, no binary residue. */
import fc from "fast-check";
import { decimal, isOnStep, meanOf, round, sumOf, typedDecimal, ZERO } from "../../src/core/decimal";

const hundredths = fc.integer({ min: -1_000_000, max: 1_000_000 });

describe("sumOf", () => {
  it("adds 0.1 and 0.2 to 0.3", () => {
    expect(sumOf([decimal(0.1), decimal(0.2)]).toNumber()).toBe(0.3);
  });

  it("is 0 for nothing", () => {
    expect(sumOf([]).eq(ZERO)).toBe(true);
  });

  it("adds what whole hundredths add, in any order", () => {
    const lists = fc.array(hundredths, { maxLength: 60 }).chain((list) => fc.tuple(fc.constant(list), shuffled(list)));
    fc.assert(
      fc.property(lists, ([list, other]) => {
        const exact = list.reduce((sum, one) => sum + one, 0);
        expect(
          sumOf(list.map((one) => decimal(one / 100)))
            .times(100)
            .toNumber() + 0,
        ).toBe(exact);
        expect(
          sumOf(other.map((one) => decimal(one / 100)))
            .times(100)
            .toNumber() + 0,
        ).toBe(exact);
      }),
    );
  });
});

describe("round", () => {
  it.each([
    ["1.005", 2, "1.01"],
    ["1.0049999", 2, "1"],
    ["1.0050001", 2, "1.01"],
    ["89.995", 2, "90"],
    ["89.994", 2, "89.99"],
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["-1.005", 2, "-1.01"],
    ["-1.0049", 2, "-1"],
    ["1.00499999999", 2, "1"],
    ["1.004999999994", 2, "1"],
    ["1.004999999995", 2, "1.01"],
    ["0", 2, "0"],
  ])("turns %s at %i decimals into %s, half away from zero", (value, decimals, expected) => {
    expect(round(decimal(value), decimals).toString()).toBe(expected);
  });

  it("leaves no sign at 0", () => {
    expect(round(decimal("-0.004"), 2).toNumber()).toBe(0);
    expect(round(decimal("-0.005"), 2).toNumber()).toBe(-0.01);
  });

  it("takes a sum of quotients for what it exactly is", () => {
    const shares = Array.from({ length: 60 }, (_, index) => index + 1);
    const sums = shares.map((share) => sumOf(shares.slice(0, share).map(() => decimal("0.625").div(share))));
    expect(sums.map((sum) => round(sum, 2).toString())).toEqual(shares.map(() => "0.63"));
  });

  it("leaves a number of that many decimals as it is", () => {
    fc.assert(
      fc.property(hundredths, (whole) => {
        expect(round(decimal(whole).div(100), 2).eq(decimal(whole).div(100))).toBe(true);
      }),
    );
  });
});

describe("typedDecimal", () => {
  it.each([
    [0.1 + 0.2, "0.3"],
    [0.1 + 0.7, "0.8"],
    [1.1 * 3, "3.3"],
    [4.35 * 100, "435"],
    [8.5, "8.5"],
    [-0.30000000000000004, "-0.3"],
    [1e-9, "1e-9"],
    [1e-10, "0"],
  ])("reads %d as %s", (value, expected) => {
    expect(typedDecimal(value).toString()).toBe(expected);
  });

  it("reads what sums of binary hundredths leave as the exact hundredths", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 60 }), (list) => {
        const binary = list.reduce((sum, one) => sum + one / 100, 0);
        const exact = list.reduce((sum, one) => sum + one, 0);
        expect(typedDecimal(binary).times(100).toNumber()).toBe(exact);
      }),
    );
  });
});

describe("isOnStep", () => {
  it.each([
    [8.5, 0.5, true],
    [8.49, 0.5, false],
    [8.51, 0.5, false],
    [0, 0.5, true],
    [0.3, 0.1, true],
    [0.31, 0.1, false],
    [26.25, 0.01, true],
    [26.255, 0.01, false],
    [0.6, 0.3, true],
    [100, 0.3, false],
    [1.15, 0.05, true],
    [1.14, 0.05, false],
  ])("says of %d at step %d: %s", (value, step, expected) => {
    expect(isOnStep(decimal(value), decimal(step))).toBe(expected);
  });

  it("accepts every whole number of steps", () => {
    const steps = fc.constantFrom(1, 0.5, 0.3, 0.25, 0.1, 0.05, 0.01, 0.001);
    fc.assert(
      fc.property(steps, fc.nat(100_000), (step, count) => {
        expect(isOnStep(decimal(step).times(count), decimal(step))).toBe(true);
      }),
    );
  });
});

describe("meanOf", () => {
  it.each([
    [[8, 9], "8.5"],
    [[0.1, 0.2, 0.3], "0.2"],
    [[7], "7"],
  ])("of %j is %s", (values, expected) => {
    expect(meanOf(values.map((value) => decimal(value))).toString()).toBe(expected);
  });

  it("rounds as the exact mean would", () => {
    expect(round(meanOf([1, 1, 0].map((value) => decimal(value))), 2).toString()).toBe("0.67");
  });
});

function shuffled(list: readonly number[]): fc.Arbitrary<readonly number[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
}
