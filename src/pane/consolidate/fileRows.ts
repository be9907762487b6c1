/** The lines of the table of files（文件）: what became of each, in words. Pure. */
import type { Returned } from "../../core/versions";
import type { Consolidation } from "../../core/consolidate";
import { labelOf } from "../../core/fileLabel";
import type { Problem } from "../../core/problem";
import type { FileOutcome } from "../../core/returned";
import { ownerByName } from "../../core/returnedNames";
import type { Rubric } from "../../core/rubric";
import { failureSentence, ownerSentence, problemWords } from "../../text/messages";
import type { Sentences } from "../../text/sentences";
import type { ConsolidateWords } from "../../text/zh/consolidate";

/** Bad: it cannot count. Open: somebody has to decide. Flawed: it counts, but something in it is wrong. Idle: it need not count. Good: it counts. */
export type Tone = "bad" | "open" | "flawed" | "idle" | "good";

/** Tones in the order of their urgency. */
export const TONES: readonly Tone[] = ["bad", "open", "flawed", "idle", "good"];

export interface FileRow {
  readonly file: string;
  /** Its path without the folder that all files share, and its sheet where the file holds several. */
  readonly shown: string;
  readonly tone: Tone;
  /** Its scores count, but for those that wait or are wrong. */
  readonly isUsed: boolean;
  /** Department and reviewer; "" where the file is none of ours. */
  readonly sender: string;
  readonly status: string;
  /** Why, or what else there is to know; "" for nothing. */
  readonly reason: string;
  /** What is wrong inside, without the blanks that the board counts. */
  readonly problems: readonly Problem[];
  readonly rubric: Rubric | null;
}

interface Told {
  readonly words: ConsolidateWords;
  readonly sentences: Sentences;
}

/** The departments that a file may be of by its name. */
interface Named extends Told {
  readonly names: readonly string[];
}

/** One line a scoring sheet, in the order of the files. */
export function fileRows(
  returned: readonly Returned[],
  consolidation: Consolidation | null,
  told: Told,
): readonly FileRow[] {
  const names = consolidation?.rubric.departments ?? [];
  const folder = commonFolder(returned.map(({ file }) => file));
  const together = new Map(returned.map(({ file }): [string, Returned[]] => [file, []]));
  for (const entry of returned) together.get(entry.file)?.push(entry);
  const waiting = new Set(consolidation?.overlaps.flatMap(({ open }) => open));
  return returned.map((entry, index) => {
    const outcome = consolidation?.files[index] ?? alone(entry);
    const row = rowOf(entry, outcome, { ...told, names });
    return {
      ...row,
      ...(waiting.has(outcome) ? { tone: "open" as const, status: told.words.overlapping } : {}),
      shown: labelOf(entry, together.get(entry.file) ?? []).slice(folder.length),
    };
  });
}

/** Example: 来/甲.xlsx and 来/乙/丙.xlsx share 来/. */
function commonFolder(files: readonly string[]): string {
  return files.reduce(
    (common, file) => {
      let folder = common;
      while (!file.startsWith(folder)) folder = folder.replace(/[^/]*\/$/, "");
      return folder;
    },
    (files[0] ?? "").replace(/[^/]*$/, ""),
  );
}

/** Without a consolidation no file is ours. */
function alone(entry: Returned): FileOutcome {
  return { ...entry, status: entry.failure === null ? "foreign" : "unreadable", standing: "single" };
}

/** What is said of these stands in place of their status. */
const DECIDED: ReadonlySet<FileOutcome["standing"]> = new Set<FileOutcome["standing"]>([
  "open",
  "chosen",
  "part",
  "joined",
]);

function rowOf(entry: Returned, outcome: FileOutcome, told: Named): Omit<FileRow, "shown"> {
  const { file, sheet, rubric } = entry;
  const { status, standing } = outcome;
  const { words } = told;
  const { department, reviewer } = sheet?.assignment ?? {};
  const problems = (sheet?.problems ?? []).filter(({ code }) => code !== "score.missing");
  const decided = DECIDED.has(standing);
  const reasons = [
    ...refusalsOf(outcome, told),
    ...(decided ? [] : [words.standing[standing]]),
    words.seal[sheet?.seal ?? "none"],
  ];
  return {
    file,
    tone: toneOf(outcome, problems),
    isUsed: status === "accepted" && standing !== "open" && standing !== "part",
    sender: sheet === null ? "" : [department ?? words.wholeRubric, reviewer].filter(Boolean).join(" · "),
    status: decided ? words.standing[standing] : words.status[status],
    reason: reasons.filter((reason) => reason !== "").join(" "),
    problems,
    rubric,
  };
}

/** Why nothing of it can be used. */
function refusalsOf(
  { file, failure, detail, refusals = [], status }: FileOutcome,
  { sentences, names }: Named,
): readonly string[] {
  if (refusals.length > 0 && status !== "foreign") return refusals.map((problem) => problemWords(problem, sentences));
  if (failure === null) return [];
  return [failureSentence(failure, sentences, detail) + ownerSentence(ownerByName(file, names), sentences)];
}

function toneOf({ status, standing, sheet }: FileOutcome, problems: readonly Problem[]): Tone {
  if (standing === "open" || standing === "part" || status === "waiting") return "open";
  if (status === "duplicate") return "idle";
  if (status !== "accepted") return "bad";
  const isFlawed = sheet?.seal === "changed" || problems.some(({ severity }) => severity === "error");
  return isFlawed ? "flawed" : "good";
}
