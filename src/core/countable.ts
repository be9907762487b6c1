/** What may count（可以采用的）: returned files held against the rubric that counts, under the names that count. */
import { carryOver, isHarmless, withNames } from "./carryOver";
import type { Choice } from "./choice";
import { error, warning, type Problem } from "./problem";
import type { ReturnedFile, ReturnedSheet } from "./returned";
import type { Rubric } from "./rubric";
import type { RubricDifference } from "./rubricDifferences";
import { rubricDigest } from "./rubricDigest";
import { lookAlikes, namelessSubject, nameNow, namedNow, unknownSender } from "./senders";
import { inOneSpelling } from "./spelling";
import { structureHash } from "./structureHash";
import type { Returned, Wanted } from "./versions";

/** Files in their order, each with the reasons why it cannot be used or waits, and the decisions about senders that were followed. */
export interface Countable {
  readonly rubric: Rubric;
  readonly files: readonly ReturnedFile[];
  readonly followed: readonly Choice[];
}

/** Differences that leave every total as it is, so that totals can be told before somebody has chosen between the versions. */
export function isProvisional({ open, differences }: Wanted): boolean {
  const periods = new Set(open.map(({ period }) => period));
  return periods.size === 1 && differences.every(({ bearing }) => bearing !== "total" && bearing !== "identity");
}

/** The rubric that the files are held against; while versions are open, one that leaves out what they do not agree on. */
function countingRubric(wanted: Wanted): Rubric {
  const { rubric, open } = wanted;
  if (open.length === 0 || !isProvisional(wanted)) return rubric;
  const subjects = new Map(open.flatMap(({ rubric: { subjects: own } }) => own.map((one) => [one.id, one] as const)));
  return { ...rubric, bands: [], subjects: [...subjects.values()] };
}

/** Holds the files against what is wanted. */
export function countable(returned: readonly Returned[], wanted: Wanted, choices: readonly Choice[]): Countable {
  const rubric = countingRubric(wanted);
  const waiting = new Set(isProvisional(wanted) ? [] : wanted.open.flatMap(({ files }) => files));
  const hash = structureHash(rubric);
  const standingOf = standings(wanted, rubric);
  const held = returned.map((file): Held => {
    const { rubric: own, sheet, ...rest } = file;
    if (sheet === null || own === null) return { file: { ...rest, sheet }, followed: [] };
    if (waiting.has(file)) return { file: { ...rest, sheet, refusals: [error("file.version-open")] }, followed: [] };
    const { sheet: named, followed } = namedNow(sheet, rubric, choices);
    // Whose it is comes first: under the name that counts its items may well be the sender's.
    const unknown =
      own.id === rubric.id ? [...unknownSender(named, rubric, choices), ...namelessSubject(named, rubric)] : [];
    if (unknown.length > 0) return { file: { ...rest, sheet, refusals: unknown }, followed };
    const { refusals, warnings } = standingOf(own, named, sheet.assignment.department);
    if (refusals.length > 0) return { file: { ...rest, sheet, refusals }, followed: [] };
    const problems = warnings.length === 0 ? named.problems : [...named.problems, ...warnings];
    return { file: { ...rest, sheet: { ...named, hash, problems } }, followed };
  });
  const open = held.map(({ file }) => ((file.refusals ?? []).length > 0 ? null : file.sheet));
  const sheets = inOneSpelling(open, rubric, choices);
  const alike = lookAlikes(sheets, rubric, choices);
  const files = held.map(({ file }, index): ReturnedFile => {
    const more = alike[index] ?? [];
    if (more.length > 0) return { ...file, refusals: more };
    return { ...file, sheet: sheets[index] ?? file.sheet };
  });
  return { rubric, files, followed: [...new Set(held.flatMap(({ followed }) => followed))] };
}

interface Held {
  readonly file: ReturnedFile;
  readonly followed: readonly Choice[];
}

interface Standing {
  readonly refusals: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Works it out once for all workbooks of a department that were made from the same rubric. */
function standings(
  wanted: Wanted,
  rubric: Rubric,
): (own: Rubric, sheet: ReturnedSheet, sent: string | null) => Standing {
  const known = new Map<Rubric, Map<string, Standing>>();
  return (own, sheet, sent) => {
    const ofRubric = known.get(own) ?? new Map<string, Standing>();
    known.set(own, ofRubric);
    const key = JSON.stringify([sent, sheet.assignment.department, sheet.assignment.subjects]);
    const standing = ofRubric.get(key) ?? heldAgainst(own, wanted, rubric, sheet, sent);
    ofRubric.set(key, standing);
    return standing;
  };
}

/** How a sheet's own rubric stands to the one that counts; `sent` is its department as it was sent out. */
function heldAgainst(own: Rubric, wanted: Wanted, rubric: Rubric, sheet: ReturnedSheet, sent: string | null): Standing {
  if (rubricDigest(own) === rubricDigest(rubric)) return { refusals: [], warnings: [] };
  const { department } = sheet.assignment;
  const now = {
    ...withNames(own, (name) => (name === sent && department !== null ? department : nameNow(rubric, name))),
    formerNames: rubric.formerNames,
  };
  const { differences, hindering } = carryOver(now, rubric, sheet.assignment);
  if (hindering.length > 0) return { refusals: [staleProblem(own, rubric, hindering)], warnings: [] };
  const telling = differences.filter((difference) => !isHarmless(difference));
  // While nobody has chosen, the question itself tells what differs.
  if (telling.length === 0 || wanted.open.length > 0) return { refusals: [], warnings: [] };
  return { refusals: [], warnings: [warning("file.other-version", {}, { differences: telling })] };
}

function staleProblem(own: Rubric, rubric: Rubric, hindering: readonly RubricDifference[]): Problem {
  const values = {
    ...{ title: own.shortTitle, version: own.version, hash: structureHash(own) },
    ...{ wantedTitle: rubric.shortTitle, wantedVersion: rubric.version, wantedHash: structureHash(rubric) },
  };
  const isOther = own.id !== rubric.id;
  return error("file.stale", values, {
    differences: isOther ? hindering.filter(({ kind }) => kind === "id") : hindering,
  });
}
