/** Problems as a plain list of sentences, for problems that have no cell to go to. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Problem } from "../core/problem";
import type { Rubric } from "../core/rubric";
import { problemSentence } from "../text/messages";
import { useSentences } from "./useSentences";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: "20px",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    overflowWrap: "anywhere",
  },
  error: { color: tokens.colorPaletteRedForeground1 },
});

export interface SentencesProps {
  readonly problems: readonly Problem[];
  readonly rubric: Rubric | null;
}

export function Sentences({ problems, rubric }: SentencesProps) {
  const styles = useStyles();
  const sentences = useSentences();
  return (
    <ul className={styles.list}>
      {problems.map((problem, index) => (
        <li key={index} className={problem.severity === "error" ? styles.error : undefined}>
          {problemSentence(problem, rubric, sentences)}
        </li>
      ))}
    </ul>
  );
}
