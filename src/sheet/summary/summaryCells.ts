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

/** A function takes at most 255 arguments, and all formulas of a subject's figures must stay short of Excel's 8,192 characters. */
const MOST_RANGES = 200;

/**
 * Addresses of some subjects' figures, neighbours as one range, e.g. `'汇总表'!$H$80:$J$80,'汇总表'!$L$80`; null where the 汇总表 shows none,
 * and for very many ranges.
 */
export function figuresReference(frame: Frame, wanted: ReadonlySet<string>, mark: string): string | null {
  const blocks = blocksOf(frame);
  const [first] = blocks;
  const row = first === undefined ? -1 : figureRowOf(first, mark);
  const columns = blocks
    .filter(({ subject }) => wanted.has(subject))
    .map(({ lane }) => needColumn(frame, `score${lane.index}`))
    .sort((one, other) => one - other);
  const starts = columns.filter((column, index) => column !== (columns[index - 1] ?? -2) + 1);
  const ends = columns.filter((column, index) => column !== (columns[index + 1] ?? -2) - 1);
  if (row < 0 || starts.length === 0 || starts.length > MOST_RANGES) return null;
  return starts
    .map((start, index) => {
      const end = ends[index] ?? start;
      const place = `${quoteSheet(SUMMARY_SHEETS.summary)}!${fixed(row, start)}`;
      return start === end ? place : `${place}:${fixed(row, end)}`;
    })
    .join(",");
}
