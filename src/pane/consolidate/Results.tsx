/** What the returned workbooks come to: totals, grades and ranks, the best first. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Consolidation } from "../../core/consolidate";
import type { Result } from "../../core/result";
import { outcomeNotes } from "../../text/outcomeWords";
import { byRank } from "../../sheet/summary/rankingSheet";
import { usePane } from "../PaneContext";
import { useSentences } from "../useSentences";
import { TotalsChart } from "../charts/TotalsChart";
import { Heading } from "../scoring/Heading";
import { partialText, totalText } from "../scoring/totalText";
import { Comparison } from "./Comparison";
import { useConsolidateWords } from "./useConsolidateWords";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  head: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    padding: "2px 4px",
    textAlign: "left",
  },
  cell: { padding: "6px 4px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere" },
  number: { textAlign: "right", whiteSpace: "nowrap" },
  total: { fontWeight: tokens.fontWeightSemibold },
  chart: { display: "flex", flexDirection: "column", gap: "16px", marginTop: "16px" },
  small: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface ResultsProps {
  readonly consolidation: Consolidation;
}

export function Results({ consolidation }: ResultsProps) {
  const styles = useStyles();
  const words = useConsolidateWords();
  const label = useId();
  const { outcomes } = useSentences();
  const { rubric, results } = consolidation;
  const graded = rubric.bands.length > 0;
  const right = mergeClasses(styles.head, styles.number);
  return (
    <section aria-labelledby={label}>
      <Heading id={label}>{words.results}</Heading>
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={styles.head}>{rubric.subjectLabel}</th>
            <th className={right}>{words.total}</th>
            {graded && <th className={right}>{words.grade}</th>}
            <th className={right}>{words.rank}</th>
          </tr>
        </thead>
        <tbody>
          {byRank(results).map((result) => (
            <ResultLine
              key={result.subject}
              result={result}
              graded={graded}
              outcome={outcomeNotes(rubric, result, outcomes)}
            />
          ))}
        </tbody>
      </table>
      {results.some(({ complete, valid }) => !complete || !valid) && (
        <span className={styles.small}>{words.resultsHint}</span>
      )}
      <div className={styles.chart}>
        <TotalsChart rubric={rubric} results={results} scores={consolidation.sheet.scores} />
        <Comparison consolidation={consolidation} />
      </div>
    </section>
  );
}

interface ResultLineProps {
  readonly result: Result;
  readonly graded: boolean;
  /** A veto or a disqualification with what it does; "" for most. */
  readonly outcome: string;
}

function ResultLine({ result, graded, outcome }: ResultLineProps) {
  const styles = useStyles();
  const { words } = usePane();
  const stepWords = useConsolidateWords();
  const cell = mergeClasses(styles.cell, styles.number);
  const partial = partialText(words.scoring, result);
  return (
    <tr>
      <td className={styles.cell}>
        {result.subjectName === "" ? words.scoring.unnamedSubject : result.subjectName}
        <span className={styles.small}>{outcome}</span>
      </td>
      <td className={cell}>
        <span className={styles.total}>{totalText(words.scoring, result)}</span>
        {partial !== null && <span className={styles.small}>{partial}</span>}
      </td>
      {graded && <td className={cell}>{result.grade ?? "—"}</td>}
      <td className={cell}>{result.rank === null ? "—" : stepWords.rankText(result.rank)}</td>
    </tr>
  );
}
