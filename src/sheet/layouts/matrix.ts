/** Layout `matrix`: items down, subjects across; the reasons stand in a second block to the right, printed on pages of their own. */
import { subjectName, type Scope } from "../../core/scope";
import { reviewerText, WORDS } from "../../text/sheetWords";
import { hiddenColumns, type Frame, type FrameColumn, type Lane } from "./frame";
import { groupColumns } from "./groupColumns";

/** The frame for all subjects at once. */
export function matrixFrame(scope: Scope, subjects: readonly string[]): Frame {
  const { rubric } = scope;
  const lanes = subjects.flatMap((subject, position) => subjectLanes(scope, subject, position));
  const groups = groupColumns(scope, 12);
  const columns: readonly FrameColumn[] = [
    { role: "no", heading: WORDS.no, width: 5 },
    ...groups,
    { role: "title", heading: rubric.headings.item, width: 36 },
    { role: "points", heading: WORDS.points, width: 7 },
    ...lanes.map((lane): FrameColumn => ({ role: `score${lane.index}`, heading: laneHeading(scope, lane), width: 10 })),
    { role: "status", heading: WORDS.status, width: 16 },
    ...subjects.map((subject, position): FrameColumn => reasonColumn(scope, subject, position)),
    ...hiddenColumns(scope, lanes),
  ];
  return {
    scope,
    orientation: "landscape",
    columns,
    lanes,
    bands: [{ subject: null }],
    fixedColumns: 3 + groups.length,
  };
}

function subjectLanes(scope: Scope, subject: string, position: number): readonly Lane[] {
  const { reviewers, countedReviewer } = scope.rubric;
  const columns: readonly (string | null)[] = reviewers.length === 0 ? [null] : reviewers;
  return columns.map((reviewer, offset) => ({
    index: position * columns.length + offset,
    subject,
    reviewer,
    counted: reviewer === countedReviewer,
    reason: position,
  }));
}

function laneHeading(scope: Scope, lane: Lane): string {
  const name = subjectName(scope.rubric, lane.subject ?? "");
  return lane.reviewer === null ? name : `${name}\n${reviewerText(lane.reviewer)}`;
}

function reasonColumn(scope: Scope, subject: string, position: number): FrameColumn {
  const heading = `${scope.rubric.headings.reason}\n${subjectName(scope.rubric, subject)}`;
  return { role: `reason${position}`, heading, width: 22 };
}
