/** Workbooks as a release of the program leaves them: blank, filled, sealed, with planted faults, consolidated. What later releases must go on reading. */
import { consolidateWorkbooks, returnedFiles, writeSummary } from "../../src/actions/consolidateWorkbooks";
import { checkWorkbook } from "../../src/actions/checkWorkbook";
import { sealWorkbook } from "../../src/actions/sealWorkbook";
import { isYesNo } from "../../src/core/kinds";
import type { Item, Rubric } from "../../src/core/rubric";
import { stepOf } from "../../src/core/typed";
import type { Entries } from "../../src/sheet/entries";
import { planTemplate, type TemplateRequest } from "../../src/sheet/template";
import { openXlsxWorkbook } from "../../src/xlsx/openXlsxWorkbook";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { shippedRubric } from "../support/shippedRubrics";
import { aRequest, WHOLE_TEMPLATES } from "../support/templates";
import { plantedFaults } from "./plantedFaults";

/** A stored workbook and its name. */
export interface StoredFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** All workbooks of the release that this code is. */
export async function releaseFiles(): Promise<readonly StoredFile[]> {
  const whole = WHOLE_TEMPLATES.map(([name, request]) => ({ name: name.replace(" ", "-"), request: named(request) }));
  const filled = whole.map(({ name, request }) => ({
    name: `${name}-filled.xlsx`,
    bytes: write(request, honest(request.rubric)),
  }));
  const ownLayout = whole.filter(({ request }) => request.layout === request.rubric.layout);
  const blank = ownLayout.map(({ name, request }) => ({ name: `${name}-blank.xlsx`, bytes: write(request) }));
  const sealed = await Promise.all(
    ownLayout.map(async ({ name, request }) => ({
      name: `${name}-sealed.xlsx`,
      bytes: await seal(write(request, honest(request.rubric))),
    })),
  );
  const faulty = await Promise.all(
    ["form", "matrix", "table"].map(async (layout) => {
      const request = whole.find(({ name }) => name === `suizhou-2022-${layout}`)?.request;
      if (request === undefined) throw new Error(`no template in ${layout}`);
      return {
        name: `suizhou-2022-${layout}-faulty.xlsx`,
        bytes: await plantedFaults(write(request, withOneTooHigh(request))),
      };
    }),
  );
  return [...blank, ...filled, ...sealed, ...faulty, ...(await year())];
}

/** A year of 漯河: its departments' workbooks, one of them sealed, and the 汇总 of all, before and after sealing. */
async function year(): Promise<readonly StoredFile[]> {
  const rubric = shippedRubric("luohe-2022");
  const returned = rubric.departments.map((department) => {
    const bytes = write(aRequest(rubric, { department }), honest(rubric, department.length));
    return { name: `year-${department}.xlsx`, bytes };
  });
  const [first, ...others] = returned;
  if (first === undefined) throw new Error("no department");
  const files = [{ ...first, bytes: await seal(first.bytes) }, ...others];
  const read = files.flatMap(({ name, bytes }) => returnedFiles({ file: name, grids: readXlsx(bytes), failure: null }));
  const consolidation = consolidateWorkbooks(read);
  if (consolidation === null) throw new Error("nothing to consolidate");
  const workbook = openXlsxWorkbook(null);
  await writeSummary(workbook, consolidation);
  const summary = workbook.bytes();
  return [
    ...files,
    { name: "summary.xlsx", bytes: summary },
    { name: "summary-sealed.xlsx", bytes: await seal(summary) },
  ];
}

/** Subjects of rubrics that name none are typed, so that nothing is left open. */
function named(request: TemplateRequest): TemplateRequest {
  const { rubric, layout } = request;
  const wanted = layout === "table" ? 1 : 2;
  const known = rubric.subjects.slice(0, wanted).map(({ id }) => id);
  return { ...request, subjects: known.length > 0 ? known : ["甲机构", "乙机构"].slice(0, wanted) };
}

/** Scores on the step within their range, each with a reason; the turn makes departments differ. */
function honest(rubric: Rubric, turn = 0): Entries {
  const items = new Map(rubric.items.map((item, index) => [item.id, { item, index }]));
  return (subject, _reviewer, id) => {
    const found = items.get(id);
    if (found === undefined) throw new Error(`no item ${id}`);
    return {
      raw: scoreOf(rubric, found.item, turn + found.index + subject.length),
      reason: `见核查记录第${found.index + 1}号`,
    };
  };
}

function scoreOf(rubric: Rubric, item: Item, turn: number): number | string {
  if (isYesNo(item)) return "否";
  const step = stepOf(rubric, item);
  const steps = Math.round((item.points ?? 1) / step);
  return Number(((steps - (turn % Math.min(4, steps))) * step).toFixed(3));
}

function withOneTooHigh({ rubric }: TemplateRequest): Entries {
  const entries = honest(rubric);
  const id = rubric.items[3]?.id;
  return (subject, reviewer, item) => {
    const entry = entries(subject, reviewer, item);
    return item === id ? { ...entry, raw: 99 } : entry;
  };
}

function write(request: TemplateRequest, entries?: Entries): Uint8Array {
  const planned = planTemplate(request, entries);
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  return writeXlsx(planned.value);
}

async function seal(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = openXlsxWorkbook(bytes);
  const report = await checkWorkbook(workbook);
  if (!report.ok) throw new Error(JSON.stringify(report.problems));
  const warnings = report.value.problems.filter(({ severity }) => severity === "warning");
  const reasons = warnings.map(({ code }) => ({ problem: code, at: null, text: "已核实" }));
  const { sheet } = report.value;
  const sealed = await sealWorkbook(workbook, { sheet, reasons, time: "2026-11-30T17:05", file: "评价表.xlsx" });
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.problems));
  return workbook.bytes();
}
