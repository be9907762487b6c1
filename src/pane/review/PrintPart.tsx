/** How to print: Office.js cannot, so the pane says how, and what to look for on paper. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { Heading } from "../scoring/Heading";
import { useReviewWords } from "./useReviewWords";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "20px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function PrintPart() {
  const styles = useStyles();
  const words = useReviewWords();
  const label = useId();
  return (
    <section aria-labelledby={label}>
      <Heading id={label}>{words.print}</Heading>
      <ul className={styles.list}>
        {words.printHint.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
