/** Who wrote what: reasons of an item that several score, and reviewers who are far apart. */
import { consolidate, type Consolidation } from "../../src/core/consolidate";
import type { ReturnedFile } from "../../src/core/returned";
import { structureHash } from "../../src/core/structureHash";
import { aReturnedFile } from "../support/returnedFiles";
import { anItem, aRubric } from "../support/someRubrics";

const rubric = aRubric({
  departments: ["甲局", "乙局"],
  subjects: [{ id: "x", name: "x县", source: "printed" }],
  items: [
    anItem({ id: "a1", departments: ["甲局"] }),
    anItem({ id: "b1", group: "g2", departments: ["甲局", "乙局"] }),
  ],
});
const jia = aReturnedFile(rubric, "甲.xlsx", "甲局", { x: { a1: 9, b1: 8 } });
const yi = aReturnedFile(rubric, "乙.xlsx", "乙局", { x: { b1: 9 } });

function run(files: readonly ReturnedFile[]): Consolidation {
  return consolidate({ rubric, hash: structureHash(rubric), period: "2022年度", files, choices: [] });
}

describe("consolidate", () => {
  it("names the department whose reviewers differ widely", () => {
    const files = [9, 2].map((score, index) =>
      aReturnedFile(rubric, `甲${index}.xlsx`, "甲局", { x: { a1: score } }, `审${index}`),
    );
    expect(run(files).problems).toMatchObject([{ code: "review.spread", values: { who: "甲局" } }]);
  });

  it("says whose a reason is where several scored the item, equal ones once", () => {
    const withReason = (file: ReturnedFile, reason: string): ReturnedFile =>
      file.sheet === null
        ? file
        : { ...file, sheet: { ...file.sheet, scores: Array.from(file.sheet.scores, (one) => ({ ...one, reason })) } };
    const reasonOf = (files: readonly ReturnedFile[], item: string): string | undefined =>
      run(files).sheet.scores.find((score) => score.item === item && score.subject === "x")?.reason;
    const differing = [withReason(jia, "缺2件"), withReason(yi, " 齐全 ")];
    expect(reasonOf(differing, "b1")).toBe("甲局：缺2件；乙局：齐全");
    expect(reasonOf(differing, "a1")).toBe("缺2件");
    expect(reasonOf([withReason(jia, "齐全"), withReason(yi, "齐全")], "b1")).toBe("甲局、乙局：齐全");
    expect(reasonOf([withReason(jia, "缺2件"), yi], "b1")).toBe("甲局：缺2件");
  });
});
