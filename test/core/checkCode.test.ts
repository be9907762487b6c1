import fc from "fast-check";
import { checkCode, coversScoresOnly, parseCode, sealedScores, type CodedContent } from "../../src/core/checkCode";
import type { Assignment, Score } from "../../src/core/score";

const ASSIGNMENT: Assignment = { department: "甲局", period: "2022年度", layout: "form", subjects: ["x1", "x2"] };
const CONTENT: CodedContent = {
  hash: "0123456789abcdef",
  rubric: "ab".repeat(32),
  assignment: ASSIGNMENT,
  head: [["填报日期", "2024-01-31"]],
};
/** A code of the first release, whose four groups ask for that version. */
const EARLIER = "0000-0000-0000-0000";

function aScore(changes: Partial<Score> = {}): Score {
  const where = { sheet: "评价表", cell: "G6", reasonCell: "H6" };
  return { item: "a1", subject: "x1", reviewer: null, value: 8.5, raw: 8.5, reason: "缺材料", ...where, ...changes };
}

const reason = fc.string({
  unit: fc.constantFrom("缺", "材", "料", "1", ".", " ", "\n", '"', "\\", ","),
  maxLength: 8,
});
const value = fc.integer({ min: 0, max: 2000 }).map((hundredths) => hundredths / 100);
const oneScore = fc
  .record({
    item: fc.constantFrom("a1", "a2", "b1", "c1"),
    subject: fc.constantFrom("x1", "x2", "x3"),
    reviewer: fc.constantFrom(null, "self", "expert"),
    value: fc.oneof(value, fc.boolean(), fc.constant(null)),
    reason,
  })
  .map((fields) => aScore({ ...fields, raw: fields.value }));
/** At least one score, no place twice. */
const someScores = fc.uniqueArray(oneScore, {
  minLength: 1,
  maxLength: 12,
  selector: ({ item, subject, reviewer }) => `${item} ${subject} ${reviewer ?? ""}`,
});

describe("checkCode", () => {
  it("is six groups of four letters without I, L, O and U, of which earlier releases had four", () => {
    fc.assert(
      fc.property(someScores, (scores) => {
        expect(checkCode(CONTENT, scores)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(checkCode(CONTENT, scores, EARLIER)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  it("is the one that the description gives, worked out by another program", () => {
    const scores = [
      aScore(),
      aScore({ item: "a2", value: true, raw: "是", reason: "" }),
      aScore({ subject: "x2", value: 0, raw: 0 }),
    ];
    expect(checkCode(CONTENT, scores)).toBe("WMBS-AZBX-P43M-V51S-Z10M-ATJZ");
    expect(checkCode(CONTENT, scores, EARLIER)).toBe("JEH3-7AR4-3CWH-NDS7");
  });

  it("does not depend on the order of rows, the sheet's name, or where the cells stand", () => {
    const moved = someScores.chain((scores) =>
      fc.tuple(fc.constant(scores), fc.shuffledSubarray(scores, { minLength: scores.length })),
    );
    fc.assert(
      fc.property(moved, ([scores, shuffled]) => {
        const elsewhere = shuffled.map((score) => ({ ...score, sheet: "改名", cell: "Z99", reasonCell: null }));
        expect(checkCode(CONTENT, elsewhere)).toBe(checkCode(CONTENT, scores));
      }),
    );
  });

  it("does not depend on white space that programs rewrite, nor on how a number is stored", () => {
    const rewritten: readonly ((text: string) => string)[] = [
      (text) => text.replace(/\n/g, "\r\n"),
      (text) => text.replace(/\n/g, "_x000D_\n"),
      (text) => text.replace(/ /g, "\u3000"),
      (text) => ` ${text}\n`,
      (text) => text.replace(/ /g, "\u00a0 "),
    ];
    fc.assert(
      fc.property(someScores, fc.constantFrom(...rewritten), (scores, rewrite) => {
        const saved = scores.map((score) => ({
          ...score,
          reason: rewrite(score.reason),
          raw: String(score.raw ?? ""),
        }));
        expect(checkCode(CONTENT, saved)).toBe(checkCode(CONTENT, scores));
      }),
    );
  });

  it("changes with any value", () => {
    fc.assert(
      fc.property(someScores, value, fc.nat(), (scores, other, at) => {
        const index = at % scores.length;
        const changed = scores.map((score, place) =>
          place === index ? { ...score, value: other, raw: other } : score,
        );
        const same = scores[index]?.value === other;
        expect(checkCode(CONTENT, changed) === checkCode(CONTENT, scores)).toBe(same);
      }),
    );
  });

  it("changes with any word of a reason", () => {
    fc.assert(
      fc.property(someScores, fc.nat(), fc.constantFrom("补", "0", "。"), (scores, at, word) => {
        const index = at % scores.length;
        const changed = scores.map((score, place) =>
          place === index ? { ...score, reason: score.reason + word } : score,
        );
        expect(checkCode(CONTENT, changed)).not.toBe(checkCode(CONTENT, scores));
      }),
    );
  });

  it("changes when a row is missing, or belongs to another item, subject or reviewer", () => {
    fc.assert(
      fc.property(someScores, fc.constantFrom("item", "subject", "reviewer"), (scores, field) => {
        const [first, ...rest] = scores;
        const code = checkCode(CONTENT, scores);
        expect(checkCode(CONTENT, rest)).not.toBe(code);
        expect(checkCode(CONTENT, [{ ...aScore(first), [field]: "zz" }, ...rest])).not.toBe(code);
      }),
    );
  });

  it.each<[string, Partial<CodedContent>]>([
    ["rubric, be it a name, a band or points", { rubric: "cd".repeat(32) }],
    ["department", { assignment: { ...ASSIGNMENT, department: "乙局" } }],
    ["absent department", { assignment: { ...ASSIGNMENT, department: null } }],
    ["period", { assignment: { ...ASSIGNMENT, period: "2023年度" } }],
    ["reviewer", { assignment: { ...ASSIGNMENT, reviewer: "评委1" } }],
    ["kind of scores", { assignment: { ...ASSIGNMENT, joined: true } }],
    ["date at the head", { head: [["填报日期", "2024-02-01"]] }],
  ])("changes with another %s", (_what, changes) => {
    expect(checkCode({ ...CONTENT, ...changes }, [aScore()])).not.toBe(checkCode(CONTENT, [aScore()]));
  });

  it("of an earlier release goes by structure hash, department, period and scores, and by nothing else", () => {
    const before = checkCode(CONTENT, [aScore()], EARLIER);
    const otherwise = { ...CONTENT, rubric: "", head: [], assignment: { ...ASSIGNMENT, reviewer: "评委1" } };
    expect(checkCode(otherwise, [aScore()], EARLIER)).toBe(before);
    expect(checkCode({ ...CONTENT, hash: "fedcba9876543210" }, [aScore()], EARLIER)).not.toBe(before);
    expect([coversScoresOnly(before), coversScoresOnly(checkCode(CONTENT, []))]).toEqual([true, false]);
  });

  it("tells blank, 0 and text apart", () => {
    const raws = [null, 0, "缺考", "?缺考", "0"] as const;
    const codes = raws.map((raw) => checkCode(CONTENT, [aScore({ raw, value: raw === 0 || raw === "0" ? 0 : null })]));
    expect(new Set(codes).size).toBe(4);
    expect(codes[4]).toBe(codes[1]);
  });
});

describe("sealedScores", () => {
  it("writes values as decimals, 是 and 否, and keeps what is no score", () => {
    const values = [0.1, 12.35, 100, true, false, null].map((one) => aScore({ value: one, raw: one }));
    const typed = aScore({ value: null, raw: " 八 分 " });
    expect(
      sealedScores([...values, typed])
        .map((row) => row.value)
        .sort(),
    ).toEqual(["", "0.1", "100", "12.35", "?八 分", "否", "是"].sort());
  });
});

describe("parseCode", () => {
  it.each([
    ["0ABC-1234-5678-9XYZ", "0ABC-1234-5678-9XYZ"],
    ["oabc 1234 5678 9xyz", "0ABC-1234-5678-9XYZ"],
    ["0ABCl2345678９ＸＹＺ", "0ABC-1234-5678-9XYZ"],
    ["０ＡＢＣ－I234—5678–9XYZ", "0ABC-1234-5678-9XYZ"],
    ["校验码：0ABC-1234-5678-9XYZ", "0ABC-1234-5678-9XYZ"],
    ["UUUU-0000-0000-0000", "VVVV-0000-0000-0000"],
    ["0ABC-1234-5678-9XY", null],
    ["0ABC-1234-5678-9XYZ1", null],
    ["", null],
  ])("reads %s", (typed, code) => {
    expect(parseCode(typed)).toBe(code);
  });

  it("reads every code back from what a person makes of it", () => {
    const spoil = fc.constantFrom<(code: string) => string>(
      (code) => code.toLowerCase(),
      (code) => code.replace(/-/g, ""),
      (code) => code.replace(/0/g, "o").replace(/1/g, "l"),
      (code) => code.replace(/-/g, " － "),
    );
    fc.assert(
      fc.property(someScores, spoil, (scores, spoiled) => {
        const code = checkCode(CONTENT, scores);
        expect(parseCode(spoiled(code))).toBe(code);
      }),
    );
  });
});
