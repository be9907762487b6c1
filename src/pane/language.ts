/** The pane's language, taken from Office's display language. */
import { enPane } from "../text/pane.en";
import { zhPane, type PaneWords } from "../text/pane.zh";

export type PaneLanguage = "zh" | "en";

/** Chinese for every Chinese locale and where Office names none, else English. Example: "zh-TW" is "zh", "de-DE" is "en". */
export function languageOf(displayLanguage: string | undefined): PaneLanguage {
  return displayLanguage === undefined || displayLanguage === "" || /^zh\b/i.test(displayLanguage) ? "zh" : "en";
}

/** The words of a language. */
export function wordsOf(language: PaneLanguage): PaneWords {
  return language === "zh" ? zhPane : enPane;
}

/** The language tag for the page, so that screen readers choose their voice. */
export function languageTag(language: PaneLanguage): string {
  return language === "zh" ? "zh-CN" : "en-US";
}
