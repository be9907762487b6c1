/** The check code（校验码）: a hash of what one signed sheet shows, so that paper and file can be tied together. It is no password. */
import { ANSWERS } from "./typed";
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

/** What a code is worked out from, beside the scores. */
export interface CodedContent {
  /** Structure hash of the rubric. */
  readonly hash: string;
  /** SHA-256 in hexadecimal digits over the rubric as the workbook carries it: titles, names, points, bands and grades that the paper shows. */
  readonly rubric: string;
  readonly assignment: Pick<Assignment, "department" | "reviewer" | "period" | "joined">;
  /** Blanks of the head, each with what stands in it. */
  readonly head: readonly (readonly [label: string, text: string])[];
}

/** A way to work out a code. Papers with codes of every version lie in the files of offices, so none may ever change. */
interface CodeVersion {
  readonly letters: number;
  readonly text: (content: CodedContent, rows: readonly (readonly string[])[]) => string;
}

/** Covers ids and scores only, and 80 bits of a hash let two score sets of one code be found at about 2^40 steps. */
const FIRST: CodeVersion = {
  letters: 16,
  text: ({ hash, assignment: { department, period } }, rows) =>
    JSON.stringify([hash, department ?? "", plain(period), rows]),
};

/** Covers all that the paper shows; two contents of one code take about 2^60 steps to find. */
const CURRENT: CodeVersion = {
  letters: 24,
  text: ({ rubric, assignment: { department, reviewer, period, joined = false }, head }, rows) =>
    JSON.stringify(["2", rubric, department ?? "", reviewer ?? "", plain(period), joined, head, rows]),
};

const VERSIONS: readonly CodeVersion[] = [FIRST, CURRENT];

/** Digits and letters without I, L, O and U, which are easily confused（Crockford's base32）. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUP = 4;

/**
 * The code of a sheet, as `0A1B-2C3D-4E5F-6G7H-8J9K-0M1N`: the first 120 bits of SHA-256 over the rubric, department, reviewer, period,
 * the blanks of the head, and the scores in canonical order. The order of rows, the sheet's name and the white space of reasons do not
 * count. `like` names a code of the version that is wanted: those of earlier releases have four groups.
 */
export function checkCode(content: CodedContent, scores: readonly Score[], like: string | null = null): string {
  return codeOf(content, sealedScores(scores), like);
}

/** The code of scores that are in canonical form already, as a seal keeps them. */
export function codeOf(content: CodedContent, scores: readonly SealedScore[], like: string | null = null): string {
  const version = VERSIONS.find(({ letters }) => letters === like?.replaceAll("-", "").length) ?? CURRENT;
  const rows = scores.map(({ subject, item, reviewer, value, reason }) => [subject, item, reviewer, value, reason]);
  const bytes = sha256(utf8ToBytes(version.text(content, rows)));
  return grouped(base32(bytes.slice(0, (version.letters * 5) / 8)));
}

/** Whether a code covers the scores only, as those of the first release did, and not the names, points and grades beside them. */
export function coversScoresOnly(code: string): boolean {
  return code.replaceAll("-", "").length === FIRST.letters;
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
 * Null where it is no code. Codes of earlier releases have four groups.
 * Example: `oabc 1234 5678 9xyz` is `0ABC-1234-5678-9XYZ`.
 */
export function parseCode(typed: string): string | null {
  const letters = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1")
    .replace(/U/g, "V");
  return VERSIONS.some((version) => version.letters === letters.length) ? grouped(letters) : null;
}

/**
 * Programs rewrite line ends and trim: runs of white space count as one space, at the ends as none. So does the escape that
 * files have for a carriage return, which some programs take for text.
 */
export function plain(text: string): string {
  return text.replace(/(?:\s|_x000D_)+/giu, " ").trim();
}

/** Whether nothing was typed: neither a score nor a reason. */
export function isBlankScore(score: Score): boolean {
  return valueText(score) === "" && plain(score.reason) === "";
}

/** The score as the code takes it: however it was stored, 28 is 28. Example: the text "28 " and the number 28 are both "28". */
export function valueText({ value, raw }: Pick<Score, "value" | "raw">): string {
  if (typeof value === "boolean") return value ? ANSWERS.yes : ANSWERS.no;
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
  const starts = Array.from({ length: letters.length / GROUP }, (_, index) => index * GROUP);
  return starts.map((start) => letters.slice(start, start + GROUP)).join("-");
}
