/** Which errors are Excel's and which are ours. Excel's own are tested where they arise, in faults.test.ts. */
import { toHostError } from "../../src/excel/hostErrors";
import { HostError } from "../../src/sheet/workbook";

describe("toHostError", () => {
  it("passes a HostError on", () => {
    const error = new HostError("gone", "评价表");
    expect(toHostError(error)).toBe(error);
  });

  it.each([new TypeError("x is not a function"), new Error("ours"), "text", null, { code: "ENOENT" }])(
    "leaves a mistake of ours what it is (%p)",
    (mistake) => expect(toHostError(mistake)).toBe(mistake),
  );

  it("names the sheet that was asked for", () => {
    expect(toHostError({ code: 5102 }, { sheet: "评价表" })).toMatchObject({ code: "busy", detail: "评价表" });
  });
});
