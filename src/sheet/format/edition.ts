/** Editions（版式）of our sheets: their words, columns and marked rows. A returned workbook is held against the edition it was written in, never against today's. */
import type { Layout } from "../../core/rubric";
import { digest } from "../../core/structureHash";
import { SHEET_WORDS, type SheetWords } from "../../text/wordsOfSheets";
import first from "./editions/first.json";

/** What sheets are made of. Two editions with the same id are one. */
export interface Edition {
  readonly id: string;
  readonly words: SheetWords;
  /** What columns may stand in a layout: roles without their numbers. */
  readonly columns: Readonly<Record<Layout, readonly string[]>>;
  /** What rows may have a mark: marks without the id behind the colon. */
  readonly marks: readonly string[];
}

/** What an edition is as it is stored. */
type EditionFacts = Omit<Edition, "id">;

const WORKINGS = ["item", "subjectId", "key", "text", "number", "valid", "counted"];
const AFTER_TITLE = ["points", "score", "reason", "status", ...WORKINGS];

/** The sheets of today. Whoever changes them stores what they are then（`node scripts/addEdition.mjs NAME`）and adds it to {@link STORED}. */
const TODAYS: EditionFacts = {
  words: SHEET_WORDS,
  columns: {
    table: ["no", "group", "weight", "title", "criteria", "difference", ...AFTER_TITLE],
    form: ["subject", "no", "title", "difference", ...AFTER_TITLE],
    matrix: ["no", "group", "title", ...AFTER_TITLE],
  },
  marks: [
    ...["@stamp", "@subject", "@department", "@header", "@sign", "@seal"],
    ...["@group", "@base", "@bonus", "@deduction", "@total", "@state", "@grade", "@rank"],
  ],
};

/** Earlier editions keep their words whatever happens to today's; words that they had no use for are today's. */
function stored(facts: StoredFacts): Edition {
  const part = <Part extends keyof SheetWords>(name: Part): SheetWords[Part] => ({
    ...SHEET_WORDS[name],
    ...facts.words[name],
  });
  const words: SheetWords = {
    labels: part("labels"),
    status: part("status"),
    state: part("state"),
    phrases: part("phrases"),
    sheets: part("sheets"),
    lists: part("lists"),
    annexes: part("annexes"),
    seal: part("seal"),
    sources: part("sources"),
  };
  return { ...facts, words, id: idOf(facts) };
}

interface StoredFacts extends Omit<EditionFacts, "words"> {
  readonly words: { readonly [Part in keyof SheetWords]: Partial<SheetWords[Part]> };
}

/** A digest over everything that an edition is. */
function idOf(facts: StoredFacts): string {
  const parts = Object.entries(facts.words).map(([part, words]) => [part, Object.entries(words).sort()]);
  const columns = Object.entries(facts.columns).map(([layout, roles]) => [layout, [...roles].sort()]);
  return digest(JSON.stringify([parts.sort(), columns.sort(), [...facts.marks].sort()]));
}

/** The edition that is written today. */
export const TODAY: Edition = { ...TODAYS, id: idOf(TODAYS) };

/** The edition of workbooks that do not say which: those of the first releases. */
const FIRST = stored(first);

/** Those that ever left the house, today's among them, the oldest first. */
const STORED: readonly Edition[] = [FIRST];

/** Every edition, the newest first. */
export const EDITIONS: readonly Edition[] = [TODAY, ...[...STORED].reverse().filter(({ id }) => id !== TODAY.id)];

/** The edition that a stamp names; undefined for one that this program does not know, which a newer one wrote. */
export function editionOf(id: string): Edition | undefined {
  return id === "" ? FIRST : EDITIONS.find((edition) => edition.id === id);
}

/** Whether a column belongs to the edition; all that is planned does to today's. Example: `score12` is a score column. */
export function hasColumn(edition: Edition, layout: Layout, role: string): boolean {
  return edition === TODAY || edition.columns[layout].includes(role.replace(/\d+$/, ""));
}

/** Whether a row of that mark belongs to the edition. Example: `@group:safety` is a row of a group. */
export function hasMark(edition: Edition, mark: string): boolean {
  return edition === TODAY || edition.marks.includes(mark.replace(/:.*$/, ""));
}

/** A name or label in every edition, today's first. */
export function everyWord(of: (words: SheetWords) => string): readonly string[] {
  return [...new Set(EDITIONS.map(({ words }) => of(words)))];
}
