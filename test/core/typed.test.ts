/** What stands in a score cell: blank, 0 and text are three things, and every bound is met exactly. */
import fc from "fast-check";
import { isYesNo } from "../../src/core/kinds";
import type { ItemKind } from "../../src/core/rubric";
import { normalize, numberIn, readTyped, stepOf, type Fault, type Raw } from "../../src/core/typed";
import { anItem } from "../support/someRubrics";

const STEP = { step: 0.5 };
const TEN = anItem({ id: "a", points: 10 });

/** The fault, or the value in words. */
function reading(raw: Raw, changes: Parameters<typeof anItem>[0] = TEN, step = 0.5): string {
  const typed = readTyped({ step }, anItem(changes), raw);
  return typed.value === null ? typed.fault : typed.value.toString();
}

const anyRaw = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.stringMatching(/^[-０-９0-9.．分 \u3000|]{0,12}$/),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const kinds = fc.constantFrom<ItemKind>("score", "bonus", "deduction", "veto", "disqualification");

describe("readTyped", () => {
  it.each<[Raw, string]>([
    [null, "blank"],
    ["", "blank"],
    ["  ", "blank"],
    ["　", "blank"],
    [0, "0"],
    ["0", "0"],
    [true, "not-number"],
    [false, "not-number"],
  ])("tells blank, 0 and text apart: %j is %s", (raw, expected) => {
    expect(reading(raw)).toBe(expected);
  });

  it.each<[number, string]>([
    [-0.5, "below-zero"],
    [-0.000000001, "below-zero"],
    [0, "0"],
    [0.000000001, "off-step"],
    [0.5, "0.5"],
    [9.5, "9.5"],
    [9.999999999, "off-step"],
    [10, "10"],
    [10.000000001, "over-points"],
    [10.5, "over-points"],
    [8.3, "off-step"],
    [8.49, "off-step"],
    [8.5, "8.5"],
    [8.51, "off-step"],
    [1e300, "over-points"],
    [-1e300, "below-zero"],
  ])("holds %d against 0～10 in steps of 0.5: %s", (raw, expected) => {
    expect(reading(raw)).toBe(expected);
  });

  it.each<[number, number, number, string]>([
    [26.25, 26.25, 0.01, "26.25"],
    [26.26, 26.25, 0.01, "over-points"],
    [26.24, 26.25, 0.01, "26.24"],
    [26.245, 26.25, 0.01, "off-step"],
    [1.25, 1.25, 0.05, "1.25"],
    [1.2, 1.25, 0.05, "1.2"],
    [1.3, 1.25, 0.05, "over-points"],
    [0.1 + 0.2, 1, 0.1, "0.3"],
    [0.1 * 3, 0.3, 0.3, "0.3"],
  ])("holds %d against 0～%d in steps of %d: %s", (raw, points, step, expected) => {
    expect(reading(raw, { id: "a", points }, step)).toBe(expected);
  });

  it.each<[ItemKind]>([["bonus"], ["deduction"]])("%s has no upper bound where no points are printed", (kind) => {
    expect(reading(1000, { id: "a", kind, points: null })).toBe("1000");
    expect(reading(-0.5, { id: "a", kind, points: null })).toBe("below-zero");
    expect(reading(0.3, { id: "a", kind, points: null })).toBe("off-step");
  });

  it.each<[ItemKind]>([["bonus"], ["deduction"]])("%s stays within 0 and its cap", (kind) => {
    expect(reading(10, { id: "a", kind })).toBe("10");
    expect(reading(10.5, { id: "a", kind })).toBe("over-points");
    expect(reading("-1", { id: "a", kind })).toBe("below-zero");
  });

  it("takes the item's own step before the rubric's", () => {
    expect(reading(0.2, { id: "a", step: 0.1 })).toBe("0.2");
    expect(reading(0.25, { id: "a", step: 0.1 })).toBe("off-step");
    expect(reading(0.2, { id: "a" })).toBe("off-step");
  });

  it.each<[string, string]>([
    ["8.5", "8.5"],
    ["8.5分", "8.5"],
    ["８.５", "8.5"],
    ["８．５分", "8.5"],
    [" 8.5 ", "8.5"],
    ["　8.5　分　", "8.5"],
    ["10", "10"],
    ["10.5", "over-points"],
    ["8.3", "off-step"],
    ["-0.5", "below-zero"],
    ["0.500", "0.5"],
    ["八分", "not-number"],
    ["分", "not-number"],
    ["8.5分分", "not-number"],
    ["8 .5", "not-number"],
    ["8.5\n", "not-number"],
    ["8,5", "not-number"],
    ["+8", "not-number"],
    ["08", "not-number"],
    [".5", "not-number"],
    ["8.", "not-number"],
    ["8.5000", "not-number"],
    ["1e1", "not-number"],
    ["1/2", "not-number"],
    ["50%", "not-number"],
    ["-0", "not-number"],
    ["-0.0", "not-number"],
    ["8|5", "not-number"],
    ["|", "not-number"],
    ["#N/A", "not-number"],
    ["=8.5", "not-number"],
  ])("reads the text %j as %s", (raw, expected) => {
    expect(reading(raw)).toBe(expected);
  });

  it.each<[Raw, string]>([
    ["是", "1"],
    ["否", "0"],
    [" 是 ", "1"],
    ["", "blank"],
    ["　", "blank"],
    [null, "blank"],
    ["是的", "not-number"],
    ["有", "not-number"],
    ["无", "not-number"],
    [1, "not-number"],
    [0, "not-number"],
    [true, "not-number"],
    [false, "not-number"],
  ])("takes only 是 and 否 for veto and disqualification: %j is %s", (raw, expected) => {
    expect(reading(raw, { id: "v", kind: "veto", points: null })).toBe(expected);
    expect(reading(raw, { id: "q", kind: "disqualification", points: null })).toBe(expected);
  });

  it("marks numbers typed as text, and nothing else", () => {
    expect(readTyped(STEP, TEN, "8.5").asText).toBe(true);
    expect(readTyped(STEP, TEN, 8.5).asText).toBe(false);
    expect(readTyped(STEP, TEN, "八").asText).toBe(false);
    expect(readTyped(STEP, TEN, " ").asText).toBe(false);
    expect(readTyped(STEP, anItem({ id: "v", kind: "veto", points: null }), "否").asText).toBe(false);
  });

  it("reads a number alike as number, text, full-width text and with 分", () => {
    const thousandths = fc.integer({ min: -20_000, max: 20_000 }).filter((count) => count !== 0);
    fc.assert(
      fc.property(thousandths, (count) => {
        const value = count / 1000;
        const written = [String(value), wide(String(value)), `${value}分`, ` ${value}　分 `];
        for (const text of written) expect(reading(text)).toBe(reading(value));
      }),
    );
  });

  it("never throws, and gives a value or a fault but not both", () => {
    const faults: readonly (Fault | null)[] = ["blank", "not-number", "below-zero", "over-points", "off-step"];
    fc.assert(
      fc.property(kinds, fc.option(fc.integer({ min: 0, max: 100 })), anyRaw, (kind, points, raw) => {
        const typed = readTyped(STEP, anItem({ id: "a", kind, points }), raw);
        expect(typed.value === null).toBe(faults.includes(typed.fault));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("takes %d for no number", (raw) => {
    expect(reading(raw)).toBe("not-number");
  });

  it("lets only values in range and on step count", () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (raw) => {
        const { value } = readTyped(STEP, TEN, raw);
        if (value === null) return;
        expect(value.gte(0) && value.lte(10) && value.times(2).mod(1).eq(0)).toBe(true);
        expect(Math.abs(value.toNumber() - raw)).toBeLessThan(1e-9);
      }),
    );
  });
});

describe("numberIn", () => {
  it("understands in text what a plain reading of the grammar understands, and nothing more", () => {
    const near = fc.stringMatching(/^[-+]?[0-9０-９.．,eE \u3000分|]{0,16}$/);
    fc.assert(
      fc.property(fc.oneof(near, fc.string(), plainText()), (text) => {
        const number = numberIn({ kind: "score" }, text);
        const said = typeof number === "string" ? number : number.toNumber();
        expect(said).toBe(plainReading(text));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ["999999999999", 999_999_999_999],
    ["1000000000000", "not-number"],
    ["0.001", 0.001],
    ["0.0001", "not-number"],
    ["-0.001", -0.001],
  ])("reads %s as %s", (text, expected) => {
    const number = numberIn({ kind: "score" }, text);
    expect(typeof number === "string" ? number : number.toNumber()).toBe(expected);
  });
});

describe("normalize", () => {
  it.each([
    ["８．５分", "8.5"],
    ["　9 分 ", "9"],
    ["1  2", "1 2"],
    ["９|", "９|"],
    ["", ""],
  ])("turns %j into %j", (raw, expected) => {
    expect(normalize(raw)).toBe(expected);
  });

  it("changes nothing the second time, unless another 分 stood before the first", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[０-９0-9.．\u3000 -]{0,12}分?$/), (text) => {
        expect(normalize(normalize(text))).toBe(normalize(text));
      }),
    );
  });
});

describe("isYesNo", () => {
  it.each<[ItemKind, boolean]>([
    ["score", false],
    ["bonus", false],
    ["deduction", false],
    ["veto", true],
    ["disqualification", true],
  ])("of %s is %s", (kind, expected) => {
    expect(isYesNo({ kind })).toBe(expected);
  });
});

describe("stepOf", () => {
  it("is the item's own step, else the rubric's", () => {
    expect(stepOf({ step: 0.5 }, { step: 0.1 })).toBe(0.1);
    expect(stepOf({ step: 0.5 }, {})).toBe(0.5);
  });
});

function wide(text: string): string {
  return text.replace(/[0-9]/g, (digit) => "０１２３４５６７８９".charAt(Number(digit))).replace(".", "．");
}

/** Texts that are numbers more often than not. */
function plainText(): fc.Arbitrary<string> {
  const sign = fc.constantFrom("", "", "-");
  const parts = fc.tuple(
    sign,
    fc.nat(999).map(String),
    fc.constantFrom("", "", ".0", ".5", ".05", ".250", "．5", ".1234"),
  );
  return fc.tuple(parts, fc.constantFrom("", "分", " 分", "　")).map(([text, end]) => text.join("") + end);
}

/** The grammar in other words, character by character. */
function plainReading(text: string): number | "blank" | "not-number" {
  const spaced = [...text].map((sign) => (sign === "　" ? " " : sign)).join("");
  if ([...spaced].every((sign) => sign === " ")) return "blank";
  if (text.includes("|")) return "not-number";
  const digits = [...stripped(spaced)].map((sign) => {
    const wideDigit = "０１２３４５６７８９".indexOf(sign);
    return wideDigit >= 0 ? String(wideDigit) : sign === "．" ? "." : sign;
  });
  const bare = digits.at(-1) === "分" ? stripped(digits.slice(0, -1).join("")) : digits.join("");
  const value = Number(bare);
  const canonical = [0, 1, 2, 3].some((places) => value.toFixed(places) === bare);
  return bare !== "" && canonical && Math.abs(value) < 1e12 && !Object.is(value, -0) ? value : "not-number";
}

function stripped(text: string): string {
  const from = [...text].findIndex((sign) => sign !== " ");
  const after = [...text].reverse().findIndex((sign) => sign !== " ");
  return from < 0 ? "" : text.slice(from, text.length - after);
}
