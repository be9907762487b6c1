import { labelOf, sheetNameOf } from "../../src/core/fileLabel";
import { aReturnedFile } from "../support/returnedFiles";
import { aRubric } from "../support/someRubrics";

const file = aReturnedFile(aRubric(), "来/甲.xlsx", "甲局", { x: { a1: 9 } });

describe("labelOf", () => {
  it("is the path where the file holds no other scoring sheet", () => {
    expect(labelOf(file, [file, { ...file, file: "来/乙.xlsx" }])).toBe("来/甲.xlsx");
  });

  it("adds the sheet where the file holds another", () => {
    expect(labelOf(file, [{ ...file }, file])).toBe("来/甲.xlsx#评价表");
  });

  it("is the path where no sheet is known", () => {
    const unreadable = { file: "丙.xlsx", sheet: null };
    expect(labelOf(unreadable, [unreadable, { ...unreadable }])).toBe("丙.xlsx");
  });
});

describe("sheetNameOf", () => {
  it("is the sheet that the scores stand on, and null without scores", () => {
    expect(sheetNameOf(file)).toBe("评价表");
    expect(sheetNameOf({ file: "甲.xlsx", sheet: { scores: [] } })).toBeNull();
  });
});
