/** What writing and reading cost: syncs and bytes, for the largest template of each shipped rubric. Printed for the record. */
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { PlannedCell, SheetPlan } from "../../src/sheet/plan";
import { planSummary } from "../../src/sheet/summary/planSummary";
import { planTemplate } from "../../src/sheet/template";
import type { CallResult } from "../../src/workbench/host/bridge";
import { ExcelHost } from "../../src/workbench/host/host";
import { aSheetPlan } from "../support/aSheetPlan";
import { openOffice, type OpenOffice } from "../support/officeHost";
import { aConsolidation } from "../support/someConsolidations";
import { RUBRIC_IDS, shippedRubric } from "../support/shippedRubrics";

/** Counts the bytes that pass. */
class MeasuringHost extends ExcelHost {
  sent = 0;
  received = 0;

  override async answer(body: string, flags: number): Promise<CallResult> {
    this.sent = Math.max(this.sent, Buffer.byteLength(body));
    const result = await super.answer(body, flags);
    if ("body" in result) this.received = Math.max(this.received, Buffer.byteLength(result.body));
    return result;
  }
}

let host: MeasuringHost;
let office: OpenOffice;
beforeEach(async () => {
  host = new MeasuringHost();
  office = await openOffice({ host });
});
afterEach(() => office.close());

/** All items for all subjects, in the rubric's own layout: the largest template of each rubric. */
function largestTemplate(id: string): readonly SheetPlan[] {
  const rubric = shippedRubric(id);
  const { layout, period, bands } = rubric;
  const subjects = rubric.subjects.map((subject) => subject.id).slice(0, layout === "table" ? 1 : undefined);
  const planned = planTemplate({ rubric, department: null, subjects, layout, period, bands });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  return planned.value;
}

/** Excel on the web takes 5 MB. */
const limit = 3 * 1024 * 1024;

/** Writes, reads twice and prints what it cost. */
async function measure(title: string, plans: readonly SheetPlan[]): Promise<readonly [number, number, number]> {
  const workbook = openExcelWorkbook();
  const started = performance.now();
  await workbook.write(plans);
  const write = office.syncs();
  const took = Math.round(performance.now() - started);
  await workbook.read();
  const first = office.syncs() - write;
  await workbook.read();
  const later = office.syncs() - write - first;
  const cells = plans.reduce((sum, plan) => sum + plan.cells.length, 0);
  const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} KB`;
  console.info(
    `${title}: ${cells} cells, write ${write} syncs ${kilobytes(host.sent)} ${took} ms, ` +
      `read ${first} then ${later} syncs, ${kilobytes(host.received)} back`,
  );
  return [write, first, later];
}

describe("cost of a template", () => {
  it.each(RUBRIC_IDS)(
    "writes %s in 3 syncs and reads it back in 2, then 1",
    async (id) => {
      expect(await measure(id, largestTemplate(id))).toEqual([3, 2, 1]);
      expect(Math.max(host.sent, host.received)).toBeLessThan(limit);
    },
    120_000,
  );

  it("writes a summary with its charts in 3 syncs", async () => {
    const rubric = shippedRubric("luohe-2022");
    const full = Object.fromEntries(rubric.items.map(({ id, kind, points }) => [id, kind === "veto" ? "否" : points]));
    const given = Object.fromEntries(rubric.subjects.map(({ id }) => [id, full]));
    const plans = planSummary(aConsolidation(rubric, given));
    expect(plans.flatMap(({ charts = [] }) => charts)).toHaveLength(9);
    expect(await measure("summary", plans)).toEqual([3, 2, 1]);
    expect(host.sent).toBeLessThan(limit);
  }, 120_000);

  it("sends little for 70 rows and 60 columns of alternating looks", async () => {
    const styles = {
      input: { fill: "#FFF9E5", unlocked: true, border: { top: "thin" } },
      sum: { bold: true },
    } as const;
    const columns = Array.from({ length: 60 }, (_, column) => ({ width: 6, hidden: column > 50 }));
    const cells = Array.from({ length: 70 * 60 }, (_, index): PlannedCell => {
      const column = index % 60;
      return { row: Math.floor(index / 60), column, value: index / 4, style: column % 2 === 0 ? "input" : "sum" };
    });
    await measure("70 × 60", [aSheetPlan({ styles, columns, cells, visibility: "veryHidden" })]);
    expect(host.sent).toBeLessThan(256 * 1024);
  });
});
