/** Frame: what the three layouts differ in. Columns, who is scored in which column, and who in which block of rows. */
import type { Scope } from "../../core/scope";
import type { Edition } from "../format/edition";

/** What a column is for. Written into a hidden row, so that inserted or moved columns are found again. */
export type Role =
  | "subject"
  | "no"
  | `group${number}`
  | "weight"
  | "title"
  | "criteria"
  | "points"
  | "difference"
  | "status"
  | `reason${number}`
  | `score${number}`
  | HiddenRole;

/** Hidden columns: who and what a row is, and the working of each score. */
export type HiddenRole =
  "item" | "subjectId" | "key" | `text${number}` | `number${number}` | `valid${number}` | `counted${number}`;

/** One column of a scoring sheet; width in characters. */
export interface FrameColumn {
  readonly role: Role;
  readonly heading: string;
  readonly width: number;
  readonly hidden?: boolean;
}

/** One column of scores（得分列）: a reviewer's, and in a matrix a subject's. */
export interface Lane {
  readonly index: number;
  /** Null where the row says whose score it is. */
  readonly subject: string | null;
  readonly reviewer: string | null;
  /** Whether the scores of this column count. */
  readonly counted: boolean;
  /** Number of the reason column beside it. */
  readonly reason: number;
}

/** One block of rows holding all items: one a subject, or a single one in a matrix. */
export interface Band {
  /** Null where the column says whose score it is. */
  readonly subject: string | null;
}

/** What hangs on the way the subjects run. */
export interface Geometry {
  /** Whether they stand side by side, so that an item's row is everybody's. */
  readonly across: boolean;
  /** Column of what stands at the right of the head. */
  readonly headRight: Role;
  /** Where the state of a subject stands: mark of its row, and the column of a lane. */
  readonly stateMark: "@total" | "@state";
  readonly stateRole: (lane: Pick<Lane, "index">) => Role;
}

/** Subjects one below the other, a block of rows each; or all in one block, a column each. */
export const GEOMETRIES: Readonly<Record<"down" | "across", Geometry>> = {
  down: { across: false, headRight: "reason0", stateMark: "@total", stateRole: () => "status" },
  across: { across: true, headRight: "status", stateMark: "@state", stateRole: ({ index }) => `score${index}` },
};

/** A scoring sheet before its rows are laid out. */
export interface Frame {
  readonly scope: Scope;
  /** Whose words it has. */
  readonly edition: Edition;
  readonly geometry: Geometry;
  readonly orientation: "portrait" | "landscape";
  readonly columns: readonly FrameColumn[];
  readonly lanes: readonly Lane[];
  readonly bands: readonly Band[];
  /** Columns that stay in view. */
  readonly fixedColumns: number;
}

/** Number of the column with that role; -1 where the layout has none. */
export function columnOf(frame: Frame, role: Role): number {
  return frame.columns.findIndex((column) => column.role === role);
}

/** Number of a column that every layout has. */
export function needColumn(frame: Frame, role: Role): number {
  const column = columnOf(frame, role);
  if (column < 0) throw new Error(`layout has no column ${role}`);
  return column;
}

/** Columns that are not hidden; they stand at the left. */
export function visibleColumns(frame: Frame): number {
  return frame.columns.filter((column) => column.hidden !== true).length;
}

/** In a matrix the reasons right of it are printed on pages of their own. */
export function lastPrintedColumn(frame: Frame): number {
  return frame.geometry.across ? needColumn(frame, "status") : visibleColumns(frame) - 1;
}

/** What is printed on the pages with the scores. */
export function printed(frame: Frame): Pick<Frame, "orientation" | "columns"> {
  return { orientation: frame.orientation, columns: frame.columns.slice(0, lastPrintedColumn(frame) + 1) };
}

/** Text of the hidden row above a column. */
export function roleMark(role: Role): string {
  return `pb:${role}`;
}

/** The hidden columns at the right end, grouped by what they hold so that those of one row lie side by side. */
export function hiddenColumns(scope: Scope, lanes: readonly Lane[]): readonly FrameColumn[] {
  const hidden = (role: Role): FrameColumn => ({ role, heading: "", width: 9, hidden: true });
  const each = (name: "text" | "number" | "valid" | "counted"): FrameColumn[] =>
    lanes.map((lane) => hidden(`${name}${lane.index}`));
  const depends = scope.items.some((item) => item.zeroWhile !== undefined);
  const workings = [...each("text"), ...each("number"), ...each("valid"), ...(depends ? each("counted") : [])];
  return [hidden("item"), hidden("subjectId"), hidden("key"), ...workings];
}

/** Where a lane's counted scores stand: a column of their own only where items depend on each other. */
export function countedRole(frame: Frame, lane: Lane): Role {
  const own: Role = `counted${lane.index}`;
  return columnOf(frame, own) >= 0 ? own : `valid${lane.index}`;
}
