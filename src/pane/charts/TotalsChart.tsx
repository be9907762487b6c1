/** The totals of all subjects（各单位得分构成）: a bar each, stacked by top group, with the total at its end and the grades' beginnings as thin lines. */
import { mergeClasses } from "@fluentui/react-components";
import { memo, useMemo } from "react";
import type { Result } from "../../core/result";
import type { Rubric } from "../../core/rubric";
import type { Score } from "../../core/score";
import type { ChartWords } from "../../text/chartWords";
import { outcomeNotes } from "../../text/outcomeWords";
import { usePane } from "../PaneContext";
import { useSentences } from "../useSentences";
import { totalText } from "../scoring/totalText";
import { totalBars, type TotalBar, type TotalBars } from "./chartData";
import { toneSign, useChartStyles, useToneClasses } from "./chartStyles";
import { TotalsTable } from "./TotalsTable";
import { useChartWords } from "./useChartWords";

const BAR = { height: 18, top: 2, bottom: 16 } as const;
const SCALE_HEIGHT = 14;

/** Parts narrower than this, in percent of the width, carry no number. */
const LEAST_LABELLED = 5;

export interface TotalsChartProps {
  readonly rubric: Rubric;
  /** Results of all subjects over all items, as a consolidation gives them; in any order. */
  readonly results: readonly Result[];
  /** The joined scores that they come from. */
  readonly scores: readonly Score[];
}

export const TotalsChart = memo(function TotalsChart({ rubric, results, scores }: TotalsChartProps) {
  const styles = useChartStyles();
  const { words: pane } = usePane();
  const { outcomes } = useSentences();
  const words = useChartWords();
  const { unnamedSubject } = pane.scoring;
  const named = useMemo(
    () => results.map((result) => (result.subjectName === "" ? { ...result, subjectName: unnamedSubject } : result)),
    [results, unnamedSubject],
  );
  const drawn = useMemo(() => totalBars(rubric, named), [rubric, named]);
  const outcomeOf = (result: Result): string => outcomeNotes(rubric, result, outcomes);
  if (drawn.bars.length === 0) return null;
  return (
    <div>
      <div className={styles.caption} aria-hidden>
        {words.totals}
      </div>
      <figure className={styles.figure} role="img" aria-label={words.totalsAlt(altFacts(words, drawn))}>
        {drawn.bands.length > 0 && <Scale drawn={drawn} />}
        {drawn.bars.map((bar) => (
          <Bar
            key={bar.result.subject}
            bar={bar}
            drawn={drawn}
            total={totalText(pane.scoring, bar.result)}
            outcome={outcomeOf(bar.result)}
          />
        ))}
        <Legend drawn={drawn} words={words} />
        {drawn.bands.length > 0 && <p className={styles.note}>{words.bands(drawn.bands)}</p>}
      </figure>
      <TotalsTable
        {...{ rubric, drawn, scores, words, outcomeOf }}
        totalOf={(result) => totalText(pane.scoring, result)}
      />
    </div>
  );
});

/** The highest and the lowest ranked subject. */
function altFacts(words: ChartWords, { bars }: TotalBars): Parameters<ChartWords["totalsAlt"]>[0] {
  const ranked = bars.map(({ result }) => result).filter(({ rank }) => rank !== null);
  const place = (result: Result | undefined): string | null =>
    result === undefined ? null : words.place(result.subjectName, String(result.total));
  return { count: bars.length, first: place(ranked[0]), last: ranked.length < 2 ? null : place(ranked.at(-1)) };
}

/** Names of the grades above the places where they begin. */
function Scale({ drawn }: { readonly drawn: TotalBars }) {
  const styles = useChartStyles();
  return (
    <svg className={styles.drawing} height={SCALE_HEIGHT}>
      {drawn.bands.map(({ name, at }) => (
        <text key={name} className={styles.scale} x={`${at}%`} y={SCALE_HEIGHT - 3} textAnchor="middle">
          {name}
        </text>
      ))}
    </svg>
  );
}

interface BarProps {
  readonly bar: TotalBar;
  readonly drawn: TotalBars;
  readonly total: string;
  readonly outcome: string;
}

function Bar({ bar: { result, segments, end }, drawn, total, outcome }: BarProps) {
  const styles = useChartStyles();
  const tone = useToneClasses();
  return (
    <div>
      <div className={styles.line}>
        <span className={styles.name} title={result.subjectName}>
          {result.rank === null ? "" : `${result.rank}. `}
          {result.subjectName}
        </span>
        <span className={mergeClasses(styles.figures, styles.strong)}>
          {total}
          {result.grade === null ? "" : ` ${result.grade}`}
        </span>
      </div>
      {outcome !== "" && <div className={styles.note}>{outcome}</div>}
      <svg className={styles.drawing} height={BAR.height}>
        {segments
          .filter(({ value }) => value !== 0)
          .map((segment) => (
            <g key={segment.tone}>
              <rect
                className={mergeClasses(tone(segment.tone).fill, styles.outline)}
                x={`${segment.from}%`}
                width={`${segment.to - segment.from}%`}
                y={BAR.top}
                height={BAR.bottom - BAR.top}
              />
              {segment.to - segment.from >= LEAST_LABELLED && (
                <text
                  className={mergeClasses(styles.label, tone(segment.tone).ink)}
                  x={`${(segment.from + segment.to) / 2}%`}
                  y={BAR.bottom - 4}
                  textAnchor="middle"
                >
                  {toneSign(segment.tone)}
                </text>
              )}
            </g>
          ))}
        {drawn.bands.map(({ name, at }) => (
          <line key={name} className={styles.boundary} x1={`${at}%`} x2={`${at}%`} y1={0} y2={BAR.height} />
        ))}
        {end !== null && (
          <svg x={`${end}%`} overflow="visible">
            <path className={styles.mark} d={`M0 ${BAR.top}l4 7l-4 7l-4 -7z`} />
          </svg>
        )}
      </svg>
    </div>
  );
}

function Legend({ drawn, words }: { readonly drawn: TotalBars; readonly words: ChartWords }) {
  const styles = useChartStyles();
  const tone = useToneClasses();
  const nameOf = (one: (typeof drawn.tones)[number]): string =>
    typeof one === "number" ? (drawn.groups[one]?.title ?? "") : words[one];
  return (
    <ul className={styles.legend}>
      {drawn.tones.map((one) => (
        <li key={one} className={styles.entry}>
          <svg width={14} height={14}>
            <rect className={mergeClasses(tone(one).fill, styles.outline)} x={0.5} y={0.5} width={13} height={13} />
            <text className={mergeClasses(styles.label, tone(one).ink)} x={7} y={10.5} textAnchor="middle">
              {toneSign(one)}
            </text>
          </svg>
          {nameOf(one)}
        </li>
      ))}
      <li className={styles.entry}>
        <svg width={10} height={16}>
          <path className={styles.mark} d="M5 1l4 7l-4 7l-4 -7z" />
        </svg>
        {words.total}
      </li>
    </ul>
  );
}
