/** One block of deflated data: the codes made for it, and its steps in these codes. */
import type { BitWriter } from "./bitWriter";
import { huffmanCode, type Code } from "./huffman";

const endOfBlock = 256;
const firstLength = 257;
const literals = 286;
const distances = 30;
const codeLimit = 15;

/** The codes' own lengths are written in a code of 19 symbols, in this order. */
const lengthSymbols = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const lengthLimit = 7;
const dynamicCodes = 2;

/** Where each symbol's stretch of lengths or distances starts, and the extra bits that tell its members apart. */
interface Stretches {
  readonly starts: readonly number[];
  readonly extra: readonly number[];
  /** Symbol of a length or distance. */
  readonly symbols: Uint8Array;
}

const lengths = stretches(28, 3, 4, 259);
// The longest length has a symbol of its own.
lengths.symbols[258] = 28;
const lengthStarts = [...lengths.starts.slice(0, 28), 258];
const lengthExtra = [...lengths.extra.slice(0, 28), 0];
const far = stretches(distances, 1, 2, 32_769);

/** Symbols double their stretch every `perDouble`, after a first round without extra bits. */
function stretches(count: number, first: number, perDouble: number, end: number): Stretches {
  const starts: number[] = [];
  const extra: number[] = [];
  const symbols = new Uint8Array(end);
  let start = first;
  for (let symbol = 0; symbol < count; symbol += 1) {
    const bits = Math.max(0, Math.floor(symbol / perDouble) - 1);
    symbols.fill(symbol, start, Math.min(end, start + 2 ** bits));
    starts.push(start);
    extra.push(bits);
    start += 2 ** bits;
  }
  return { starts, extra, symbols };
}

/** Writes a block. A step is a byte, or length × 65536 + distance of a repeat. */
export function writeBlock(out: BitWriter, steps: Int32Array, isLast: boolean): void {
  const literalCounts = new Uint32Array(literals);
  const distanceCounts = new Uint32Array(distances);
  literalCounts[endOfBlock] = 1;
  for (const step of steps) {
    if (step < 256) add(literalCounts, step);
    else {
      add(literalCounts, firstLength + symbolOf(lengths.symbols, step >> 16));
      add(distanceCounts, symbolOf(far.symbols, step & 0xffff));
    }
  }
  const literal = huffmanCode(literalCounts, codeLimit);
  const distance = huffmanCode(distanceCounts, codeLimit);
  out.put(isLast ? 1 : 0, 1);
  out.put(dynamicCodes, 2);
  writeCodes(out, literal, distance);
  for (const step of steps) writeStep(out, step, literal, distance);
  putSymbol(out, literal, endOfBlock);
}

function add(counts: Uint32Array, symbol: number): void {
  counts[symbol] = (counts[symbol] ?? 0) + 1;
}

function symbolOf(symbols: Uint8Array, value: number): number {
  return symbols[value] ?? 0;
}

function writeStep(out: BitWriter, step: number, literal: Code, distance: Code): void {
  if (step < 256) {
    putSymbol(out, literal, step);
    return;
  }
  const length = symbolOf(lengths.symbols, step >> 16);
  const back = symbolOf(far.symbols, step & 0xffff);
  putSymbol(out, literal, firstLength + length);
  out.put((step >> 16) - (lengthStarts[length] ?? 0), lengthExtra[length] ?? 0);
  putSymbol(out, distance, back);
  out.put((step & 0xffff) - (far.starts[back] ?? 0), far.extra[back] ?? 0);
}

function putSymbol(out: BitWriter, code: Code, symbol: number): void {
  out.put(code.bits[symbol] ?? 0, code.lengths[symbol] ?? 0);
}

/** The lengths of both codes, runs of zeros shortened. */
function writeCodes(out: BitWriter, literal: Code, distance: Code): void {
  const runs = zeroRuns([...literal.lengths, ...distance.lengths]);
  const counts = new Uint32Array(lengthSymbols.length);
  for (const { symbol } of runs) add(counts, symbol);
  const code = huffmanCode(counts, lengthLimit);
  let written = lengthSymbols.length;
  while (code.lengths[lengthSymbols[written - 1] ?? 0] === 0) written -= 1;
  out.put(literals - 257, 5);
  out.put(distances - 1, 5);
  out.put(written - 4, 4);
  for (const symbol of lengthSymbols.slice(0, written)) out.put(code.lengths[symbol] ?? 0, 3);
  for (const { symbol, extra, bits } of runs) {
    putSymbol(out, code, symbol);
    out.put(extra, bits);
  }
}

interface Run {
  readonly symbol: number;
  readonly extra: number;
  readonly bits: number;
}

/** Symbol 17 stands for 3 to 10 zeros, 18 for 11 to 138. */
function zeroRuns(all: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < all.length;) {
    const next = all.findIndex((length, index) => index >= at && length !== 0);
    const zeros = Math.min(138, (next < 0 ? all.length : next) - at);
    if (zeros >= 11) runs.push({ symbol: 18, extra: zeros - 11, bits: 7 });
    else if (zeros >= 3) runs.push({ symbol: 17, extra: zeros - 3, bits: 3 });
    else runs.push({ symbol: all[at] ?? 0, extra: 0, bits: 0 });
    at += zeros >= 3 ? zeros : 1;
  }
  return runs;
}
