/** One problem: mark, cell, subject, and what is wrong in words. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CheckReport } from "../../actions/checkWorkbook";
import { LAYOUTS } from "../../core/layouts";
import type { CellPlace } from "../../core/problem";
import { subjectName } from "../../core/scope";
import { problemWords } from "../../text/messages";
import { usePane } from "../PaneContext";
import { useSentences } from "../useSentences";
import type { ProblemRow } from "./problemRows";

const useStyles = makeStyles({
  line: {
    width: "100%",
    boxSizing: "border-box",
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    alignItems: "baseline",
    columnGap: "4px",
    padding: "6px 4px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: 0,
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
  continued: { borderBottom: "none" },
  mark: { fontWeight: tokens.fontWeightBold, textAlign: "center" },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  note: { color: tokens.colorNeutralForeground2 },
  unscored: { color: tokens.colorNeutralForeground2 },
  text: { minWidth: 0 },
  place: { display: "block", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  what: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

const marks = { error: "✕", warning: "！", note: "·", unscored: "○" };

export interface ProblemLineProps {
  readonly row: ProblemRow;
  readonly report: CheckReport;
  readonly onGo: (place: CellPlace) => void;
  /** Something that belongs to the problem follows below. */
  readonly continued?: boolean;
}

export function ProblemLine({ row, report, onGo, continued = false }: ProblemLineProps) {
  const styles = useStyles();
  const words = usePane().words.scoring;
  const kind = row.kind === "unscored" ? row.kind : row.problem.severity;
  const { at } = row.problem;
  const content = (
    <>
      <span className={mergeClasses(styles.mark, styles[kind])} aria-hidden>
        {marks[kind]}
      </span>
      <span className={styles.text}>
        <span className={styles.unseen}>{words.severity[kind]}</span>
        <LineText row={row} report={report} />
      </span>
    </>
  );
  const line = mergeClasses(styles.line, at !== undefined && styles.link, continued && styles.continued);
  if (at === undefined) return <li className={line}>{content}</li>;
  return (
    <li>
      <button type="button" className={line} onClick={() => onGo(at)}>
        {content}
      </button>
    </li>
  );
}

/** Cell, subject and item on the first line, what is wrong and what to do on the second. */
function LineText({ row: { kind, problem, count }, report }: Omit<ProblemLineProps, "onGo">) {
  const styles = useStyles();
  const { words } = usePane();
  const sentences = useSentences();
  const run = kind === "unscored" && count > 1;
  const many = report.results.length > 1 && !(run && LAYOUTS[report.assignment.layout].across);
  const subject = many && problem.subject !== undefined ? subjectName(report.rubric, problem.subject) : "";
  const title = run ? "" : (report.rubric.items.find(({ id }) => id === problem.item)?.title ?? "");
  const place = [problem.at?.cell ?? "", subject, title].filter((part) => part !== "").join(" ");
  return (
    <>
      {place !== "" && <span className={styles.place}>{place}</span>}
      <span className={styles.what}>{run ? words.scoring.missingRun(count) : problemWords(problem, sentences)}</span>
    </>
  );
}
