/** Packing（压缩）on Node, by its own zlib: the same three functions as deflate.ts, three to four times as fast. */
import * as zlib from "node:zlib";
import { crc32 as crc32ByScript } from "./checksum";

/** The strongest of the fast ones. */
const level = 3;

/** The least that zlib takes as room for its output. */
const leastRoom = 64;

/** The bytes deflated: the same for the same bytes and program. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return plain(zlib.deflateRawSync(bytes, { level }));
}

/** What was deflated, in memory for `size` bytes. Throws an ordinary Error, or gives another length than `size`, where the two do not agree. */
export function inflate(packed: Uint8Array, size: number): Uint8Array {
  // All of it in one piece, with a byte of room more than declared: it stays free unless the size is false.
  const chunkSize = Math.max(size + 1, leastRoom);
  return plain(zlib.inflateRawSync(packed, { chunkSize, maxOutputLength: Math.max(size, 1) }));
}

/** Node has a checksum of its own since 20.15. */
const maybe: Partial<typeof zlib> = zlib;

/** See checksum.ts. */
export const crc32: (bytes: Uint8Array) => number = maybe.crc32 ?? crc32ByScript;

/** A Buffer cuts and copies in its own way, which nobody expects of bytes. */
function plain({ buffer, byteOffset, length }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}
