/** The head of 评分: whose scores, how far, and the totals. Stays in view while the rest scrolls. */
import { makeStyles, mergeClasses, ProgressBar, Select, Text, tokens } from "@fluentui/react-components";
import type { CheckReport } from "../../actions/checkWorkbook";
import type { Result } from "../../core/result";
import { usePane } from "../PaneContext";
import { progressOf } from "./scoringView";
import { partialText, totalText } from "./totalText";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: "6px" },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  title: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  subject: { flexShrink: 0, maxWidth: "50%" },
  count: { flexShrink: 0, fontSize: tokens.fontSizeBase200 },
  figures: { display: "grid", gridTemplateColumns: "1fr 1fr 1fr", gap: "8px", margin: 0 },
  figure: { display: "flex", alignItems: "baseline", gap: "6px", margin: 0 },
  total: { display: "flex", alignItems: "baseline", flexWrap: "wrap", gap: "2px 8px", margin: 0 },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
  strong: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  open: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

export interface TotalsProps {
  readonly report: CheckReport;
  readonly result: Result;
  readonly onSubject: (subject: string) => void;
}

export function Totals({ report, result, onSubject }: TotalsProps) {
  const styles = useStyles();
  const words = usePane().words.scoring;
  const { filled, items } = progressOf(report, result);
  return (
    <div className={styles.head}>
      <div className={styles.row}>
        <Text className={styles.title} weight="semibold" title={report.rubric.title}>
          {report.rubric.shortTitle} · {report.assignment.department ?? words.whole}
        </Text>
        <SubjectSwitcher report={report} result={result} onSubject={onSubject} />
      </div>
      <div className={styles.row}>
        <ProgressBar value={items === 0 ? 0 : filled / items} thickness="large" aria-label={words.progressLabel} />
        <span className={styles.count}>{words.progress(filled, items)}</span>
      </div>
      <dl className={styles.figures}>
        <Figure name={words.base} value={result.base} />
        <Figure name={words.bonus} value={result.bonus} />
        <Figure name={words.deduction} value={result.deduction} />
      </dl>
      <Total result={result} />
    </div>
  );
}

function SubjectSwitcher({ report, result, onSubject }: TotalsProps) {
  const styles = useStyles();
  const words = usePane().words.scoring;
  const nameOf = ({ subjectName }: Result): string => (subjectName === "" ? words.unnamedSubject : subjectName);
  if (report.results.length < 2) return <Text className={styles.title}>{nameOf(result)}</Text>;
  return (
    <Select
      className={styles.subject}
      size="small"
      aria-label={report.rubric.subjectLabel}
      value={result.subject}
      onChange={(_event, { value }) => onSubject(value)}
    >
      {report.results.map((other) => (
        <option key={other.subject} value={other.subject}>
          {nameOf(other)}
        </option>
      ))}
    </Select>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: number | string }) {
  const styles = useStyles();
  return (
    <div className={styles.figure}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
    </div>
  );
}

function Total({ result }: { readonly result: Result }) {
  const styles = useStyles();
  const words = usePane().words.scoring;
  const done = result.complete && result.valid;
  const partial = partialText(words, result);
  return (
    <dl className={styles.total}>
      <dt className={styles.name}>{words.total}</dt>
      <dd className={mergeClasses(styles.value, done ? styles.strong : styles.open, !result.valid && styles.wrong)}>
        {totalText(words, result)}
      </dd>
      {partial !== null && <dd className={mergeClasses(styles.value, styles.name)}>{partial}</dd>}
      {result.grade !== null && <Figure name={words.grade} value={result.grade} />}
      {result.rank !== null && <Figure name={words.rank} value={result.rank} />}
      {result.vetoed && <dd className={mergeClasses(styles.value, styles.wrong)}>{words.vetoed}</dd>}
      {result.disqualified && <dd className={mergeClasses(styles.value, styles.wrong)}>{words.disqualified}</dd>}
    </dl>
  );
}
