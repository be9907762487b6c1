/** Layout `form`（附件6）: subject by subject, item by item: 所评县区、所评价项目、分值、实际得分、评价说明、状态. */
import type { Scope } from "../../core/scope";
import { WORDS } from "../../text/sheetWords";
import { hiddenColumns, type Frame } from "./frame";
import { pointsColumn } from "./groupColumns";
import { rowLanes, scoreColumns } from "./rowLanes";

/** The frame for any number of subjects: one band a subject below the other, in the order given; portrait. Widths are characters. */
export function formFrame(scope: Scope, subjects: readonly string[]): Frame {
  const lanes = rowLanes(scope.rubric);
  return {
    scope,
    orientation: "portrait",
    lanes,
    bands: subjects.map((subject) => ({ subject })),
    fixedColumns: 3,
    columns: [
      { role: "subject", heading: scope.rubric.subjectLabel, width: 11 },
      { role: "no", heading: WORDS.no, width: 5 },
      { role: "title", heading: scope.rubric.headings.item, width: 40 },
      pointsColumn(scope),
      ...scoreColumns(scope.rubric, lanes),
      { role: "reason0", heading: scope.rubric.headings.reason, width: 27 },
      { role: "status", heading: WORDS.status, width: 17 },
      ...hiddenColumns(scope, lanes),
    ],
  };
}
