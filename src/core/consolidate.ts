/** Consolidation（汇总）: many returned scoring sheets into one result, with every gap, clash and source kept. */
import { boardOf, type BoardEntry } from "./board";
import type { Choice } from "./choice";
import type { Conflict } from "./conflict";
import { senderProblem } from "./consolidationProblems";
import { contributionsOf, relaxed, type Contribution } from "./contribution";
import { earlierSummaries, withoutContained } from "./earlier";
import { heldFiles, heldIn } from "./held";
import type { Held } from "./heldWork";
import { joinCell } from "./joinedCell";
import { untangle, type Overlap } from "./overlap";
import type { Problem } from "./problem";
import type { Result } from "./result";
import { resultsOf } from "./resultsOf";
import { sortReturned, usableAmong, type FileOutcome, type ReturnedFile, type Rivals } from "./returned";
import { awaitedBy, rosterProblems, type Awaited, type Excuse } from "./roster";
import type { Rubric } from "./rubric";
import type { ScoreSheet } from "./score";
import { byPlace } from "./scorePlaces";
import type { Wanted } from "./versions";

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
  /** Workbooks that give the same scores differently, decided or not. */
  readonly overlaps: readonly Overlap[];
  /** Who owes a workbook. */
  readonly awaited: Awaited;
  /** Scores of what is still open, and marks of all workbooks, for a consolidation one level up. */
  readonly held: readonly Held[];
  readonly made: readonly string[];
  readonly problems: readonly Problem[];
  /** Versions of the rubric between which somebody must choose; absent where none are open. Until then nothing is graded or written. */
  readonly versions?: Wanted | undefined;
  /** Decisions about senders that were followed. */
  readonly accepted?: readonly Choice[] | undefined;
}

/** What is consolidated. Files of another rubric or period are listed, not counted; choices settle differing files of one sender, and overlaps. */
export interface ConsolidateInput {
  readonly rubric: Rubric;
  readonly hash: string;
  readonly period: string;
  readonly files: readonly ReturnedFile[];
  readonly choices: readonly Choice[];
  /** Reviewers who need not return a workbook. */
  readonly excuses?: readonly Excuse[] | undefined;
}

/**
 * Consolidates. Every file gets an outcome, every score a use; nothing is merged in silence. Scores of several reviewers join within
 * their department first, those of several departments then; they are never added. An item stays blank until everybody who
 * should has scored it, wrong while one score is wrong. Subjects are the rubric's, or the names found in the accepted files.
 * Example: two departments give an item 8 and 9, joined by mean: 8.5, and a conflict that names both cells.
 */
export function consolidate(input: ConsolidateInput): Consolidation {
  const { rubric, hash, choices } = input;
  const { sorted, awaited, given } = received(input);
  const { outcomes, rivals } = sorted;
  const subjects = subjectsIn(
    rubric,
    outcomes.filter(({ status }) => status === "accepted"),
  );
  const { contributions, overlaps } = untangle(withoutContained(contributionsOf(rubric, sorted)), choices);
  const scoresAt = byPlace(contributions.filter(({ use }) => use !== "overruled"));
  const cells = subjects.flatMap((subject) =>
    rubric.items.map((item) => joinCell({ rubric, awaited }, { item, subject }, scoresAt(subject, item.id))),
  );
  const asked = askedIn(outcomes);
  const sheet: ScoreSheet = {
    assignment: {
      ...{ department: null, period: input.period, layout: "matrix", subjects, joined: true },
      ...(asked === null ? {} : { asked: subjects }),
    },
    scores: cells.map((cell) => cell.score),
  };
  return {
    rubric,
    hash,
    files: outcomes.slice(0, given),
    board: boardOf({ rubric, subjects, scoresAt, awaited }),
    sheet,
    results: resultsOf(relaxed(rubric), sheet),
    conflicts: cells.flatMap((cell) => (cell.conflict === null ? [] : [cell.conflict])),
    contributions,
    rivals,
    overlaps,
    awaited,
    ...heldIn(rubric, outcomes, sheet),
    problems: [
      ...rosterProblems(awaited),
      ...rivals
        .filter(({ choice }) => choice === null)
        .map(({ files: own, mayJoin }) => senderProblem(mayJoin ? "file.parts" : "file.same-sender", rubric, own)),
      ...overlaps.filter(({ open }) => open.length > 0).map(({ open }) => senderProblem("file.overlap", rubric, open)),
      ...cells.flatMap((cell) => cell.problems),
    ],
  };
}

/** The files sorted, and behind them what 汇总 among them hold; who owes one. */
function received(input: ConsolidateInput) {
  const { rubric, choices, files } = input;
  const usable = usableAmong(files, input);
  const earlier = earlierSummaries(rubric, usable);
  const held = heldFiles(usable.filter((file) => !earlier.includes(file)));
  const sorted = sortReturned([...files, ...held], { ...input, earlier }, choices);
  const sheets = usable.flatMap(({ sheet }) => sheet ?? []);
  const inSummaries = held.flatMap(({ sheet }) => sheet ?? []);
  // Only what somebody decided here: a 汇总 among the files may be anybody's.
  const { excuses = [] } = input;
  return { sorted, awaited: awaitedBy(sheets, excuses, inSummaries), given: files.length };
}

function subjectsIn(rubric: Rubric, accepted: readonly FileOutcome[]): readonly string[] {
  const asked = askedIn(accepted);
  const given = [...new Set(accepted.flatMap((file) => file.sheet?.assignment.subjects ?? []))];
  if (rubric.subjects.length === 0) return [...new Set([...given, ...(asked ?? [])])];
  const all = rubric.subjects.map(({ id }) => id);
  return asked === null ? all : all.filter((id) => asked.includes(id) || given.includes(id));
}

/** The subjects that were sent out; null where one of the workbooks does not say that they were not all. */
function askedIn(files: readonly FileOutcome[]): readonly string[] | null {
  const sheets = files.flatMap(({ status, sheet }) => (sheet === null || status !== "accepted" ? [] : [sheet]));
  const asked = sheets.flatMap(({ assignment }) => (assignment.asked === undefined ? [] : [assignment.asked]));
  return sheets.length === 0 || asked.length < sheets.length ? null : asked.flat();
}

/** The decisions that count in it, to be carried along. */
export function choicesIn({
  rivals,
  overlaps,
  accepted = [],
}: Pick<Consolidation, "rivals" | "overlaps" | "accepted">): readonly Choice[] {
  return [...rivals.flatMap(({ choice }) => choice ?? []), ...overlaps.flatMap(({ choices }) => choices), ...accepted];
}
