/** The pane's language, taken from Office's display language. */
import type { LanguagePack } from "../text/languagePack";

export type PaneLanguage = "zh" | "en";

/** A language of the pane. Without a pack it is Chinese, whose words come with the step that needs them. */
interface Language {
  /** For the page, so that screen readers choose their voice. */
  readonly tag: string;
  readonly load: () => Promise<LanguagePack | null>;
}

const LANGUAGES: Readonly<Record<PaneLanguage, Language>> = {
  zh: { tag: "zh-CN", load: () => Promise.resolve(null) },
  en: { tag: "en-US", load: () => import("../text/en").then(({ en }) => en) },
};

/** Chinese for every Chinese locale and where Office names none, else English. Example: "zh-TW" is "zh", "de-DE" is "en". */
export function languageOf(displayLanguage: string | undefined): PaneLanguage {
  return displayLanguage === undefined || displayLanguage === "" || /^zh\b/i.test(displayLanguage) ? "zh" : "en";
}

/** The words of a language; null for Chinese ones, which are better than none where others cannot be loaded. */
export async function loadPack(language: PaneLanguage): Promise<LanguagePack | null> {
  return LANGUAGES[language].load().catch(() => null);
}

/** The language tag for the page. */
export function languageTag(language: PaneLanguage): string {
  return LANGUAGES[language].tag;
}
