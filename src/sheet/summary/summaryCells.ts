/** References into the 汇总表. */
import { SUMMARY_SHEETS } from "../../text/summaryWords";
import { fixed, quoteSheet } from "../address";
import { blocksOf, figureRowOf } from "../layouts/blocks";
import { needColumn, type Frame } from "../layouts/frame";

/** Address of a subject's figure in the 汇总表, e.g. `'汇总表'!$H$80`, fixed so that rows of a list may be sorted; null where it shows none. */
export function figureReference(frame: Frame, subject: string, mark: string): string | null {
  const block = blocksOf(frame).find((candidate) => candidate.subject === subject);
  if (block === undefined) return null;
  const row = figureRowOf(block, mark);
  return row < 0
    ? null
    : `${quoteSheet(SUMMARY_SHEETS.summary)}!${fixed(row, needColumn(frame, `score${block.lane.index}`))}`;
}

/** Addresses of all subjects' figures, which stand side by side in the 汇总表, e.g. `'汇总表'!$H$80:$O$80`; null where it shows none. */
export function figuresReference(frame: Frame, subjects: readonly string[], mark: string): string | null {
  const [first, last] = [subjects[0], subjects.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [start, end] = [figureReference(frame, first, mark), figureReference(frame, last, mark)];
  return start === null || end === null ? null : `${start}:${end.slice(end.lastIndexOf("!") + 1)}`;
}
