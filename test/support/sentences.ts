/** The sentences of both languages, for tests that hold one beside the other. */
import { enSentences } from "../../src/text/en/sentences";
import { zhSentences } from "../../src/text/zh/sentences";

export const SENTENCES = { zh: zhSentences, en: enSentences } as const;

export type Language = keyof typeof SENTENCES;
