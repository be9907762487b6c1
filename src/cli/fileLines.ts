/** What the command line says of a returned file besides what became of it. */
import type { FileOutcome, ReturnedFile } from "../core/returned";
import { ownerByName } from "../core/returnedNames";
import { spellingsTold } from "../core/spelling";
import { failureSentence, ownerSentence, problemSentence } from "../text/messages";
import { FILE_WORDS } from "../text/summaryWords";
import { zhSentences } from "../text/zh/sentences";
import { harmless } from "./harmless";

/** How much is wrong in a file that is used. Example: ，错误2处、提醒1处，见“问题清单”. */
export function countText({ status, sheet }: FileOutcome): string {
  const problems = status === "accepted" ? (sheet?.problems ?? []) : [];
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const counts = [
    ...(errors > 0 ? [`错误${errors}处`] : []),
    ...(problems.length > errors ? [`提醒${problems.length - errors}处`] : []),
  ];
  return counts.length === 0 ? "" : `，${counts.join("、")}，见“问题清单”`;
}

/** Why a file could not be opened, or that it is none of ours（`failure` is null）. */
export function failureText({ failure, detail }: Pick<ReturnedFile, "failure" | "detail">): string {
  return failure === null ? FILE_WORDS.foreign : failureSentence(failure, zhSentences, detail);
}

/** A line about a file of which nothing can be used. */
export function whyNot(returned: ReturnedFile): string {
  const { file, refusals = [] } = returned;
  const [first] = refusals;
  return `  ${harmless(file)}：${first === undefined ? failureText(returned) : problemSentence(first, null, zhSentences)}`;
}

/** Why a file was not used; "" for one that was, or where its status says all. */
export function reasonText(outcome: FileOutcome, names: readonly string[]): string {
  const { file, failure, refusals = [] } = outcome;
  const told = [...refusals, ...spellingsTold(outcome)];
  if (told.length > 0) return `，${told.map((problem) => problemSentence(problem, null, zhSentences)).join("")}`;
  return failure === null ? "" : `，${failureText(outcome)}${ownerSentence(ownerByName(file, names), zhSentences)}`;
}
