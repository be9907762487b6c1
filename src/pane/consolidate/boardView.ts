/** The board（交表情况）as it is shown: departments down, subjects across, each field in one symbol and in words. Pure. */
import { boardLines, lineName, type BoardEntry, type BoardStatus } from "../../core/board";
import type { Consolidation } from "../../core/consolidate";
import { subjectName } from "../../core/scope";
import type { ConsolidateWords } from "../../text/zh/consolidate";

/** One symbol a state; told apart without colour. */
export const SYMBOLS: Readonly<Record<BoardStatus, string>> = {
  complete: "✓",
  partial: "◐",
  missing: "○",
  invalid: "✕",
  conflict: "≠",
  excused: "—",
};

/** States in the order of the legend. */
export const STATES: readonly BoardStatus[] = ["complete", "partial", "missing", "invalid", "conflict", "excused"];

export interface BoardField {
  readonly status: BoardStatus;
  /** Department, subject and state. */
  readonly text: string;
  /** Which items are missing; "" where all are or none is. */
  readonly detail: string;
}

export interface BoardRow {
  readonly name: string;
  readonly fields: readonly (BoardField | null)[];
}

/** So many missing items are named. */
const NAMED = 5;

/** One row a department or a reviewer, one field a subject; null where nothing was asked. */
export function boardRows(consolidation: Consolidation, words: ConsolidateWords): readonly BoardRow[] {
  const { subjects } = consolidation.sheet.assignment;
  return boardLines(consolidation.board).map((line) => ({
    name: lineName(line, words.wholeRubric),
    fields: subjects.map((subject) => {
      const entry = line.entries.find((candidate) => candidate.subject === subject);
      return entry === undefined ? null : fieldOf(consolidation, entry, words);
    }),
  }));
}

/** Names of the subjects, in the order of the fields. */
export function boardSubjects({ rubric, sheet }: Consolidation): readonly string[] {
  return sheet.assignment.subjects.map((subject) => subjectName(rubric, subject));
}

/** What is still open: fields that lack scores or have wrong ones, fields in conflict, and choices that nobody has made. */
export interface Open {
  readonly fields: number;
  readonly conflicts: number;
  readonly choices: number;
}

export function openIn({ board, rivals, overlaps }: Consolidation): Open {
  const conflicts = board.filter(({ status }) => status === "conflict").length;
  return {
    fields: board.filter(({ status }) => status !== "complete" && status !== "excused").length - conflicts,
    conflicts,
    choices:
      rivals.filter(({ choice }) => choice === null).length + overlaps.filter(({ open }) => open.length > 0).length,
  };
}

function fieldOf({ rubric }: Consolidation, entry: BoardEntry, words: ConsolidateWords): BoardField {
  const { subject, status, missing } = entry;
  const state = status === "partial" ? words.partial(missing.length) : words.board[status];
  const items = new Map(rubric.items.map((item) => [item.id, `${item.no}. ${item.title}`]));
  const named = missing.slice(0, NAMED).map((id) => items.get(id) ?? id);
  const rest = missing.length > NAMED ? words.more(missing.length) : "";
  return {
    status,
    text: words.cell(lineName(entry, words.wholeRubric), subjectName(rubric, subject), state),
    detail: status === "missing" || named.length === 0 ? "" : words.missingItems(`${named.join("；")}${rest}`),
  };
}
