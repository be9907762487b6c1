/** The problems in sheet order; a click or Enter goes to the cell. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { memo, useId, useState } from "react";
import type { CheckReport } from "../../actions/checkWorkbook";
import type { CellPlace } from "../../core/problem";
import type { PaneWords } from "../../text/zh/pane";
import { usePane } from "../PaneContext";
import { Heading } from "./Heading";
import { ProblemLine } from "./ProblemLine";
import type { ProblemRow } from "./problemRows";

/** More lines than this only when asked for, so that the card of the current item stays near. */
const SHORT = 6;

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  clear: {
    margin: 0,
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  more: { marginTop: "8px" },
  done: { fontWeight: tokens.fontWeightSemibold },
});

export interface ProblemListProps {
  readonly rows: readonly ProblemRow[];
  readonly report: CheckReport;
  readonly onGo: (place: CellPlace) => void;
}

export const ProblemList = memo(function ProblemList({ rows, report, onGo }: ProblemListProps) {
  const styles = useStyles();
  const words = usePane().words.scoring;
  const label = useId();
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, SHORT);
  return (
    <section aria-labelledby={label}>
      <Heading id={label} count={countText(words, rows)}>
        {words.problems}
      </Heading>
      {rows.length === 0 && (
        <p className={styles.clear}>
          <span className={styles.done}>✓ {words.allClear}</span>
          <br />
          {words.allClearHint}
        </p>
      )}
      <ul className={styles.list}>
        {shown.map((row) => (
          <ProblemLine key={keyOf(row)} row={row} report={report} onGo={onGo} />
        ))}
      </ul>
      {shown.length < rows.length && (
        <Button className={styles.more} size="small" onClick={() => setAll(true)}>
          {words.showAll(rows.length)}
        </Button>
      )}
    </section>
  );
});

/** Example: "1处，未评16项". */
function countText(words: PaneWords["scoring"], rows: readonly ProblemRow[]): string {
  const wrong = rows.filter(({ kind }) => kind === "problem").length;
  const unscored = rows.reduce((sum, { kind, count }) => sum + (kind === "unscored" ? count : 0), 0);
  return words.problemCount(wrong, unscored);
}

/** A cell may have several problems, but each code once. */
function keyOf({ problem: { code, at, item, subject } }: ProblemRow): string {
  return [code, at?.sheet, at?.cell, item, subject].join("\n");
}
