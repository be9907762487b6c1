/** Parts into a zip archive. Times are fixed and the order is the caller's, so the same parts give the same bytes. */
import { strToU8 } from "fflate";
import { crc32 } from "./checksum";
import { deflate } from "./deflate";

const localSignature = 0x04034b50;
const localSize = 30;
const entrySignature = 0x02014b50;
const entrySize = 46;
const endSignature = 0x06054b50;
const endSize = 22;

/** Version 2.0 of the format: folders and deflate. */
const version = 20;
const deflateMethod = 8;
const nonAscii = /[^\0-~]/;
const utf8Flag = 0x800;

/** 1 January 1980, 0:00: the earliest time a zip can hold. */
const earliestDate = 0x21;

/** Parts by path, in archive order; text is stored as UTF-8, bytes as they are. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

interface Packed {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly crc: number;
  readonly size: number;
  readonly body: Uint8Array;
}

/** The archive's bytes, every part compressed. Parts carry the earliest date a zip can hold, so that the same parts give the same bytes. No part may reach 4 GB. */
export function zipParts(parts: Parts): Uint8Array {
  const packed = [...parts].map(([path, content]) => pack(path, content));
  const bodies = sum(packed, ({ name, body }) => localSize + name.length + body.length);
  const directory = sum(packed, ({ name }) => entrySize + name.length);
  const out = new Uint8Array(bodies + directory + endSize);
  const view = new DataView(out.buffer);
  let at = 0;
  let entryAt = bodies;
  for (const part of packed) {
    writeEntry(view, entryAt, part, at);
    out.set(part.name, entryAt + entrySize);
    writeLocal(view, at, part);
    out.set(part.name, at + localSize);
    out.set(part.body, at + localSize + part.name.length);
    at += localSize + part.name.length + part.body.length;
    entryAt += entrySize + part.name.length;
  }
  writeEnd(view, { count: packed.length, at: bodies, size: directory });
  return out;
}

function pack(path: string, content: string | Uint8Array): Packed {
  const bytes = typeof content === "string" ? strToU8(content) : content;
  const body = deflate(bytes);
  const flags = nonAscii.test(path) ? utf8Flag : 0;
  return { name: strToU8(path), flags, crc: crc32(bytes), size: bytes.length, body };
}

function sum(packed: readonly Packed[], sizeOf: (part: Packed) => number): number {
  return packed.reduce((total, part) => total + sizeOf(part), 0);
}

function writeLocal(view: DataView, at: number, part: Packed): void {
  view.setUint32(at, localSignature, true);
  writeFacts(view, at + 4, part);
}

function writeEntry(view: DataView, at: number, part: Packed, headerAt: number): void {
  view.setUint32(at, entrySignature, true);
  view.setUint16(at + 4, version, true);
  writeFacts(view, at + 6, part);
  view.setUint32(at + 42, headerAt, true);
}

/** What a part's own header and its entry in the directory have in common. */
function writeFacts(view: DataView, at: number, { name, flags, crc, size, body }: Packed): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, deflateMethod, true);
  view.setUint16(at + 8, earliestDate, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, body.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

interface Directory {
  readonly count: number;
  readonly at: number;
  readonly size: number;
}

function writeEnd(view: DataView, { count, at, size }: Directory): void {
  const end = at + size;
  view.setUint32(end, endSignature, true);
  view.setUint16(end + 8, count, true);
  view.setUint16(end + 10, count, true);
  view.setUint32(end + 12, size, true);
  view.setUint32(end + 16, at, true);
}
