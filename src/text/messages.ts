/** Sentences for problems and host errors, with the place in front:「评价表 D7：得分12超过分值10，请改为0～10。」 */
import { ownEntry } from "../core/ownEntry";
import type { Problem } from "../core/problem";
import type { Rubric } from "../core/rubric";
import { subjectName } from "../core/scope";
import { differencesText } from "./rubricDifferenceWords";
import type { Sentences } from "./sentences";
import type { HostSentenceCode } from "./zh/hostSentences";

/** The whole sentence: cell, subject and item where known, then what is wrong and what to do. */
export function problemSentence(problem: Problem, rubric: Rubric | null, sentences: Sentences): string {
  const place = placeWords(problem, rubric);
  return place === ""
    ? problemWords(problem, sentences)
    : `${place}${sentences.phrases.colon}${problemWords(problem, sentences)}`;
}

/** Only what is wrong and what to do; for lists that show the place themselves. */
export function problemWords(problem: Problem, sentences: Sentences): string {
  const empty = Object.entries(sentences.phrases.empty).filter(([name]) => ownEntry(problem.values, name) === "");
  const values = {
    ...problem.values,
    ...Object.fromEntries(empty),
    differences: differencesText(problem.differences ?? [], sentences),
  };
  return fill(sentenceOf(problem, sentences), values);
}

/** The sentence of a problem with its gaps still open; what is wrong in a rubric file is worded by its kind of fault. */
export function sentenceOf({ code, values }: Problem, { problems, faults, phrases }: Sentences): string {
  const sentence = problems[code];
  const words = Object.entries(faults).find(([fault]) => fault === values.fault)?.[1];
  if (words === undefined) return sentence;
  const place = values.path === "" ? phrases.wholeFile : "{path}";
  return sentence.replace("{path}", () => place).replace("{what}", () => words);
}

/** Why the host would not, and what to do next. */
export function hostErrorSentence(
  failure: { readonly code: HostSentenceCode; readonly detail: string },
  sentences: Sentences,
): string {
  const text = sentences.host[failure.code];
  const asked = failure.detail === "" ? text.replace(/（\{detail\}）| ?\(\{detail\}\)| ?“\{detail\}”/g, "") : text;
  return fill(asked, { detail: failure.detail });
}

/** Whose a file may be that could not be used. */
export function ownerSentence(owner: string | null, sentences: Sentences): string {
  if (owner === null) return "";
  return fill(sentences.phrases.owner, { owner });
}

/** The sentence of a host's reason as a file carries it, by its code; a code without a sentence is told as it is. */
export function failureSentence(failure: string, sentences: Sentences, detail = ""): string {
  const codes = Object.keys(sentences.host) as readonly HostSentenceCode[];
  const code = codes.find((known) => known === failure);
  return code === undefined ? failure : hostErrorSentence({ code, detail }, sentences);
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
