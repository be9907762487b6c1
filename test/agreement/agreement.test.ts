/**
 * The proof of our arithmetic by an engine that is not ours: generated scores are written, recalculated by LibreOffice, and every
 * formula cell is compared with what the core says. PINGBIAO_AGREEMENT_SETS sets how many score sets each rubric and layout gets.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import type { Layout, Rubric } from "../../src/core/rubric";
import { NO_ENTRY, type Entries } from "../../src/sheet/entries";
import { indexGrid } from "../../src/sheet/gridCells";
import type { CellValue, SheetPlan } from "../../src/sheet/plan";
import { planTemplate, subjectsOf, type TemplateRequest } from "../../src/sheet/template";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { recalculate } from "../support/libreOffice";
import { describeIf, judges } from "../support/outside";
import { RUBRIC_IDS, shippedRubric } from "../support/shippedRubrics";
import { aWeightedRubric } from "../support/someRubrics";
import { scoreSet, type ScoreSet } from "./scoreSets";

const SETS = Number(process.env["PINGBIAO_AGREEMENT_SETS"] ?? "60");
const CELLS_PER_FILE = 40_000;
/** LibreOffice takes ever longer for each further sheet of a file. */
const SHEETS_PER_FILE = 25;
const SEED = 20221231;
const LAYOUTS: readonly Layout[] = ["table", "form", "matrix"];

const rubrics: readonly Rubric[] = [...RUBRIC_IDS.map(shippedRubric), aWeightedRubric()];
const cases = rubrics.flatMap((rubric) => LAYOUTS.map((layout) => [rubric.id, layout, rubric] as const));

describeIf(judges.libreOffice(), "LibreOffice", "agreement of formulas and core", () => {
  it.each(cases)(
    "shows the core's figures in every formula cell: %s, %s",
    (_, layout, rubric) => {
      const plans = sheetsFor(rubric, layout);
      const wanted = new Map(plans.map((plan) => [plan.name, plan]));
      const differences = recalculated(plans).flatMap((grid) => {
        const plan = wanted.get(grid.name);
        return plan === undefined ? [] : differencesIn(plan, indexGrid(grid));
      });
      expect(differences.slice(0, 20)).toEqual([]);
    },
    600_000,
  );
});

/** Scoring sheets with scores in them, named s0, s1 …, enough for SETS score sets. */
function sheetsFor(rubric: Rubric, layout: Layout): readonly SheetPlan[] {
  const request: TemplateRequest = { rubric, department: null, subjects: [], layout, period: "2022年度", bands: null };
  const subjects = subjectsOf(request);
  const lanes = Math.max(1, rubric.reviewers.length);
  const count = Math.ceil(SETS / subjects.length);
  const sets = fc.sample(scoreSet(rubric), { numRuns: count * subjects.length * lanes, seed: SEED + layout.length });
  return Array.from({ length: count }, (_, index) => {
    const own = sets.slice(index * subjects.length * lanes, (index + 1) * subjects.length * lanes);
    const planned = planTemplate(request, entriesOf(rubric, subjects, own));
    if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
    const [scoring] = planned.value;
    if (scoring === undefined) throw new Error("no scoring sheet");
    return bare({ ...scoring, name: `s${index}` });
  });
}

/** Only what is calculated with: looks and guards cost LibreOffice most of its time and change no figure. */
function bare(plan: SheetPlan): SheetPlan {
  const cells = plan.cells.map(({ link: _link, style: _style, ...cell }) => cell);
  return { ...plan, cells, styles: {}, rows: new Map(), merges: [], validations: [], conditionalFormats: [] };
}

function entriesOf(rubric: Rubric, subjects: readonly string[], sets: readonly ScoreSet[]): Entries {
  const lanes = Math.max(1, rubric.reviewers.length);
  return (subject, reviewer, item) => {
    const lane = reviewer === null ? 0 : rubric.reviewers.indexOf(reviewer);
    return sets[subjects.indexOf(subject) * lanes + lane]?.get(item) ?? NO_ENTRY;
  };
}

function recalculated(plans: readonly SheetPlan[]): readonly ReturnType<typeof readXlsx>[number][] {
  const folder = mkdtempSync(join(tmpdir(), "pingbiao-agreement-"));
  const fitting = Math.floor(CELLS_PER_FILE / (plans[0]?.cells.length ?? 1));
  const perFile = Math.max(1, Math.min(SHEETS_PER_FILE, fitting));
  const files = Array.from({ length: Math.ceil(plans.length / perFile) }, (_, index) => {
    const file = join(folder, `f${index}.xlsx`);
    writeFileSync(file, writeXlsx(plans.slice(index * perFile, (index + 1) * perFile).map(stale)));
    return file;
  });
  const grids = recalculate(files).flatMap((file) => readXlsx(readFileSync(file)));
  rmSync(folder, { recursive: true });
  return grids;
}

/** Wrong cached values, so that a figure that was not calculated anew cannot pass. */
function stale(plan: SheetPlan): SheetPlan {
  return {
    ...plan,
    cells: plan.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: "stale" })),
  };
}

function differencesIn(plan: SheetPlan, cells: ReturnType<typeof indexGrid>): readonly string[] {
  return plan.cells.flatMap(({ row, column, formula, value }) => {
    if (formula === undefined) return [];
    const shown = cells.at(row, column)?.value ?? "";
    return isSame(shown, value)
      ? []
      : [`${plan.name} row ${row + 1} column ${column}: ${String(shown)} instead of ${String(value)} in =${formula}`];
  });
}

function isSame(shown: string | number | boolean, wanted: CellValue): boolean {
  if (typeof wanted === "number") return typeof shown === "number" && Math.abs(shown - wanted) < 1e-9;
  return shown === (wanted ?? "");
}
