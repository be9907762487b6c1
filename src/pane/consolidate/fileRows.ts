/** The lines of the table of files（文件）: what became of each, in words. Pure. */
import type { Returned } from "../../actions/consolidateWorkbooks";
import type { Consolidation } from "../../core/consolidate";
import type { Problem } from "../../core/problem";
import type { FileOutcome } from "../../core/returned";
import type { Rubric } from "../../core/rubric";
import { HOST_SENTENCES, type HostSentenceCode } from "../../text/hostSentences";
import { hostErrorSentence } from "../../text/messages";
import type { PaneLanguage } from "../language";
import type { ConsolidateWords } from "../../text/consolidateWords.zh";

/** Good: it counts. Open: somebody has to decide. Bad: it cannot count. Idle: it need not count. */
export type Tone = "good" | "open" | "bad" | "idle";

export interface FileRow {
  readonly file: string;
  /** Its path without the folder that all files share. */
  readonly shown: string;
  readonly tone: Tone;
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
  readonly language: PaneLanguage;
}

/** One line a scoring sheet, in the order of the files. */
export function fileRows(
  returned: readonly Returned[],
  consolidation: Consolidation | null,
  told: Told,
): readonly FileRow[] {
  const folder = commonFolder(returned.map(({ file }) => file));
  return returned.map((entry, index) => ({
    ...rowOf(entry, consolidation?.files[index] ?? alone(entry), told),
    shown: entry.file.slice(folder.length),
  }));
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

function rowOf(
  { file, sheet, failure, rubric }: Returned,
  { status, standing }: FileOutcome,
  told: Told,
): Omit<FileRow, "shown"> {
  const { words, language } = told;
  const { department, reviewer } = sheet?.assignment ?? {};
  const stale = status === "stale" && rubric !== null ? words.ofRubric(`${rubric.title}（${rubric.version}）`) : "";
  return {
    file,
    tone: toneOf(status, standing),
    sender: sheet === null ? "" : [department ?? words.wholeRubric, reviewer].filter(Boolean).join(" · "),
    status: standing === "open" || standing === "chosen" ? words.standing[standing] : words.status[status],
    reason:
      failure === null ? stale || (standing === "single" ? "" : reasonOf(words, standing)) : said(failure, language),
    problems: (sheet?.problems ?? []).filter(({ code }) => code !== "score.missing"),
    rubric,
  };
}

function reasonOf(words: ConsolidateWords, standing: FileOutcome["standing"]): string {
  return standing === "open" || standing === "chosen" ? "" : words.standing[standing];
}

function toneOf(status: FileOutcome["status"], standing: FileOutcome["standing"]): Tone {
  if (standing === "open") return "open";
  if (status === "accepted") return "good";
  return status === "duplicate" ? "idle" : "bad";
}

function said(failure: string, language: PaneLanguage): string {
  return isCode(failure) ? hostErrorSentence({ code: failure, detail: "" }, language) : failure;
}

function isCode(code: string): code is HostSentenceCode {
  return code in HOST_SENTENCES;
}
