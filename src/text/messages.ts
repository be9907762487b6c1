/** Sentences for problems and host errors, with the place in front:「评价表 D7：得分12超过分值10，请改为0～10。」 */
import { ownEntry } from "../core/ownEntry";
import type { Problem } from "../core/problem";
import type { Rubric } from "../core/rubric";
import { subjectName } from "../core/scope";
import { HOST_SENTENCES, type HostSentenceCode } from "./hostSentences";
import { PROBLEM_SENTENCES } from "./problemSentences";
import { differencesText } from "./rubricDifferenceWords";
import type { Sentence } from "./sentence";
import { faultSentence } from "./rubricFaultSentences";

/** Languages of sentences; sheets are Chinese whatever the language. */
export type Language = "zh" | "en";

/** The whole sentence: cell, subject and item where known, then what is wrong and what to do. */
export function problemSentence(problem: Problem, rubric: Rubric | null, language: Language): string {
  const place = placeWords(problem, rubric);
  return place === ""
    ? problemWords(problem, language)
    : `${place}${language === "zh" ? "：" : ": "}${problemWords(problem, language)}`;
}

/** Only what is wrong and what to do; for lists that show the place themselves. */
export function problemWords(problem: Problem, language: Language): string {
  const empty = Object.entries(EMPTY_WORDS).filter(([name]) => ownEntry(problem.values, name) === "");
  const values = {
    ...problem.values,
    ...Object.fromEntries(empty.map(([name, words]) => [name, words[language]])),
    differences: differencesText(problem.differences ?? [], language),
  };
  return fill(sentenceOf(problem)[language], values);
}

/** The sentence of a problem with its gaps still open; what is wrong in a rubric file is worded by its kind of fault. */
export function sentenceOf({ code, values }: Problem): Sentence {
  const sentence = PROBLEM_SENTENCES[code];
  return values.fault === undefined ? sentence : faultSentence(sentence, values);
}

/** What an empty value means: no upper bound, an empty cell, reviewers of no department. */
const EMPTY_WORDS = {
  points: { zh: "任意", en: "any" },
  shown: { zh: "空白", en: "nothing" },
  right: { zh: "空白", en: "nothing" },
  who: { zh: "", en: "The" },
} as const;

/** Why the host would not, and what to do next. */
export function hostErrorSentence(
  failure: { readonly code: HostSentenceCode; readonly detail: string },
  language: Language,
): string {
  const text = HOST_SENTENCES[failure.code][language];
  const asked = failure.detail === "" ? text.replace(/（\{detail\}）| ?\(\{detail\}\)| ?“\{detail\}”/g, "") : text;
  return fill(asked, { detail: failure.detail });
}

/** Whose a file may be that could not be used. */
export function ownerSentence(owner: string | null, language: Language): string {
  if (owner === null) return "";
  return language === "zh" ? `看文件名，可能是“${owner}”的。` : ` By its name it may be that of “${owner}”.`;
}

/** The sentence of a host's reason as a file carries it, by its code; a code without a sentence is told as it is. */
export function failureSentence(failure: string, language: Language, detail = ""): string {
  return isHostCode(failure) ? hostErrorSentence({ code: failure, detail }, language) : failure;
}

function isHostCode(code: string): code is HostSentenceCode {
  return Object.hasOwn(HOST_SENTENCES, code);
}

function placeWords(problem: Problem, rubric: Rubric | null): string {
  const item = rubric?.items.find((candidate) => candidate.id === problem.item);
  const subject = problem.subject === undefined || rubric === null ? "" : subjectName(rubric, problem.subject);
  const title = item === undefined || item.title.length <= 24 ? item?.title : `${item.title.slice(0, 24)}…`;
  const parts = [
    problem.at === undefined ? "" : `${problem.at.sheet} ${problem.at.cell}`,
    subject,
    title === undefined ? "" : `“${title}”`,
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(ownEntry(values, name) ?? ""));
}
