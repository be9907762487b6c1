/** What changed since a sealing, one line a score or reason; a click goes to the cell where there is one. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { CellPlace } from "../../core/problem";
import type { Rubric } from "../../core/rubric";
import { subjectName } from "../../core/scope";
import type { ReviewWords } from "../../text/zh/review";
import { usePane } from "../PaneContext";
import { reviewerName } from "../scoring/Given";
import type { PlacedDifference } from "./reviewView";
import { useReviewWords } from "./useReviewWords";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  line: {
    display: "block",
    width: "100%",
    boxSizing: "border-box",
    padding: "6px 4px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    overflowWrap: "anywhere",
  },
  link: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  what: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface DifferenceListProps {
  readonly differences: readonly PlacedDifference[];
  readonly rubric: Rubric;
  /** Null where the file is not open. */
  readonly onGo: ((place: CellPlace) => void) | null;
}

export function DifferenceList({ differences, rubric, onGo }: DifferenceListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {differences.map((difference) => (
        <li key={[difference.item, difference.subject, difference.reviewer, difference.what].join("\n")}>
          <DifferenceLine difference={difference} rubric={rubric} onGo={onGo} />
        </li>
      ))}
    </ul>
  );
}

interface DifferenceLineProps {
  readonly difference: PlacedDifference;
  readonly rubric: Rubric;
  readonly onGo: ((place: CellPlace) => void) | null;
}

function DifferenceLine({ difference, rubric, onGo }: DifferenceLineProps) {
  const styles = useStyles();
  const words = useReviewWords();
  const { scoring } = usePane().words;
  const { item, subject, reviewer, at } = difference;
  const column = (reviewer ?? "") === "" ? "" : reviewerName(scoring, reviewer);
  const title = rubric.items.find(({ id }) => id === item)?.title ?? item;
  const place = [at?.cell ?? "", subjectName(rubric, subject), column, title].filter((part) => part !== "");
  const content = (
    <>
      {place.join(" ")}
      <span className={styles.what}>{changeText(words, difference)}</span>
    </>
  );
  if (at === null || onGo === null) return <span className={styles.line}>{content}</span>;
  return (
    <button type="button" className={`${styles.line} ${styles.link}`} onClick={() => onGo(at)}>
      {content}
    </button>
  );
}

function changeText(words: ReviewWords, { what, sealed, now }: PlacedDifference): string {
  const said = (text: string | null): string =>
    text === null ? words.noRow : text === "" ? words.nothing : words.quoted(text.replace(/^\?/, ""));
  return words.difference(what === "value" ? words.value : words.reasonWord, said(sealed), said(now));
}
