/** What the formula cells of an item's row must show: 状态, 差值, and the hidden values that sums are made of. */
import { decimal, TYPED_DECIMALS, type Decimal } from "../../core/decimal";
import { countedScore } from "../../core/evaluate";
import { isYesNo } from "../../core/kinds";
import type { Score } from "../../core/score";
import { readTyped, type Typed } from "../../core/typed";
import { countedRole, type Role } from "../layouts/frame";
import { bandWords, itemFacts, lacksReason, laneName, matrixWords, type StatusLane } from "../layouts/statusWords";
import type { FoundSheet } from "../readScores";
import type { OwnRow } from "../sheetRows";
import type { LaneScores } from "./laneScores";

/** What one cell must show. `hidden` cells mislead nobody by themselves but lead to what is shown. Numbers compare after rounding to `decimals`. */
export interface Expected {
  readonly column: number;
  readonly right: string | number;
  readonly decimals: number;
  readonly hidden: boolean;
  /** Subject as reports name it; null where the row is several subjects'. */
  readonly subject: string | null;
}

/** The cells of the row; nothing for a row without lanes. The hidden text and number of a score only lead to its valid value. */
export function expectedInRow(found: FoundSheet, row: OwnRow, lanes: readonly LaneScores[]): readonly Expected[] {
  const [first] = lanes;
  if (first === undefined) return [];
  const { across } = found.frame.geometry;
  const sheetWords = found.frame.edition.words;
  const typed = lanes.map((lane) => typedIn(found, row, lane.scores.get(row.item)));
  const status = lanes.map((lane, index) => statusLane(found, row, lane, typed[index] ?? BLANK));
  const words = (across ? matrixWords : bandWords)(status, itemFacts(found.frame.scope.rubric, row.of), sheetWords);
  const expected = (
    role: Role,
    right: string | number,
    subject: string | null,
    hidden: boolean,
  ): readonly Expected[] => {
    const column = found.column(role);
    return column < 0 ? [] : [{ column, right, decimals: TYPED_DECIMALS, hidden, subject }];
  };
  // Programs say different things beside a picture or an error in place of a reason; it is told of itself.
  const isTold = lanes.some(({ scores }) => scores.get(row.item)?.noReason !== undefined);
  return [
    ...(isTold ? [] : expected("status", words, across ? null : first.subject, false)),
    ...(lanes.length === 2 && !across ? expected("difference", differenceOf(typed), first.subject, false) : []),
    ...lanes.flatMap((lane, index) => {
      const own = typed[index] ?? BLANK;
      const valid = own.value?.toNumber() ?? own.fault ?? "";
      const role = countedRole(found.frame, lane.lane);
      const hidden = expected(`valid${lane.lane.index}`, valid, lane.subject, true);
      if (role === `valid${lane.lane.index}`) return hidden;
      const counted = countedScore({ item: row.item, zeroWhile: row.of.zeroWhile ?? null }, lane.valid);
      return [...hidden, ...expected(role, counted?.toNumber() ?? valid, lane.subject, true)];
    }),
  ];
}

const BLANK: Typed = { value: null, fault: "blank", asText: false };

/** A score that was read as valid need not be read again. */
function typedIn({ frame }: FoundSheet, { of }: OwnRow, score: Score | undefined): Typed {
  if (score === undefined) return BLANK;
  const { value, raw } = score;
  if (value === null) return raw === null ? BLANK : readTyped(frame.scope.rubric, of, raw);
  return { value: decimal(Number(value)), fault: null, asText: typeof raw === "string" && !isYesNo(of) };
}

function statusLane({ frame }: FoundSheet, { of, item }: OwnRow, lane: LaneScores, typed: Typed): StatusLane {
  const { rubric } = frame.scope;
  return {
    name: frame.geometry.across
      ? laneName(rubric, lane.lane.subject ?? "", lane.lane.reviewer, frame.edition.words)
      : "",
    counted: lane.lane.counted,
    fault: typed.fault,
    asText: typed.asText,
    lacksReason: lacksReason(of, typed, lane.scores.get(item)?.reason ?? ""),
  };
}

/** Expert's score less that of the association; empty text while one is open. */
function differenceOf([own, theirs]: readonly Typed[]): string | number {
  const values: readonly (Decimal | null | undefined)[] = [own?.value, theirs?.value];
  const [self, expert] = values;
  return self && expert ? expert.minus(self).toNumber() : "";
}
