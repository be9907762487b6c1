/** The card of the current item（当前项）: its criteria beside the cell that is being scored. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, useId, useMemo } from "react";
import type { CheckReport } from "../../actions/checkWorkbook";
import { isYesNo, goesTo } from "../../core/kinds";
import type { Item, Rubric } from "../../core/rubric";
import { pathOf } from "../../core/scope";
import { stepOf } from "../../core/typed";
import type { PaneWords } from "../../text/zh/pane";
import { usePane } from "../PaneContext";
import { Given } from "./Given";
import { Heading } from "./Heading";
import type { Selected } from "./scoringView";

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px 12px",
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    overflowWrap: "anywhere",
  },
  path: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  title: { fontWeight: tokens.fontWeightSemibold },
  part: { margin: 0 },
  name: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  text: { margin: 0, whiteSpace: "pre-line" },
});

export interface CriteriaCardProps {
  readonly report: CheckReport;
  readonly selected: Selected | null;
}

export const CriteriaCard = memo(function CriteriaCard({ report, selected }: CriteriaCardProps) {
  const styles = useStyles();
  const words = usePane().words.scoring;
  const label = useId();
  const { rubric } = report;
  const item = useMemo(() => rubric.items.find(({ id }) => id === selected?.item), [rubric, selected?.item]);
  return (
    <section aria-labelledby={label}>
      <Heading id={label}>{words.current}</Heading>
      {item === undefined || selected === null ? (
        <p className={styles.part}>{words.currentHint}</p>
      ) : (
        <div className={styles.card}>
          <ItemText rubric={rubric} item={item} />
          <Given report={report} item={item} selected={selected} />
        </div>
      )}
    </section>
  );
});

/** All that a rubric says of an item; the same for every subject. */
const ItemText = memo(function ItemText({ rubric, item }: { readonly rubric: Rubric; readonly item: Item }) {
  const styles = useStyles();
  const words = usePane().words.scoring;
  const hint = goesTo(item, "base") && item.criteria === "" ? words.noCriteria : item.criteria;
  return (
    <>
      <span className={styles.path}>{pathOf(rubric, item.group).join(" › ")}</span>
      <span className={styles.title}>
        {item.no} {item.title}
      </span>
      <span>
        {words.kinds[item.kind]} · {rangeText(words, rubric, item)}
      </span>
      <Part name={words.criteria} text={hint} />
      <Part name={words.focus} text={item.focus} />
      <Part name={words.evidence} text={item.evidence} />
      <Part name={words.departments} text={ownersText(item)} />
      <Part name={words.notes} text={notesText(words, rubric, item)} />
    </>
  );
});

function Part({ name, text }: { readonly name: string; readonly text: string | undefined }) {
  const styles = useStyles();
  if (text === undefined || text === "") return null;
  return (
    <div>
      <div className={styles.name}>{name}</div>
      <p className={styles.text}>{text}</p>
    </div>
  );
}

function rangeText(words: PaneWords["scoring"], rubric: Rubric, item: Item): string {
  if (isYesNo(item)) return words.yesNo;
  const step = String(stepOf(rubric, item));
  return item.points === null ? words.openRange(step) : words.range(String(item.points), step);
}

function ownersText(item: Item): string {
  const names = item.departments.join("、");
  return item.office === undefined ? names : `${names}（${item.office}）`;
}

function notesText(words: PaneWords["scoring"], rubric: Rubric, item: Item): string {
  const cause = rubric.items.find(({ id }) => id === item.zeroWhile);
  return [
    ...(item.requiresReason ? [words.reasonNeeded] : []),
    ...(cause === undefined ? [] : [words.zeroWhile(cause.title)]),
    ...item.notes.map(({ text }) => text),
  ].join("\n");
}
