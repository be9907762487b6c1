/** A part that is folded away until asked for; the browser's own element, so it needs no code. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  summary: {
    cursor: "pointer",
    padding: "4px 0",
    overflowWrap: "anywhere",
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  content: { padding: "4px 0 4px 16px", display: "flex", flexDirection: "column", gap: "4px" },
});

export interface DisclosureProps {
  readonly title: string;
  /** What is chosen inside, so that it need not be opened to be read. */
  readonly summary?: string;
  readonly children: ReactNode;
}

export function Disclosure({ title, summary, children }: DisclosureProps) {
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.summary}>
        <span className={styles.title}>{title}</span>
        {summary !== undefined && `　${summary}`}
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
