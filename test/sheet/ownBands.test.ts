/** An office may set grade bands of its own when it writes a template: the workbook reads back, and its veto still works. */
import { checkGrids } from "../../src/actions/checkWorkbook";
import type { GradeBand } from "../../src/core/rubric";
import { structureHash } from "../../src/core/structureHash";
import type { Entries } from "../../src/sheet/entries";
import { shippedRubric } from "../support/shippedRubrics";
import { fullScores } from "../support/someScores";
import { aRequest, gridsOf, LAYOUTS, plansOf } from "../support/templates";

const rubric = shippedRubric("luohe-2022");
const veto = rubric.items.find(({ kind }) => kind === "veto")?.id ?? "";
const [first] = rubric.subjects;

const OWN: readonly GradeBand[] = [
  { name: "优", from: 90 },
  { name: "良", from: 75 },
  { name: "差", from: 0 },
];

/** Full marks for every subject, and the veto answered as given. */
function entered(answer: string): Entries {
  const raws = fullScores(rubric, { [veto]: answer });
  return (_subject, _reviewer, item) => {
    const raw = raws.get(item) ?? null;
    return { raw: typeof raw === "boolean" ? null : raw, reason: "情况属实" };
  };
}

describe("planTemplate with bands of the office's own", () => {
  it.each(LAYOUTS.flatMap((layout) => [[layout, "否", "优"] as const, [layout, "是", "差"] as const]))(
    "%s: reads back, and a veto with %s makes full marks %s",
    (layout, answer, grade) => {
      const request = aRequest(rubric, { layout, subjects: [first?.id ?? ""], bands: OWN });
      const plans = plansOf(request, entered(answer));
      const [report] = checkGrids(gridsOf(plans));
      if (report?.ok !== true) throw new Error(JSON.stringify(report?.problems));
      expect(report.value.results).toMatchObject([{ total: 100, grade }]);
      expect(report.value.rubric.bands).toEqual(OWN);
      expect(report.value.hash).toBe(structureHash(rubric));
    },
  );

  it("reads back without any bands, and gives no grade", () => {
    const request = aRequest(rubric, { subjects: [first?.id ?? ""], bands: [] });
    const [report] = checkGrids(gridsOf(plansOf(request, entered("是"))));
    expect(report?.ok === true ? report.value.results : report?.problems).toMatchObject([
      { grade: null, vetoed: true },
    ]);
  });
});
