/** Reviewers whose workbook has not come（未交的评审员）: awaited, until somebody says that they need not return one. */
import { Checkbox } from "@fluentui/react-components";
import { useId } from "react";
import { boardLines, lineName } from "../../core/board";
import type { Consolidation } from "../../core/consolidate";
import type { Excuse } from "../../core/roster";
import { usePane } from "../PaneContext";
import { Heading } from "../scoring/Heading";
import { useConsolidateWords } from "./useConsolidateWords";

export interface OwingProps {
  readonly consolidation: Consolidation;
  readonly onExcuse: (excuse: Excuse, yes: boolean) => void;
}

export function Owing({ consolidation, onExcuse }: OwingProps) {
  const { announce } = usePane();
  const words = useConsolidateWords();
  const label = useId();
  const { awaited } = consolidation;
  const owing = owingIn(consolidation);
  if (owing.length === 0) return null;
  return (
    <section aria-labelledby={label}>
      <Heading id={label}>{words.owing}</Heading>
      <p>{words.owingHint}</p>
      {owing.map((one) => (
        <Checkbox
          key={JSON.stringify(one)}
          label={words.excuse(lineName(one, words.wholeRubric))}
          checked={awaited.isExcused(one.department, one.reviewer)}
          onChange={(_event, { checked }) => {
            onExcuse(one, checked === true);
            announce(words.excused(lineName(one, words.wholeRubric), checked === true));
          }}
        />
      ))}
    </section>
  );
}

/** Those of whom nothing has come for any subject. */
function owingIn({ board }: Consolidation): readonly Excuse[] {
  return boardLines(board).flatMap(({ department, reviewer, entries }) => {
    const isOwing = entries.every(({ status }) => status === "missing" || status === "excused");
    return reviewer !== null && isOwing ? [{ department, reviewer }] : [];
  });
}
