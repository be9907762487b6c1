/** The check code（校验码）: 80 bits over the scores of one sheet, so that a signed paper and a file can be tied together. It is no password. */
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { decimal } from "./decimal";
import type { Assignment, Score } from "./score";

/** One score as it is sealed: all texts, so that every program stores it alike. */
export interface SealedScore {
  readonly subject: string;
  readonly item: string;
  /** "" where there is one score column. */
  readonly reviewer: string;
  /** Decimal text, 是, 否, "" while blank; what is no score is kept after "?". */
  readonly value: string;
  readonly reason: string;
}

/** Digits and letters without I, L, O and U, which are easily confused（Crockford's base32）. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUP = 4;
const LETTERS = 16;

/**
 * The code of a sheet, as `0A1B-2C3D-4E5F-6G7H`: the first 80 bits of SHA-256 over rubric hash, department, period and the
 * scores in canonical order. The order of rows, the sheet's name and the white space of reasons do not count.
 */
export function checkCode(hash: string, assignment: Assignment, scores: readonly Score[]): string {
  return codeOf(hash, assignment, sealedScores(scores));
}

/** The code of scores that are in canonical form already, as a seal keeps them. */
export function codeOf(
  hash: string,
  { department, period }: Pick<Assignment, "department" | "period">,
  scores: readonly SealedScore[],
): string {
  const rows = scores.map(({ subject, item, reviewer, value, reason }) => [subject, item, reviewer, value, reason]);
  const text = JSON.stringify([hash, department ?? "", plain(period), rows]);
  return grouped(base32(sha256(utf8ToBytes(text)).slice(0, (LETTERS * 5) / 8)));
}

/** Scores in canonical form and order: by subject, item, reviewer. */
export function sealedScores(scores: readonly Score[]): readonly SealedScore[] {
  const rows = scores.map((score): SealedScore => ({
    subject: plain(score.subject),
    item: score.item,
    reviewer: plain(score.reviewer ?? ""),
    value: valueText(score),
    reason: plain(score.reason),
  }));
  const keyed = rows.map((row) => ({ row, key: JSON.stringify(Object.values(row)) }));
  return keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0)).map(({ row }) => row);
}

/**
 * Reads a code as somebody typed it from paper: small or full-width letters, other bars or none, O for 0, I and L for 1, U for V.
 * Null where it is no code. Example: `oabc 1234 5678 9xyz` is `0ABC-1234-5678-9XYZ`.
 */
export function parseCode(typed: string): string | null {
  const letters = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1")
    .replace(/U/g, "V");
  return letters.length === LETTERS ? grouped(letters) : null;
}

/**
 * Programs rewrite line ends and trim: runs of white space count as one space, at the ends as none. So does the escape that
 * files have for a carriage return, which some programs take for text.
 */
export function plain(text: string): string {
  return text.replace(/(?:\s|_x000D_)+/giu, " ").trim();
}

function valueText({ value, raw }: Score): string {
  if (typeof value === "boolean") return value ? "是" : "否";
  if (value !== null) return decimal(value).toFixed();
  const typed = plain(String(raw ?? ""));
  return typed === "" ? "" : `?${typed}`;
}

function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return Array.from({ length: bits.length / 5 }, (_, index) =>
    ALPHABET.charAt(Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2)),
  ).join("");
}

function grouped(letters: string): string {
  return Array.from({ length: LETTERS / GROUP }, (_, index) => letters.slice(index * GROUP, (index + 1) * GROUP)).join(
    "-",
  );
}
