import { differencesOf } from "../../src/core/difference";
import type { FileOutcome, ReturnedFile } from "../../src/core/returned";
import type { Score } from "../../src/core/score";
import { aReturnedFile, type Given } from "../support/returnedFiles";
import { aRubric } from "../support/someRubrics";

const rubric = aRubric();

function rivals(...all: readonly Given[]): readonly FileOutcome[] {
  return all.map((given, index) => outcome(aReturnedFile(rubric, `${index}.xlsx`, "甲局", given)));
}

function outcome(file: ReturnedFile): FileOutcome {
  return { ...file, status: "duplicate", standing: "open" };
}

function withReason(file: FileOutcome, change: Partial<Score>): FileOutcome {
  if (file.sheet === null) throw new Error("no sheet");
  const scores = Array.from(file.sheet.scores, (score) => ({ ...score, ...change }));
  return { ...file, sheet: { ...file.sheet, scores } };
}

describe("differencesOf", () => {
  it("lists every score that the files give differently, in the order of the files", () => {
    const files = rivals({ x: { a1: 9, b1: 8 } }, { x: { a1: 9, b1: 7 } }, { x: { a1: 9, b1: null } });
    const [only, ...more] = differencesOf({ files });
    expect(more).toEqual([]);
    expect(only).toMatchObject({ item: "b1", subject: "x", reasonOnly: false });
    expect(only?.given.map((score) => score?.raw)).toEqual([8, 7, null]);
  });

  it("tells a number from the same number typed as text", () => {
    expect(differencesOf({ files: rivals({ x: { a1: 9 } }, { x: { a1: "9" } }) })).toHaveLength(1);
  });

  it("says where only the reasons differ", () => {
    const [first] = rivals({ x: { a1: 9 } });
    if (first === undefined) throw new Error("no file");
    const files = [first, withReason(first, { reason: "材料不全" })];
    expect(differencesOf({ files })).toMatchObject([{ item: "a1", reasonOnly: true }]);
  });

  it("shows a row that only one file has", () => {
    const [only] = differencesOf({ files: rivals({ x: { a1: 9 } }, { x: { a1: 9, b1: 7 } }) });
    expect(only?.given.map((score) => score?.raw ?? null)).toEqual([null, 7]);
  });

  it("finds nothing between equal files", () => {
    expect(differencesOf({ files: rivals({ x: { a1: 9 } }, { x: { a1: 9 } }) })).toEqual([]);
  });
});
