// RangeBorderCollection and RangeBorder: lines around and inside a range. An edge belongs to both cells it lies between.
import type { Area } from "./area";
import { cellArea, COLUMNS, everyCell, intersection, ROWS, WHOLE } from "./area";
import { choiceArgument, colorArgument } from "./argument";
import type { HostObject } from "./hostObject";
import { hostClass, method, scalar } from "./hostObject";
import type { Border, Side } from "./model";
import { askTo } from "./permission";
import { refusal } from "./refusal";
import type { RangeState, Session } from "./session";

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Edge = (typeof EDGES)[number];

const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"];
const THIN: Border = { style: "Continuous", weight: "Thin", color: "#000000" };

interface BorderState {
  readonly session: Session;
  readonly range: RangeState;
  readonly edge: Edge;
}

/** range.format.borders. */
export const bordersObject = hostClass<RangeState>({
  name: "RangeBorderCollection",
  scalars: { Count: scalar(1, () => EDGES.length) },
  methods: {
    GetItem: method(1, (range, [edge]) => borderOf(range, edge)),
    GetItemAt: method(1, (range, [index]) => borderOf(range, typeof index === "number" ? EDGES[index] : undefined)),
  },
  items: (range) => EDGES.map((edge) => rangeBorder({ session: range.session, range, edge })),
});

function borderOf(range: RangeState, edge: unknown): HostObject {
  return rangeBorder({ session: range.session, range, edge: choiceArgument(edge, EDGES, "border") });
}

const rangeBorder = hostClass<BorderState>({
  name: "RangeBorder",
  identity: (state) => ({ Id: state.edge, SideIndex: state.edge }),
  scalars: {
    SideIndex: scalar(1, (state) => state.edge),
    Style: scalar(
      1,
      (state) => uniformLine(state, (line) => line?.style ?? "None"),
      (state, value) => {
        const style = choiceArgument(value, STYLES, "border.style");
        // A double line has a weight of its own.
        draw(state, (old) =>
          style === "None" ? null : { ...(old ?? THIN), style, ...(style === "Double" ? THICK : {}) },
        );
      },
    ),
    Weight: scalar(
      1,
      (state) => uniformLine(state, (line) => line?.weight ?? "Thin"),
      (state, value) => {
        const weight = choiceArgument(value, WEIGHTS, "border.weight");
        draw(state, (old) => ({ ...(old ?? THIN), weight }));
      },
    ),
    Color: scalar(
      1,
      (state) => uniformLine(state, (line) => line?.color ?? "#000000"),
      (state, value) => {
        const color = colorArgument(value, "border.color");
        draw(state, (old) => ({ ...(old ?? THIN), color }));
      },
    ),
  },
});

const THICK = { weight: "Thick" } as const;

/** The cells and the side of each that an edge of the range is made of. */
function lines({ range: { area }, edge }: BorderState): { readonly cells: Area; readonly side: Side } | null {
  switch (edge) {
    case "EdgeTop":
      return { cells: { ...area, bottom: area.top }, side: "top" };
    case "EdgeBottom":
      return { cells: { ...area, top: area.bottom }, side: "bottom" };
    case "EdgeLeft":
      return { cells: { ...area, right: area.left }, side: "left" };
    case "EdgeRight":
      return { cells: { ...area, left: area.right }, side: "right" };
    case "InsideHorizontal":
      return area.top === area.bottom ? null : { cells: { ...area, bottom: area.bottom - 1 }, side: "bottom" };
    case "InsideVertical":
      return area.left === area.right ? null : { cells: { ...area, right: area.right - 1 }, side: "right" };
    default:
      throw refusal("ApiNotEmulated", `RangeBorder ${edge}`);
  }
}

/** Draws the same edge on the cells themselves and on their neighbours. */
function draw(state: BorderState, change: (old: Border | null) => Border | null): void {
  const { sheet, session } = state.range;
  askTo(sheet, "allowFormatCells");
  const edge = lines(state);
  if (edge === null) return;
  drawSide(state.range, edge.cells, edge.side, change);
  const beyond = intersection(neighbours(edge.cells, edge.side), WHOLE);
  if (beyond !== null) drawSide(state.range, beyond, OPPOSITE[edge.side], change);
  session.book.emit({ kind: "formatsChanged", sheetId: sheet.id, area: state.range.area });
}

function drawSide({ sheet }: RangeState, cells: Area, side: Side, change: (old: Border | null) => Border | null): void {
  sheet.changeFormats(cells, (format) => ({
    ...format,
    borders: { ...format.borders, [side]: change(format.borders[side]) },
  }));
}

const OPPOSITE: Readonly<Record<Side, Side>> = { top: "bottom", bottom: "top", left: "right", right: "left" };

function neighbours(cells: Area, side: Side): Area {
  const down = side === "bottom" ? 1 : side === "top" ? -1 : 0;
  const across = side === "right" ? 1 : side === "left" ? -1 : 0;
  return {
    top: cells.top + down,
    bottom: Math.min(cells.bottom + down, ROWS - 1),
    left: cells.left + across,
    right: Math.min(cells.right + across, COLUMNS - 1),
  };
}

function uniformLine<T>(state: BorderState, read: (line: Border | null) => T): T | null {
  const edge = lines(state) ?? { cells: cellArea(state.range.area.top, state.range.area.left), side: "top" as const };
  const { sheet } = state.range;
  const lineAt = (row: number, column: number): T => read(sheet.formatAt(row, column).borders[edge.side]);
  const first = lineAt(edge.cells.top, edge.cells.left);
  return everyCell(edge.cells, (row, column) => lineAt(row, column) === first) ? first : null;
}
