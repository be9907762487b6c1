/** The figures of the totals' chart as a table that only screen readers find. */
import { kindsCome } from "../../core/comparison";
import type { Result } from "../../core/result";
import type { Rubric } from "../../core/rubric";
import type { Score } from "../../core/score";
import type { ChartWords } from "../../text/chartWords";
import type { Tone, TotalBars } from "./chartData";
import { useChartStyles } from "./chartStyles";

export interface TotalsTableProps {
  readonly rubric: Rubric;
  readonly drawn: TotalBars;
  /** Joined scores: a sum of which none has come is no 0. */
  readonly scores: readonly Score[];
  readonly words: ChartWords;
  readonly totalOf: (result: Result) => string;
  /** A veto or a disqualification with what it does; "" for most. */
  readonly outcomeOf: (result: Result) => string;
}

export function TotalsTable({ rubric, drawn, scores, words, totalOf, outcomeOf }: TotalsTableProps) {
  const styles = useChartStyles();
  const headingOf = (tone: Tone): string =>
    typeof tone === "number" ? (drawn.groups[tone]?.title ?? "") : words[tone];
  const come = kindsCome(rubric, scores);
  const isOpen = (result: Result, tone: Tone): boolean =>
    typeof tone === "number" ? isOpenGroup(drawn, result, tone) : !come(result.subject, tone);
  const isGraded = rubric.bands.length > 0;
  return (
    <div className={styles.hidden}>
      <table>
        <caption>{words.totals}</caption>
        <thead>
          <tr>
            {[
              rubric.subjectLabel,
              ...drawn.tones.map(headingOf),
              words.total,
              words.rank,
              ...(isGraded ? [words.grade] : []),
            ].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn.bars.map(({ result, segments }) => (
            <tr key={result.subject}>
              <th scope="row">{result.subjectName}</th>
              {drawn.tones.map((tone) => (
                <td key={tone}>
                  {isOpen(result, tone) ? "—" : segments.find((segment) => segment.tone === tone)?.value}
                </td>
              ))}
              <td>{totalOf(result)}</td>
              <td>{[result.rank, outcomeOf(result)].filter((text) => text !== null && text !== "").join(" ")}</td>
              {isGraded && <td>{result.grade}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What has not come is not 0. */
function isOpenGroup({ groups }: TotalBars, result: Result, tone: number): boolean {
  const id = groups[tone]?.id;
  return id !== undefined && result.groups.find((group) => group.id === id)?.scored === 0;
}
