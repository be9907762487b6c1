/** The heading of a part of 评分 or 核对, with a count in lighter type where there is something to count. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: "0 0 6px" },
  count: { fontWeight: tokens.fontWeightRegular, marginLeft: "8px" },
});

export interface HeadingProps {
  readonly id: string;
  readonly count?: ReactNode;
  readonly children: ReactNode;
}

export function Heading({ id, count = "", children }: HeadingProps) {
  const styles = useStyles();
  return (
    <h2 id={id} className={styles.heading}>
      {children}
      {count !== "" && <span className={styles.count}>{count}</span>}
    </h2>
  );
}
