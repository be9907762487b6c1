/** Packing（压缩）wherever script runs, by fflate. On Node deflateNode.ts takes its place: `imports` in package.json chooses. */
import { deflateSync, Inflate, inflateSync } from "fflate";

export { crc32 } from "./checksum";

/** The fastest. */
const level = 1;

/** Deflated bytes grow at most a thousandfold: up to this many are unpacked at once, since a false size costs little there. */
const atOnce = 131_072;

/** More of them are handed over in such pieces that a false size is noticed after at most 4 MB. */
const pieceSize = 4096;

/** The bytes deflated: the same for the same bytes. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level });
}

/** What was deflated, in memory for `size` bytes. Throws an ordinary Error, or gives another length than `size`, where the two do not agree. */
export function inflate(packed: Uint8Array, size: number): Uint8Array {
  // One byte of room more than declared: it stays free unless the size is false.
  if (packed.length <= atOnce) return inflateSync(packed, { out: new Uint8Array(size + 1) });
  return inflateInPieces(packed, size);
}

function inflateInPieces(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length > size) throw new Error("longer than declared");
    out.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < packed.length; at += pieceSize) {
    stream.push(packed.subarray(at, at + pieceSize), at + pieceSize >= packed.length);
  }
  return out.subarray(0, length);
}
