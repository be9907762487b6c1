/** Returned files of real size: the department workbooks of 漯河 2022 as split makes them, every score filled in. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseRubric } from "../src/core/parseRubric";
import type { Item, Rubric } from "../src/core/rubric";
import { partsOf } from "../src/core/split";
import { stepOf } from "../src/core/typed";
import type { Entries } from "../src/sheet/entries";
import { planTemplate } from "../src/sheet/template";
import { writeXlsx } from "../src/xlsx/writeXlsx";

/** A workbook to be written; reviewers are numbered, so that every workbook has a sender of its own. */
export interface ReturnedWorkbook {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

/** As many workbooks as wanted, the departments taking turns. */
export function returnedWorkbooks(root: string, count: number): readonly ReturnedWorkbook[] {
  const rubric = parseRubric(JSON.parse(readFileSync(join(root, "rubrics/luohe-2022.json"), "utf8")));
  if (!rubric.ok) throw new Error("The rubric does not parse");
  const departments = partsOf(rubric.value, []).flatMap(({ department }) => department ?? []);
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / departments.length);
    const department = departments[index % departments.length] ?? "";
    const name = `${String(index).padStart(5, "0")}-${department}.xlsx`;
    return { name, bytes: () => filled(rubric.value, department, round) };
  });
}

function filled(rubric: Rubric, department: string, round: number): Uint8Array {
  const request = { rubric, department, subjects: [], layout: rubric.layout, period: "2022年度", bands: null };
  const plans = planTemplate({ ...request, reviewer: `评委${round + 1}` }, entriesOf(rubric, round));
  if (!plans.ok) throw new Error(JSON.stringify(plans.problems));
  return writeXlsx(plans.value);
}

/** Scores on the step, a little different from reviewer to reviewer, each with a reason. */
function entriesOf(rubric: Rubric, round: number): Entries {
  const items = new Map(rubric.items.map((item) => [item.id, item]));
  return (subject, _reviewer, id) => {
    const item = items.get(id);
    if (item === undefined) throw new Error(`no item ${id}`);
    const turn = round + id.length + subject.length;
    return { raw: rawOf(rubric, item, turn), reason: `见现场核查记录第${turn}号` };
  };
}

function rawOf(rubric: Rubric, item: Item, turn: number): number | string {
  if (item.kind === "veto" || item.kind === "disqualification") return "否";
  const steps = Math.round((item.points ?? 1) / stepOf(rubric, item));
  return Number(((steps - (turn % Math.min(4, steps + 1))) * stepOf(rubric, item)).toFixed(3));
}
