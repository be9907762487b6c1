/** The board（交表情况）as it is shown: departments down, subjects across, each field in one symbol and in words. Pure. */
import type { BoardEntry, BoardStatus } from "../../core/board";
import type { Consolidation } from "../../core/consolidate";
import { subjectName } from "../../core/scope";
import type { ConsolidateWords } from "../../text/consolidateWords.zh";

/** One symbol a state; told apart without colour. */
export const SYMBOLS: Readonly<Record<BoardStatus, string>> = {
  complete: "✓",
  partial: "◐",
  missing: "○",
  invalid: "✕",
  conflict: "≠",
};

/** States in the order of the legend. */
export const STATES: readonly BoardStatus[] = ["complete", "partial", "missing", "invalid", "conflict"];

export interface BoardField {
  readonly status: BoardStatus;
  /** Department, subject and state. */
  readonly text: string;
  /** Which items are missing; "" where all are or none is. */
  readonly detail: string;
}

export interface BoardRow {
  readonly name: string;
  readonly fields: readonly BoardField[];
}

/** So many missing items are named. */
const NAMED = 5;

/** One row a department, one field a subject. */
export function boardRows(consolidation: Consolidation, words: ConsolidateWords): readonly BoardRow[] {
  const departments = [...new Set(consolidation.board.map(({ department }) => department))];
  return departments.map((department) => ({
    name: department ?? words.wholeRubric,
    fields: consolidation.board
      .filter((entry) => entry.department === department)
      .map((entry) => fieldOf(consolidation, entry, words)),
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
    fields: board.filter(({ status }) => status !== "complete").length - conflicts,
    conflicts,
    choices:
      rivals.filter(({ choice }) => choice === null).length + overlaps.filter(({ open }) => open.length > 0).length,
  };
}

function fieldOf({ rubric }: Consolidation, entry: BoardEntry, words: ConsolidateWords): BoardField {
  const { department, subject, status, missing } = entry;
  const state = status === "partial" ? words.partial(missing.length) : words.board[status];
  const items = new Map(rubric.items.map((item) => [item.id, `${item.no}. ${item.title}`]));
  const named = missing.slice(0, NAMED).map((id) => items.get(id) ?? id);
  const rest = missing.length > NAMED ? words.more(missing.length) : "";
  return {
    status,
    text: words.cell(department ?? words.wholeRubric, subjectName(rubric, subject), state),
    detail: status === "missing" || named.length === 0 ? "" : words.missingItems(`${named.join("；")}${rest}`),
  };
}
