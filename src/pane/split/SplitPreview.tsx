/** What a split will make, and how it will reach the person, told before it is made. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { SplitRequest } from "../../actions/splitWorkbook";
import { archiveName } from "../../core/fileNames";
import { usePane } from "../PaneContext";
import { workbookCount } from "./splitForm";

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
  const { words, delivery } = usePane();
  const title = useId();
  const { rubric, period, reviewers } = request;
  const count = workbookCount(request);
  const each = reviewers.length > 0 && words.split.perDepartment(count / reviewers.length, reviewers.length);
  return (
    <section className={styles.box} aria-labelledby={title}>
      <span id={title} className={styles.title}>
        {words.split.result}
      </span>
      <span className={styles.figures}>
        {[words.split.workbooks(count), each, words.split.withList].filter((text) => text !== false).join(" · ")}
      </span>
      <span>
        {delivery === "download" ? words.split.byDownload(archiveName(rubric, period)) : words.split.byOpening}
      </span>
    </section>
  );
}
