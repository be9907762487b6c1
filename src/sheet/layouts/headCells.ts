/** Cells above the items: roles, title, who and when, headings. */
import { subjectName } from "../../core/scope";
import { filled } from "../../text/sheetWords";
import type { Area, PlannedCell } from "../plan";
import type { StyleName } from "../styles";
import { ROWS } from "./blocks";
import { columnOf, lastPrintedColumn, needColumn, roleMark, visibleColumns, type Frame } from "./frame";
import { mergesOf, spanCells, type Span } from "./spans";

/** Head of a scoring sheet: cells and merged areas. */
export interface Head {
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly Area[];
}

/** Who scores, and when; the name of a single subject. */
export interface HeadFacts {
  readonly department: string | null;
  readonly period: string;
  /** The only subject, `#0` where its name is to be typed; null where the sheet shows the names elsewhere. */
  readonly subject: string | null;
  /** Key of the stamp, kept in the hidden row of the title. */
  readonly stampKey: string;
}

/** The head of a frame. Unknown names become input cells. */
export function headOf(frame: Frame, facts: HeadFacts): Head {
  const title = span(ROWS.title, 0, lastPrintedColumn(frame), frame.scope.rubric.title, "title");
  const spans = [title, ...infoSpans(frame, facts), ...headingSpans(frame)];
  return {
    cells: [
      ...frame.columns.map((column, index) => machine(ROWS.roles, index, roleMark(column.role))),
      ...spans.flatMap(spanCells),
      machine(ROWS.title, needColumn(frame, "item"), "@stamp"),
      machine(ROWS.title, needColumn(frame, "subjectId"), facts.stampKey),
      machine(ROWS.subject, needColumn(frame, "item"), "@subject"),
      machine(ROWS.department, needColumn(frame, "item"), "@department"),
      machine(ROWS.header, needColumn(frame, "item"), "@header"),
    ],
    merges: mergesOf(spans),
  };
}

function machine(row: number, column: number, value: string): PlannedCell {
  return { row, column, value, style: "machine" };
}

function span(row: number, left: number, right: number, text: string, style: StyleName): Span {
  return { area: { top: row, bottom: row, left, right }, text, style };
}

/** Two rows of label and value: left subject or department, right period and date. What is not known yet is an input. */
function infoSpans(frame: Frame, facts: HeadFacts): readonly Span[] {
  const { rubric } = frame.scope;
  const { labels, phrases } = frame.edition.words;
  const title = needColumn(frame, "title");
  const date = needColumn(frame, frame.geometry.headRight);
  const left = (row: number, label: string, value: string): readonly Span[] => [
    span(row, 0, title - 1, filled(phrases.label, { label }), "infoLabel"),
    span(row, title, title, value, value === "" ? "infoInput" : "info"),
  ];
  const right = (row: number, label: string, value: string): readonly Span[] => [
    span(row, title + 1, date - 1, filled(phrases.label, { label }), "infoLabel"),
    span(row, date, date, value, value === "" ? "infoInput" : "info"),
  ];
  const { subject } = facts;
  const name = subject === null || subject.startsWith("#") ? "" : subjectName(rubric, subject);
  return [
    ...(subject === null ? [] : left(ROWS.subject, rubric.subjectLabel, name)),
    ...left(ROWS.department, labels.department, facts.department ?? ""),
    ...right(ROWS.subject, labels.period, facts.period),
    ...right(ROWS.department, labels.date, ""),
  ];
}

/** One heading a column; that of the groups reaches over levels that have none of their own. */
function headingSpans(frame: Frame): readonly Span[] {
  const shown = frame.columns.slice(0, visibleColumns(frame));
  const starts = shown.flatMap(({ heading, role }, index) =>
    heading === "" && role.startsWith("group") ? [] : [index],
  );
  return starts.map((left, index) =>
    span(ROWS.header, left, (starts[index + 1] ?? shown.length) - 1, shown[left]?.heading ?? "", "header"),
  );
}

/** Column of the first score, counted from 0, to select after writing: the reviewer can begin to type. */
export function firstScoreColumn(frame: Frame): number {
  return columnOf(frame, "score0");
}
