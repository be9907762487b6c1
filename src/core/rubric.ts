/**
 * Rubric（评价指标）: what is scored, for how many points, by whom. Plain, read-only data.
 *
 * A note on words: edx-ora2 calls a row of a rubric a criterion; here the row is an *item*（考核要点、二级指标）
 * and the *criteria*（评分标准）are the text that tells a reviewer how to score it.
 */

/** Where a rule comes from: printed in the document, inferred from it, or our default. */
export type Source = "printed" | "inferred" | "default";

/** A reading or an anomaly of the source document, shown to the user in 填表说明. */
export interface RubricNote {
  readonly source: Source;
  readonly text: string;
}

/** score: 0…points. bonus, deduction: positive, 0…points (no upper bound where points is null). veto, disqualification: 是/否. */
export type ItemKind = "score" | "bonus" | "deduction" | "veto" | "disqualification";

/** An item（考核要点）: the lowest line, the one that gets a score. */
export interface Item {
  /** Short, stable, matches `[a-z][a-z0-9-]{0,63}`. */
  readonly id: string;
  /** The number printed in the document, or the running number. */
  readonly no: string;
  /** Id of the group that holds the item. */
  readonly group: string;
  readonly title: string;
  readonly kind: ItemKind;
  /** Most points (cap for bonus and deduction); null where none is printed, and for veto and disqualification. */
  readonly points: number | null;
  /** Departments（评价部门）that score it; names from `Rubric.departments`. Several share one item; empty means all. */
  readonly departments: readonly string[];
  /** The department that answers for an item several departments score（牵头部门）, used by join "lead". */
  readonly lead?: string | undefined;
  /** Office within the department（科室）, as printed. */
  readonly office?: string | undefined;
  /** 评分标准, full wording; lines separated by "\n". */
  readonly criteria: string;
  /** 重点考核, full wording. */
  readonly focus?: string | undefined;
  /** 是否需要印证材料, as printed. */
  readonly evidence?: string | undefined;
  /** A score below full marks, a bonus or a deduction wants a text in 评价说明. */
  readonly requiresReason: boolean;
  /** While that item's score is 0, this one counts 0. */
  readonly zeroWhile?: string | undefined;
  /** Step of this item's score where it differs from the rubric's. */
  readonly step?: number | undefined;
  /** Grade set by a veto with 是; the lowest where the file names none. */
  readonly vetoGrade?: string | undefined;
  readonly notes: readonly RubricNote[];
}

/** A group（一级指标）: holds items or smaller groups. Listed in document order; a parent stands before its children. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly parent: string | null;
  /** Points printed for the group, proved by sum; null where none is printed. */
  readonly points: number | null;
  /** The subtotal stops here（最高累计）. */
  readonly cap: number | null;
  /** Percent of full marks, on top groups only; the weights of a rubric add up to 100. Null where none is printed. */
  readonly weight: number | null;
}

/** A grade band（等级分段）: its lowest total, inclusive. Without printed bands the default is 国办发〔2013〕47号: A from 90, B 80, C 60, D below. */
export interface GradeBand {
  readonly name: string;
  readonly from: number;
}

/** A subject（被考核单位）. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly source: Source;
}

/** A department that had another name when some of the workbooks were sent out. */
export interface FormerName {
  readonly was: string;
  /** As `Rubric.departments` has it. */
  readonly now: string;
}

/** How a sheet is laid out: `table` one subject, the document's own columns; `form`（附件6）subject by subject; `matrix` subjects across. */
export type Layout = "table" | "form" | "matrix";

/** How the scores of several departments join into one: their mean, the lead department's, or the lowest. They are never added. */
export type DepartmentJoin = "mean" | "lead" | "min";

/** Likewise of several reviewers; `trimmed` drops one highest and one lowest where there are five or more. Example: 6, 8, 8, 9, 10 → 8.33. */
export type ReviewerJoin = "mean" | "median" | "trimmed";

/** Column headings as the document prints them. */
export interface Headings {
  readonly group: string;
  readonly item: string;
  readonly criteria: string;
  readonly score: string;
  readonly reason: string;
}

/** One blank of a form that goes with the rubric（申报表的封面、基本情况、评审意见）. */
export interface FormField {
  readonly id: string;
  readonly label: string;
  /** Choices print a drop-down list; absent: free text. */
  readonly choices?: readonly string[] | undefined;
  /** Printed word limit（限400字）, checked live and by native validation. */
  readonly maxLength?: number | undefined;
  /** Height of the blank in text lines. */
  readonly lines: number;
  /** The document's own explanation of the blank. */
  readonly hint?: string | undefined;
}

/** A form sheet: fields one below the other, then an empty table where `columns` is given. */
export interface Form {
  readonly id: string;
  /** Sheet name, at most 31 characters. */
  readonly name: string;
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly columns?: readonly string[] | undefined;
  /** Empty rows of that table. */
  readonly rows?: number | undefined;
}

/** A whole scheme for one period. Numbers are decimals with at most `decimals` places. */
export interface Rubric {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly version: string;
  /** The source document, by its own title. */
  readonly document: string;
  readonly period: string;
  readonly layout: Layout;
  /** "points": weights only restate the points. "weights": subtotal ÷ group points × weight × full marks. */
  readonly weighting: "points" | "weights";
  /** What all score items come to at most, in points; 100 in the four documents. */
  readonly fullMarks: number;
  /** Smallest difference of two scores, in points: 0.5 lets 8.5 pass and refuses 8.3. */
  readonly step: number;
  /** Decimals that totals are shown and rounded with, 0 to 4. */
  readonly decimals: number;
  /** The total stops here; null: no bound, a bonus may lift it above full marks and deductions press it below 0. */
  readonly totalMax: number | null;
  readonly totalMin: number | null;
  /** The sum of all bonus items stops here; null: only each item's own cap. Likewise deductions. */
  readonly bonusCap: number | null;
  readonly deductionCap: number | null;
  /** Highest first. Empty: the rubric gives no grades. */
  readonly bands: readonly GradeBand[];
  readonly bandsSource: Source;
  readonly departmentJoin: DepartmentJoin;
  readonly reviewerJoin: ReviewerJoin;
  readonly headings: Headings;
  /** Names of the score columns where there is more than one: ["self", "expert"] in the 申报表; empty otherwise. */
  readonly reviewers: readonly string[];
  /** The score column that counts; null where `reviewers` is empty. */
  readonly countedReviewer: string | null;
  readonly departments: readonly string[];
  /** Workbooks made under these names are those of the departments as they are called now. */
  readonly formerNames?: readonly FormerName[] | undefined;
  readonly subjects: readonly Subject[];
  /** What the scored are called in this document: 被考核单位, 认证机构名称, 协会名称. */
  readonly subjectLabel: string;
  readonly groups: readonly Group[];
  readonly items: readonly Item[];
  readonly notes: readonly RubricNote[];
  /** Further forms of the document, each a sheet of its own. */
  readonly forms: readonly Form[];
  /** Notes printed below the document's own form（注：1. …）. */
  readonly footnotes: readonly string[];
}
