/** The figures of a subject（基础分、加分、扣分、总分、填写状态、等级、名次）: one row here each; what a group's subtotal is stands beside them. */
import { canDo, goesTo } from "../../core/kinds";
import type { Result } from "../../core/result";
import type { Scope } from "../../core/scope";
import { stateText, type ScoringWords } from "../../text/sheetWords";
import type { Frame } from "./frame";

/** Marks of the rows of figures in the hidden item column. */
export const FIGURE_MARKS = ["@base", "@bonus", "@deduction", "@total", "@state", "@grade", "@rank"] as const;

/** See {@link FIGURE_MARKS}. */
export type FigureMark = (typeof FIGURE_MARKS)[number];

/** What a figure is, wherever it is planned, read or shown. */
export interface Figure {
  readonly label: (words: ScoringWords, whole: boolean) => string;
  /** Whether the points of the whole stand beside it. */
  readonly ofFullMarks: boolean;
  /** Whether the layout has a row for it. */
  readonly isShown: (frame: Frame) => boolean;
  /** An outcome is said of the scores that count only; a sum also of others（自评分）. */
  readonly isOutcome: boolean;
  readonly value: (result: Result, words: ScoringWords) => string | number;
}

/** In the order of the rows. Without bonus and deductions the base is the total and is left out. */
export const FIGURES: Readonly<Record<FigureMark, Figure>> = {
  "@base": {
    ...sum("base"),
    ofFullMarks: true,
    isShown: ({ scope }) => has(scope, "bonus") || has(scope, "deduction"),
  },
  "@bonus": { ...sum("bonus"), isShown: ({ scope }) => has(scope, "bonus") },
  "@deduction": { ...sum("deduction"), isShown: ({ scope }) => has(scope, "deduction") },
  "@total": {
    label: ({ labels }, whole) => (whole ? labels.total : labels.ownTotal),
    ofFullMarks: true,
    isShown: () => true,
    isOutcome: false,
    value: (result, { state }) => result.total ?? stateText(result, state),
  },
  "@state": {
    ...outcome("state"),
    isShown: ({ geometry }) => geometry.stateMark === "@state",
    value: (result, { state }) => stateText(result, state),
  },
  "@grade": {
    ...outcome("grade"),
    isShown: ({ scope: { whole, rubric } }) => whole && rubric.bands.length > 0,
    value: ({ grade }) => grade ?? "",
  },
  "@rank": {
    ...outcome("rank"),
    isShown: ({ scope, bands, lanes }) =>
      scope.whole && bands.length * lanes.filter(({ counted }) => counted).length > 1,
    value: ({ rank, disqualified }, { labels }) => rank ?? (disqualified ? labels.disqualified : ""),
  },
};

function sum(name: "base" | "bonus" | "deduction"): Omit<Figure, "isShown"> {
  return {
    label: ({ labels }) => labels[name],
    ofFullMarks: false,
    isOutcome: false,
    value: (result) => result[name],
  };
}

function outcome(name: "state" | "grade" | "rank"): Omit<Figure, "isShown" | "value"> {
  return { label: ({ labels }) => labels[name], ofFullMarks: false, isOutcome: true };
}

function has(scope: Scope, of: "bonus" | "deduction"): boolean {
  return scope.items.some((item) => goesTo(item, of));
}

/** The figure of a mark; undefined for rows that are none, and for subtotals of groups. */
export function figureOfMark(mark: string): Figure | undefined {
  const known = FIGURE_MARKS.find((one) => one === mark);
  return known === undefined ? undefined : FIGURES[known];
}

/** What a subtotal's mark begins with. Example: `@group:safety`. */
const OF_GROUP = "@group:";

/** The mark of a group's subtotal. */
export function groupMark(id: string): `@group:${string}` {
  return `${OF_GROUP}${id}`;
}

/** The group whose subtotal a mark is; undefined for any other. */
export function groupOfMark(mark: string): string | undefined {
  return mark.startsWith(OF_GROUP) ? mark.slice(OF_GROUP.length) : undefined;
}

/** Whether some item can take a subject out of the ranking. */
export function canDisqualify({ items }: Scope): boolean {
  return items.some((item) => canDo(item, "disqualifies"));
}
