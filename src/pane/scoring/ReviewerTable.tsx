/** Score columns side by side（自评与专家组评分对照）, with the difference. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { CheckReport } from "../../actions/checkWorkbook";
import type { PaneWords } from "../../text/zh/pane";
import { Disclosure } from "../Disclosure";
import { usePane } from "../PaneContext";
import { reviewerName, signed } from "./Given";
import { compareScores } from "./scoringView";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  text: { textAlign: "left", padding: "4px 6px 4px 0", overflowWrap: "anywhere", fontWeight: "inherit" },
  number: { textAlign: "right", padding: "4px 0 4px 6px", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: "baseline" },
});

export interface ReviewerTableProps {
  readonly report: CheckReport;
  readonly subject: string;
}

export const ReviewerTable = memo(function ReviewerTable({ report, subject }: ReviewerTableProps) {
  const styles = useStyles();
  const { words } = usePane();
  const { rubric, scores } = report;
  const rows = rubric.items
    .map((item) => ({ item, compared: compareScores(rubric, scores, { item: item.id, subject }) }))
    .filter(({ compared }) => compared.scores.length > 0);
  return (
    <Disclosure title={words.scoring.reviewerTable}>
      <table className={styles.table}>
        <thead>
          <tr className={styles.line}>
            <th scope="col" className={styles.text}>
              {words.scoring.reviewerItem}
            </th>
            {rubric.reviewers.map((reviewer) => (
              <th key={reviewer} scope="col" className={styles.number}>
                {reviewerName(words.scoring, reviewer)}
              </th>
            ))}
            <th scope="col" className={styles.number}>
              {words.scoring.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ item, compared }) => (
            <tr key={item.id} className={styles.line}>
              <th scope="row" className={styles.text}>
                {item.no} {item.title}
              </th>
              {rubric.reviewers.map((reviewer) => (
                <td key={reviewer} className={styles.number}>
                  {shownValue(words, compared.scores.find((score) => score.reviewer === reviewer)?.value)}
                </td>
              ))}
              <td className={styles.number}>{compared.difference === null ? "" : signed(compared.difference)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
});

function shownValue(words: PaneWords, value: number | boolean | null | undefined): string {
  if (typeof value === "boolean") return value ? words.yes : words.no;
  return value === null || value === undefined ? "" : String(value);
}
