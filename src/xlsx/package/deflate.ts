/**
 * Deflate (RFC 1951) for the long repeats that sheets are made of: a row's formulas are those of the row before but for a few digits.
 * Looks for repeats at two places only and leaps over those it finds, which is about twice as fast as a general packer.
 */
import { writeBlock } from "./deflateBlock";
import { BitWriter } from "./bitWriter";

/** How far back a repeat may lie, and how long it may be. */
const windowSize = 32_768;
const longest = 258;

/** Repeats are found by their first eight bytes, or else by their first four. */
const long = 8;
const short = 4;
const hashBits = 15;

/** Small parts have few places to remember, and most parts are small. */
const smallSize = 8192;
const smallHashBits = 10;

/** A place so far away that no repeat can be meant. */
const nowhere = -windowSize - 1;

/** Steps of one block, which has a code of its own. */
const blockSteps = 32_768;

/** No step takes more than 9 bits a byte and no block's codes more than 400 bytes. */
const sizeLimit = (length: number): number => Math.ceil(length * 1.2) + 1024;

/** The packed bytes. The same bytes always give the same. */
export function deflate(bytes: Uint8Array): Uint8Array {
  const out = new BitWriter(sizeLimit(bytes.length));
  const steps = new Int32Array(blockSteps);
  const repeatAt = repeatFinder(bytes);
  let count = 0;
  for (let at = 0; at < bytes.length; count += 1) {
    if (count === blockSteps) {
      writeBlock(out, steps, false);
      count = 0;
    }
    const repeat = repeatAt(at);
    steps[count] = repeat === 0 ? (bytes[at] ?? 0) : repeat;
    at += repeat === 0 ? 1 : repeat >> 16;
  }
  writeBlock(out, steps.subarray(0, count), true);
  return out.finish();
}

/** Finds what stands at a place and stood before: length × 65536 + distance, or 0. Places must ascend. */
function repeatFinder(bytes: Uint8Array): (at: number) => number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bits = bytes.length <= smallSize ? smallHashBits : hashBits;
  const longSeen = new Int32Array(1 << bits).fill(nowhere);
  const shortSeen = new Int32Array(1 << bits).fill(nowhere);
  const last = bytes.length - long;
  return (at) => {
    if (at > last) return 0;
    const [word, following] = [view.getInt32(at, true), view.getInt32(at + 4, true)];
    const shortHash = Math.imul(word, 0x9e3779b1) >>> (32 - bits);
    const longHash = Math.imul(Math.imul(word, 0x9e3779b1) ^ following, 0x85ebca6b) >>> (32 - bits);
    const far = longSeen[longHash] ?? nowhere;
    const near = shortSeen[shortHash] ?? nowhere;
    longSeen[longHash] = shortSeen[shortHash] = at;
    if (at - far <= windowSize && view.getInt32(far, true) === word && view.getInt32(far + 4, true) === following) {
      return (repeatLength(bytes, far, at) << 16) | (at - far);
    }
    if (at - near <= windowSize && view.getInt32(near, true) === word) {
      return (repeatLength(bytes, near, at) << 16) | (at - near);
    }
    return 0;
  };
}

function repeatLength(bytes: Uint8Array, before: number, at: number): number {
  const most = Math.min(longest, bytes.length - at);
  let length = short;
  while (length < most && bytes[before + length] === bytes[at + length]) length += 1;
  return length;
}
