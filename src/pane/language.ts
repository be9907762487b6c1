/** The pane's language, taken from Office's display language. */
import { zhPane, type PaneWords } from "../text/pane.zh";

export type PaneLanguage = "zh" | "en";

/** Chinese for every Chinese locale and where Office names none, else English. Example: "zh-TW" is "zh", "de-DE" is "en". */
export function languageOf(displayLanguage: string | undefined): PaneLanguage {
  return displayLanguage === undefined || displayLanguage === "" || /^zh\b/i.test(displayLanguage) ? "zh" : "en";
}

/** The words of a language. English ones are loaded only where Office is English; where that fails, Chinese words are better than none. */
export async function loadWords(language: PaneLanguage): Promise<PaneWords> {
  if (language === "zh") return zhPane;
  return import("../text/pane.en").then(
    ({ enPane }) => enPane,
    () => zhPane,
  );
}

/** The language tag for the page, so that screen readers choose their voice. */
export function languageTag(language: PaneLanguage): string {
  return language === "zh" ? "zh-CN" : "en-US";
}
