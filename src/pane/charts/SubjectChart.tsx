/** One subject beside the mean of all（与平均比较）: two bars an area, as shares of its points, so that areas of any size compare. */
import { mergeClasses } from "@fluentui/react-components";
import { memo, useMemo } from "react";
import { isFinished } from "../../core/comparison";
import type { Result } from "../../core/result";
import type { Rubric } from "../../core/rubric";
import type { ChartWords } from "../../text/chartWords";
import { comparisons, type Comparison } from "./chartData";
import { useChartStyles, useToneClasses } from "./chartStyles";
import { useChartWords } from "./useChartWords";

const BAR_HEIGHT = 9;
const OWN = 0;
const MEAN = 1;

export interface SubjectChartProps {
  readonly rubric: Rubric;
  /** Results of all subjects: the mean is theirs. */
  readonly results: readonly Result[];
  /** Id of the subject that is compared. */
  readonly subject: string;
}

export const SubjectChart = memo(function SubjectChart({ rubric, results, subject }: SubjectChartProps) {
  const styles = useChartStyles();
  const words = useChartWords();
  const areas = useMemo(() => comparisons(rubric, results, subject), [rubric, results, subject]);
  if (areas.length === 0) return null;
  const name = results.find((result) => result.subject === subject)?.subjectName ?? subject;
  const titles = (wanted: (area: Comparison) => boolean): readonly string[] =>
    areas.filter(wanted).map(({ title }) => title);
  const facts = {
    subject: name,
    above: titles(({ ownRate, meanRate }) => ownRate !== null && meanRate !== null && ownRate > meanRate),
    below: titles(({ ownRate, meanRate }) => ownRate !== null && meanRate !== null && ownRate < meanRate),
  };
  const finished = results.filter(isFinished).length;
  return (
    <div>
      <div className={styles.caption} aria-hidden>
        {words.compared}
      </div>
      {finished < results.length && <p className={styles.note}>{words.basis(finished, results.length)}</p>}
      <figure className={styles.figure} role="img" aria-label={words.comparedAlt(facts)}>
        {areas.map((area) => (
          <AreaBars key={area.id} area={area} words={words} />
        ))}
        <Legend words={words} />
      </figure>
      <AreaTable areas={areas} words={words} />
    </div>
  );
});

interface AreaProps {
  readonly area: Comparison;
  readonly words: ChartWords;
}

function AreaBars({ area: { title, ownRate, meanRate }, words }: AreaProps) {
  const styles = useChartStyles();
  const tone = useToneClasses();
  const bar = (rate: number, place: number) => (
    <rect
      className={mergeClasses(tone(place).fill, styles.outline)}
      width={`${Math.min(100, rate)}%`}
      y={1 + place * BAR_HEIGHT}
      height={BAR_HEIGHT}
    />
  );
  return (
    <div>
      <div className={styles.line}>
        <span className={styles.name} title={title}>
          {title}
        </span>
        <span className={styles.figures}>
          <span className={styles.strong}>{words.rate(ownRate)}</span> · {words.mean} {words.rate(meanRate)}
        </span>
      </div>
      <svg className={styles.drawing} height={2 * BAR_HEIGHT + 6}>
        {ownRate !== null && bar(ownRate, OWN)}
        {meanRate !== null && bar(meanRate, MEAN)}
      </svg>
    </div>
  );
}

function Legend({ words }: { readonly words: ChartWords }) {
  const styles = useChartStyles();
  const tone = useToneClasses();
  return (
    <ul className={styles.legend}>
      {[words.own, words.mean].map((name, place) => (
        <li key={name} className={styles.entry}>
          <svg width={14} height={10}>
            <rect className={mergeClasses(tone(place).fill, styles.outline)} x={0.5} y={0.5} width={13} height={9} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

function AreaTable({ areas, words }: { readonly areas: readonly Comparison[]; readonly words: ChartWords }) {
  const styles = useChartStyles();
  return (
    <div className={styles.hidden}>
      <table>
        <caption>{words.compared}</caption>
        <thead>
          <tr>
            {[words.group, words.own, words.mean].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {areas.map(({ id, title, ownRate, meanRate }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>{words.rate(ownRate)}</td>
              <td>{words.rate(meanRate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
