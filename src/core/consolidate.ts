/** Consolidation（汇总）: many returned scoring sheets into one result, with every gap, clash and source kept. */
import { boardOf, type BoardEntry } from "./board";
import { awaitedDepartments, contributionsOf, relaxed, type Contribution } from "./contribution";
import type { Decimal } from "./decimal";
import { joinDepartments, joinReviewers, ruleFor, type DepartmentScore, type JoinRule } from "./join";
import { senderProblem, spreadProblems } from "./consolidationProblems";
import type { Problem } from "./problem";
import type { Result } from "./result";
import { resultsOf } from "./resultsOf";
import type { Choice } from "./choice";
import { untangle } from "./overlap";
import { sortReturned, type FileOutcome, type ReturnedFile, type Rivals } from "./returned";
import type { Item, Rubric } from "./rubric";
import type { Score, ScoreSheet } from "./score";
import type { Raw } from "./typed";

/**
 * Differing scores of one item and subject（出入）. `values` are all that were given, each with its file and cell, null for a blank or
 * wrong one; `resolved` is what counts, in points, null while it is open; `rule` is how it came about, `choose` where somebody must.
 */
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

/** All that a consolidation knows; enough to say of every figure which file, which cell and which rule it comes from. */
export interface Consolidation {
  readonly rubric: Rubric;
  /** Structure hash of the rubric that the files were made from. */
  readonly hash: string;
  /** In the order given. */
  readonly files: readonly FileOutcome[];
  readonly board: readonly BoardEntry[];
  /** The joined scores, one an item and subject, in document order. */
  readonly sheet: ScoreSheet;
  /** One a subject, ranked among each other. */
  readonly results: readonly Result[];
  readonly conflicts: readonly Conflict[];
  /** Scores as they came, those of files that somebody chose against too. */
  readonly contributions: readonly Contribution[];
  /** Differing files of one sender, decided or not. */
  readonly rivals: readonly Rivals[];
  readonly problems: readonly Problem[];
}

/** What is consolidated. Files of another rubric or period are listed, not counted; choices settle differing files of one sender. */
export interface ConsolidateInput {
  readonly rubric: Rubric;
  readonly hash: string;
  readonly period: string;
  readonly files: readonly ReturnedFile[];
  readonly choices: readonly Choice[];
}

/**
 * Consolidates. Every file gets an outcome, every score a use; nothing is merged in silence. Scores of several reviewers join within
 * their department first, those of several departments then; they are never added. An item stays blank until everybody who
 * should has scored it, wrong while one score is wrong. Subjects are the rubric's, or the names found in the accepted files.
 * Example: two departments give an item 8 and 9, joined by mean: 8.5, and a conflict that names both cells.
 */
export function consolidate(input: ConsolidateInput): Consolidation {
  const { rubric, hash, files, choices } = input;
  const sorted = sortReturned(files, input, choices);
  const { outcomes, rivals } = sorted;
  const subjects = subjectsIn(
    rubric,
    outcomes.filter((file) => file.status === "accepted"),
  );
  const { contributions, clashes } = untangle(contributionsOf(rubric, sorted));
  const used = contributions.filter(({ use }) => use !== "overruled");
  const places = byPlace(used);
  const cells = subjects.flatMap((subject) =>
    rubric.items.map((item) => joinCell(rubric, item, subject, places.get(placeKey(subject, item.id)) ?? [])),
  );
  const sheet: ScoreSheet = {
    assignment: { department: null, period: input.period, layout: "matrix", subjects, joined: true },
    scores: cells.map((cell) => cell.score),
  };
  return {
    rubric,
    hash,
    files: outcomes,
    board: boardOf(rubric, subjects, used),
    sheet,
    results: resultsOf(relaxed(rubric), sheet),
    conflicts: cells.flatMap((cell) => (cell.conflict === null ? [] : [cell.conflict])),
    contributions,
    rivals,
    problems: [
      ...rivals.filter(({ choice }) => choice === null).map(({ files: own }) => senderProblem("file.same-sender", own)),
      ...clashes.map((paths) => senderProblem("file.overlap", filesAt(outcomes, paths))),
      ...cells.flatMap((cell) => cell.problems),
    ],
  };
}

function subjectsIn(rubric: Rubric, accepted: readonly FileOutcome[]): readonly string[] {
  if (rubric.subjects.length > 0) return rubric.subjects.map((subject) => subject.id);
  return [...new Set(accepted.flatMap((file) => file.sheet?.assignment.subjects ?? []))];
}

function placeKey(subject: string, item: string): string {
  return `${subject}\n${item}`;
}

function byPlace(contributions: readonly Contribution[]): ReadonlyMap<string, readonly Contribution[]> {
  const places = new Map<string, Contribution[]>();
  for (const contribution of contributions) {
    const key = placeKey(contribution.score.subject, contribution.score.item);
    const own = places.get(key);
    if (own === undefined) places.set(key, [contribution]);
    else own.push(contribution);
  }
  return places;
}

interface Cell {
  readonly score: Score;
  readonly conflict: Conflict | null;
  readonly problems: readonly Problem[];
}

/** One item of one subject: joined where everybody who should has scored, blank or wrong where somebody has not. */
function joinCell(rubric: Rubric, item: Item, subject: string, own: readonly Contribution[]): Cell {
  const value = joinedValue(rubric, item, own);
  // What is wrong is shown as it was typed, so that the summary says the same as the workbook it came from.
  const wrong = wrongRaw(own);
  const raw: Raw = wrong ?? (value === null ? null : yesNoRaw(item, value));
  const reasons = [...new Set(own.map(({ score }) => score.reason.trim()).filter((reason) => reason !== ""))];
  const score: Score = {
    item: item.id,
    subject,
    reviewer: null,
    value: value?.toNumber() ?? null,
    raw,
    reason: reasons.join("；"),
    sheet: "",
    cell: "",
    reasonCell: null,
  };
  return {
    score,
    conflict: conflictOf(rubric, item, subject, own, value),
    problems: spreadProblems(item, subject, own),
  };
}

/** What is wrong, to be seen in the 汇总表 too; scores of a repeated row are each a number, together they are none. */
function wrongRaw(own: readonly Contribution[]): Raw {
  const invalid = own.filter(({ use }) => use === "invalid");
  const repeated = invalid.filter(({ value }) => value !== null);
  if (repeated.length > 0) return repeated.map(({ score }) => String(score.raw)).join("、");
  return invalid[0]?.score.raw ?? null;
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

function filesAt(outcomes: readonly FileOutcome[], paths: readonly string[]): readonly FileOutcome[] {
  return paths.flatMap((path) => outcomes.find(({ file }) => file === path) ?? []);
}
