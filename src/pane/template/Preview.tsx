/** What will be written, before it is written. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { TemplatePreview } from "../../actions/writeTemplate";
import type { Checked } from "../../core/problem";
import type { Rubric } from "../../core/rubric";
import { usePane } from "../PaneContext";
import { Sentences } from "../Sentences";

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

export interface PreviewProps {
  readonly rubric: Rubric;
  readonly checked: Checked<TemplatePreview>;
}

export function Preview({ rubric, checked }: PreviewProps) {
  const styles = useStyles();
  const { words } = usePane();
  const title = useId();
  return (
    <section className={styles.box} aria-labelledby={title}>
      <span id={title} className={styles.title}>
        {words.template.preview}
      </span>
      {checked.ok ? (
        <>
          <span className={styles.figures}>
            {words.template.previewSheets(checked.value.sheets.length)} ·{" "}
            {words.template.previewInputs(checked.value.inputs)}
          </span>
          <span>{checked.value.sheets.join(words.listJoin)}</span>
        </>
      ) : (
        <span>{words.template.previewNotReady}</span>
      )}
      {checked.problems.length > 0 && <Sentences problems={checked.problems} rubric={rubric} />}
    </section>
  );
}
