/** Keeps what the workbook says（核对结果）up to date: read at start, after changes, and when the pane gets the focus. */
import { createContext, useCallback, useContext, useEffect, useRef, useState } from "react";
import type { CheckReport } from "../actions/checkWorkbook";
import type { Problem } from "../core/problem";
import { HostError, type LiveWorkbook } from "../sheet/workbook";
import { useCrash } from "./useCrash";
import { useReturn } from "./useReturn";
import { useWatch } from "./useWatch";

/** `failure` beside a report: the report is the last one that could be read. */
export type ReportState =
  | { readonly status: "reading" }
  /** None of our sheets. */
  | { readonly status: "foreign" }
  /** One report a scoring sheet, in workbook order; at least one. */
  | { readonly status: "ready"; readonly reports: readonly CheckReport[]; readonly failure: HostError | null }
  /** Our sheets, but unfit for reading. */
  | { readonly status: "faulty"; readonly problems: readonly Problem[] }
  | { readonly status: "failed"; readonly failure: HostError };

/** The state for the steps; apart from the tools, so that only steps that show it render again. */
export const ReportContext = createContext<ReportState>({ status: "reading" });

/** What the workbook says now. */
export function useReportState(): ReportState {
  return useContext(ReportContext);
}

/** The source of the state; used once, by the pane. */
export function useReport(workbook: LiveWorkbook): { state: ReportState; refresh: () => Promise<void> } {
  const [state, setState] = useState<ReportState>({ status: "reading" });
  const crash = useCrash();
  const refresh = useRefresh(workbook, setState);
  const refreshNow = useCallback(() => void refresh().catch(crash), [refresh, crash]);
  const fail = useCallback((failure: HostError) => setState((last) => failed(failure, last)), []);
  useEffect(refreshNow, [refreshNow]);
  useWatch(
    useCallback(() => workbook.watchChanges(refreshNow), [workbook, refreshNow]),
    fail,
  );
  useReturn(refreshNow);
  return { state, refresh };
}

/** Reads one at a time; a call during a read has it read once more, and waits for that. */
function useRefresh(workbook: LiveWorkbook, show: (next: (last: ReportState) => ReportState) => void) {
  const running = useRef<Promise<void> | null>(null);
  const again = useRef(false);
  return useCallback((): Promise<void> => {
    again.current = true;
    running.current ??= (async () => {
      try {
        while (again.current) {
          again.current = false;
          const next = await readReport(workbook);
          show((last) => (next instanceof HostError ? failed(next, last) : next));
        }
      } finally {
        running.current = null;
      }
    })();
    return running.current;
  }, [workbook, show]);
}

/** A state, or the reason why the host gave none. */
async function readReport(workbook: LiveWorkbook): Promise<ReportState | HostError> {
  const { checkGrids } = await import("../actions/checkWorkbook");
  try {
    const checks = checkGrids(await workbook.read());
    const reports = checks.flatMap((check) => (check.ok ? [check.value] : []));
    if (reports.length > 0) return { status: "ready", reports, failure: null };
    const problems = checks.flatMap((check) => check.problems);
    const foreign = problems.every(({ code }) => code === "sheet.foreign");
    return foreign ? { status: "foreign" } : { status: "faulty", problems };
  } catch (thrown) {
    if (thrown instanceof HostError) return thrown;
    throw thrown;
  }
}

/** A failed read keeps the last report in view. */
function failed(failure: HostError, last: ReportState): ReportState {
  return last.status === "ready" ? { ...last, failure } : { status: "failed", failure };
}
