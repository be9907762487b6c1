/** Every rubric in every layout, filled with openpyxl and saved again by LibreOffice, also through .xls and .ods: nobody is accused of anything. */
import { readFileSync } from "node:fs";
import type { TemplateRequest } from "../../src/sheet/template";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { filledByHand, fullCells, reportOf } from "../support/filledByHand";
import { recalculate, through } from "../support/libreOffice";
import { describeIf, judges } from "../support/outside";
import { WHOLE_TEMPLATES } from "../support/templates";

/** Forms are made for somebody; the other layouts have the name at the head. */
const TEMPLATES = WHOLE_TEMPLATES.map(([name, request]): readonly [string, TemplateRequest] => [
  name,
  request.layout === "form" && request.rubric.subjects.length === 0 ? { ...request, subjects: ["某单位"] } : request,
]);

function findingsIn(files: readonly string[]): readonly string[] {
  return files.flatMap((file, index) =>
    reportOf(readXlsx(readFileSync(file)))
      .problems.filter(({ severity }) => severity !== "note")
      .map(({ code, at }) => `${TEMPLATES[index]?.[0] ?? ""} ${code} ${at?.cell ?? ""}`),
  );
}

describeIf(judges.openpyxl() && judges.libreOffice(), "openpyxl, LibreOffice", "workbooks filled by hand", () => {
  let files: readonly string[] = [];
  beforeAll(() => {
    files = filledByHand(TEMPLATES.map(([, request]) => [request, fullCells(request)]));
  }, 120_000);

  it("raise nothing once LibreOffice has calculated and saved them", () => {
    expect(findingsIn(recalculate(files))).toEqual([]);
  }, 300_000);

  it.each(["ods", "xls"] as const)(
    "raise nothing after they went through .%s",
    (format) => {
      expect(findingsIn(through(format, files))).toEqual([]);
    },
    300_000,
  );
});
