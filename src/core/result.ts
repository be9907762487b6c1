/** Result（结果）: what the scores of one subject come to. */

/** Subtotal（小计）of one group, with how far it is filled. */
export interface GroupResult {
  readonly id: string;
  /** Titles from the top group down to this one. */
  readonly path: readonly string[];
  readonly points: number | null;
  /** Sum of the valid scores in it, stopped at the cap; at most the rubric's decimals. */
  readonly subtotal: number;
  /** Items of the group that have a valid score, and all its items. */
  readonly scored: number;
  readonly items: number;
}

/** The figures of one subject. Parts are sums of the valid scores so far; `total` is null while a score is invalid. */
export interface Result {
  /** Subject id, or the typed name. */
  readonly subject: string;
  readonly subjectName: string;
  /** No item is blank. */
  readonly complete: boolean;
  /** No score is wrong. */
  readonly valid: boolean;
  readonly missing: number;
  readonly invalid: number;
  readonly base: number;
  readonly bonus: number;
  readonly deduction: number;
  readonly total: number | null;
  /** Null until complete and valid, in a department's own workbook, and where the rubric has no bands. */
  readonly grade: string | null;
  readonly rank: number | null;
  readonly vetoed: boolean;
  readonly disqualified: boolean;
  readonly groups: readonly GroupResult[];
}
