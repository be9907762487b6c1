// What the trial of makers takes from the product: filled templates, a sealed one, and what is found in a file.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { checkGrids } from "../src/actions/checkWorkbook";
import { sealWorkbook } from "../src/actions/sealWorkbook";
import { isYesNo } from "../src/core/kinds";
import { parseRubric } from "../src/core/parseRubric";
import { planTemplate } from "../src/sheet/template";
import { openXlsxWorkbook } from "../src/xlsx/openXlsxWorkbook";
import { readXlsx } from "../src/xlsx/readXlsx";
import { writeXlsx } from "../src/xlsx/writeXlsx";

const LAYOUTS = ["table", "form", "matrix"];

/** Every rubric in every layout, every score filled in: name and bytes. */
export function filledTemplates(root) {
  const folder = join(root, "rubrics");
  const files = readdirSync(folder).filter((name) => /-\w+\.json$/.test(name));
  return files.flatMap((file) => {
    const parsed = parseRubric(JSON.parse(readFileSync(join(folder, file), "utf8")));
    if (!parsed.ok) return [];
    const rubric = parsed.value;
    return LAYOUTS.map((layout) => [`${rubric.id} ${layout}`, filled(rubric, layout)]);
  });
}

function filled(rubric, layout) {
  const items = new Map(rubric.items.map((item) => [item.id, item]));
  const request = { rubric, department: null, layout, period: "2022年度", bands: null };
  const subjects = rubric.subjects.length === 0 ? ["某单位"] : [];
  const plans = planTemplate({ ...request, subjects }, (_subject, _reviewer, id) => {
    const item = items.get(id);
    if (item === undefined) throw new Error(`no item ${id}`);
    if (isYesNo(item)) return { raw: "否", reason: "" };
    return { raw: item.kind === "score" ? (item.points ?? 0) : 0, reason: "" };
  });
  if (!plans.ok) throw new Error(JSON.stringify(plans.problems));
  return writeXlsx(plans.value);
}

/** The same file sealed. */
export async function sealed(bytes) {
  const workbook = openXlsxWorkbook(bytes);
  // A layout for one subject leaves the name to be typed.
  const reasons = [{ problem: "subject.name-missing", at: null, text: "不涉及" }];
  const done = await sealWorkbook(workbook, { sheet: "评价表", reasons, time: "2024-01-31T17:30", file: "a.xlsx" });
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return workbook.bytes();
}

/** The codes of what is found, notes left out, each with its cell, and the number of scores that were read. */
export function found(bytes) {
  const [report] = checkGrids(readXlsx(bytes));
  if (report === undefined) return { scores: 0, findings: ["no scoring sheet"] };
  const problems = report.ok ? report.value.problems : report.problems;
  const telling = problems.filter(({ severity }) => severity !== "note");
  return {
    scores: report.ok ? [...report.value.scores].filter(({ value }) => value !== null).length : 0,
    findings: telling.map(({ code, severity, at }) => `${severity} ${code} ${at?.cell ?? ""}`),
  };
}
