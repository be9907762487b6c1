/** What the 状态 column says of a row, in words: the cached values of its formulas, and what a returned sheet must show. */
import { wantsReason } from "../../core/check";
import { isYesNo } from "../../core/kinds";
import type { Item, Rubric } from "../../core/rubric";
import { subjectName } from "../../core/scope";
import { isBlankText, stepOf, type Fault, type Typed } from "../../core/typed";
import { faultText, filled, type ScoringWords } from "../../text/sheetWords";

/** One score of a row, as its 状态 tells of it. */
export interface StatusLane {
  /** Whose score it is, where a row holds several subjects'; see {@link laneName}. */
  readonly name: string;
  readonly counted: boolean;
  readonly fault: Fault | null;
  readonly asText: boolean;
  readonly lacksReason: boolean;
}

/** What the words need to know of the item. */
export interface ItemFacts {
  readonly points: number | null;
  readonly step: number;
  readonly yesNo: boolean;
}

/** The facts of an item under its rubric. */
export function itemFacts(rubric: Pick<Rubric, "step">, item: Item): ItemFacts {
  return { points: item.points, step: stepOf(rubric, item), yesNo: isYesNo(item) };
}

/** Whether a score that wants a reason has none beside it. */
export function lacksReason(item: Item, typed: Typed, reason: string): boolean {
  return wantsReason(item, typed) && isBlankText(reason);
}

/** The words of a row that is one subject's: those of the counted score, unless the other column is wrong. */
export function bandWords(lanes: readonly StatusLane[], facts: ItemFacts, words: ScoringWords): string {
  const { status } = words;
  const counted = lanes.find((lane) => lane.counted) ?? lanes[0];
  if (counted === undefined) return "";
  if (lanes.some((lane) => lane !== counted && isFaulty(lane))) return status.selfWrong;
  if (counted.fault !== null) return faultText(counted.fault, facts, words);
  if (counted.lacksReason) return status.reason;
  return counted.asText ? status.textNumber : status.fine;
}

/** Excel takes 64 levels of IF in a formula, and every named score costs one or two: rows of more scores count instead of naming. */
export const MOST_NAMED_SCORES = 20;

/**
 * The words of a row that all subjects share: the first score that is wrong, how many are blank, the first reason that is missing. With
 * more than {@link MOST_NAMED_SCORES} scores it says how many are wrong, and how many reasons are missing. Example: 3处有误：应为0～10、0.5的倍数.
 */
export function matrixWords(lanes: readonly StatusLane[], facts: ItemFacts, words: ScoringWords): string {
  const { status } = words;
  const wrong = lanes.filter(isFaulty);
  const open = lanes.filter((lane) => lane.counted && lane.lacksReason);
  const blanks = lanes.filter(({ fault }) => fault === "blank").length;
  if (wrong[0] !== undefined) return wrongWords(nameOrCount(lanes, wrong, status), facts, words);
  if (blanks > 0) return `${status.blank}${blanks}`;
  return open.length === 0 ? status.fine : reasonWords(nameOrCount(lanes, open, status), status);
}

function nameOrCount(
  all: readonly StatusLane[],
  some: readonly StatusLane[],
  { places }: ScoringWords["status"],
): string {
  return all.length > MOST_NAMED_SCORES ? `${some.length}${places}` : (some[0]?.name ?? "");
}

function isFaulty({ fault }: StatusLane): boolean {
  return fault !== null && fault !== "blank";
}

/** Example: 源汇区有误：应为0～10、0.5的倍数. */
export function wrongWords(name: string, facts: ItemFacts, words: ScoringWords): string {
  return filled(words.phrases.wrong, { name, allowed: allowedText(facts, words) });
}

/** Example: 源汇区请填说明. */
export function reasonWords(name: string, { reason }: ScoringWords["status"]): string {
  return `${name}${reason}`;
}

function allowedText({ yesNo, points, step }: ItemFacts, { status, phrases }: ScoringWords): string {
  if (yesNo) return status.notYesNo;
  return points === null ? filled(phrases.allowedFromZero, { step }) : filled(phrases.allowed, { points, step });
}

/** A row of {@link MOST_NAMED_SCORES} names of so many characters still fits into one formula. */
const LONGEST_NAME = 80;

function shortened(name: string): string {
  const characters = Array.from(name);
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME).join("")}…` : name;
}

/** Whose score a lane of a matrix is; "" while the subject's name is still to be typed. */
export function laneName(rubric: Rubric, subject: string, reviewer: string | null, words: ScoringWords): string {
  const name = subject.startsWith("#") ? "" : shortened(subjectName(rubric, subject));
  return reviewer === "self" ? filled(words.phrases.ofSelf, { name }) : name;
}
