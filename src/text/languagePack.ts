/** A language of the pane: what a folder beside `zh` must have. */
import type { ChartWords } from "./chartWords";
import type { Sentences } from "./sentences";
import type { ConsolidateWords } from "./zh/consolidate";
import type { PaneWords } from "./zh/pane";
import type { ReviewWords } from "./zh/review";
import type { SplitWords } from "./zh/split";

/** All words of one language. Those of the sheets are Chinese, whatever the language. */
export interface LanguagePack {
  readonly pane: PaneWords;
  readonly split: SplitWords;
  readonly consolidate: ConsolidateWords;
  readonly review: ReviewWords;
  readonly charts: ChartWords;
  readonly sentences: Sentences;
}
