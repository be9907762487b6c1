/** Result（结果）: what the scores of one subject come to. */

/** Subtotal（小计）of one group, with how far it is filled. */
export interface GroupResult {
  readonly id: string;
  /** Titles from the top group down to this one. */
  readonly path: readonly string[];
  /** Points as printed for the group; null where none are printed. */
  readonly points: number | null;
  /** Sum of the valid scores in it and in the groups below it, each stopped at its cap, before any weight; the rubric's decimals. */
  readonly subtotal: number;
  /** Items of the group that have a valid score, and all its items. */
  readonly scored: number;
  readonly items: number;
}

/**
 * The figures of one subject, in points, each rounded half up to the rubric's decimals. Parts are sums of the valid scores so
 * far, so that somebody who is filling in sees them grow.
 */
export interface Result {
  /** Subject id, or the typed name. */
  readonly subject: string;
  readonly subjectName: string;
  /** No item is blank. */
  readonly complete: boolean;
  /** No score is wrong. */
  readonly valid: boolean;
  /** Blank items, and wrong ones; a wrong score counts nowhere. */
  readonly missing: number;
  readonly invalid: number;
  /** Sum of the top groups, weighted where the rubric has real weights（基础分）. */
  readonly base: number;
  /** Positive, stopped at its cap. */
  readonly bonus: number;
  /** Positive, stopped at its cap; it is taken off. */
  readonly deduction: number;
  /** base + bonus − deduction within the rubric's bounds; partial while items are blank, null while a score is wrong. */
  readonly total: number | null;
  /** Null until complete and valid, in a department's own workbook, and where the rubric has no bands. */
  readonly grade: string | null;
  /** 1 is the highest total, ties share a place. Null where the subject is not ranked, and where there is nothing to compare. */
  readonly rank: number | null;
  /** A veto says 是: the grade is lowered, the total stays. */
  readonly vetoed: boolean;
  /** A disqualification says 是: no rank, the total stays. */
  readonly disqualified: boolean;
  /** Groups that hold score items, in document order. */
  readonly groups: readonly GroupResult[];
}
