import fc from "fast-check";
import { consolidate } from "../../src/core/consolidate";
import { scoreOf } from "../../src/core/contribution";
import { choiceOf, type Choice } from "../../src/core/choice";
import { joiningOf } from "../../src/core/parts";
import type { ReturnedFile } from "../../src/core/returned";
import { structureHash } from "../../src/core/structureHash";
import { aReturnedFile } from "../support/returnedFiles";
import { aRubric, anItem } from "../support/someRubrics";

const items = ["a1", "b1", "b2"];
const subjects = ["x", "y"];
const rubric = aRubric({
  departments: ["甲局"],
  subjects: subjects.map((id) => ({ id, name: `${id}县`, source: "printed" })),
  items: items.map((id) => anItem({ id, group: id === "a1" ? "g1" : "g2", departments: ["甲局"] })),
});

function run(files: readonly ReturnedFile[], choices: readonly Choice[] = []) {
  return consolidate({ rubric, hash: structureHash(rubric), period: "2022年度", files, choices });
}

/** A workbook with those of the scores that `keeps` names. */
function part(name: string, values: readonly number[], keeps: (place: number) => boolean): ReturnedFile {
  const given = subjects.map((subject, row) => {
    const own = items.map((item, column) => {
      const place = row * items.length + column;
      return [item, keeps(place) ? (values[place] ?? null) : null] as const;
    });
    return [subject, Object.fromEntries(own)] as const;
  });
  return aReturnedFile(rubric, name, "甲局", Object.fromEntries(given));
}

const full = [1, 2, 3, 4, 5, 6];
const [left, right] = [part("张.xlsx", full, (place) => place < 3), part("李.xlsx", full, (place) => place >= 3)];
const standings = (files: readonly ReturnedFile[], choices: readonly Choice[] = []) =>
  run(files, choices).files.map(({ status, standing }) => `${status} ${standing}`);
const joining = (files: readonly ReturnedFile[]): Choice => {
  const choice = joiningOf(run(files).rivals[0]?.files ?? []);
  if (choice === null) throw new Error("no parts");
  return choice;
};

describe("parts of one workbook", () => {
  it("are offered to be joined, and their scores wait until somebody does", () => {
    const { rivals, problems, results } = run([left, right]);
    expect(standings([left, right])).toEqual(["accepted part", "duplicate part"]);
    expect(rivals).toMatchObject([{ choice: null, mayJoin: true }]);
    expect(problems.map(({ code }) => code)).toContain("file.parts");
    expect(results.map(({ complete }) => complete)).toEqual([false, false]);
  });

  it("count together once they are joined, each score with the file that gives it", () => {
    const choice = joining([left, right]);
    const { contributions, results, board, problems, rivals } = run([left, right], [choice]);
    expect(standings([left, right], [choice])).toEqual(["accepted joined", "accepted joined"]);
    expect(problems).toEqual([]);
    expect(board.map(({ status }) => status)).toEqual(["complete", "complete"]);
    expect(results.map(({ total }) => total)).toEqual([6, 15]);
    expect(rivals[0]?.choice).toEqual(choice);
    const sources = contributions.map((one) => `${one.from.file} ${scoreOf(one).subject} ${one.use}`);
    expect(new Set(sources)).toEqual(new Set(["张.xlsx x counted", "李.xlsx y counted"]));
  });

  it("are in conflict where a single score differs", () => {
    const other = part("王.xlsx", [...full.slice(0, 2), 7, ...full.slice(3)], (place) => place >= 2);
    expect(standings([left, other])).toEqual(["accepted open", "duplicate open"]);
    expect(run([left, other]).rivals[0]?.mayJoin).toBe(false);
    // Nor does a decision about others join them.
    expect(standings([left, other], [joining([left, right])])).toEqual(["accepted open", "duplicate open"]);
    expect(standings([left, right, other], [joining([left, right])])).toEqual([
      "accepted open",
      "duplicate open",
      "duplicate open",
    ]);
  });

  it("are asked about again when one is gone or has changed", () => {
    const [one, two, three] = [0, 2, 4].map((from) =>
      part(`${from}.xlsx`, full, (place) => place >= from && place < from + 2),
    );
    if (one === undefined || two === undefined || three === undefined) throw new Error("three parts");
    const choice = joining([one, two, three]);
    expect(standings([three, one, two], [choice])).toEqual(Array.from({ length: 3 }, () => "accepted joined"));
    expect(standings([one, two], [choice])).toEqual(["accepted part", "duplicate part"]);
  });

  it("may be chosen between all the same", () => {
    const choice = choiceOf([left, right], right);
    expect(standings([left, right], [choice])).toEqual(["duplicate overruled", "accepted chosen"]);
    expect(standings([left, right], [joining([left, right]), choice])).toEqual(["accepted joined", "accepted joined"]);
  });

  it("come to the whole workbook, however it was shared out and in whatever order", () => {
    const score = fc.integer({ min: 0, max: 10 });
    const shares = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(score, { minLength: 6, maxLength: 6 }), shares, fc.boolean(), (values, share, turned) => {
        const all = [0, 1, 2].map((index) => part(`${index}.xlsx`, values, (place) => share[place] === index));
        const files = turned ? [...all].reverse() : all;
        const [rivals] = run(files).rivals;
        const choice = rivals === undefined ? null : joiningOf(rivals.files);
        const [joined, whole] = [
          run(files, choice === null ? [] : [choice]),
          run([part("全.xlsx", values, () => true)]),
        ];
        expect(joined.results).toEqual(whole.results);
        expect(joined.board).toEqual(whole.board);
        expect(joined.sheet.scores.map(({ raw }) => raw)).toEqual(whole.sheet.scores.map(({ raw }) => raw));
        expect(joined.problems).toEqual([]);
      }),
    );
  });
});
