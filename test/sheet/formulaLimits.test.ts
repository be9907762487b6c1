/** What Excel takes as one formula: at each limit a formula passes, just beyond it the workbook is refused with a sentence. */
import type { GradeBand, Rubric } from "../../src/core/rubric";
import { formulaFaults } from "../../src/sheet/formulaLimits";
import type { SheetPlan } from "../../src/sheet/plan";
import { planTemplate } from "../../src/sheet/template";
import { anItem, aRubric } from "../support/someRubrics";
import { aRequest, plansOf, scoringPlan } from "../support/templates";

/** A blank template's scoring sheet with one formula more. */
function sheetWith(formula: string): SheetPlan {
  const plan = scoringPlan(plansOf(aRequest(aRubric())));
  return { ...plan, cells: [...plan.cells, { row: 90, column: 2, value: 0, formula }] };
}

const nested = (levels: number): string => `${"ABS(".repeat(levels)}A1${")".repeat(levels)}`;

describe("formulaFaults", () => {
  it.each<[string, string, boolean]>([
    ["8192 characters", `A1${"+100".repeat(2047)}+1`, true],
    ["8193 characters", `A1${"+100".repeat(2047)}+10`, false],
    ["64 levels", nested(64), true],
    ["65 levels", nested(65), false],
    ["65 brackets within a text", `IF(A1=1,"${"(".repeat(65)}","${"-".repeat(200)}")`, true],
    ["a text of 255 characters", `IF(A1=1,"${"字".repeat(255)}",1)`, true],
    ["a text of 256 characters", `IF(A1=1,"${"字".repeat(256)}",1)`, false],
    ["a text of 255 characters, half of them quotes", `IF(A1=1,"${'字""'.repeat(127)}字",1)`, true],
    ["two texts of 200 characters", `IF(A1=1,"${"字".repeat(200)}","${"字".repeat(200)}")`, true],
  ])("judges %s", (_, formula, fits) => {
    const faults = formulaFaults(sheetWith(formula));
    expect(faults.map(({ code, values }) => [code, values["sheet"], values["cell"]])).toEqual(
      fits ? [] : [["template.too-large", "评价表", "C91"]],
    );
  });

  it("counts characters as given", () => {
    expect(`A1${"+100".repeat(2047)}+1`).toHaveLength(8192);
  });
});

describe("planTemplate", () => {
  const banded = (count: number): Rubric => {
    const bands = Array.from({ length: count }, (_, index): GradeBand => ({
      name: `第${index + 1}等`,
      from: count - 1 - index,
    }));
    return aRubric({ bands });
  };

  it.each([
    [63, true],
    [64, true],
    [65, false],
  ])("writes or refuses %i grades", (count, fits) => {
    const planned = planTemplate(aRequest(banded(count)));
    expect(planned.problems.map(({ code }) => code)).toEqual(fits ? [] : ["template.too-large"]);
  });

  it("refuses a single group that holds more groups than a formula can add up", () => {
    const inner = Array.from({ length: 250 }, (_, index) => `h${index}`);
    const group = { title: "组", points: null, cap: null, weight: null };
    const rubric = aRubric({
      fullMarks: 2500,
      groups: [{ ...group, id: "g1", parent: null }, ...inner.map((id) => ({ ...group, id, parent: "g1" }))],
      items: inner.map((id) => anItem({ id: `i-${id}`, group: id })),
    });
    expect(planTemplate(aRequest(rubric)).problems.map(({ code }) => code)).toEqual(["template.too-large"]);
  });

  it.each(["table", "form", "matrix"] as const)("writes names of any length into a %s", (layout) => {
    const subjects = Array.from({ length: 20 }, (_, index) => ({
      ...{ id: `x${index}`, source: "printed" as const },
      name: `${index}${"很长的单位名称".repeat(60)}`,
    }));
    const items = ["a", "b"].map((id) => anItem({ id, requiresReason: true, title: "很长的考核要点".repeat(100) }));
    const rubric = aRubric({
      subjects,
      items,
      groups: aRubric()
        .groups.slice(0, 1)
        .map((one) => ({ ...one, points: 20 })),
    });
    expect(planTemplate(aRequest(rubric, { layout })).problems).toEqual([]);
  });
});
