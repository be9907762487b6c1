/** Follows the selected cell: its item for the card, its subject for the totals. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { CheckReport } from "../../actions/checkWorkbook";
import type { CellPlace } from "../../core/problem";
import { HostError } from "../../sheet/workbook";
import { usePane } from "../PaneContext";
import { useCrash } from "../useCrash";
import { useReturn } from "../useReturn";
import { useWatch } from "../useWatch";
import { placeIndex, selectedAt, type Selected } from "./scoringView";

/** What is selected in the workbook, and the subject whose totals are shown. */
export interface Selection {
  readonly place: CellPlace | null;
  /** Null where the cell belongs to no item. */
  readonly selected: Selected | null;
  /** The last selected sheet that holds scores. */
  readonly sheet: string | null;
  /** The last selected or chosen subject. */
  readonly subject: string | null;
  readonly choose: (subject: string) => void;
  /** Why the selection cannot be followed. */
  readonly failure: HostError | null;
}

/** The selection in the open workbook, read against the reports on its sheets. */
export function useSelected(reports: readonly CheckReport[]): Selection {
  const { workbook } = usePane();
  const index = useMemo(() => placeIndex(reports.flatMap(({ scores }) => scores)), [reports]);
  const latest = useRef({ index, reports });
  useEffect(() => {
    latest.current = { index, reports };
  }, [index, reports]);
  const [sheet, setSheet] = useState<string | null>(null);
  const [place, setPlace] = useState<CellPlace | null>(null);
  const [subject, choose] = useState<string | null>(null);
  const [failure, setFailure] = useState<HostError | null>(null);
  const watch = useCallback(
    () =>
      workbook.watchSelection((next) => {
        setPlace(next);
        if (latest.current.reports.some((report) => report.sheet === next.sheet)) setSheet(next.sheet);
        const its = selectedAt(latest.current.index, next)?.subject ?? null;
        if (its !== null) choose(its);
      }),
    [workbook],
  );
  useWatch(watch, setFailure);
  const crash = useCrash();
  const lookAgain = useCallback(() => {
    const failed = (thrown: unknown): void => (thrown instanceof HostError ? setFailure(thrown) : crash(thrown));
    void workbook.refreshSelection().then(() => setFailure(null), failed);
  }, [workbook, crash]);
  useReturn(lookAgain);
  const selected = useMemo(() => (place === null ? null : selectedAt(index, place)), [index, place]);
  return { place, selected, sheet, subject, choose, failure };
}
