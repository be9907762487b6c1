/** What a split will make, and how it will reach the person, told before it is made. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { SplitRequest } from "../../actions/splitWorkbook";
import { archiveName } from "../../core/fileNames";
import { usePane } from "../PaneContext";
import { workbookCount } from "./splitForm";
import { useSplitWords } from "./useSplitWords";

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px 12px",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    overflowWrap: "anywhere",
  },
  title: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  figures: { fontWeight: tokens.fontWeightSemibold },
});

export interface SplitPreviewProps {
  readonly request: SplitRequest;
}

export function SplitPreview({ request }: SplitPreviewProps) {
  const styles = useStyles();
  const { delivery } = usePane();
  const stepWords = useSplitWords();
  const title = useId();
  const { rubric, period, reviewers } = request;
  const count = workbookCount(request);
  const each = reviewers.length > 0 && stepWords.perDepartment(count / reviewers.length, reviewers.length);
  return (
    <section className={styles.box} aria-labelledby={title}>
      <span id={title} className={styles.title}>
        {stepWords.result}
      </span>
      <span className={styles.figures}>
        {[stepWords.workbooks(count), each, stepWords.withList].filter((text) => text !== false).join(" · ")}
      </span>
      <span>{delivery === "download" ? stepWords.byDownload(archiveName(rubric, period)) : stepWords.byOpening}</span>
    </section>
  );
}
