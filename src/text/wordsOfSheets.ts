/** All words of our sheets that a returned one is held against, in one table: an earlier edition of the sheets has others in their places. */
import { EXPLAIN_WORDS } from "./explainSheetWords";
import { SEAL_LINE, type SealLine } from "./sealWords";
import { SCORING_WORDS, SHEETS, type ScoringWords } from "./sheetWords";
import { LIST_READ_WORDS, SUMMARY_SHEETS } from "./summaryWords";

type Texts<T> = { readonly [K in keyof T]: string };

/** Words by where they stand. */
export interface SheetWords extends ScoringWords {
  /** Names of the sheets of a workbook, of a 汇总, of an annex. */
  readonly sheets: Texts<typeof SHEETS>;
  readonly lists: Texts<typeof SUMMARY_SHEETS>;
  readonly annexes: { readonly explanation: string };
  /** The line of the check code, and the footer. */
  readonly seal: SealLine;
  /** What is read back of 来源. */
  readonly sources: Texts<typeof LIST_READ_WORDS>;
}

/** Those of today. */
export const SHEET_WORDS: SheetWords = {
  ...SCORING_WORDS,
  sheets: SHEETS,
  lists: SUMMARY_SHEETS,
  annexes: { explanation: EXPLAIN_WORDS.sheet },
  seal: SEAL_LINE,
  sources: LIST_READ_WORDS,
};
