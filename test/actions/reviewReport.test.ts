/** What 核对 says of a 汇总表: the scores that were joined from differing ones are seen again before it is signed. */
import { checkGrids } from "../../src/actions/checkWorkbook";
import { consolidateWorkbooks, returnedFiles } from "../../src/actions/consolidateWorkbooks";
import { reviewReport } from "../../src/actions/reviewReport";
import { planSummary } from "../../src/sheet/summary/planSummary";
import { aRubric, anItem } from "../support/someRubrics";
import { aRequest, gridsOf, plansOf } from "../support/templates";

const rubric = aRubric({
  departments: ["甲局", "乙局"],
  subjects: ["x", "y"].map((id) => ({ id, name: `${id}县`, source: "printed" as const })),
  items: [
    anItem({ id: "a1", departments: ["甲局", "乙局"] }),
    anItem({ id: "b1", group: "g2", departments: ["乙局"] }),
  ],
});

/** The 汇总表 of what both departments gave the two subjects. */
function summaryOf(jia: readonly number[], yi: readonly number[]) {
  const given = { 甲局: jia, 乙局: yi };
  const returned = Object.entries(given).flatMap(([department, scores]) => {
    const request = aRequest(rubric, { layout: "form", department });
    const plans = plansOf(request, (subject) => ({ raw: scores[subject === "x" ? 0 : 1] ?? null, reason: "" }));
    return returnedFiles({ file: `${department}.xlsx`, grids: gridsOf(plans), failure: null });
  });
  const consolidation = consolidateWorkbooks(returned);
  if (consolidation === null) throw new Error("nothing was ours");
  const [report] = checkGrids(gridsOf(planSummary(consolidation)));
  if (report?.ok !== true) throw new Error(JSON.stringify(report));
  return report.value;
}

describe("reviewReport of a 汇总表", () => {
  it("lists differing scores that were joined, at the cell that shows what they came to", () => {
    const report = summaryOf([8, 7], [9, 7]);
    const place = report.scores.find(({ item, subject }) => item === "a1" && subject === "x");
    expect(reviewReport(report, 0)).toEqual([
      {
        code: "review.joined",
        severity: "note",
        values: { values: "8、9", resolved: 8.5 },
        item: "a1",
        subject: "x",
        at: { sheet: "汇总表", cell: place?.cell },
      },
    ]);
  });

  it("is silent where they agree", () => {
    expect(reviewReport(summaryOf([8, 7], [8, 7]), 0)).toEqual([]);
  });
});

describe("reviewReport of a scoring sheet", () => {
  const reviewed = (changes: Partial<ReturnType<typeof aRequest>>) => {
    const request = aRequest(rubric, { layout: "form", ...changes });
    const plans = plansOf(request, () => ({ raw: 8, reason: "" }));
    const [report] = checkGrids(gridsOf(plans));
    if (report?.ok !== true) throw new Error("no scoring sheet");
    return reviewReport(report.value, 0);
  };

  it("says once what the head still asks for, at the first blank", () => {
    expect(reviewed({ department: null, period: "" })).toEqual([
      {
        code: "review.head-blank",
        severity: "note",
        values: { labels: "评价部门、考核周期" },
        at: { sheet: "评价表", cell: expect.stringMatching(/^[A-Z]+\d+$/) as string },
      },
    ]);
    expect(reviewed({ department: null, period: "2022年度" })).toMatchObject([{ values: { labels: "评价部门" } }]);
  });

  it("is silent where the template named both", () => {
    expect(reviewed({ department: "甲局", period: "2022年度" })).toEqual([]);
  });
});
