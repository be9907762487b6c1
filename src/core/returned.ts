/** What came back: one entry a scoring sheet of a returned file, and what becomes of it. */
import { plain } from "./checkCode";
import { contentOf, holds, means, senderOf, type Choice } from "./choice";
import type { Held } from "./heldWork";
import { error, type Problem, type ProblemCode } from "./problem";
import type { Excuse, Roster } from "./roster";
import type { Rubric } from "./rubric";
import type { Assignment, ScoreList } from "./score";
import type { SealStanding } from "./seal";
import { unfilledAmong } from "./unfilled";
import { distinct, giversAmong, joins, placeOf, type Givers } from "./parts";

/** A scoring sheet that was read. */
export interface ReturnedSheet {
  /** Structure hash of the rubric it was made from, as its stamp says. */
  readonly hash: string;
  readonly assignment: Assignment;
  readonly scores: ScoreList;
  /** What is wrong with it by itself. */
  readonly problems: readonly Problem[];
  /** The rubric it was made from, as people call it. */
  readonly madeFrom?: { readonly title: string; readonly version: string } | undefined;
  /** Absent: not sealed. */
  readonly seal?: SealStanding | undefined;
  /** Decisions that an earlier 汇总 carries. */
  readonly choices?: readonly Choice[] | undefined;
  /** What a 汇总 carries of the workbooks that it was made from: who owed one and was excused, scores of what was still open, and marks of all. */
  readonly rosters?: readonly Roster[] | undefined;
  readonly excuses?: readonly Excuse[] | undefined;
  readonly held?: readonly Held[] | undefined;
  readonly made?: readonly string[] | undefined;
  /** Mark of the workbook whose scores a 汇总 held; `begun`: it gave more than these. */
  readonly mark?: string | undefined;
  readonly begun?: boolean | undefined;
}

/** A returned file; `sheet` is null where it is not ours, or could not be read (`failure` then has the host's code). */
export interface ReturnedFile {
  /** Its path as given, unlike that of every other file. */
  readonly file: string;
  readonly sheet: ReturnedSheet | null;
  readonly failure: string | null;
  /** What the failure names, such as a way of packing. */
  readonly detail?: string | undefined;
  /** Why nothing of it can be used, where more is known than the failure says. */
  readonly refusals?: readonly Problem[] | undefined;
}

/**
 * What becomes of a file: its scores count, they stand aside for another file of the same sender, it was made from another rubric or
 * period, somebody has to decide about its rubric or sender first, it is no workbook of ours, or it could not be read.
 */
export type FileStatus = "accepted" | "duplicate" | "stale" | "waiting" | "foreign" | "unreadable";

/**
 * How a file stands to the others of its sender: nothing to say, the same as another, differing with nobody having chosen,
 * chosen, not chosen, one of several parts that nobody joined yet, one that somebody joined, an earlier 汇总 beside the workbooks it was made from, of which only the decisions are taken, or untouched
 * beside one that gives its scores.
 */
export type FileStanding =
  "single" | "equal" | "open" | "chosen" | "overruled" | "part" | "joined" | "earlier" | "unfilled";

/** What became of a file. */
export interface FileOutcome extends ReturnedFile {
  readonly status: FileStatus;
  readonly standing: FileStanding;
  /** Places of the scores that other parts give, where parts were joined. */
  readonly elsewhere?: ReadonlySet<string> | undefined;
}

/** Differing files of one sender; `choice` is null while nobody has chosen. */
export interface Rivals {
  readonly files: readonly FileOutcome[];
  readonly choice: Choice | null;
  /** They are parts that contradict each other nowhere. */
  readonly mayJoin: boolean;
}

/** Files with what became of each, and the differing ones of one sender. */
export interface Sorted {
  readonly outcomes: readonly FileOutcome[];
  readonly rivals: readonly Rivals[];
}

/** What is consolidated: by which rubric, for which period. */
export interface WantedRubric {
  readonly rubric: Pick<Rubric, "shortTitle" | "version">;
  readonly hash: string;
  readonly period: string;
  /** 汇总 of which only the decisions are taken. */
  readonly earlier?: readonly ReturnedFile[] | undefined;
}

/**
 * Says what becomes of each file; outcomes stand in the order of the files. One sender is one department, reviewer and set of subjects.
 * Of several equal files of a sender the first is accepted; differing ones wait for a choice, the first that holds.
 */
export function sortReturned(files: readonly ReturnedFile[], wanted: WantedRubric, choices: readonly Choice[]): Sorted {
  const usable = usableAmong(files, wanted);
  const earlier = new Set(wanted.earlier);
  const unfilled = new Set(unfilledAmong(usable));
  const senders = bySender(usable.filter((file) => !earlier.has(file) && !unfilled.has(file)));
  const outcomes = new Map<ReturnedFile, FileOutcome>();
  const rivals = senders.flatMap((own): readonly Rivals[] => {
    const { files: sorted, ...decision } = sortOwn(own, choices);
    sorted.forEach((outcome, index) => {
      const file = own[index];
      if (file !== undefined) outcomes.set(file, outcome);
    });
    return sorted.some(({ standing }) => DECIDED.has(standing)) ? [{ files: sorted, ...decision }] : [];
  });
  const others = (file: ReturnedFile): FileOutcome => {
    if (earlier.has(file)) return { ...file, status: "duplicate", standing: "earlier" };
    if (unfilled.has(file)) return { ...file, status: "duplicate", standing: "unfilled" };
    return { ...file, status: statusOf(file, wanted), standing: "single", refusals: refusalsOf(file, wanted) };
  };
  return { outcomes: files.map((file) => outcomes.get(file) ?? others(file)), rivals };
}

/** How files stand between which somebody decided, or has to. */
const DECIDED: ReadonlySet<FileStanding> = new Set<FileStanding>(["open", "chosen", "part", "joined"]);

/** Those made from the wanted rubric, for the period. */
export function usableAmong(files: readonly ReturnedFile[], wanted: WantedRubric): readonly ReturnedFile[] {
  return files.filter((file) => statusOf(file, wanted) === "accepted");
}

function statusOf(file: ReturnedFile, wanted: WantedRubric): FileStatus {
  if (file.failure !== null) return "unreadable";
  if (file.sheet === null) return "foreign";
  const refusals = refusalsOf(file, wanted);
  if (refusals.length === 0) return "accepted";
  return refusals.every(({ code }) => WAITS.has(code)) ? "waiting" : "stale";
}

/** Refusals that somebody's decision takes away. */
const WAITS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  ...(["file.version-open", "sender.unknown", "sender.alike", "sender.nameless"] as const),
]);

/** Why a file cannot be used: made from another rubric, for another period, or what reading it found. */
function refusalsOf(
  { sheet, refusals = [] }: ReturnedFile,
  { rubric, hash, period }: WantedRubric,
): readonly Problem[] {
  if (sheet === null || refusals.length > 0) return refusals;
  const { title = "", version = "" } = sheet.madeFrom ?? {};
  if (sheet.hash !== hash) {
    const wanted = { wantedTitle: rubric.shortTitle, wantedVersion: rubric.version, wantedHash: hash };
    return [error("file.stale", { title, version, hash: sheet.hash, ...wanted })];
  }
  const own = sheet.assignment.period;
  return plain(own) === plain(period) ? [] : [error("file.other-period", { period: own, wanted: period })];
}

function bySender(files: readonly ReturnedFile[]): readonly (readonly ReturnedFile[])[] {
  const senders = new Map<string, ReturnedFile[]>();
  for (const file of files) {
    // 汇总 of one level have no name to tell them apart, and may be of other workbooks: only equal ones are the same.
    const sender = file.sheet?.assignment.joined === true ? `汇总 ${contentOf(file)}` : senderOf(file);
    const own = senders.get(sender);
    if (own === undefined) senders.set(sender, [file]);
    else own.push(file);
  }
  return [...senders.values()].map(sealedFirst);
}

/** Of equal files the sealed one is the better evidence, so it is the one that counts. */
function sealedFirst(own: readonly ReturnedFile[]): readonly ReturnedFile[] {
  const isIntact = (file: ReturnedFile): boolean => file.sheet?.seal === "intact";
  return [...own.filter(isIntact), ...own.filter((file) => !isIntact(file))];
}

/** The files of one sender: all but one are left out, all that differ wait, or all parts are joined. */
function sortOwn(own: readonly ReturnedFile[], choices: readonly Choice[]): Rivals {
  const [first] = own;
  if (first === undefined || own.length === 1) {
    return {
      files: own.map((file) => ({ ...file, status: "accepted", standing: "single" })),
      choice: null,
      mayJoin: false,
    };
  }
  const differing = distinct(own);
  const differ = differing.length > 1;
  const givers = differ ? giversAmong(differing) : null;
  const mayJoin = givers !== null;
  const sender = senderOf(first);
  const isJoining = (one: Choice): boolean => mayJoin && joins(one, differing);
  const choice = differ
    ? (choices.find((one) => isJoining(one) || (one.sender === sender && holds(one, own))) ?? null)
    : null;
  if (givers !== null && choice !== null && isJoining(choice))
    return { files: joinedParts(own, differing, givers), choice, mayJoin };
  const counted = choice === null ? 0 : own.findIndex((file) => means(choice.chosen, file));
  const standingOf = (file: ReturnedFile, index: number): FileStanding => {
    if (!differing.includes(file)) return "equal";
    if (!differ) return "single";
    if (choice === null) return mayJoin ? "part" : "open";
    return index === counted ? "chosen" : "overruled";
  };
  const files = own.map((file, index): FileOutcome => ({
    ...file,
    status: index === counted ? "accepted" : "duplicate",
    standing: standingOf(file, index),
  }));
  return { files, choice, mayJoin };
}

/** Every part counts with what it gives; what is blank in it and given by another is not missing. */
function joinedParts(
  own: readonly ReturnedFile[],
  parts: readonly ReturnedFile[],
  givers: Givers,
): readonly FileOutcome[] {
  return own.map((file): FileOutcome => {
    const { sheet } = file;
    const index = parts.indexOf(file);
    if (index < 0 || sheet === null) return { ...file, status: "duplicate", standing: "equal" };
    const left = Array.from(sheet.scores).filter((score) => givers.get(placeOf(score)) !== index);
    const cells = new Set(left.map((score) => `${score.sheet}\n${score.cell}`));
    const problems = sheet.problems.filter(
      ({ code, at }) => code !== "score.missing" || at === undefined || !cells.has(`${at.sheet}\n${at.cell}`),
    );
    const elsewhere = new Set(left.map(placeOf));
    return { ...file, sheet: { ...sheet, problems }, status: "accepted", standing: "joined", elsewhere };
  });
}
