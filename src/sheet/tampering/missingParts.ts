/** Rows and columns of ours that somebody deleted: a sheet without its total, its headings or its place for signatures. */
import { LAYOUTS } from "../../core/layouts";
import { error, warning, type Problem } from "../../core/problem";
import { hasMark } from "../format/edition";
import { figureRows } from "../layouts/blocks";
import type { Frame } from "../layouts/frame";
import type { FoundSheet } from "../readScores";

/** Rows of the head and the foot by their marks, and what people call them. Without the headings nobody can tell whose column is which. */
export function frameRows({ edition }: Frame): readonly (readonly [string, string])[] {
  const { labels } = edition.words;
  const rows: readonly (readonly [string, string])[] = [
    ["@subject", labels.period],
    ["@department", labels.department],
    ["@header", "表头"],
    ["@sign", "签字盖章栏"],
  ];
  return rows.filter(([mark]) => hasMark(edition, mark));
}

/** Hidden columns have no heading. */
const HIDDEN = "隐藏的计算列";

/** Missing figures of each subject, missing rows of head and foot, missing columns together. Items are told of by {@link sortRows}. */
export function missingParts(found: FoundSheet): readonly Problem[] {
  const present = new Set(found.rows.map(({ item, subject }) => `${item}\n${subject}`));
  const marks = new Set(found.rows.map(({ item }) => item));
  const figures = found.frame.bands.flatMap(({ subject }) =>
    figureRows(found.frame)
      .filter(({ mark }) => !present.has(`${mark}\n${subject ?? ""}`))
      .map(({ label }) =>
        error("sheet.row-missing", { label }, subject === null ? {} : { subject: found.subjectName(subject) }),
      ),
  );
  const needed = neededRows(found);
  const others = frameRows(found.frame)
    .filter(([mark]) => !marks.has(mark))
    .map(([mark, label]) => (needed.includes(mark) ? error : warning)("sheet.row-missing", { label }));
  return [...figures, ...others, ...missingColumns(found)];
}

/** Rows that say whose scores these are: the headings, and where a table has a single subject, its name. */
function neededRows({ stamp: { assignment } }: FoundSheet): readonly string[] {
  return LAYOUTS[assignment.layout].single ? ["@header", "@subject"] : ["@header"];
}

function missingColumns({ frame, column }: FoundSheet): readonly Problem[] {
  const names = frame.columns
    .filter(({ role }) => column(role) < 0)
    .map(({ heading, hidden }) => (hidden === true || heading === "" ? HIDDEN : heading.replace(/\n/g, " ")));
  if (names.length === 0) return [];
  return [error("sheet.column-missing", { columns: [...new Set(names)].join("、") })];
}
