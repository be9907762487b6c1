/** The record of seals（封存记录）: rows of the stamp sheet below its own facts, each event chained to all that stands above it. */
import { codeOf, type CodedContent } from "../core/checkCode";
import { sealInForce, type Seal, type SealedText } from "../core/seal";
import { eventText, parseEvent, sealsOf, type SealEvent } from "../core/sealEvents";
import { digest } from "../core/structureHash";
import type { Grid } from "./grid";
import { type ReadStamp } from "./stamp";
import { CHECK, chunks, SEAL, SEAL_CHECK, stampRows, type StampRow } from "./stampRows";

/** What the stamp above a record says. */
export type SealedBy = Pick<ReadStamp, "hash" | "rubricDigest" | "assignment">;

/** What the record says. */
export interface SealRecord {
  readonly seals: readonly Seal[];
  /** False where an event is missing, altered, or was copied from another workbook. */
  readonly sound: boolean;
  /** The seal in force, where its own line holds; null where nothing is sealed. */
  readonly seal: Seal | null;
  /** Where the next event goes, below the last one that was ended, counted from 0, and the digest that it builds on. */
  readonly nextRow: number;
  readonly link: string;
  /** The last row in use: above `nextRow`, unless an event was begun there and not ended. */
  readonly lastRow: number;
}

/** Which sealing of the sheet the last one is, or the next one where it was taken off; 1 for the first. */
export function serialOf(seals: readonly Seal[]): number {
  return seals.filter(({ unsealed }) => unsealed !== null).length + 1;
}

/** Reads the record of a sound stamp. The chain starts with the stamp's own digest, so a record copied elsewhere does not hold. */
export function readSealRecord(grid: Grid, stamp: SealedBy): SealRecord {
  const events: SealEvent[] = [];
  const rows = stampRows(grid);
  let link = rows.find(({ key }) => key === CHECK)?.value ?? "";
  let text = "";
  let sound = true;
  let trusted = false;
  let open: StampRow | null = null;
  for (const one of rows) {
    const { key, value } = one;
    if (key === SEAL || key === SEAL_CHECK) open ??= one;
    if (key === SEAL) text += value;
    if (key !== SEAL_CHECK || value === "") continue;
    const event = parseEvent(text);
    trusted = event !== null && value === chained(link, text) && hasOwnCode(event, stamp);
    sound &&= trusted;
    if (event !== null) events.push(event);
    link = value;
    text = "";
    open = null;
  }
  const lastRow = rows.reduce((last, { row }) => Math.max(last, row), -1);
  const seals = sealsOf(events);
  const seal = trusted ? sealInForce(seals) : null;
  return { seals, sound: sound && open === null, seal, nextRow: open?.row ?? lastRow + 1, lastRow, link };
}

/**
 * The cells that add an event to the record: its text in pieces, then its digest. They take the place of an event without an end, as a
 * session leaves it that broke off; what was left of it would be read together with this one.
 */
export function recordCells(record: SealRecord, event: SealEvent): readonly RecordCell[] {
  const text = eventText(event);
  const rows = [
    ...chunks(text).map((chunk) => [SEAL, chunk] as const),
    [SEAL_CHECK, chained(record.link, text)] as const,
  ];
  const left = Math.max(0, record.lastRow + 1 - record.nextRow - rows.length);
  const all = [...rows, ...Array.from({ length: left }, () => [null, null] as const)];
  return all.flatMap(([key, value], index): RecordCell[] => [
    { row: record.nextRow + index, column: 0, value: key },
    { row: record.nextRow + index, column: 1, value },
  ]);
}

/** A cell of the stamp sheet. */
export interface RecordCell {
  readonly row: number;
  readonly column: number;
  /** Null empties it. */
  readonly value: string | null;
}

function chained(link: string, text: string): string {
  return digest(`${link}\n${text}`);
}

/** A seal whose code is not that of its own scores was written by hand. */
function hasOwnCode(event: SealEvent, { hash, rubricDigest, assignment }: SealedBy): boolean {
  if (event.kind === "unsealed") return true;
  const { code, scores, texts = [] } = event.seal;
  const head = headOf(texts);
  return code === codeOf({ hash, rubric: rubricDigest, assignment, head }, scores, code);
}

/** The blanks of the head among all texts that a seal notes. */
export function headOf(texts: readonly SealedText[]): CodedContent["head"] {
  return texts.filter(({ sheet }) => sheet === "").map(({ place, text }) => [place, text]);
}
