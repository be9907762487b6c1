/** What was given for the current item: one score, or one a reviewer with their difference. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { CheckReport } from "../../actions/checkWorkbook";
import { counts } from "../../core/check";
import type { Item } from "../../core/rubric";
import type { Score } from "../../core/score";
import type { PaneWords } from "../../text/zh/pane";
import { usePane } from "../PaneContext";
import { compareScores, type Selected } from "./scoringView";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingTop: "6px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gap: "2px 12px",
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
});

export interface GivenProps {
  readonly report: CheckReport;
  readonly item: Item;
  readonly selected: Selected;
}

export function Given({ report, item, selected }: GivenProps) {
  const styles = useStyles();
  const words = usePane().words;
  const { scores, difference } = compareScores(report.rubric, report.scores, selected);
  const lines = [
    ...scores.map((score) => ({ name: nameOf(words, report, score), text: valueText(words, item, score) })),
    ...(difference === null ? [] : [{ name: words.scoring.difference, text: signed(difference) }]),
    ...scores.filter(({ reason }) => reason !== "").map(({ reason }) => ({ name: words.scoring.reason, text: reason })),
  ];
  if (lines.length === 0) return null;
  return (
    <dl className={styles.list}>
      {lines.map(({ name, text }, index) => (
        <Line key={index} name={name} text={text} />
      ))}
    </dl>
  );
}

function Line({ name, text }: { readonly name: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{text}</dd>
    </>
  );
}

function nameOf(words: PaneWords, { rubric }: CheckReport, score: Score): string {
  const name = reviewerName(words.scoring, score.reviewer);
  return rubric.reviewers.length > 0 && counts(rubric, score) ? `${name}（${words.scoring.counted}）` : name;
}

/** A difference with its sign. Example: 1.5 is "+1.5", 0 is "0". */
export function signed(difference: number): string {
  return difference > 0 ? `+${difference}` : String(difference);
}

/** The name of a score column; names of persons stay as they are. */
export function reviewerName(words: PaneWords["scoring"], reviewer: string | null): string {
  if (reviewer === null) return words.given;
  return reviewer === "self" || reviewer === "expert" ? words.reviewers[reviewer] : reviewer;
}

/** What stands in the cell, where it was not understood; else its value with its unit. */
function valueText(words: PaneWords, item: Item, { value, raw }: Score): string {
  if (value === null) return raw === null || raw === "" ? words.blank : String(raw);
  if (typeof value === "boolean") return value ? words.yes : words.no;
  return item.points === null ? String(value) : `${value} / ${item.points}`;
}
