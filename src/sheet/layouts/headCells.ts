/** Cells above the items: roles, title, who and when, headings. */
import type { Rubric } from "../../core/rubric";
import { subjectName } from "../../core/scope";
import { WORDS } from "../../text/sheetWords";
import type { Area, PlannedCell } from "../plan";
import type { StyleName } from "../styles";
import { isMatrix, ROWS } from "./blocks";
import { columnOf, needColumn, roleMark, type Frame, type FrameColumn } from "./frame";

/** Head of a scoring sheet: cells and merged areas. */
export interface Head {
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly Area[];
}

/** Who scores, and when; the name of a single subject. */
export interface HeadFacts {
  readonly department: string | null;
  readonly period: string;
  /** Typed or known name of the only subject; null in layouts that show several. */
  readonly subject: string | null;
  /** Key of the stamp, kept in the hidden row of the title. */
  readonly stampKey: string;
}

/** The head of a frame. Unknown names become input cells. */
export function headOf(frame: Frame, facts: HeadFacts): Head {
  const visible = visibleColumns(frame);
  const title = { top: ROWS.title, bottom: ROWS.title, left: 0, right: visible - 1 };
  const zones = [...infoZones(frame, facts)];
  return {
    cells: [
      ...frame.columns.map((column, index) => machine(ROWS.roles, index, roleMark(column.role))),
      { row: ROWS.title, column: 0, value: titleText(frame.scope.rubric), style: "title" },
      ...zones.flatMap(zoneCells),
      ...headerCells(frame),
      machine(ROWS.title, needColumn(frame, "item"), "@stamp"),
      machine(ROWS.title, needColumn(frame, "subjectId"), facts.stampKey),
      machine(ROWS.subject, needColumn(frame, "item"), "@subject"),
      machine(ROWS.department, needColumn(frame, "item"), "@department"),
      machine(ROWS.header, needColumn(frame, "item"), "@header"),
    ],
    merges: [title, ...zones.map((zone) => zone.area).filter((area) => area.right > area.left)],
  };
}

/** Columns that are not hidden; they stand at the left. */
export function visibleColumns(frame: Frame): number {
  return frame.columns.filter((column) => column.hidden !== true).length;
}

function titleText(rubric: Rubric): string {
  return rubric.title;
}

function machine(row: number, column: number, value: string): PlannedCell {
  return { row, column, value, style: "machine" };
}

interface Zone {
  readonly area: Area;
  readonly value: string | null;
  readonly style: StyleName;
}

function zoneCells(zone: Zone): readonly PlannedCell[] {
  return [{ row: zone.area.top, column: zone.area.left, value: zone.value, style: zone.style }];
}

/** Two rows of label and value: left subject or department, right period and date. */
function infoZones(frame: Frame, facts: HeadFacts): readonly Zone[] {
  const title = needColumn(frame, "title");
  const last = needColumn(frame, "status");
  const date = isMatrix(frame) ? last : needColumn(frame, "reason0");
  const zone = (row: number, left: number, right: number, value: string | null, style: StyleName): Zone => ({
    area: { top: row, bottom: row, left, right },
    value,
    style,
  });
  const label = (row: number, text: string): Zone => zone(row, 0, title - 1, `${text}：`, "infoLabel");
  const named = (row: number, name: string | null): Zone =>
    zone(row, title, title, name, name === null ? "infoInput" : "info");
  const { rubric } = frame.scope;
  const top =
    facts.subject === null
      ? []
      : [label(ROWS.subject, rubric.subjectLabel), named(ROWS.subject, nameOf(rubric, facts.subject))];
  return [
    ...top,
    label(ROWS.department, WORDS.department),
    named(ROWS.department, facts.department),
    zone(ROWS.subject, title + 1, date - 1, `${WORDS.period}：`, "infoLabel"),
    zone(
      ROWS.subject,
      date,
      date,
      facts.period === "" ? null : facts.period,
      facts.period === "" ? "infoInput" : "info",
    ),
    zone(ROWS.department, title + 1, date - 1, `${WORDS.date}：`, "infoLabel"),
    zone(ROWS.department, date, date, null, "infoInput"),
  ];
}

function nameOf(rubric: Rubric, subject: string): string | null {
  return subject.startsWith("#") ? null : subjectName(rubric, subject);
}

function headerCells(frame: Frame): readonly PlannedCell[] {
  return frame.columns.flatMap((column, index) => (column.hidden === true ? [] : [headerCell(frame, column, index)]));
}

/** In a matrix the heading of a subject without a name is where the name is typed. */
function headerCell(frame: Frame, column: FrameColumn, index: number): PlannedCell {
  const lane = frame.lanes.find((candidate) => column.role === `score${candidate.index}`);
  const unnamed = lane?.subject?.startsWith("#") === true;
  return {
    row: ROWS.header,
    column: index,
    value: unnamed ? null : column.heading,
    style: unnamed ? "nameInput" : "header",
  };
}

/** Column of the first score, to select after writing. */
export function firstScoreColumn(frame: Frame): number {
  return columnOf(frame, "score0");
}
