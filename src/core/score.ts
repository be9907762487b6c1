/** Score（得分）and ScoreSheet（评分表）: what one department gave, as read back from a workbook. */
import type { Layout } from "./rubric";

/** A typed score. `value` is a decimal, true/false for 是/否 items, or null when blank or not understood. */
export interface Score {
  /** Item id, from the hidden column of the row: rows may have been sorted or moved. */
  readonly item: string;
  /** Subject id, or the typed name where the rubric names none ("" while blank). */
  readonly subject: string;
  /** Null where there is one score column. */
  readonly reviewer: string | null;
  readonly value: number | boolean | null;
  /** What stands in the cell, before any reading of it. */
  readonly raw: string | number | boolean | null;
  /** 评价说明 as typed; "" while blank. */
  readonly reason: string;
  /** What stands where the reason should, if it is no text: `#VALUE!`, a picture. */
  readonly noReason?: string | undefined;
  /** Where it stands: sheet name and A1 address; the reason's cell is null where the sheet has none. */
  readonly sheet: string;
  readonly cell: string;
  readonly reasonCell: string | null;
}

/** Which part of a rubric a workbook asks for. */
export interface Assignment {
  /** Null: all items of the rubric. */
  readonly department: string | null;
  /** 考核周期 as written when the workbook was made, perhaps "". Example: 2022年度. */
  readonly period: string;
  readonly layout: Layout;
  /** Subject ids in order; where the rubric names none, the one typed name. */
  readonly subjects: readonly string[];
  /** The one reviewer who fills this workbook; absent where a department fills it together. */
  readonly reviewer?: string | undefined;
  /** All reviewers of the department who were sent a workbook like this one, absent where nobody noted it. */
  readonly roster?: readonly string[] | undefined;
  /** The subjects that were split, where they were not all; others are not awaited. */
  readonly asked?: readonly string[] | undefined;
  /** Scores joined from several workbooks: a mean need not be on the step. */
  readonly joined?: boolean | undefined;
}

/**
 * Scores that can be gone through and counted; an array is one. Others make a score when it is asked for: ten thousand workbooks
 * hold half a million, which differ in little but value and reason.
 */
export interface ScoreList extends Iterable<Score> {
  readonly length: number;
  /** Counted from 0; undefined beyond the last. */
  at(index: number): Score | undefined;
}

/** All scores of one scoring sheet, blank ones too, in the order of its rows. */
export interface ScoreSheet {
  readonly assignment: Assignment;
  readonly scores: readonly Score[];
}
