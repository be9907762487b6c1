/** Sentences for problems and host errors, with the place in front:「评价表 D7：得分12超过分值10，请改为0～10。」 */
import type { Problem } from "../core/problem";
import type { Rubric } from "../core/rubric";
import { subjectName } from "../core/scope";
import { HOST_SENTENCES, type HostSentenceCode } from "./hostSentences";
import { PROBLEM_SENTENCES } from "./problemSentences";

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
  const values =
    problem.values.points === "" ? { ...problem.values, points: language === "zh" ? "任意" : "any" } : problem.values;
  return fill(PROBLEM_SENTENCES[problem.code][language], values);
}

/** Why the host would not, and what to do next. */
export function hostErrorSentence(
  failure: { readonly code: HostSentenceCode; readonly detail: string },
  language: Language,
): string {
  const text = HOST_SENTENCES[failure.code][language];
  const asked = failure.detail === "" ? text.replace(/（\{detail\}）| ?\(\{detail\}\)| ?“\{detail\}”/g, "") : text;
  return fill(asked, { detail: failure.detail });
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
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
