/** Held work（未结得分）: what a 汇总 has of scores that others must still give, so that a consolidation of several 汇总 comes to what the workbooks themselves would. */
import { counts } from "./check";
import { isBlankScore } from "./checkCode";
import { contentOf, senderOf } from "./choice";
import { labelOf } from "./fileLabel";
import type { Held, HeldScore } from "./heldWork";
import { placeOf } from "./parts";
import type { FileOutcome, ReturnedFile, ReturnedSheet } from "./returned";
import type { Rubric } from "./rubric";
import type { Score, ScoreSheet } from "./score";
import { digest } from "./structureHash";

/** More than these are not carried: then the workbooks themselves must be consolidated. */
const MOST_HELD = 40_000;

/** More than these are not known again one by one. */
const MOST_MADE = 5000;

/** Digest of who sent a workbook and what it holds. */
export function sentMark(file: Pick<ReturnedFile, "sheet">): string {
  return digest(`${senderOf(file)}\n${contentOf(file)}`);
}

/** The scores of all files that were read at the places whose joined score is open, and which files a 汇总 was made from. */
export function heldIn(
  rubric: Rubric,
  outcomes: readonly FileOutcome[],
  joined: ScoreSheet,
): { readonly held: readonly Held[]; readonly made: readonly string[] } {
  const open = new Set(joined.scores.filter(({ value }) => value === null).map(placeKey));
  const used = outcomes.filter(
    ({ status, standing, sheet }) =>
      (status === "accepted" || standing === "open" || standing === "part") &&
      sheet !== null &&
      sheet.assignment.joined !== true,
  );
  const held = together(used).flatMap(({ file, scores, mark }): readonly Held[] => {
    const { sheet } = file;
    if (sheet === null) return [];
    const own = scores.filter((score) => open.has(placeKey(score)) && counts(rubric, score));
    if (own.length === 0) return [];
    const { department, reviewer = null, roster = [], subjects } = sheet.assignment;
    const blank = scores.every(isBlankScore);
    const facts = { file: labelOf(file, outcomes), mark, department, reviewer };
    return [{ ...facts, roster, subjects, blank, scores: own.map(heldScore) }];
  });
  const few = held.reduce((sum, { scores }) => sum + scores.length, 0) <= MOST_HELD;
  return { held: few ? held : [], made: madeOf(outcomes, used) };
}

/** Each workbook with its scores; parts that somebody joined are one. */
function together(used: readonly FileOutcome[]) {
  const whole = used.map((file) => {
    const scores = Array.from(file.sheet?.scores ?? []);
    const { elsewhere = null } = file;
    const own = elsewhere === null ? scores : scores.filter((score) => !elsewhere.has(placeOf(score)));
    return { file, scores: own, mark: file.sheet?.mark ?? sentMark(file) };
  });
  const parts = whole.filter(({ file }) => file.standing === "joined");
  return whole.flatMap((one) => {
    if (one.file.standing !== "joined") return [one];
    const all = parts.filter(({ file }) => senderOf(file) === senderOf(one.file));
    const mark = digest(JSON.stringify(all.map((part) => part.mark).sort()));
    return all[0] === one ? [{ file: one.file, scores: all.flatMap(({ scores }) => scores), mark }] : [];
  });
}

function madeOf(outcomes: readonly FileOutcome[], used: readonly FileOutcome[]): readonly string[] {
  if (used.length > MOST_MADE) return [];
  const below = outcomes.flatMap(({ status, sheet }) => (status === "accepted" ? (sheet?.made ?? []) : []));
  const own = used.map((file) => file.sheet?.mark ?? sentMark(file));
  const all = [...new Set([...below, ...own])];
  return all.length <= MOST_MADE ? all : [];
}

function heldScore({ subject, item, raw, value, reason, sheet, cell }: Score): HeldScore {
  return [subject, item, raw, value, reason, sheet, cell];
}

function placeKey({ subject, item }: Pick<Score, "subject" | "item">): string {
  return `${subject}\n${item}`;
}

/** What 汇总 hold, as files; a workbook that lies among them itself, or that several hold, is one. */
export function heldFiles(files: readonly ReturnedFile[]): readonly ReturnedFile[] {
  const above = files.filter(({ sheet }) => (sheet?.held ?? []).length > 0);
  if (above.length === 0) return [];
  const there = new Set(files.filter(({ sheet }) => sheet?.assignment.joined !== true).map(sentMark));
  const found = new Map<string, ReturnedFile>();
  for (const { file, sheet } of above)
    for (const held of sheet?.held ?? []) {
      if (sheet === null || there.has(held.mark)) continue;
      const key = JSON.stringify([held.mark, sheet.hash, sheet.assignment.period]);
      const known = found.get(key)?.sheet;
      found.set(key, { file: `${file}>${held.file}`, failure: null, sheet: heldSheet(sheet, held, known ?? null) });
    }
  return [...found.values()];
}

function heldSheet(from: ReturnedSheet, held: Held, known: ReturnedSheet | null): ReturnedSheet {
  const { department, reviewer, roster, subjects, mark } = held;
  const earlier = Array.from(known?.scores ?? []);
  const places = new Set(earlier.map(placeKey));
  const scores = held.scores
    .map(([subject, item, raw, value, reason, sheet, cell]): Score => ({
      ...{ subject, item, raw, value, reason, sheet, cell },
      ...{ reviewer, reasonCell: null },
    }))
    .filter((score) => !places.has(placeKey(score)));
  return {
    hash: from.hash,
    assignment: {
      ...{ department, subjects, period: from.assignment.period, layout: "form" },
      ...(reviewer === null ? {} : { reviewer }),
      ...(roster.length === 0 ? {} : { roster }),
      ...(from.assignment.asked === undefined ? {} : { asked: from.assignment.asked }),
    },
    scores: [...earlier, ...scores],
    problems: [],
    mark,
    ...(held.blank ? {} : { begun: true }),
  };
}
