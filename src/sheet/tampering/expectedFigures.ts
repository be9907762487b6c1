/** What every formula cell of a scoring sheet must show, by the core: 状态 and hidden workings of items, figures under them. */
import { TYPED_DECIMALS } from "../../core/decimal";
import type { Result } from "../../core/result";
import { stateText, type ScoringWords } from "../../text/sheetWords";
import { figureOfMark, groupOfMark } from "../layouts/figures";
import type { Lane, Role } from "../layouts/frame";
import type { FoundSheet, ReadSheet } from "../readScores";
import type { SheetRow } from "../sheetRows";
import { expectedInRow, type Expected } from "./expectedInRow";
import { laneScores, type LaneScores } from "./laneScores";

/** The cells of one row. */
export interface ExpectedRow {
  readonly row: number;
  readonly figures: readonly Expected[];
}

/**
 * What the rows must show, in sheet order. Subjects whose rows are repeated, pasted or mixed up are left out: there the sheet adds up
 * other rows than those that were read, and the rows themselves are told of.
 */
export function expectedFigures(
  found: FoundSheet,
  { sheet, rows }: ReadSheet,
  results: readonly Result[],
): readonly ExpectedRow[] {
  const lanes = laneScores(found, sheet.scores, results);
  const lanesOf = (row: SheetRow): readonly LaneScores[] =>
    rows.troubled.has(row.subject) ? [] : (lanes.get(row.subject) ?? []);
  const items = rows.own.map((row) => ({ row: row.row, figures: expectedInRow(found, row, lanesOf(row)) }));
  const figures = found.rows
    .filter((row) => row.item.startsWith("@"))
    .map((row) => ({ row: row.row, figures: lanesOf(row).flatMap((lane) => figuresIn(found, row, lane)) }));
  return [...items, ...figures].sort((one, other) => one.row - other.row);
}

/** The figures of one lane in a row of figures. A column that does not count has sums but no outcome. */
function figuresIn(found: FoundSheet, row: SheetRow, { lane, subject, result }: LaneScores): readonly Expected[] {
  const { rubric, whole } = found.frame.scope;
  const { words } = found.frame.edition;
  const expected = (role: Role, right: string | number | undefined, hidden = false): readonly Expected[] => {
    const column = found.column(role);
    const decimals = hidden ? TYPED_DECIMALS : rubric.decimals;
    return column < 0 || right === undefined ? [] : [{ column, right, decimals, hidden, subject }];
  };
  const shown = expected(`score${lane.index}`, figureOf(row.item, lane, result, words));
  if (row.item !== "@total") return shown;
  const state =
    lane.counted && found.frame.geometry.stateMark === "@total"
      ? expected("status", stateText(result, words.state))
      : [];
  const counted = [
    ...expected(`text${lane.index}`, result.missing, true),
    ...expected(`number${lane.index}`, result.invalid, true),
  ];
  const ranked = result.complete && result.valid && !result.disqualified ? (result.total ?? "") : "";
  return [
    ...shown,
    ...state,
    ...counted,
    ...(lane.counted && whole ? expected(`valid${lane.index}`, ranked, true) : []),
  ];
}

/** What the cell of a mark shows; undefined for a cell that holds no formula of ours. */
function figureOf(mark: string, { counted }: Lane, result: Result, words: ScoringWords): string | number | undefined {
  const group = groupOfMark(mark);
  if (group !== undefined) return result.groups.find(({ id }) => id === group)?.subtotal;
  const figure = figureOfMark(mark);
  return figure === undefined || (figure.isOutcome && !counted) ? undefined : figure.value(result, words);
}
