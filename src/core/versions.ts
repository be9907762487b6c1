/** Versions（几种指标）: which rubrics and periods came back, and which of them counts. Never by the order or the names of files. */
import { plain } from "./checkCode";
import { senderOf } from "./choice";
import { labelOf } from "./fileLabel";
import { error, type Problem } from "./problem";
import type { ReturnedFile } from "./returned";
import type { Rubric } from "./rubric";
import { differencesAmong, type RubricDifference } from "./rubricDifferences";
import { rubricDigest } from "./rubricDigest";

/** A returned file with the rubric that its stamp holds; null where it is none of ours. */
export interface Returned extends ReturnedFile {
  readonly rubric: Rubric | null;
}

/** A rubric and period that workbooks were made for, and those workbooks in the order given. */
export interface Version {
  readonly rubric: Rubric;
  readonly period: string;
  readonly files: readonly Returned[];
}

/** What somebody said is consolidated; what is absent is taken from the workbooks. */
export interface Said {
  readonly rubric?: Rubric | undefined;
  readonly period?: string | undefined;
}

/** What is consolidated, and what stands against it. */
export interface Wanted {
  readonly rubric: Rubric;
  readonly period: string;
  /** Versions between which somebody must choose; empty where nothing is open. */
  readonly open: readonly Version[];
  /** What differs among those. */
  readonly differences: readonly RubricDifference[];
}

/** The versions among the files, in an order of their own. */
export function versionsIn(returned: readonly Returned[]): readonly Version[] {
  const found = new Map<string, Version>();
  for (const file of returned) {
    const { rubric, sheet } = file;
    if (rubric === null || sheet === null) continue;
    const period = plain(sheet.assignment.period);
    const key = `${rubricDigest(rubric)}\n${period}`;
    const known = found.get(key) ?? { rubric, period, files: [] };
    found.set(key, { ...known, rubric: earlier(known.rubric, rubric), files: [...known.files, file] });
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, version]) => version);
}

/** Rubrics that say the same may still propose another layout: one of them, whichever file came first. */
function earlier(one: Rubric, other: Rubric): Rubric {
  return one === other || JSON.stringify(one) <= JSON.stringify(other) ? one : other;
}

/**
 * What is consolidated; null where none of the files is ours. A rubric that somebody named counts, else the one that all workbooks carry; where
 * versions of one rubric came back, none does until somebody chooses. A workbook of quite another rubric or year beside all the others is a
 * mistake of its sender: it is set aside and named. Example: thirteen departments' workbooks of 2022 and one of 2021.
 */
export function wantedAmong(versions: readonly Version[], said: Said): Wanted | null {
  const id = said.rubric?.id ?? usual(versions, ({ rubric }) => rubric.id);
  const ofRubric = id === null ? versions : versions.filter(({ rubric }) => rubric.id === id);
  const saidPeriod = said.period === undefined ? undefined : plain(said.period);
  const period = saidPeriod ?? usual(ofRubric, (version) => version.period);
  const eligible = period === null ? ofRubric : ofRubric.filter((version) => version.period === period);
  const [first = versions[0]] = eligible;
  const rubric = said.rubric ?? first?.rubric;
  if (rubric === undefined) return null;
  const isOpen = id === null || period === null || (said.rubric === undefined && eligible.length > 1);
  const open = isOpen ? eligible : [];
  const settled = period ?? first?.period ?? "";
  return { rubric, period: settled, open, differences: differencesAmong(distinct(open)) };
}

/** The problem that an open question is; nothing where all is settled. */
export function versionProblems({ open, differences }: Wanted): readonly Problem[] {
  if (open.length === 0) return [];
  const ids = new Set(open.map(({ rubric }) => rubric.id));
  const versions = open.map((version, index) => `${letterOf(index)}：${versionText(version)}`).join("；");
  const isMixed = ids.size > 1 || differences.length === 0;
  return [error(isMixed ? "file.mixed" : "file.versions", { count: open.length, versions }, { differences })];
}

/** A, B, C … */
export function letterOf(index: number): string {
  return index < ALPHABET.length ? ALPHABET.charAt(index) : String(index + 1);
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** So many files of a version are named. */
const NAMED = 4;

/** Example: 窗口服务2025 2025年度（甲.xlsx、乙.xlsx）. */
export function versionText({ rubric, period, files }: Version): string {
  const names = files.slice(0, NAMED).map((file) => labelOf(file, files));
  const rest = files.length > NAMED ? `…${files.length}` : "";
  return `${rubric.shortTitle} ${rubric.version} ${period}（${names.join("、")}${rest}）`;
}

/** The rubrics, each once. */
function distinct(versions: readonly Version[]): readonly Rubric[] {
  const digests = versions.map(({ rubric }) => rubricDigest(rubric));
  return versions.map(({ rubric }) => rubric).filter((_, index) => digests.indexOf(digests[index] ?? "") === index);
}

/** What more senders have than all others together; null where that is not so. Copies of a file are no more senders. */
function usual(versions: readonly Version[], keyOf: (version: Version) => string): string | null {
  const senders = new Map<string, Set<string>>();
  for (const version of versions) {
    const key = keyOf(version);
    const own = senders.get(key) ?? new Set<string>();
    senders.set(key, own);
    for (const file of version.files) own.add(senderOf(file));
  }
  const all = [...senders.values()].reduce((sum, own) => sum + own.size, 0);
  return [...senders].find(([, own]) => own.size * 2 > all)?.[0] ?? null;
}
