/** Columns that all layouts share: the groups（一级指标、二级指标 …）in front of the items, and the points（分值）. */
import { goesTo } from "../../core/kinds";
import { ancestorsOf, type Scope } from "../../core/scope";
import type { Edition } from "../format/edition";
import type { FrameColumn } from "./frame";

/** Levels of groups above the deepest item; 0 without items. Example: 一级指标 and 二级指标 above an item are 2. */
function groupDepth(scope: Scope): number {
  return Math.max(0, ...scope.items.map((item) => ancestorsOf(scope.rubric, item.group).length));
}

/** One column a level, `narrow` where there are three or more; the first has the document's heading, lower levels are 二级指标, 三级指标 or go without. */
export function groupColumns(
  scope: Scope,
  edition: Edition,
  [wide, narrow]: readonly [wide: number, narrow: number],
): readonly FrameColumn[] {
  const depth = groupDepth(scope);
  const width = depth > 2 ? narrow : wide;
  return Array.from({ length: depth }, (_, level) => ({
    role: `group${level}` as const,
    heading: level === 0 ? scope.rubric.headings.group : levelHeading(scope, level, edition),
    width,
  }));
}

function levelHeading(scope: Scope, level: number, { words: { phrases } }: Edition): string {
  const names = ["", phrases.secondLevel, phrases.thirdLevel];
  return /^一级/.test(scope.rubric.headings.group) ? (names[level] ?? "") : "";
}

/** Wider where it says more than numbers: 加分≤10, 一票否决. */
export function pointsColumn(scope: Scope, { words }: Edition): FrameColumn {
  const isPlain = scope.items.every((item) => goesTo(item, "base"));
  return { role: "points", heading: words.labels.points, width: isPlain ? 7 : 9 };
}
