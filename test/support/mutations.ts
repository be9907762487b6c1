/** Ways in which the bytes of a workbook get spoilt, by chance or on purpose. The same seed gives the same spoilt file. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A source of whole numbers from 0 to below `count`. */
export type Chance = (count: number) => number;

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed | 0;
  return (count) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * count);
  };
}

type Parts = Record<string, Uint8Array>;
type PartChange = (parts: Parts, next: Chance) => void;

/** A name for reports, and the spoilt bytes. */
export interface Mutation {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Spoils a workbook in one way, sometimes in two. */
export function mutated(bytes: Uint8Array, next: Chance): Mutation {
  if (next(8) === 0) return { name: "bit of the archive", bytes: flipped(bytes, next) };
  const parts: Parts = { ...unzipSync(bytes) };
  const names = Array.from({ length: next(5) === 0 ? 2 : 1 }, () => {
    const [name, change] = pick(CHANGES, next);
    change(parts, next);
    return name;
  });
  return { name: names.join(" + "), bytes: zipSync(parts, { level: 1 }) };
}

const CHANGES: readonly (readonly [string, PartChange])[] = [
  ["bit of a part", (parts, next) => change(parts, pick(Object.keys(parts), next), (part) => flipped(part, next))],
  ["bit of the scores", (parts, next) => change(parts, SCORES, (part) => flipped(part, next))],
  ["bit of the texts", (parts, next) => change(parts, TEXTS, (part) => flipped(part, next))],
  ["dropped part", (parts, next) => void Reflect.deleteProperty(parts, pick(Object.keys(parts), next))],
  ["swapped sheets", swapSheets],
  [
    "changed value",
    (parts, next) => rewrite(parts, SCORES, (text) => replaceOne(text, VALUE, next, () => number(next))),
  ],
  [
    "changed digit",
    (parts, next) => rewrite(parts, SCORES, (text) => replaceOne(text, /(?<=<v>)\d/g, next, () => String(next(10)))),
  ],
  ["swapped values", (parts, next) => rewrite(parts, SCORES, (text) => swapped(text, VALUE, next))],
  ["swapped places", (parts, next) => rewrite(parts, SCORES, (text) => swapped(text, /(?<=<c r=")[A-Z]+\d+/g, next))],
  [
    "dropped cell",
    (parts, next) => rewrite(parts, SCORES, (text) => replaceOne(text, /<c [^>]*?(?:\/>|>.*?<\/c>)/gs, next, () => "")),
  ],
  [
    "dropped row",
    (parts, next) => rewrite(parts, SCORES, (text) => replaceOne(text, /<row [^>]*>.*?<\/row>/gs, next, () => "")),
  ],
  [
    "dropped formula",
    (parts, next) => rewrite(parts, SCORES, (text) => replaceOne(text, /<f>[^<]*<\/f>/g, next, () => "")),
  ],
  [
    "other kind of cell",
    (parts, next) => rewrite(parts, SCORES, (text) => replaceOne(text, / t="s"/g, next, () => pick(KINDS, next))),
  ],
  [
    "text in place of a number",
    (parts, next) =>
      rewrite(parts, SCORES, (text) =>
        replaceOne(text, /(?<=<c r="[A-Z]+\d+" s="\d+")(?=>)/g, next, () => pick(KINDS, next)),
      ),
  ],
  ["swapped texts", (parts, next) => rewrite(parts, TEXTS, (text) => swapped(text, /(?<=<t[^>]*>)[^<]+/g, next))],
  [
    "digit of a text",
    (parts, next) => rewrite(parts, TEXTS, (text) => replaceOne(text, /\d/g, next, () => String(next(10)))),
  ],
  [
    "column mark",
    (parts, next) =>
      rewrite(parts, TEXTS, (text) => replaceOne(text, /(?<=pb:[a-z]+)\d/gi, next, () => String(next(4)))),
  ],
];

const SCORES = "xl/worksheets/sheet1.xml";
const TEXTS = "xl/sharedStrings.xml";
const VALUE = /(?<=<v>)[^<]+(?=<\/v>)/g;
const KINDS = [' t="b"', ' t="e"', ' t="str"', ' t="n"', ' t="d"', ""];

function change(parts: Parts, name: string, of: (part: Uint8Array) => Uint8Array): void {
  const part = parts[name];
  if (part !== undefined && part.length > 0) parts[name] = of(part);
}

/** Two earlier changes may have left bytes that are no text any more; such a part stays as it is. */
function rewrite(parts: Parts, name: string, of: (text: string) => string): void {
  change(parts, name, (part) => strToU8(of(strFromU8(part))));
}

function flipped(bytes: Uint8Array, next: Chance): Uint8Array {
  const copy = bytes.slice();
  const at = next(copy.length);
  copy[at] = (copy[at] ?? 0) ^ (1 << next(8));
  return copy;
}

function swapSheets(parts: Parts, next: Chance): void {
  const sheets = Object.keys(parts).filter((name) => name.startsWith("xl/worksheets/sheet"));
  const [one, other] = [pick(sheets, next), pick(sheets, next)];
  const [first, second] = [parts[one], parts[other]];
  if (first === undefined || second === undefined) return;
  parts[one] = second;
  parts[other] = first;
}

function number(next: Chance): string {
  return pick(["0", "1", "0.5", "9", "9.000000001", "-1", "1e3", "99", "7", String(next(60))], next);
}

/** Replaces one match, wherever chance has it. */
function replaceOne(text: string, pattern: RegExp, next: Chance, by: () => string): string {
  const matches = [...text.matchAll(pattern)];
  const match = matches[next(Math.max(1, matches.length))];
  if (match === undefined) return text;
  return text.slice(0, match.index) + by() + text.slice(match.index + match[0].length);
}

/** Two matches change places. */
function swapped(text: string, pattern: RegExp, next: Chance): string {
  const matches = [...text.matchAll(pattern)];
  const chosen = [matches[next(matches.length)], matches[next(matches.length)]];
  const [one, other] = chosen.sort((left, right) => (left?.index ?? 0) - (right?.index ?? 0));
  if (one === undefined || other === undefined || one === other) return text;
  const between = text.slice(one.index + one[0].length, other.index);
  return text.slice(0, one.index) + other[0] + between + one[0] + text.slice(other.index + other[0].length);
}

function pick<T>(all: readonly T[], next: Chance): T {
  const chosen = all[next(all.length)];
  if (chosen === undefined) throw new Error("nothing to pick from");
  return chosen;
}
