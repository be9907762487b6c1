/**
 * The same proof for rubrics that nobody has written yet: generated ones, with every feature of the schema, each with generated scores.
 * PINGBIAO_AGREEMENT_RUBRICS sets how many, PINGBIAO_AGREEMENT_SEED which.
 */
import fc from "fast-check";
import { FUNCTION_WHITELIST, functionsIn } from "../../src/sheet/formulas";
import type { SheetPlan } from "../../src/sheet/plan";
import type { TemplateRequest } from "../../src/sheet/template";
import { arbitraryRequest } from "../support/arbitraryDress";
import { describeIf, judges } from "../support/outside";
import { sampleEntries } from "../support/scoredTemplates";
import { plansOf, scoringPlan } from "../support/templates";
import { bare, differences } from "./recalculated";

const RUBRICS = Number(process.env["PINGBIAO_AGREEMENT_RUBRICS"] ?? "60");
const SEED = Number(process.env["PINGBIAO_AGREEMENT_SEED"] ?? "47");

describeIf(judges.libreOffice(), "LibreOffice", "agreement of formulas and core on generated rubrics", () => {
  it("shows the core's figures in every formula cell", () => {
    const requests = fc.sample(arbitraryRequest(), { numRuns: RUBRICS, seed: SEED });
    expect(differences(requests.map(sheetOf)).slice(0, 20)).toEqual([]);
  }, 600_000);
});

describe("formulas of generated rubrics", () => {
  it("keep to what Excel 2010 and every other program can do", () => {
    const formulas = fc
      .sample(arbitraryRequest(), { numRuns: RUBRICS, seed: SEED + 1 })
      .flatMap((request) =>
        plansOf(request).flatMap(({ cells, conditionalFormats }) => [
          ...cells.flatMap(({ formula }) => (formula === undefined ? [] : [formula])),
          ...conditionalFormats.map(({ formula }) => formula),
        ]),
      );
    const foreign = formulas.flatMap(functionsIn).filter((name) => !FUNCTION_WHITELIST.includes(name));
    expect([...new Set(foreign)]).toEqual([]);
    expect(formulas.filter((formula) => formula.length > 8192)).toEqual([]);
    expect(formulas.length).toBeGreaterThan(RUBRICS * 10);
  }, 60_000);
});

function sheetOf(request: TemplateRequest, index: number): SheetPlan {
  const plans = plansOf(request, sampleEntries(request, SEED + index));
  return bare({ ...scoringPlan(plans), name: `s${index}` });
}
