/** The heading of a part of 评分. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: "0 0 6px" },
});

export interface HeadingProps {
  readonly id: string;
  readonly children: ReactNode;
}

export function Heading({ id, children }: HeadingProps) {
  const styles = useStyles();
  return (
    <h2 id={id} className={styles.heading}>
      {children}
    </h2>
  );
}
