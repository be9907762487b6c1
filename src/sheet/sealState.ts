/** How the seal of a scoring sheet stands（封存状态）: what is on record, what the sheet shows, and what its scores come to. */
import { error, warning, type Problem } from "../core/problem";
import type { Seal, SealStanding } from "../core/seal";
import { verify, type SealedContent } from "../core/verify";
import { codesIn, footerText, notSealedText, printedParts, sealedText, type SealLine } from "../text/sealWords";
import type { FoundSheet } from "./readScores";
import { overwrittenLine, sealPlace, type SealPlace } from "./sealPlaces";
import { changedHead } from "./sealedTexts";
import { sameText } from "./sameText";
import { readSealRecord, serialOf, type SealRecord } from "./sealRecord";

/** One sheet's seal. */
export interface SealState {
  readonly record: SealRecord;
  readonly place: SealPlace | null;
  readonly standing: SealStanding;
  /** What does not fit together; in force and fine, or never sealed: nothing. */
  readonly problems: readonly Problem[];
}

/** Reads the seal of a sheet whose scores are `content`. */
export function sealState(found: FoundSheet, content: SealedContent): SealState {
  const record = readSealRecord(found.stampGrid, found.stamp);
  const place = sealPlace(found);
  const sheet = found.cells.grid.name;
  const where = place === null ? {} : { at: { sheet, cell: place.cell } };
  const head = record.seal === null ? [] : changedHead(found, record.seal);
  const problems: readonly Problem[] = [
    ...(record.sound ? [] : [warning("seal.broken", {}, where)]),
    ...(record.seal === null
      ? lostSeal(place).map((code) => error("seal.lost", { code }, where))
      : [
          ...[...changedSeal(record.seal, place, content, head), ...marginsOf(found, record.seal)].map((problem) => ({
            ...problem,
            ...where,
          })),
          ...head,
          ...openedAgain(found),
        ]),
    ...changedLine(found, record, place, where),
  ];
  return { record, place, standing: standingOf(record, problems), problems };
}

function standingOf({ seal }: SealRecord, problems: readonly Problem[]): SealStanding {
  if (problems.some(({ severity }) => severity === "error")) return "changed";
  return seal === null ? "none" : "intact";
}

/** Sealing locked it. Hosts that were not asked for the protection raise nothing. */
function openedAgain({ cells: { grid } }: FoundSheet): readonly Problem[] {
  return grid.protected === false ? [warning("seal.unprotected", { sheet: grid.name })] : [];
}

/** A code that is shown although nothing is sealed. */
function lostSeal(place: SealPlace | null): readonly string[] {
  return place === null || place.shown === null ? [] : [place.shown];
}

/** What the line should say, as sealing and unsealing write it. */
export function lineOnRecord({ seals, seal }: SealRecord, words: SealLine): string {
  if (seal === null) return notSealedText(seals.at(-1)?.unsealed ?? null, words);
  const { code, time, reasons } = seal;
  return sealedText({ code, time, serial: serialOf(seals), reasons: reasons.length }, words);
}

/** Lines that people may read, long ones cut. */
const MOST_SHOWN = 120;

/** The line must say what was written there and no more: 已作废 behind a right code would be read as ours. A code that is not the right one has its own problem. */
function changedLine(
  found: FoundSheet,
  record: SealRecord,
  place: SealPlace | null,
  where: Pick<Problem, "at">,
): readonly Problem[] {
  const right = lineOnRecord(record, found.frame.edition.words.seal);
  const text = place?.text ?? overwrittenLine(found);
  const shown = place?.shown ?? null;
  if (text === null || shown !== (record.seal?.code ?? null) || sameText(text, right)) return [];
  return [warning("seal.line-differs", { right, shown: text.slice(0, MOST_SHOWN) }, where)];
}

/** The code belongs on every page, with no other and no words beside it. Hosts that do not tell of headers and footers raise nothing. */
function marginsOf({ cells, frame }: FoundSheet, { code }: Seal): readonly Problem[] {
  const margins = cells.grid.looks?.margins;
  if (margins === undefined) return [];
  const parts = margins.flatMap(printedParts).filter((part) => codesIn(part).length > 0);
  const right = footerText(code, "", frame.edition.words.seal);
  const isRight = parts.length > 0 && parts.every((part) => sameText(part, right));
  return isRight ? [] : [warning("seal.margin-differs", { code })];
}

/** The code goes by scores and head, so both are counted; `head` has the changes that are told one by one. */
function changedSeal(
  seal: Seal,
  place: SealPlace | null,
  content: SealedContent,
  head: readonly Problem[],
): readonly Problem[] {
  const { matches, differences } = verify(seal, content, null);
  const { code, time } = seal;
  const count = differences.length + head.length;
  return [
    ...(matches ? [] : [error("seal.changed", { code, time: time.replace("T", " "), count })]),
    ...(place?.shown === code ? [] : [warning("seal.not-shown", { code })]),
  ];
}
