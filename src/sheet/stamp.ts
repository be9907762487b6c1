/** The stamp（模板标识）: a hidden sheet that says what the workbook asks for. The truth lives in cells, since settings and custom parts get lost. */
import { parseChoices, type Choice } from "../core/choice";
import { parseDisagreements, type Disagreement } from "../core/disagreement";
import { parseHeld, type Held } from "../core/heldWork";
import { LAYOUT_NAMES } from "../core/layouts";
import { parseExcuses, parseRosters, type Excuse, type Roster } from "../core/roster";
import { withVetoGrades } from "../core/grade";
import { parsedJson } from "../core/parsedJson";
import { parseRubric } from "../core/parseRubric";
import { error, type Checked } from "../core/problem";
import type { GradeBand, Layout, Rubric } from "../core/rubric";
import type { Assignment } from "../core/score";
import { digest, firstStructureHash, fullDigest, structureHash } from "../core/structureHash";
import { STAMP_SHEETS } from "../text/sheetWords";
import { editionOf, TODAY, type Edition } from "./format/edition";
import type { Grid } from "./grid";
import type { PlannedCell, SheetPlan } from "./plan";
import { recent } from "./recent";
import { CHECK, chunks, factsIn, stampRows, textIn, valueOf, type StampRow } from "./stampRows";
import { STYLES } from "./styles";
import { parseListDigests, type ListDigest } from "./summary/listDigests";
import { parseWrittenScores, type WrittenScores } from "./summary/writtenScores";

/** First cell of a stamp sheet. */
const SIGNATURE = "pingbiao";
const FORMAT = 1;

/** Mark of the title's row in the hidden item column: every scoring sheet has it. */
export const SCORING_MARK = "@stamp";

/** What a stamp says. `hash` is the one it was written with; when read, the rubric must come to it, by today's reckoning or that of the first releases. */
export interface Stamp {
  readonly rubric: Rubric;
  readonly hash: string;
  readonly assignment: Assignment;
  /** Decisions between differing files of one sender; only a 汇总 has any. */
  readonly choices?: readonly Choice[] | undefined;
  /** Differing scores that were joined; only a 汇总 has any. */
  readonly disagreements?: readonly Disagreement[] | undefined;
  /** The joined scores as they were written, subject by subject; only a 汇总 has them, and none that an earlier program wrote. */
  readonly written?: readonly WrittenScores[] | undefined;
  /** Digests of the lists beside it; as with `written`. */
  readonly lists?: readonly ListDigest[] | undefined;
  /** Who owed a workbook and who was excused, scores of what was still open, and marks of all workbooks; only a 汇总 has any. */
  readonly rosters?: readonly Roster[] | undefined;
  readonly excuses?: readonly Excuse[] | undefined;
  readonly held?: readonly Held[] | undefined;
  readonly made?: readonly string[] | undefined;
}

/** A stamp out of a workbook. */
export interface ReadStamp extends Stamp {
  /** SHA-256 in hexadecimal digits over the text of the rubric, to the letter. */
  readonly rubricDigest: string;
  /** The edition of the sheets that the workbook was written in. */
  readonly edition: Edition;
}

/** Ties a scoring sheet to its stamp where a workbook holds several. */
export function stampKey({ hash, assignment }: Pick<Stamp, "hash" | "assignment">): string {
  return [
    hash,
    assignment.layout,
    assignment.department ?? "",
    assignment.reviewer ?? "",
    assignment.period,
    ...assignment.subjects,
  ].join("/");
}

/** The plan of the stamp sheet: key and value a row, the rubric cut into pieces. */
export function planStampSheet(stamp: Stamp): SheetPlan {
  const { rubric, hash, assignment, choices, disagreements, written, lists } = stamp;
  const { rosters, excuses, held, made } = stamp;
  const { roster, asked, joined = false } = assignment;
  // A 汇总 may be written beside a scoring sheet, whose stamp it must never take the place of.
  const name = joined ? STAMP_SHEETS.summaryStamp : STAMP_SHEETS.stamp;
  const facts: readonly (readonly [string, string | number])[] = [
    [SIGNATURE, FORMAT],
    ["hash", hash],
    ["key", stampKey({ hash, assignment })],
    ["department", assignment.department ?? ""],
    ["reviewer", assignment.reviewer ?? ""],
    ["joined", joined ? "yes" : ""],
    ["period", assignment.period],
    ["layout", assignment.layout],
    ["subjects", JSON.stringify(assignment.subjects)],
    ["edition", TODAY.id],
    ...chunks(JSON.stringify(rubric)).map((chunk) => ["rubric", chunk] as const),
    ...Object.entries({ choices, disagreements, written, lists, roster, asked, rosters, excuses, held, made }).flatMap(
      ([key, list = []]) => carried(key, list),
    ),
  ];
  return {
    name,
    visibility: "veryHidden",
    columns: [{ width: 12 }, { width: 40 }],
    rows: new Map(),
    styles: STYLES,
    cells: [...facts, [CHECK, digestOf(facts)] as const].flatMap(([key, value], row): PlannedCell[] => [
      { row, column: 0, value: key, style: "machine" },
      { row, column: 1, value, style: "machine" },
    ]),
    merges: [],
    validations: [],
    conditionalFormats: [],
    protected: true,
    names: [{ name: joined ? "pingbiao_summary" : "pingbiao", refersTo: `'${name}'!$A$1` }],
    showGridlines: true,
  };
}

/** A list in pieces; nothing where it is empty. */
function carried(key: string, list: readonly unknown[]): readonly (readonly [string, string])[] {
  return list.length === 0 ? [] : chunks(JSON.stringify(list)).map((chunk) => [key, chunk] as const);
}

/** A digest of all facts: damage that leaves the rest readable is found too. */
function digestOf(facts: readonly (readonly [string, string | number])[]): string {
  return recentDigest(JSON.stringify(facts.map(([key, value]) => [key, String(value)])));
}

const recentDigest = recent(digest);

/** All stamp sheets, whatever their names; none in a workbook that is not ours. */
export function stampGrids(grids: readonly Grid[]): readonly Grid[] {
  return grids.filter(({ cells: [first] }) => first?.row === 0 && first.column === 0 && first.value === SIGNATURE);
}

/** The key that a stamp sheet carries. */
export function keyOfStamp(grid: Grid): string {
  return valueOf(stampRows(grid), "key");
}

/** Reads a stamp sheet. Fails with `sheet.damaged` where it does not hold together, with `sheet.newer` where this program does not know its edition. */
export function readStamp(grid: Grid): Checked<ReadStamp> {
  const rows = stampRows(grid);
  const fact = (key: string): string => valueOf(rows, key);
  const damaged = refused("sheet.damaged", grid);
  if (Number(fact(SIGNATURE)) > FORMAT) return refused("sheet.newer", grid);
  if (fact(SIGNATURE) !== String(FORMAT) || digestOf(factsIn(rows)) !== fact(CHECK)) return damaged;
  const edition = editionOf(fact("edition"));
  if (edition === undefined) return refused("sheet.newer", grid);
  const parsed = rubricIn(textIn(rows, "rubric"));
  const layout = layoutOf(fact("layout"));
  const subjects = stringsIn(fact("subjects"));
  const choices = listIn(rows, "choices", parseChoices);
  const disagreements = listIn(rows, "disagreements", parseDisagreements);
  const written = listIn(rows, "written", parseWrittenScores);
  const lists = listIn(rows, "lists", parseListDigests);
  if (parsed === null || layout === null || subjects === null) return damaged;
  if (choices === null || disagreements === null || written === null || lists === null) return damaged;
  const { rubric, hashes, rubricDigest } = parsed;
  const hash = fact("hash");
  if (!hashes.includes(hash) || !fitsSheet(rubric, subjects)) return damaged;
  const [below, sent] = [belowIn(rows), sentIn(rows)];
  if (below === null || sent === null) return damaged;
  const assignment: Assignment = {
    department: fact("department") === "" ? null : fact("department"),
    period: fact("period"),
    layout,
    subjects,
    ...(fact("reviewer") === "" ? {} : { reviewer: fact("reviewer") }),
    ...(fact("joined") === "" ? {} : { joined: true }),
    ...sent,
  };
  return {
    ok: true,
    value: {
      ...{ rubric, hash, rubricDigest, edition, assignment },
      ...listsOf({ choices, disagreements, written, lists, ...below }),
    },
    problems: [],
  };
}

/** What a 汇总 carries of the workbooks it was made from; null where it is anything else. */
function belowIn(rows: readonly StampRow[]): Required<Pick<Stamp, "rosters" | "excuses" | "held" | "made">> | null {
  const rosters = listIn(rows, "rosters", parseRosters);
  const excuses = listIn(rows, "excuses", parseExcuses);
  const held = listIn(rows, "held", parseHeld);
  const made = listIn(rows, "made", textsOf);
  const broken = rosters === null || excuses === null || held === null || made === null;
  return broken ? null : { rosters, excuses, held, made };
}

/** Who else was sent such a workbook, and for which subjects. */
function sentIn(rows: readonly StampRow[]): Pick<Assignment, "roster" | "asked"> | null {
  const roster = listIn(rows, "roster", textsOf);
  const asked = listIn(rows, "asked", textsOf);
  if (roster === null || asked === null) return null;
  return { ...(roster.length === 0 ? {} : { roster }), ...(asked.length === 0 ? {} : { asked }) };
}

/** A file that may be read holds half a million cells, at least four for a score. */
const MOST_SCORES = 125_000;

/** Whether a sheet can hold the scores that a stamp asks for, of each subject once: what none could was made to keep a reader busy. */
function fitsSheet({ items }: Rubric, subjects: readonly string[]): boolean {
  return items.length * subjects.length <= MOST_SCORES && new Set(subjects).size === subjects.length;
}

function refused(code: "sheet.damaged" | "sheet.newer", grid: Grid): Checked<ReadStamp> {
  const problem = error(code, { sheet: grid.name }, { at: { sheet: grid.name, cell: "A1" } });
  return { ok: false, problems: [problem] };
}

/** The bands a workbook was made with may differ from the rubric's own: they are the office's choice. */
export function withBands(rubric: Rubric, bands: readonly GradeBand[] | null): Rubric {
  return bands === null ? rubric : withVetoGrades({ ...rubric, bands, bandsSource: "default" });
}

/** What the JSON text of a rubric holds: the rubric, the hashes that it comes to, the digest of the text. */
interface RubricText extends Pick<ReadStamp, "rubric" | "rubricDigest"> {
  readonly hashes: readonly string[];
}

/** Null where the text holds no rubric. */
const rubricIn = recent((text): RubricText | null => {
  const json = parsedJson(text);
  const checked = json === undefined ? null : parseRubric(json);
  if (checked?.ok !== true) return null;
  const hashes = [structureHash(checked.value), firstStructureHash(checked.value)];
  return { rubric: checked.value, hashes, rubricDigest: fullDigest(text) };
});

function listIn<T>(
  rows: readonly StampRow[],
  key: string,
  parse: (json: unknown) => readonly T[] | null,
): readonly T[] | null {
  const text = textIn(rows, key);
  return text === "" ? [] : parse(parsedJson(text));
}

/** Only the lists that hold something. */
function listsOf(all: Readonly<Record<string, readonly unknown[] | undefined>>): Partial<Stamp> {
  return Object.fromEntries(Object.entries(all).filter(([, list]) => list?.length !== 0));
}

function stringsIn(text: string): readonly string[] | null {
  return textsOf(parsedJson(text));
}

function textsOf(json: unknown): readonly string[] | null {
  return Array.isArray(json) && json.every((entry): entry is string => typeof entry === "string") ? json : null;
}

function layoutOf(text: string): Layout | null {
  return LAYOUT_NAMES.find((name) => name === text) ?? null;
}
