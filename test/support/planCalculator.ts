/** A calculator for the host in jest, which has no engine of its own: formulas take the values that a plan with the same scores has. */
import type { CheckReport } from "../../src/actions/checkWorkbook";
import type { CellPlace } from "../../src/core/problem";
import type { Raw } from "../../src/core/typed";
import { planTemplate } from "../../src/sheet/template";
import type { WorkbookModel } from "../../src/workbench/host/model";
import { scoringPlan } from "./templates";

/** Gives the formulas of a scoring sheet the values that its scores come to. Rows and columns must stand as they were written. */
export function calculate(model: WorkbookModel, { rubric, assignment, scores, sheet }: CheckReport): void {
  const shown = model.sheets.find(({ name }) => name === sheet);
  if (shown === undefined) throw new Error(`there is no sheet ${sheet}`);
  const valueAt = ({ cell }: CellPlace): Raw => {
    const { row, column } = rowAndColumn(cell);
    return shown.contentAt(row, column).value;
  };
  const subjects = rubric.subjects.length === 0 ? [] : assignment.subjects;
  const { department, layout, period } = assignment;
  const planned = planTemplate(
    { rubric, department, subjects, layout, period, bands: null },
    (subject, reviewer, item) => {
      const isTheirs = (score: CheckReport["scores"][number]): boolean =>
        score.item === item && score.reviewer === reviewer && (score.subject === subject || subjects.length === 0);
      const score = scores.find(isTheirs);
      if (score === undefined) throw new Error(`no score for ${item}`);
      const raw = valueAt(score);
      const reason = score.reasonCell === null ? "" : String(valueAt({ ...score, cell: score.reasonCell }) ?? "");
      return { raw: typeof raw === "boolean" ? String(raw) : raw, reason };
    },
  );
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  model.acceptResults(
    shown.id,
    scoringPlan(planned.value).cells.filter(({ formula }) => formula !== undefined),
  );
}

/** Row and column of an address, from 0. Example: D7 is row 6, column 3. */
export function rowAndColumn(cell: string): { readonly row: number; readonly column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
