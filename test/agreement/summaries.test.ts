/**
 * The same proof for the consolidated workbook: generated years, some with files still missing, and every formula of 汇总表, 排名, 得分构成 and
 * the feedback sheets recalculated by LibreOffice. PINGBIAO_AGREEMENT_YEARS sets how many, PINGBIAO_AGREEMENT_SEED which.
 */
import fc from "fast-check";
import { consolidate } from "../../src/core/consolidate";
import { structureHash } from "../../src/core/structureHash";
import type { SheetPlan } from "../../src/sheet/plan";
import { planSummary } from "../../src/sheet/summary/planSummary";
import { arbitraryYear, filesOf, type Year } from "../support/arbitraryYears";
import { describeIf, judges } from "../support/outside";
import { bare, workbookDifferences } from "./recalculated";

const YEARS = Number(process.env["PINGBIAO_AGREEMENT_YEARS"] ?? "12");
const SEED = Number(process.env["PINGBIAO_AGREEMENT_SEED"] ?? "47");

describeIf(judges.libreOffice(), "LibreOffice", "agreement of formulas and core in consolidations", () => {
  it("shows the core's figures in every formula cell of every sheet", () => {
    const workbooks = fc.sample(arbitraryYear, { numRuns: YEARS, seed: SEED }).map(summaryOf);
    expect(workbookDifferences(workbooks).slice(0, 20)).toEqual([]);
  }, 600_000);
});

/** Every third year still waits for its first file. */
function summaryOf(given: Year, index: number): readonly SheetPlan[] {
  const { rubric } = given;
  const files = filesOf(given).slice(index % 3 === 0 ? 1 : 0);
  const hash = structureHash(rubric);
  const plans = planSummary(consolidate({ rubric, hash, period: "2022年度", files, choices: [] }));
  return plans.map((plan) => ({ ...bare(plan), charts: [] }));
}
