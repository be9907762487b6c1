// Opens and saves .xlsx files, and opens the example.
import { parseRubric } from "../../core/parseRubric";
import { planTemplate } from "../../sheet/template";
import { readPlans } from "../../xlsx/readPlans";
import { writeXlsx } from "../../xlsx/writeXlsx";
import example from "../../../rubrics/cert-publicity.json";
import type { Book } from "../host/book";
import { plansOf } from "./plansOf";
import { replaceSheets } from "./replaceSheets";

/** Puts a file's sheets in place of all others. False when other software saved it, so that charts and the like were passed over. */
export function openFile(book: Book, bytes: Uint8Array): boolean {
  const { plans, complete } = readPlans(bytes);
  replaceSheets(book, plans);
  return complete;
}

/** The workbook as bytes of an .xlsx file. */
export function savedFile(book: Book): Uint8Array {
  return writeXlsx(plansOf(book));
}

/** Scores of the example by item: full marks but for these, the last item not scored yet, one score beyond its points. */
const GIVEN: Readonly<Record<string, number | null>> = {
  i02: 9,
  i04: 4.5,
  i06: 8,
  i09: 9.5,
  i14: 4,
  b01: 2,
  d01: null,
};

/** Puts a partly scored template in place of all sheets. */
export function openExample(book: Book): void {
  const rubric = parseRubric(example);
  if (!rubric.ok) throw new Error("the example's rubric has faults");
  const { items, layout } = rubric.value;
  const request = { rubric: rubric.value, department: null, subjects: [], layout, period: "2024年度", bands: null };
  const planned = planTemplate(request, (_subject, _reviewer, id) => {
    const points = items.find((item) => item.id === id)?.points ?? null;
    return { raw: id in GIVEN ? (GIVEN[id] ?? null) : points, reason: "" };
  });
  if (!planned.ok) throw new Error("the example cannot be planned");
  replaceSheets(book, planned.value);
}
