/** The step 汇总: returned workbooks in, what is missing and what clashes, the results, and the 汇总表 out. */
import { makeStyles } from "@fluentui/react-components";
import { useId } from "react";
import type { Consolidation } from "../../core/consolidate";
import { labelOf } from "../../core/fileLabel";
import { usePane } from "../PaneContext";
import { Heading } from "../scoring/Heading";
import { StepLayout } from "../StepLayout";
import { Board } from "./Board";
import { Clashes } from "./Clashes";
import { DropArea } from "./DropArea";
import { FilesTable } from "./FilesTable";
import { Owing } from "./Owing";
import { OverlapChoice } from "./OverlapChoice";
import { OwnSummaries } from "./OwnSummaries";
import { Results } from "./Results";
import { RivalChoice } from "./RivalChoice";
import { SenderChoice } from "./SenderChoice";
import { SummaryButtons } from "./SummaryButtons";
import { useReturned, type ReturnedState } from "./useReturned";
import { useConsolidateWords } from "./useConsolidateWords";
import { VersionChoice } from "./VersionChoice";

const useStyles = makeStyles({
  none: { margin: 0 },
  hint: { margin: "0 0 8px" },
  parts: { display: "flex", flexDirection: "column", gap: "20px" },
});

export function ConsolidateStep() {
  const styles = useStyles();
  const words = useConsolidateWords();
  const state = useReturned();
  const { returned, consolidation } = state;
  return (
    <StepLayout
      foot={consolidation === null ? undefined : <SummaryButtons returned={returned} consolidation={consolidation} />}
    >
      <DropArea state={state} />
      {returned.length > 0 && <FilesTable state={state} />}
      {returned.length > 0 && consolidation === null && <p className={styles.none}>{words.noneOurs}</p>}
      {consolidation !== null && (
        <div className={styles.parts}>
          <VersionChoice state={state} />
          <SenderChoice state={state} />
          <OwnSummaries state={state} />
          {hasResults(consolidation) && <Found state={state} consolidation={consolidation} />}
        </div>
      )}
    </StepLayout>
  );
}

/** Before a version is chosen nothing may be known at all. */
function hasResults({ versions, results }: Consolidation): boolean {
  return versions === undefined || results.length > 0;
}

function Found({ state, consolidation }: { readonly state: ReturnedState; readonly consolidation: Consolidation }) {
  return (
    <>
      <Board consolidation={consolidation} />
      <Owing consolidation={consolidation} onExcuse={state.excuse} />
      <Rivalries state={state} />
      <Overlaps state={state} />
      <Clashes consolidation={consolidation} />
      <Results consolidation={consolidation} />
    </>
  );
}

function Rivalries({ state: { consolidation, choose, join } }: { readonly state: ReturnedState }) {
  const styles = useStyles();
  const { announce } = usePane();
  const label = useId();
  const words = useConsolidateWords();
  if (consolidation === null || consolidation.rivals.length === 0) return null;
  return (
    <section aria-labelledby={label}>
      <Heading id={label}>{words.conflicts}</Heading>
      <p className={styles.hint}>{words.conflictHint}</p>
      {consolidation.rivals.map((rivals) => (
        <RivalChoice
          key={rivals.files.map((file) => labelOf(file, rivals.files)).join("\n")}
          rubric={consolidation.rubric}
          rivals={rivals}
          onChoose={(file) => {
            choose(rivals, file);
            announce(words.chose(labelOf(file, rivals.files)));
          }}
          onJoin={(sender) => {
            join(rivals);
            announce(words.joinedParts(sender));
          }}
        />
      ))}
    </section>
  );
}

function Overlaps({ state: { consolidation, chooseSide } }: { readonly state: ReturnedState }) {
  const styles = useStyles();
  const { announce } = usePane();
  const label = useId();
  const words = useConsolidateWords();
  if (consolidation === null || consolidation.overlaps.length === 0) return null;
  return (
    <section aria-labelledby={label}>
      <Heading id={label}>{words.overlaps}</Heading>
      <p className={styles.hint}>{words.overlapHint}</p>
      {consolidation.overlaps.map((overlap) => (
        <OverlapChoice
          key={overlap.sides.flatMap((side) => side.map((file) => labelOf(file, side))).join("\n")}
          rubric={consolidation.rubric}
          overlap={overlap}
          onChoose={(side, text) => {
            chooseSide(overlap, side);
            announce(words.chose(text));
          }}
        />
      ))}
    </section>
  );
}
