/** Consolidation（汇总）: many returned scoring sheets into one result, with every gap, clash and source kept. */
import { boardOf, type BoardEntry } from "./board";
import { awaitedDepartments, contributionsOf, relaxed, type Contribution } from "./contribution";
import { decimal, type Decimal } from "./decimal";
import { joinDepartments, joinReviewers, ruleFor, type DepartmentScore, type JoinRule } from "./join";
import { error, warning, type Problem } from "./problem";
import type { Result } from "./result";
import { resultsOf } from "./resultsOf";
import { sortReturned, type Choice, type FileOutcome, type ReturnedFile } from "./returned";
import type { Item, Rubric } from "./rubric";
import type { Score, ScoreSheet } from "./score";
import type { Raw } from "./typed";

/** Differing scores of one item and subject, and what they were resolved to; null while it is open. */
export interface Conflict {
  readonly item: string;
  readonly subject: string;
  readonly values: readonly {
    readonly file: string;
    readonly sheet: string;
    readonly cell: string;
    readonly value: number | null;
  }[];
  readonly resolved: number | null;
  readonly rule: JoinRule;
}

/** All that a consolidation knows. */
export interface Consolidation {
  readonly rubric: Rubric;
  readonly hash: string;
  readonly files: readonly FileOutcome[];
  readonly board: readonly BoardEntry[];
  /** The joined scores, one an item and subject, in document order. */
  readonly sheet: ScoreSheet;
  readonly results: readonly Result[];
  readonly conflicts: readonly Conflict[];
  readonly contributions: readonly Contribution[];
  readonly problems: readonly Problem[];
}

/** What is consolidated; `subjects` are the rubric's, or the names found in the files. */
export interface ConsolidateInput {
  readonly rubric: Rubric;
  readonly hash: string;
  readonly period: string;
  readonly files: readonly ReturnedFile[];
  readonly choices: readonly Choice[];
}

/** Share of an item's points beyond which reviewers' scores are listed for review. */
export const SPREAD_SHARE = 0.3;

/** Consolidates. Every file gets an outcome, every score a use; nothing is merged in silence. */
export function consolidate(input: ConsolidateInput): Consolidation {
  const { rubric, hash, files, choices } = input;
  const { outcomes, undecided } = sortReturned(files, hash, choices);
  const accepted = outcomes.filter((file) => file.status === "accepted");
  const subjects = subjectsIn(rubric, accepted);
  const contributions = contributionsOf(rubric, accepted, undecided);
  const cells = subjects.flatMap((subject) =>
    rubric.items.map((item) => joinCell(rubric, item, subject, contributions)),
  );
  const sheet: ScoreSheet = {
    assignment: { department: null, period: input.period, layout: "matrix", subjects, joined: true },
    scores: cells.map((cell) => cell.score),
  };
  return {
    rubric,
    hash,
    files: outcomes,
    board: boardOf(rubric, subjects, contributions),
    sheet,
    results: resultsOf(relaxed(rubric), sheet),
    conflicts: cells.flatMap((cell) => (cell.conflict === null ? [] : [cell.conflict])),
    contributions,
    problems: [...undecided.map(undecidedProblem), ...cells.flatMap((cell) => cell.problems)],
  };
}

function subjectsIn(rubric: Rubric, accepted: readonly FileOutcome[]): readonly string[] {
  if (rubric.subjects.length > 0) return rubric.subjects.map((subject) => subject.id);
  return [...new Set(accepted.flatMap((file) => file.sheet?.assignment.subjects ?? []))];
}

interface Cell {
  readonly score: Score;
  readonly conflict: Conflict | null;
  readonly problems: readonly Problem[];
}

/** One item of one subject: joined where everybody who should has scored, blank or wrong where somebody has not. */
function joinCell(rubric: Rubric, item: Item, subject: string, all: readonly Contribution[]): Cell {
  const own = all.filter(({ score }) => score.item === item.id && score.subject === subject);
  const value = joinedValue(rubric, item, own);
  const raws = own.filter(({ use }) => use === "invalid").map(({ score }) => score.raw);
  const raw: Raw = raws[0] ?? (value === null ? null : yesNoRaw(item, value));
  const reasons = [...new Set(own.map(({ score }) => score.reason.trim()).filter((reason) => reason !== ""))];
  const score: Score = {
    item: item.id,
    subject,
    reviewer: null,
    value: raws.length > 0 || value === null ? null : value.toNumber(),
    raw,
    reason: reasons.join("；"),
    sheet: "",
    cell: "",
    reasonCell: null,
  };
  return {
    score,
    conflict: conflictOf(rubric, item, subject, own, raws.length > 0 ? null : value),
    problems: spreadProblems(item, subject, own),
  };
}

function yesNoRaw(item: Item, value: Decimal): Raw {
  if (item.kind !== "veto" && item.kind !== "disqualification") return value.toNumber();
  return value.eq(1) ? "是" : "否";
}

/** Null while a department that should has not scored, or a choice is open. */
function joinedValue(rubric: Rubric, item: Item, own: readonly Contribution[]): Decimal | null {
  if (own.length === 0 || own.some(({ use }) => use === "undecided" || use === "blank" || use === "invalid"))
    return null;
  const departments = [...new Set(own.map(({ department }) => department))];
  const awaited = awaitedDepartments(rubric, item);
  if (!departments.includes(null) && awaited.some((department) => !departments.includes(department))) return null;
  const scores = departments.map((department): DepartmentScore => {
    const values = own
      .filter((entry) => entry.department === department)
      .flatMap(({ value }) => (value === null ? [] : [value]));
    return {
      department,
      value:
        values.length === 1 && values[0] !== undefined
          ? values[0]
          : joinReviewers(values, rubric.reviewerJoin, rubric.decimals),
    };
  });
  return joinDepartments(rubric, item, scores);
}

function conflictOf(
  rubric: Rubric,
  item: Item,
  subject: string,
  own: readonly Contribution[],
  resolved: Decimal | null,
): Conflict | null {
  const open = own.some(({ use }) => use === "undecided");
  const given = own.filter(({ value }) => value !== null);
  if (!open && new Set(given.map(({ value }) => value?.toString())).size < 2) return null;
  const values = own.map(({ file, score, value }) => ({
    file,
    sheet: score.sheet,
    cell: score.cell,
    value: value?.toNumber() ?? null,
  }));
  return {
    item: item.id,
    subject,
    values,
    resolved: resolved?.toNumber() ?? null,
    rule: open ? "choose" : ruleFor(rubric, item),
  };
}

/** Reviewers of one department who differ by more than a share of the points. */
function spreadProblems(item: Item, subject: string, own: readonly Contribution[]): readonly Problem[] {
  if (item.points === null || item.kind !== "score") return [];
  const limit = decimal(item.points).times(SPREAD_SHARE);
  return [...new Set(own.map(({ department }) => department))].flatMap((department) => {
    const scored = own.filter(
      (entry) => entry.department === department && entry.reviewer !== null && entry.value !== null,
    );
    const sorted = scored
      .flatMap(({ value }) => (value === null ? [] : [value]))
      .sort((left, right) => left.cmp(right));
    const [least, most] = [sorted[0], sorted.at(-1)];
    if (least === undefined || most === undefined || most.minus(least).lte(limit)) return [];
    const values = scored.map(({ reviewer, value }) => `${reviewer ?? ""}${value?.toString() ?? ""}`).join("、");
    const gaps = { spread: most.minus(least).toString(), share: SPREAD_SHARE * 100, values };
    return [warning("review.spread", gaps, { item: item.id, subject })];
  });
}

function undecidedProblem(own: readonly FileOutcome[]): Problem {
  const { department = null, reviewer = null } = own[0]?.sheet?.assignment ?? {};
  const sender = [department, reviewer].filter((name) => name !== null).join(" ");
  return error("file.same-sender", { sender, files: own.map(({ file }) => file).join("、") });
}
