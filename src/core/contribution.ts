/** Contributions（来源）: the scores of accepted files, each with its source and what was done to it. */
import { counts } from "./check";
import { decimal, type Decimal } from "./decimal";
import type { FileOutcome } from "./returned";
import type { Item, Rubric } from "./rubric";
import type { Score } from "./score";
import { readTyped } from "./typed";

/** One score as it came, and what was done to it. */
export interface Contribution {
  readonly file: string;
  readonly department: string | null;
  readonly reviewer: string | null;
  readonly score: Score;
  /** Null while blank or invalid. */
  readonly value: Decimal | null;
  readonly use: "counted" | "blank" | "invalid" | "undecided";
}

/** Joined scores need not be on the step; they have the rubric's decimals. */
export function relaxed(rubric: Rubric): Rubric {
  const step = decimal(10).pow(-rubric.decimals).toNumber();
  return {
    ...rubric,
    step,
    items: rubric.items.map((item) => ({ ...item, step })),
    reviewers: [],
    countedReviewer: null,
  };
}

/** All counted scores of the accepted files; where a sender's files differ and nobody chose, those of every file, undecided. */
export function contributionsOf(
  rubric: Rubric,
  accepted: readonly FileOutcome[],
  undecided: readonly (readonly FileOutcome[])[],
): readonly Contribution[] {
  const items = new Map(rubric.items.map((item) => [item.id, item]));
  return accepted.flatMap((file) => {
    const rivals = undecided.find((own) => own.some((other) => other.file === file.file)) ?? [];
    return [file, ...rivals.filter((other) => other.file !== file.file)].flatMap((source) =>
      (source.sheet?.scores ?? []).flatMap((score) => {
        const item = items.get(score.item);
        if (item === undefined || !counts(rubric, score)) return [];
        const contribution = contributionOf(rubric, item, source, score);
        const open = rivals.length > 0 && differs(rivals, score);
        if (open) return [{ ...contribution, use: "undecided" as const }];
        return source === file ? [contribution] : [];
      }),
    );
  });
}

function differs(rivals: readonly FileOutcome[], score: Score): boolean {
  const same = (other: Score): boolean =>
    other.item === score.item && other.subject === score.subject && other.reviewer === score.reviewer;
  return new Set(rivals.map((file) => JSON.stringify(file.sheet?.scores.find(same)?.raw ?? null))).size > 1;
}

function contributionOf(rubric: Rubric, item: Item, { file, sheet }: FileOutcome, score: Score): Contribution {
  const typed = readTyped(sheet?.assignment.joined === true ? relaxed(rubric) : rubric, item, score.raw);
  const { department = null, reviewer = null } = sheet?.assignment ?? {};
  const use = typed.value !== null ? "counted" : typed.fault === "blank" ? "blank" : "invalid";
  return { file, department, reviewer, score, value: typed.value, use };
}

/** Departments that must have scored the item. */
export function awaitedDepartments(rubric: Rubric, item: Item): readonly string[] {
  return item.departments.length > 0 ? item.departments : rubric.departments;
}
