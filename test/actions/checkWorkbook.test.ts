/** Checking a workbook: what it comes to and what is wrong, from the bytes of a file. */
import fc from "fast-check";
import { checkGrids, checkWorkbook, type CheckReport } from "../../src/actions/checkWorkbook";
import type { Problem } from "../../src/core/problem";
import type { Rubric } from "../../src/core/rubric";
import { NO_ENTRY, type Entries, type Entry } from "../../src/sheet/entries";
import type { Grid } from "../../src/sheet/grid";
import type { TemplateRequest } from "../../src/sheet/template";
import { openXlsxWorkbook } from "../../src/xlsx/openXlsxWorkbook";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { copyRow, deleteRow, edited, typeInto } from "../support/gridEdits";
import { entriesFor } from "../support/scoredTemplates";
import { shippedRubric } from "../support/shippedRubrics";
import { aRubric, aWeightedRubric } from "../support/someRubrics";
import { aRequest, gridsOf, LAYOUTS, plansOf } from "../support/templates";

/** The report of a file with these entries. */
async function reportOf(request: TemplateRequest, entries?: Entries): Promise<CheckReport> {
  const checked = await checkWorkbook(openXlsxWorkbook(writeXlsx(plansOf(request, entries))));
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

/** The same score for every item, other scores where named. */
function scores(rubric: Rubric, given: Readonly<Record<string, Entry["raw"]>>, reason = "已说明"): Entries {
  const points = new Map(rubric.items.map((item) => [item.id, item.points]));
  const answers = { score: null, bonus: 0, deduction: 0, veto: "否", disqualification: "否" } as const;
  const kinds = new Map(rubric.items.map((item) => [item.id, item.kind]));
  return (_, __, item) => {
    if (item in given) return { raw: given[item] ?? null, reason };
    const answer = answers[kinds.get(item) ?? "score"];
    return { raw: answer ?? points.get(item) ?? null, reason };
  };
}

function codes(problems: readonly Problem[]): readonly string[] {
  return problems.map((problem) => problem.code);
}

describe("checkWorkbook", () => {
  const rubric = aWeightedRubric();

  it("finds nothing wrong with a finished sheet, and grades and ranks it", async () => {
    const report = await reportOf(aRequest(rubric, { layout: "matrix" }), scores(rubric, {}));
    expect(report.problems).toEqual([]);
    expect(report.results.map(({ total, grade, rank }) => [total, grade, rank])).toEqual([
      [100, "优", 1],
      [100, "优", 1],
      [100, "优", 1],
    ]);
    expect(report).toMatchObject({ sheet: "评价表", assignment: { layout: "matrix", subjects: ["x1", "x2", "x3"] } });
  });

  it.each<[string, Readonly<Record<string, Entry["raw"]>>, readonly string[], string]>([
    ["a blank score", { b1: null }, ["score.missing"], "E8"],
    ["a score over the points", { b1: 9.3 }, ["score.over-points"], "E8"],
    ["a negative score", { b1: -0.3 }, ["score.below-zero"], "E8"],
    ["a score off the step", { b1: 8.5 }, ["score.off-step"], "E8"],
    ["text in place of a score", { b1: "八分" }, ["score.not-number"], "E8"],
    ["a picture in place of a score", { b1: '=DISPIMG("ID_1",1)' }, ["score.not-number"], "E8"],
    ["a number typed as text", { b1: "９分" }, ["score.text-number"], "E8"],
    ["neither 是 nor 否", { v1: "有" }, ["score.not-yes-no"], "E13"],
  ])("names %s and its cell", async (_, given, expected, cell) => {
    const request = aRequest(rubric, { layout: "form", subjects: ["x2"] });
    const report = await reportOf(request, scores(rubric, given));
    expect(codes(report.problems)).toEqual(expected);
    expect(report.problems[0]).toMatchObject({ at: { sheet: "评价表", cell }, subject: "x2" });
  });

  it("asks for a reason beside the score that wants one", async () => {
    const request = aRequest(rubric, { layout: "form", subjects: ["x2"] });
    const report = await reportOf(request, scores(rubric, { a1: 9, c2: 3 }, ""));
    expect(codes(report.problems)).toEqual(["reason.missing", "reason.missing"]);
    expect(report.problems.map(({ at, item }) => [item, at?.cell])).toEqual([
      ["a1", "F6"],
      ["c2", "F11"],
    ]);
  });

  it("gives no total while a score is wrong, and a partial one while some are blank", async () => {
    const request = aRequest(rubric, { layout: "form", subjects: ["x2", "x3"] });
    const own = scores(rubric, { b1: 99 });
    const others = scores(rubric, { b1: null });
    const report = await reportOf(request, (subject, reviewer, item) =>
      (subject === "x2" ? own : others)(subject, reviewer, item),
    );
    expect(report.results[0]).toMatchObject({ total: null, valid: false, invalid: 1, grade: null, rank: null });
    expect(report.results[1]).toMatchObject({ total: 85, complete: false, missing: 1, grade: null, rank: null });
  });

  it("joins every kind of problem: rows, scores, formulas", () => {
    const request = aRequest(rubric, { layout: "form", subjects: ["x2"] });
    const grids = gridsOf(plansOf(request, scores(rubric, { b1: 99 })));
    const [scoring, ...others] = grids;
    if (scoring === undefined) throw new Error("no sheet");
    const total = scoring.cells.find((cell) => cell.value === "@total")?.row ?? -1;
    const spoilt = edited(scoring, typeInto(total, 4, 100), copyRow(8), deleteRow(5));
    const [report] = checkGrids([spoilt, ...others]);
    expect(report?.ok === true && codes(report.value.problems)).toEqual([
      "sheet.item-missing",
      "sheet.item-repeated",
      "score.over-points",
      "sheet.formula-overwritten",
    ]);
  });

  it.each(LAYOUTS)("comes to the same whatever the layout: %s", async (layout) => {
    const subjects = layout === "table" ? ["x1"] : ["x1", "x2"];
    const request = aRequest(rubric, { layout, subjects });
    const plain = aRequest(rubric, { layout: "form", subjects });
    await fc.assert(
      fc.asyncProperty(entriesFor(request), async (entries) => {
        const [own, other] = [await reportOf(request, entries), await reportOf(plain, entries)];
        expect(own.results).toEqual(other.results);
        expect([...codes(own.problems)].sort()).toEqual([...codes(other.problems)].sort());
      }),
      { numRuns: 20 },
    );
  });

  it("counts the expert's scores of the 申报表, and warns of blank ones of the association", async () => {
    const application = shippedRubric("association-cogovernance");
    const expert = scores(application, {});
    const report = await reportOf(aRequest(application), (subject, reviewer, item) =>
      reviewer === "expert" ? expert(subject, reviewer, item) : NO_ENTRY,
    );
    expect(report.results).toMatchObject([{ total: 100, complete: true, valid: true }]);
    const blank = report.problems.filter((problem) => problem.code === "score.missing");
    expect(blank).toHaveLength(application.items.length);
    expect(new Set(blank.map((problem) => problem.severity))).toEqual(new Set(["warning"]));
  });

  it("reports the bands that the workbook was made with", async () => {
    const bands = [
      { name: "合格", from: 60 },
      { name: "不合格", from: 0 },
    ];
    const request = aRequest(rubric, { layout: "form", subjects: ["x1"], bands });
    const report = await reportOf(request, scores(rubric, { v1: "否" }));
    expect(report.results[0]?.grade).toBe("合格");
    expect(report.rubric).toMatchObject({ bands, bandsSource: "default" });
  });

  it("fails for a workbook that is not ours, and for an empty one", async () => {
    const plain: Grid = { name: "Sheet1", hidden: false, cells: [{ row: 0, column: 0, value: 1 }] };
    for (const grids of [[], [plain]]) {
      const checked = await checkWorkbook({ read: () => Promise.resolve(grids) });
      expect(checked).toMatchObject({ ok: false, problems: [{ code: "sheet.foreign" }] });
    }
  });

  it("reports the first of several sheets and says so", async () => {
    const workbook = openXlsxWorkbook(null);
    await workbook.write(plansOf(aRequest(aRubric())));
    await workbook.write(plansOf(aRequest(rubric, { layout: "matrix" })), "keepBoth");
    const checked = await checkWorkbook(workbook);
    expect(checked).toMatchObject({ ok: true, value: { sheet: "评价表", rubric: { id: "sample" } } });
    const last = checked.ok ? checked.value.problems.at(-1) : undefined;
    expect(last).toMatchObject({ code: "sheet.several", severity: "warning", values: { count: 2, sheet: "评价表" } });
  });

  it("passes over a damaged sheet where another is sound", async () => {
    const sound = gridsOf(plansOf(aRequest(aRubric())));
    const damaged = gridsOf(plansOf(aRequest(rubric))).map((grid) => {
      const renamed = { ...grid, name: `${grid.name} (0)` };
      return grid.hidden ? typeInto(1, 1, "0".repeat(16))(renamed) : renamed;
    });
    const checked = await checkWorkbook({ read: () => Promise.resolve([...damaged, ...sound]) });
    expect(checked).toMatchObject({ ok: true, value: { sheet: "评价表" } });
  });
});
