/** What was joined by a rule: items that departments score differently, and reviewers far apart. Listed, never hidden. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Conflict } from "../../core/conflict";
import type { Consolidation } from "../../core/consolidate";
import { Disclosure } from "../Disclosure";
import { usePane } from "../PaneContext";
import { Sentences } from "../Sentences";
import { placeText } from "./differingText";
import { useConsolidateWords } from "./useConsolidateWords";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "6px" },
  place: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface ClashesProps {
  readonly consolidation: Consolidation;
}

export function Clashes({ consolidation }: ClashesProps) {
  const styles = useStyles();
  const words = useConsolidateWords();
  const { rubric, conflicts, problems } = consolidation;
  const joined = conflicts.filter(({ rule }) => rule !== "choose");
  const spread = problems.filter(({ code }) => code === "review.spread");
  return (
    <>
      {joined.length > 0 && (
        <Disclosure title={words.joined} summary={words.joinedSummary(joined.length)}>
          <ul className={styles.list}>
            {joined.map((conflict, index) => (
              <JoinedLine key={index} consolidation={consolidation} conflict={conflict} />
            ))}
          </ul>
        </Disclosure>
      )}
      {spread.length > 0 && (
        <Disclosure title={words.spread} summary={words.joinedSummary(spread.length)}>
          <Sentences problems={spread} rubric={rubric} />
        </Disclosure>
      )}
    </>
  );
}

function JoinedLine({ consolidation, conflict }: ClashesProps & { readonly conflict: Conflict }) {
  const styles = useStyles();
  const { words } = usePane();
  const stepWords = useConsolidateWords();
  const { rubric } = consolidation;
  const given = conflict.values.map(({ file, department, reviewer, value }) => {
    const who = [department, reviewer].filter(Boolean).join(" ");
    return `${who === "" ? file : who} ${value ?? stepWords.rawBlank}`;
  });
  const { resolved } = conflict;
  const outcome = resolved === null ? stepWords.unresolved : stepWords.resolved(String(resolved));
  return (
    <li>
      <span className={styles.place}>{placeText(rubric, conflict)}</span>
      {given.join(words.listJoin)} → {stepWords.joinedBy(conflict)}
      {outcome}
    </li>
  );
}
