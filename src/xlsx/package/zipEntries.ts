/** The container of a zip archive: each entry behind its header, and the directory of all at the end. */
import { crc32, deflate } from "#deflate";

const localSignature = 0x04034b50;
const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
const localSize = 30;
const entrySize = 46;
const endSize = 22;

/** What entry and header have in common stands at these places, and is as long. */
const commonInLocal = 4;
const commonInEntry = 6;
const commonSize = 26;

/** Version 2.0 of the format, which knows folders and deflated entries. */
const version = 20;
const utf8Names = 0x800;

/** Said to be made on Unix, as a file its owner may write: unzip on Linux takes UTF-8 names from nowhere else. Windows does not care. */
const madeOnUnix = 0x0300;
const unixFile = 0x81a40000;

/** Beyond these counts and sizes the format asks for its 64-bit form, which not every program reads. */
const maxEntries = 0xfffe;
const maxBytes = 0xfffffffe;
const firstYear = 1980;
const lastYear = 2107;

/** One entry, packed. */
export interface ZippedEntry {
  readonly path: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly packed: Uint8Array;
  /** Checksum and length before packing. */
  readonly crc: number;
  readonly size: number;
}

interface NamedEntry extends ZippedEntry {
  readonly name: Uint8Array;
}

/** An entry whose bytes are packed. */
export function deflated(path: string, bytes: Uint8Array): ZippedEntry {
  return { path, method: 8, packed: deflate(bytes), crc: crc32(bytes), size: bytes.length };
}

/** An entry whose bytes stand in the archive as they are. */
export function stored(path: string, bytes: Uint8Array): ZippedEntry {
  return { path, method: 0, packed: bytes, crc: crc32(bytes), size: bytes.length };
}

/**
 * The archive's bytes: entries in the order given, all of one date (local time, to two seconds; the nearest there is for a year that a zip
 * cannot hold), names beyond ASCII marked as UTF-8. Throws an ordinary Error for more than 65,534 entries or 4 GB.
 */
export function zipEntries(entries: readonly ZippedEntry[], modified: Date): Uint8Array {
  const encoder = new TextEncoder();
  const named = entries.map((entry): NamedEntry => ({ ...entry, name: encoder.encode(entry.path) }));
  const directoryAt = sum(named.map(({ name, packed }) => localSize + name.length + packed.length));
  const endAt = directoryAt + sum(named.map(({ name }) => entrySize + name.length));
  if (entries.length > maxEntries || endAt > maxBytes) throw new Error("too much for a zip archive");
  const out = new Uint8Array(endAt + endSize);
  let at = 0;
  let entryAt = directoryAt;
  for (const entry of named) {
    writeLocal(out, at, entry, modified);
    writeEntry(out, entryAt, entry, at);
    at += localSize + entry.name.length + entry.packed.length;
    entryAt += entrySize + entry.name.length;
  }
  writeEnd(viewOf(out, endAt), entries.length, directoryAt, endAt - directoryAt);
  return out;
}

/** The header of an entry, its name and its bytes. */
function writeLocal(out: Uint8Array, at: number, entry: NamedEntry, modified: Date): void {
  const view = viewOf(out, at);
  const { path, method, packed, crc, size, name } = entry;
  view.setUint32(0, localSignature, true);
  view.setUint16(4, version, true);
  view.setUint16(6, name.length === path.length ? 0 : utf8Names, true);
  view.setUint16(8, method, true);
  view.setUint32(10, dosTime(modified), true);
  view.setUint32(14, crc, true);
  view.setUint32(18, packed.length, true);
  view.setUint32(22, size, true);
  view.setUint16(26, name.length, true);
  out.set(name, at + localSize);
  out.set(packed, at + localSize + name.length);
}

/** The entry's line of the directory, once its header stands. */
function writeEntry(out: Uint8Array, at: number, { name }: NamedEntry, localAt: number): void {
  const view = viewOf(out, at);
  view.setUint32(0, entrySignature, true);
  view.setUint16(4, madeOnUnix | version, true);
  out.copyWithin(at + commonInEntry, localAt + commonInLocal, localAt + commonInLocal + commonSize);
  view.setUint32(38, unixFile, true);
  view.setUint32(42, localAt, true);
  out.set(name, at + entrySize);
}

function writeEnd(view: DataView, count: number, directoryAt: number, directorySize: number): void {
  view.setUint32(0, endSignature, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, directoryAt, true);
}

/** Time in the lower half, date in the upper; the format knows no time zone. */
function dosTime(moment: Date): number {
  const year = moment.getFullYear();
  if (year < firstYear) return dosTime(new Date(firstYear, 0, 1));
  if (year > lastYear) return dosTime(new Date(lastYear, 11, 31));
  const date = ((year - firstYear) << 9) | ((moment.getMonth() + 1) << 5) | moment.getDate();
  const time = (moment.getHours() << 11) | (moment.getMinutes() << 5) | (moment.getSeconds() >> 1);
  return (date << 16) | time;
}

function viewOf(out: Uint8Array, at: number): DataView {
  return new DataView(out.buffer, at);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
