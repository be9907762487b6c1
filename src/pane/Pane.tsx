/** The task pane（任务窗格）: tabs at the top, one step below, one live region. Knows the workbook only by its interface. */
import { FluentProvider, makeStyles, Spinner, type Theme, tokens } from "@fluentui/react-components";
import { Suspense, useCallback, useMemo, useRef, useState } from "react";
import type { LiveWorkbook } from "../sheet/workbook";
import type { LanguagePack } from "../text/languagePack";
import { zhPane } from "../text/zh/pane";
import { ErrorBoundary } from "./ErrorBoundary";
import type { Delivery } from "./files/delivery";
import type { StartFileWorker } from "./files/fileTasks";
import { languageTag, type PaneLanguage } from "./language";
import { PaneContext, type PaneTools, type StepId } from "./PaneContext";
import { fittingStep, steps } from "./steps";
import { Tabs } from "./Tabs";
import { ReportContext, useReport } from "./useReport";

const useStyles = makeStyles({
  root: { height: "100%", backgroundColor: tokens.colorNeutralBackground1 },
  main: { height: "100%", display: "flex", flexDirection: "column" },
  panel: { flexGrow: 1, minHeight: 0, "&[hidden]": { display: "none" } },
  wait: { padding: "48px 12px" },
  unseen: { position: "absolute", margin: 0, width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

export interface PaneProps {
  readonly workbook: LiveWorkbook;
  readonly language: PaneLanguage;
  /** Its words; null for Chinese ones. */
  readonly pack: LanguagePack | null;
  readonly theme: Theme;
  readonly startWorker: StartFileWorker;
  readonly delivery: Delivery;
}

/** The whole pane over an open workbook. */
export function Pane({ theme, ...host }: PaneProps) {
  const styles = useStyles();
  return (
    <FluentProvider theme={theme} lang={languageTag(host.language)} className={styles.root}>
      <ErrorBoundary words={(host.pack?.pane ?? zhPane).crash}>
        <Steps {...host} />
      </ErrorBoundary>
    </FluentProvider>
  );
}

function Steps({ workbook, pack, startWorker, delivery }: Omit<PaneProps, "theme" | "language">) {
  const words = pack?.pane ?? zhPane;
  const styles = useStyles();
  const region = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<StepId | null>(null);
  const { state, refresh } = useReport(workbook);
  const announce = useCallback((text: string) => {
    if (region.current !== null) region.current.textContent = text;
  }, []);
  const tools = useMemo<PaneTools>(
    () => ({ workbook, words, pack, startWorker, delivery, announce, goTo: setAsked, refresh }),
    [workbook, words, pack, startWorker, delivery, announce, refresh],
  );
  const fitting = useRef<StepId | null>(null);
  if (state.status !== "reading") fitting.current ??= fittingStep(state);
  const current = asked ?? fitting.current;
  return (
    <PaneContext.Provider value={tools}>
      <ReportContext.Provider value={state}>
        <main className={styles.main}>
          <h1 className={styles.unseen}>{words.name}</h1>
          <Tabs current={current} onChoose={setAsked} />
          {current === null ? <Spinner className={styles.wait} label={words.reading} /> : <Panels current={current} />}
          <div ref={region} className={styles.unseen} role="status" aria-live="polite" />
        </main>
      </ReportContext.Provider>
    </PaneContext.Provider>
  );
}

/** Steps stay mounted once shown, so that nothing chosen is lost by a look at another tab. */
function Panels({ current }: { readonly current: StepId }) {
  const styles = useStyles();
  const seen = useRef(new Set<StepId>());
  seen.current.add(current);
  const shown = steps.filter((step) => seen.current.has(step.id));
  return shown.map(({ id, View }) => (
    <div
      key={id}
      id={`panel-${id}`}
      role="tabpanel"
      aria-labelledby={`tab-${id}`}
      hidden={id !== current}
      className={styles.panel}
    >
      <Suspense fallback={<Spinner className={styles.wait} />}>
        <View />
      </Suspense>
    </div>
  ));
}
