/** The record of seals（封存记录）: rows of the stamp sheet below its own facts, each event chained to all that stands above it. */
import { codeOf, type CodedContent } from "../core/checkCode";
import { sealInForce, type Seal, type SealedText } from "../core/seal";
import { eventText, parseEvent, sealsOf, type SealEvent } from "../core/sealEvents";
import { digest } from "../core/structureHash";
import type { Grid } from "./grid";
import { CHECK, chunks, SEAL, SEAL_CHECK, stampRows, type ReadStamp } from "./stamp";

/** What the stamp above a record says. */
export type SealedBy = Pick<ReadStamp, "hash" | "rubricDigest" | "assignment">;

/** What the record says. */
export interface SealRecord {
  readonly seals: readonly Seal[];
  /** False where an event is missing, altered, or was copied from another workbook. */
  readonly sound: boolean;
  /** The seal in force, where its own line holds; null where nothing is sealed. */
  readonly seal: Seal | null;
  /** The row below the last one in use, counted from 0, and the digest that the next event builds on. */
  readonly nextRow: number;
  readonly link: string;
}

/** Reads the record of a sound stamp. The chain starts with the stamp's own digest, so a record copied elsewhere does not hold. */
export function readSealRecord(grid: Grid, stamp: SealedBy): SealRecord {
  const events: SealEvent[] = [];
  const rows = stampRows(grid);
  let link = rows.find(({ key }) => key === CHECK)?.value ?? "";
  let text = "";
  let sound = true;
  let trusted = false;
  for (const { key, value } of rows) {
    if (key === SEAL) text += value;
    if (key !== SEAL_CHECK) continue;
    const event = parseEvent(text);
    trusted = event !== null && value === chained(link, text) && hasOwnCode(event, stamp);
    sound &&= trusted;
    if (event !== null) events.push(event);
    link = value;
    text = "";
  }
  const nextRow = rows.reduce((last, { row }) => Math.max(last, row), -1) + 1;
  const seals = sealsOf(events);
  return { seals, sound: sound && text === "", seal: trusted ? sealInForce(seals) : null, nextRow, link };
}

/** The cells that add an event to the record: its text in pieces below the last row in use, then its digest. */
export function recordCells(record: SealRecord, event: SealEvent): readonly RecordCell[] {
  const text = eventText(event);
  const rows = [
    ...chunks(text).map((chunk) => [SEAL, chunk] as const),
    [SEAL_CHECK, chained(record.link, text)] as const,
  ];
  return rows.flatMap(([key, value], index): RecordCell[] => [
    { row: record.nextRow + index, column: 0, value: key },
    { row: record.nextRow + index, column: 1, value },
  ]);
}

/** A cell of the stamp sheet. */
export interface RecordCell {
  readonly row: number;
  readonly column: number;
  readonly value: string;
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
