/** Errors and warnings carry their code, values and place. */
import { error, warning } from "../../src/core/problem";

const where = { at: { sheet: "评价表", cell: "D7" }, item: "a1", subject: "x1" };

describe("error", () => {
  it("carries code, values and place", () => {
    expect(error("score.over-points", { raw: "12" }, where)).toEqual({
      code: "score.over-points",
      severity: "error",
      values: { raw: "12" },
      ...where,
    });
  });

  it("needs neither values nor a place", () => {
    expect(error("sheet.foreign")).toEqual({ code: "sheet.foreign", severity: "error", values: {} });
  });
});

describe("warning", () => {
  it("differs from an error only in its severity", () => {
    expect({ ...warning("reason.missing", {}, where), severity: "error" }).toEqual(error("reason.missing", {}, where));
    expect(warning("reason.missing").severity).toBe("warning");
  });
});
