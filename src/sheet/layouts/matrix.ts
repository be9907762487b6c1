/** Layout `matrix`: items down, subjects across; the reasons stand in a second block to the right, printed on pages of their own. */
import { subjectName, type Scope } from "../../core/scope";
import { reviewerText } from "../../text/sheetWords";
import type { Edition } from "../format/edition";
import { GEOMETRIES, hiddenColumns, type Frame, type FrameColumn, type Lane } from "./frame";
import { groupColumns, pointsColumn } from "./groupColumns";
import { LANDSCAPE_WIDTH } from "./pages";

/** Column widths in characters. */
const SCORE_WIDTH = 9;
const REASON_WIDTH = 22;
const TITLE_WIDTHS = { least: 32, most: 50 } as const;

/** The frame for all subjects at once: one lane a subject, or one a subject and reviewer; one band, landscape. Subjects are ids; `#0` stands for one whose name is still to be typed. */
export function matrixFrame(scope: Scope, subjects: readonly string[], edition: Edition): Frame {
  const { rubric } = scope;
  const { labels } = edition.words;
  const no: FrameColumn = { role: "no", heading: labels.no, width: 5 };
  const status: FrameColumn = { role: "status", heading: labels.status, width: 14 };
  const lanes = subjects.flatMap((subject, position) => subjectLanes(scope, subject, position));
  const groups = groupColumns(scope, edition, [12, 10]);
  const scores = lanes.map((lane): FrameColumn => {
    return { role: `score${lane.index}`, heading: laneHeading(scope, lane, edition), width: SCORE_WIDTH };
  });
  const others = [no, ...groups, pointsColumn(scope, edition), ...scores, status];
  const title = { role: "title", heading: rubric.headings.item, width: titleWidth(others) } as const;
  const columns: readonly FrameColumn[] = [
    no,
    ...groups,
    title,
    pointsColumn(scope, edition),
    ...scores,
    status,
    ...subjects.map((subject, position): FrameColumn => reasonColumn(scope, subject, position)),
    ...hiddenColumns(scope, lanes),
  ];
  return {
    scope,
    edition,
    geometry: GEOMETRIES.across,
    orientation: "landscape",
    columns,
    lanes,
    bands: [{ subject: null }],
    fixedColumns: 3 + groups.length,
  };
}

/** Few subjects leave room for the titles. */
function titleWidth(others: readonly FrameColumn[]): number {
  const taken = others.reduce((sum, column) => sum + column.width, 0);
  return Math.min(TITLE_WIDTHS.most, Math.max(TITLE_WIDTHS.least, LANDSCAPE_WIDTH - taken));
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

/** The subject's name, unless it is to be typed in the head. */
function laneHeading(scope: Scope, lane: Lane, { words }: Edition): string {
  const reviewer = lane.reviewer === null ? "" : reviewerText(lane.reviewer, words.labels);
  const lines = [nameOf(scope, lane.subject ?? ""), reviewer].filter((line) => line !== "");
  return lines.length === 0 ? scope.rubric.headings.score : lines.join("\n");
}

function reasonColumn(scope: Scope, subject: string, position: number): FrameColumn {
  const lines = [scope.rubric.headings.reason, nameOf(scope, subject)].filter((line) => line !== "");
  return { role: `reason${position}`, heading: lines.join("\n"), width: REASON_WIDTH };
}

function nameOf(scope: Scope, subject: string): string {
  return subject.startsWith("#") ? "" : subjectName(scope.rubric, subject);
}
