/** Where a scoring sheet shows its check code（校验码）, and which cells are its inputs: what sealing touches. */
import { a1 } from "./address";
import { codeInLine, isSealLine } from "../text/sealWords";
import { textAt } from "./gridCells";
import { SEAL_MARK } from "./layouts/footCells";
import type { Role } from "./layouts/frame";
import type { Area } from "./plan";
import type { FoundSheet } from "./readScores";
import { LAYOUTS } from "../core/layouts";

/** The cell of the check code's line, and the code that it shows. */
export interface SealPlace {
  readonly row: number;
  readonly column: number;
  /** A1 address. */
  readonly cell: string;
  /** All that the line says. */
  readonly text: string;
  /** Null while not sealed. */
  readonly shown: string | null;
}

/** What stands in the row of the check code where its line should; null where the row was deleted or nothing was changed in it. */
export function overwrittenLine(found: FoundSheet): string | null {
  const row = found.rows.find(({ item }) => item === SEAL_MARK)?.row;
  const [first] = found.frame.columns;
  if (row === undefined || first === undefined || sealPlace(found) !== null) return null;
  return textAt(found.cells, row, found.column(first.role));
}

/** The place of the check code; null where its row was deleted or its text overwritten. */
export function sealPlace(found: FoundSheet): SealPlace | null {
  const { seal } = found.frame.edition.words;
  const row = found.rows.find(({ item }) => item === SEAL_MARK)?.row;
  const line = found.cells.grid.cells.find(
    (cell) => cell.row === row && typeof cell.value === "string" && isSealLine(cell.value, seal),
  );
  if (line === undefined) return null;
  const { column } = line;
  const text = line.formula === undefined ? String(line.value) : `=${line.formula}`;
  return { row: line.row, column, cell: a1(line.row, column), text, shown: codeInLine(String(line.value), seal) };
}

/** The input cells wherever they are now: scores, reasons, names still to be typed, and the blanks of the head. */
export function inputAreas(found: FoundSheet): readonly Area[] {
  const { lanes } = found.frame;
  const roles = new Set<Role>(lanes.flatMap(({ index, reason }) => [`score${index}`, `reason${reason}`] as const));
  const items = found.rows.filter(({ item }) => !item.startsWith("@"));
  const unnamed = items.filter(({ subject }) => subject.startsWith("#"));
  return [
    ...headInputs(found),
    ...[...roles].flatMap((role) => runs(rowNumbers(items), found.column(role))),
    ...runs(rowNumbers(unnamed), found.column("subject")),
  ];
}

/** The inputs that people type into: joined scores（汇总表）are nobody's to type, sealed or not. */
export function typedAreas(found: FoundSheet): readonly Area[] {
  return found.stamp.assignment.joined === true ? headInputs(found) : inputAreas(found);
}

/** A blank of the head: what it asks for, the mark of its row, the role of its column. */
export interface HeadBlank {
  readonly label: string;
  readonly mark: string;
  readonly role: Role;
}

function headInputs(found: FoundSheet): readonly Area[] {
  return headBlanks(found).flatMap(({ mark, role }) =>
    runs(rowNumbers(found.rows.filter(({ item }) => item === mark)), found.column(role)),
  );
}

/** Blanks of the head: what was not known when the sheet was made, and the date. */
export function headBlanks(found: FoundSheet): readonly HeadBlank[] {
  const { department, period, layout, subjects } = found.stamp.assignment;
  const { labels } = found.frame.edition.words;
  const right = found.frame.geometry.headRight;
  const isNamed = LAYOUTS[layout].nameIn === "rows" || subjects.length > 1 || subjects[0]?.startsWith("#") !== true;
  const blank = (label: string, mark: string, role: Role): HeadBlank => ({ label, mark, role });
  return [
    ...(isNamed ? [] : [blank(found.stamp.rubric.subjectLabel, "@subject", "title")]),
    ...(department === null ? [blank(labels.department, "@department", "title")] : []),
    ...(period === "" ? [blank(labels.period, "@subject", right)] : []),
    blank(labels.date, "@department", right),
  ];
}

function rowNumbers(rows: FoundSheet["rows"]): readonly number[] {
  return rows.map(({ row }) => row).sort((one, other) => one - other);
}

/** Rows that follow each other, as areas of one column; none where the column was deleted. */
function runs(rows: readonly number[], column: number): readonly Area[] {
  if (column < 0) return [];
  const starts = rows.filter((row, index) => row !== (rows[index - 1] ?? -2) + 1);
  const ends = rows.filter((row, index) => row !== (rows[index + 1] ?? -2) - 1);
  return starts.map((top, index) => ({ top, bottom: ends[index] ?? top, left: column, right: column }));
}
