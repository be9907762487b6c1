/** Who need not return a workbook: what the open 汇总表 says, and what somebody decided since. */
import { useCallback, useMemo, useState } from "react";
import { skeletonOf } from "../../core/lookAlike";
import type { Excuse } from "../../core/roster";

/** The excuses that hold, and the way to give or withdraw one; the last word on a reviewer counts, however the name is written. */
export function useExcuses(earlier: readonly Excuse[]): {
  readonly excuses: readonly Excuse[];
  readonly excuse: (excuse: Excuse, yes: boolean) => void;
} {
  const [said, setSaid] = useState<ReadonlyMap<string, { readonly excuse: Excuse; readonly yes: boolean }>>(new Map());
  const excuses = useMemo(() => {
    const all = new Map(earlier.map((one) => [keyOf(one), { excuse: one, yes: true }]));
    return [...new Map([...all, ...said]).values()].flatMap(({ excuse, yes }) => (yes ? [excuse] : []));
  }, [earlier, said]);
  const excuse = useCallback((one: Excuse, yes: boolean) => {
    setSaid((last) => new Map([...last, [keyOf(one), { excuse: one, yes }]]));
  }, []);
  return { excuses, excuse };
}

function keyOf({ department, reviewer }: Excuse): string {
  return JSON.stringify([department, skeletonOf(reviewer)]);
}
