/** Overlapping workbooks: which sides there are, and what a choice between them makes of the scores. */
import fc from "fast-check";
import type { Choice } from "../../src/core/choice";
import { choicesIn, consolidate, type Consolidation } from "../../src/core/consolidate";
import { giverOf, scoreOf, type Contribution } from "../../src/core/contribution";
import { sideChoices } from "../../src/core/precedence";
import type { ReturnedFile } from "../../src/core/returned";
import { structureHash } from "../../src/core/structureHash";
import { aReturnedFile } from "../support/returnedFiles";
import { aRubric, anItem } from "../support/someRubrics";

/** a1 belongs to 甲局, b1 to both. */
const rubric = aRubric({
  departments: ["甲局", "乙局"],
  subjects: [{ id: "x", name: "某县", source: "printed" }],
  items: [
    anItem({ id: "a1", departments: ["甲局"] }),
    anItem({ id: "b1", group: "g2", departments: ["甲局", "乙局"] }),
  ],
});

const jia = aReturnedFile(rubric, "甲.xlsx", "甲局", { x: { a1: 9, b1: 8 } });
const yi = aReturnedFile(rubric, "乙.xlsx", "乙局", { x: { b1: 9 } });
const whole = aReturnedFile(rubric, "全.xlsx", null, { x: { a1: 5, b1: 6 } });

function run(files: readonly ReturnedFile[], choices: readonly Choice[] = []): Consolidation {
  return consolidate({ rubric, hash: structureHash(rubric), period: "2022年度", files, choices });
}

/** The choice of the side with this file, as the consolidation offers it. */
function choosing(consolidation: Consolidation, file: string): readonly Choice[] {
  return consolidation.overlaps.flatMap(({ sides }) => {
    const side = sides.find((own) => own.some((one) => one.file === file));
    return side === undefined ? [] : sideChoices(sides, side);
  });
}

function sidesIn({ overlaps }: Consolidation): readonly (readonly (readonly string[])[])[] {
  return overlaps.map(({ sides }) => sides.map((side) => side.map(({ file }) => file)));
}

function codes({ problems }: Consolidation): readonly string[] {
  return problems.map(({ code }) => code);
}

function totals({ results }: Consolidation): readonly (number | null)[] {
  return results.map(({ total, complete }) => (complete ? total : null));
}

/** Whether both count for the same score though they are one sender's, or differ and are a whole's and its part's. */
function isCountedTwice(one: Contribution, other: Contribution): boolean {
  const [score, second] = [scoreOf(one), scoreOf(other)];
  if (one.from === other.from || score.item !== second.item) return false;
  const [left, right] = [giverOf(one), giverOf(other)];
  const meets = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;
  const isSame = left.department === right.department && left.reviewer === right.reviewer;
  const isPart = meets(left.department, right.department) && meets(left.reviewer, right.reviewer);
  return isSame || (isPart && score.raw !== second.raw);
}

describe("untangle", () => {
  it("puts the whole rubric's workbook on one side and the departments' on the other", () => {
    const open = run([jia, yi, whole]);
    expect(sidesIn(open)).toEqual([[["甲.xlsx", "乙.xlsx"], ["全.xlsx"]]]);
    expect(open.overlaps[0]).toMatchObject({ chosen: null, choices: [] });
    expect(open.overlaps[0]?.differences.map(([entry]) => entry && scoreOf(entry).item)).toEqual(["a1", "b1"]);
    expect(totals(open)).toEqual([null]);
  });

  it.each([
    ["甲.xlsx", 17.5, 0],
    ["全.xlsx", 11, 1],
  ])("counts the side with %s once it is chosen", (file, total, chosen) => {
    const open = run([jia, yi, whole]);
    const decided = run([jia, yi, whole], choosing(open, file));
    expect(totals(decided)).toEqual([total]);
    expect(codes(decided)).toEqual([]);
    expect(decided.overlaps).toMatchObject([{ chosen, open: [] }]);
    expect(decided.board.map(({ status }) => status)).toEqual(["complete", "complete"]);
    expect(decided.contributions.filter(({ use }) => use === "overruled")).toHaveLength(chosen === 0 ? 2 : 3);
  });

  it("offers each reviewer's workbook of a department together, beside the department's own", () => {
    const li = aReturnedFile(rubric, "李.xlsx", "乙局", { x: { b1: 7 } }, "李");
    const wang = aReturnedFile(rubric, "王.xlsx", "乙局", { x: { b1: 8 } }, "王");
    const open = run([jia, li, yi, wang]);
    expect(sidesIn(open)).toEqual([[["李.xlsx", "王.xlsx"], ["乙.xlsx"]]]);
    // 甲局 gives 8, the mean of 7 and 8 is 7.5: 7.75 beside 9 for a1.
    expect(totals(run([jia, li, yi, wang], choosing(open, "王.xlsx")))).toEqual([16.75]);
    expect(totals(run([jia, li, yi, wang], choosing(open, "乙.xlsx")))).toEqual([17.5]);
  });

  it("offers two workbooks of one department that share out the subjects and differ on one", () => {
    const other = { ...rubric, subjects: [...rubric.subjects, { id: "y", name: "某区", source: "printed" as const }] };
    const both = aReturnedFile(other, "二.xlsx", "乙局", { x: { b1: 9 }, y: { b1: 4 } });
    const one = aReturnedFile(other, "一.xlsx", "乙局", { x: { b1: 3 } });
    const input = { rubric: other, hash: structureHash(other), period: "2022年度", files: [both, one] };
    const open = consolidate({ ...input, choices: [] });
    expect(sidesIn(open)).toEqual([[["二.xlsx"], ["一.xlsx"]]]);
    const decided = consolidate({ ...input, choices: choosing(open, "一.xlsx") });
    const counted = decided.contributions.filter(({ use }) => use === "counted");
    expect(counted.map((entry) => [entry.from.file, scoreOf(entry).subject])).toEqual([
      ["二.xlsx", "y"],
      ["一.xlsx", "x"],
    ]);
  });

  it("keeps two scoring sheets of one file apart", () => {
    const twin = { ...whole, file: jia.file };
    const open = run([jia, twin]);
    expect(codes(open)).toEqual(["file.overlap"]);
    expect(open.problems[0]?.values.files).toBe("甲.xlsx#评价表、甲.xlsx#评价表");
  });

  it("leaves a blank of the chosen side blank: the item waits", () => {
    const blank = aReturnedFile(rubric, "甲.xlsx", "甲局", { x: { a1: null, b1: 8 } });
    const decided = run([blank, yi, whole], choosing(run([blank, yi, whole]), "甲.xlsx"));
    expect(decided.results).toMatchObject([{ complete: false, missing: 1, total: 8.5 }]);
    expect(decided.board[0]).toMatchObject({ status: "partial", missing: ["a1"] });
  });

  it("keeps the choice under other names and beside files that agree, and asks again when a file has changed", () => {
    const choices = choosing(run([jia, yi, whole]), "全.xlsx");
    const renamed = [jia, yi, whole].map((file) => ({ ...file, file: `又/${file.file}` }));
    expect(totals(run(renamed, choices))).toEqual([11]);
    expect(totals(run([jia, whole], choices))).toEqual([11]);
    const changed = aReturnedFile(rubric, "乙.xlsx", "乙局", { x: { b1: 4 } });
    const again = run([jia, changed, whole], choices);
    expect(codes(again)).toEqual(["file.overlap"]);
    expect(again.overlaps).toMatchObject([{ chosen: null }]);
    expect(totals(again)).toEqual([null]);
  });

  it("follows the first of two choices that contradict each other, and nobody where choices go round", () => {
    const open = run([jia, yi, whole]);
    const [one, other] = [choosing(open, "甲.xlsx"), choosing(open, "全.xlsx")];
    expect(totals(run([jia, yi, whole], [...one, ...other]))).toEqual([17.5]);
    expect(totals(run([jia, yi, whole], [...other, ...one]))).toEqual([11]);
    const three = [3, 4, 5].map((b1, index) =>
      aReturnedFile(rubric, `${index}.xlsx`, "乙局", { x: { b1 }, ...(index === 0 ? {} : { [`y${index}`]: {} }) }),
    );
    const { sides } = run(three).overlaps[0] ?? { sides: [] };
    const [a = [], b = [], c = []] = sides;
    const round = [...sideChoices([a, b], a), ...sideChoices([b, c], b), ...sideChoices([c, a], c)];
    expect(codes(run(three, round))).toEqual(["file.overlap"]);
  });

  it("carries the choices that decide something, and no others", () => {
    const choices = choosing(run([jia, yi, whole]), "甲.xlsx");
    expect(choicesIn(run([jia, yi, whole], choices))).toEqual(choices);
    expect(choicesIn(run([jia, yi], choices))).toEqual([]);
  });

  it("never counts two scores of one sender, nor a whole's beside its part's, whatever the files and choices", () => {
    const score = fc.constantFrom(null, 3, 4, 12);
    const senders: readonly (readonly [string | null, string | undefined])[] = [
      [null, undefined],
      ["甲局", undefined],
      ["乙局", undefined],
      ["乙局", "李"],
      ["乙局", "王"],
    ];
    const file = fc.tuple(fc.constantFrom(...senders), score, score, fc.boolean());
    fc.assert(
      fc.property(fc.array(file, { maxLength: 6 }), fc.nat(20), (all, pick) => {
        const files = all.map(([[department, reviewer], a1, b1, more], index) =>
          aReturnedFile(rubric, `${index}.xlsx`, department, { x: { a1, b1 }, ...(more ? { y: {} } : {}) }, reviewer),
        );
        const { overlaps } = run(files);
        const choices = overlaps.flatMap(({ sides }) => sideChoices(sides, sides[pick % sides.length] ?? []));
        for (const { contributions } of [run(files), run(files, choices)]) {
          const counted = contributions.filter(({ use }) => use === "counted");
          for (const one of counted) for (const other of counted) expect(isCountedTwice(one, other)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});
