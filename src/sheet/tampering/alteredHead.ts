/** The head of a scoring sheet: its title, who scores whom and when, and the headings, which in a matrix name the subjects. */
import { LAYOUTS } from "../../core/layouts";
import { error, type Problem } from "../../core/problem";
import { subjectName } from "../../core/scope";
import { textAt } from "../gridCells";
import type { FrameColumn, Lane } from "../layouts/frame";
import type { FoundSheet } from "../readScores";
import { sameText } from "../sameText";
import { alteredSubject, alteredText, type Wanted } from "./alteredCell";

/** Altered texts of the head: title, subject, department, period, headings. What was left to be typed may be anything. */
export function alteredHead(found: FoundSheet): readonly Problem[] {
  const [first] = found.frame.columns;
  return found.rows.flatMap(({ row, item }): readonly Problem[] => {
    if (item === "@stamp" && first !== undefined)
      return alteredText(found, { row, role: first.role, right: found.stamp.rubric.title });
    if (item === "@subject") return subjectRow(found, row);
    if (item === "@department")
      return known(found, { row, role: "title", right: found.stamp.assignment.department ?? "" });
    return item === "@header" ? headings(found, row) : [];
  });
}

/** The name of a table's only subject at the left, the period at the right. */
function subjectRow(found: FoundSheet, row: number): readonly Problem[] {
  const { rubric, assignment } = found.stamp;
  const [id = "#0"] = assignment.subjects;
  const right = subjectName(rubric, id);
  const others = rubric.subjects.map(({ name }) => name).filter((name) => name !== right);
  const named = LAYOUTS[assignment.layout].single && !id.startsWith("#");
  return [
    ...(named ? alteredSubject(found, { row, role: "title", right, of: { subject: id } }, others) : []),
    ...known(found, { row, role: found.frame.geometry.headRight, right: assignment.period }),
  ];
}

function known(found: FoundSheet, wanted: Wanted): readonly Problem[] {
  return wanted.right === "" ? [] : alteredText(found, wanted);
}

function headings(found: FoundSheet, row: number): readonly Problem[] {
  const { columns, lanes } = found.frame;
  return columns
    .filter(({ heading, hidden }) => heading !== "" && hidden !== true)
    .flatMap((column) => {
      const wanted = { row, role: column.role, right: column.heading };
      const lane = lanes.find(({ index }) => column.role === `score${index}`);
      const id = lane?.subject ?? null;
      if (lane === undefined || id === null) return mixedColumn(found, wanted);
      return alteredSubject(found, { ...wanted, of: { subject: id } }, otherHeadings(columns, lanes, lane));
    });
}

/** A heading of another column, as after exchanging the hidden marks of two, makes scores of reasons and 自评 of 专家组评分: an error. */
function mixedColumn(found: FoundSheet, wanted: Wanted): readonly Problem[] {
  const altered = alteredText(found, wanted);
  const shown = textAt(found.cells, wanted.row, found.column(wanted.role));
  const isOther = found.frame.columns.some(({ heading }) => heading !== "" && sameText(heading, shown));
  return altered.map(({ values, at, ...problem }) =>
    isOther ? error("sheet.column-mixed", values, { at }) : { ...problem, values, at },
  );
}

/** Headings above the scores of other subjects. */
function otherHeadings(columns: readonly FrameColumn[], lanes: readonly Lane[], own: Lane): readonly string[] {
  const others = lanes.filter((lane) => lane.subject !== own.subject).map(({ index }) => `score${index}`);
  return columns.filter(({ role }) => others.includes(role)).map(({ heading }) => heading);
}
