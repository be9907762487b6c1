/** The frame of a step: a head that stays, a body that scrolls, and the one primary button at the foot. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  step: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  head: {
    flexShrink: 0,
    padding: "8px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // overflow-y scroll: WebView2 hides scrollbars until they are hovered over. position: texts for screen readers are placed
  // absolutely and would make the whole pane scroll where they lie far down.
  body: {
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    overflowY: "scroll",
    padding: "12px",
    display: "flex",
    flexDirection: "column",
    gap: "16px",
  },
  foot: {
    flexShrink: 0,
    padding: "8px 12px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
});

export interface StepLayoutProps {
  readonly head?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

export function StepLayout({ head, foot, children }: StepLayoutProps) {
  const styles = useStyles();
  return (
    <div className={styles.step}>
      {head !== undefined && <div className={styles.head}>{head}</div>}
      <div className={styles.body}>{children}</div>
      {foot !== undefined && <div className={styles.foot}>{foot}</div>}
    </div>
  );
}
