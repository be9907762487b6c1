/** The columns of the groups（一级指标、二级指标 …）in front of the items. */
import { ancestorsOf, type Scope } from "../../core/scope";
import type { FrameColumn } from "./frame";

/** Levels of groups above the deepest item. */
export function groupDepth(scope: Scope): number {
  return Math.max(0, ...scope.items.map((item) => ancestorsOf(scope.rubric, item.group).length));
}

/** One column a level; the first has the document's heading, lower levels are 二级指标, 三级指标 or go without. */
export function groupColumns(scope: Scope, width: number): readonly FrameColumn[] {
  return Array.from({ length: groupDepth(scope) }, (_, level) => ({
    role: `group${level}` as const,
    heading: level === 0 ? scope.rubric.headings.group : levelHeading(scope, level),
    width,
  }));
}

function levelHeading(scope: Scope, level: number): string {
  return /^一级/.test(scope.rubric.headings.group) ? (["", "二级指标", "三级指标"][level] ?? "") : "";
}
