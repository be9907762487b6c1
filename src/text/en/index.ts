/** English: all words of the pane, and all sentences. */
import type { LanguagePack } from "../languagePack";
import { enCharts } from "./charts";
import { enConsolidate } from "./consolidate";
import { enPane } from "./pane";
import { enReview } from "./review";
import { enSentences } from "./sentences";
import { enSplit } from "./split";

export const en: LanguagePack = {
  pane: enPane,
  split: enSplit,
  consolidate: enConsolidate,
  review: enReview,
  charts: enCharts,
  sentences: enSentences,
};
