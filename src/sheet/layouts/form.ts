/** Layout `form`（附件6）: subject by subject, item by item: 所评县区、所评价项目、分值、实际得分、评价说明、状态. */
import type { Scope } from "../../core/scope";
import type { Edition } from "../format/edition";
import { GEOMETRIES, hiddenColumns, type Frame } from "./frame";
import { pointsColumn } from "./groupColumns";
import { rowLanes, scoreColumns } from "./rowLanes";

/** The frame for any number of subjects: one band a subject below the other, in the order given; portrait. Widths are characters. */
export function formFrame(scope: Scope, subjects: readonly string[], edition: Edition): Frame {
  const { labels } = edition.words;
  const lanes = rowLanes(scope.rubric);
  return {
    scope,
    edition,
    geometry: GEOMETRIES.down,
    orientation: "portrait",
    lanes,
    bands: subjects.map((subject) => ({ subject })),
    fixedColumns: 0,
    columns: [
      { role: "subject", heading: scope.rubric.subjectLabel, width: 11 },
      { role: "no", heading: labels.no, width: 5 },
      { role: "title", heading: scope.rubric.headings.item, width: 40 },
      pointsColumn(scope, edition),
      ...scoreColumns(scope.rubric, lanes, edition),
      { role: "reason0", heading: scope.rubric.headings.reason, width: 27 },
      { role: "status", heading: labels.status, width: 17 },
      ...hiddenColumns(scope, lanes),
    ],
  };
}
