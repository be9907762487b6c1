/** Excuses（免交）on the command line: reviewers on a roster who need not return a workbook. */
import { skeletonOf } from "../core/lookAlike";
import type { Awaited, Excuse } from "../core/roster";
import { UsageError } from "./usage";

/**
 * The excuses for names like 张三, or 甲局/张三 where several departments have a reviewer of that name. Throws UsageError for a name that is on
 * no roster, and for one that several departments have.
 */
export function excusesFor(names: readonly string[], { rosters }: Pick<Awaited, "rosters">): readonly Excuse[] {
  const all = rosters.flatMap(({ department, reviewers }) =>
    reviewers.map((reviewer): Excuse => ({ department, reviewer })),
  );
  const known = [...new Map(all.map((one) => [skeletonOf(nameOf(one)), one])).values()];
  return names.map((name) => {
    const [found, ...others] = known.filter((one) =>
      [nameOf(one), one.reviewer].some((known) => skeletonOf(known) === skeletonOf(name)),
    );
    if (found === undefined)
      throw new UsageError(
        `免交的评审员“${name}”不在收回的评价表所记的名单里。${known.length === 0 ? "这些评价表没有记下评审员名单。" : `名单：${known.map(nameOf).join("、")}。`}`,
      );
    if (others.length > 0)
      throw new UsageError(
        `几个部门都有评审员“${name}”，请写明是哪一位：${[found, ...others].map(nameOf).join("、")}。`,
      );
    return found;
  });
}

/** Example: 甲局/张三. */
function nameOf({ department, reviewer }: Excuse): string {
  return department === null ? reviewer : `${department}/${reviewer}`;
}
