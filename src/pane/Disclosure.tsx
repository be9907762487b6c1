/** A part that is folded away until asked for; the browser's own element, so it needs no code. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
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
  wide: { paddingLeft: 0 },
});

export interface DisclosureProps {
  readonly title: string;
  /** What is chosen inside, so that it need not be opened to be read. */
  readonly summary?: string;
  /** Unfolded to begin with. */
  readonly open?: boolean;
  /** The content is as wide as its title. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Disclosure({ title, summary, open = false, wide = false, children }: DisclosureProps) {
  const styles = useStyles();
  return (
    <details open={open}>
      <summary className={styles.summary}>
        {title !== "" && <span className={styles.title}>{`${title}　`}</span>}
        {summary}
      </summary>
      <div className={mergeClasses(styles.content, wide && styles.wide)}>{children}</div>
    </details>
  );
}
