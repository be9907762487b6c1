/** 留意: what hinders nothing but wants a second look, with the distance at which a total counts as close to a grade. */
import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { CheckReport } from "../../actions/checkWorkbook";
import { DISTANCES, reviewReport, USUAL_DISTANCE } from "../../actions/reviewReport";
import type { CellPlace, Problem } from "../../core/problem";
import { Heading } from "../scoring/Heading";
import { ProblemLine } from "../scoring/ProblemLine";
import { problemKey } from "./reviewView";
import { useReviewWords } from "./useReviewWords";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "4px" },
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  more: { alignSelf: "flex-start", marginTop: "4px" },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** More lines than this only when asked for, so that the parts below stay near. */
const SHORT = 6;

export interface NotesPartProps {
  readonly report: CheckReport;
  readonly onGo: (place: CellPlace) => void;
}

export function NotesPart({ report, onGo }: NotesPartProps) {
  const styles = useStyles();
  const words = useReviewWords();
  const label = useId();
  const [near, setNear] = useState(USUAL_DISTANCE);
  const [all, setAll] = useState(false);
  const notes = useMemo(() => reviewReport(report, near).filter(isNews(report)), [report, near]);
  const shown = all ? notes : notes.slice(0, SHORT);
  const graded = report.rubric.bands.length > 0 && report.assignment.department === null;
  return (
    <section aria-labelledby={label} className={styles.part}>
      <Heading id={label} count={notes.length > 0 ? notes.length : ""}>
        {words.notes}
      </Heading>
      <p className={styles.hint}>{notes.length === 0 ? words.notesClear : words.notesHint}</p>
      {graded && (
        <Field label={words.distance} orientation="vertical" size="small">
          <Select size="small" value={String(near)} onChange={(_event, { value }) => setNear(Number(value))}>
            {DISTANCES.map((distance) => (
              <option key={distance} value={String(distance)}>
                {words.distanceOption(distance)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <ul className={styles.list}>
        {shown.map((problem) => (
          <ProblemLine
            key={`${problemKey(problem)}\n${String(problem.values.grade ?? "")}`}
            row={{ kind: "problem", problem, count: 1 }}
            report={report}
            onGo={onGo}
          />
        ))}
      </ul>
      {shown.length < notes.length && (
        <Button className={styles.more} size="small" onClick={() => setAll(true)}>
          {words.showAll(notes.length)}
        </Button>
      )}
    </section>
  );
}

/** Unscored items stand in the list of errors already, and do hinder sealing. */
function isNews({ problems }: CheckReport): (note: Problem) => boolean {
  const listed = problems.some(({ code }) => code === "score.missing");
  return ({ code }) => !(listed && code === "review.unfinished");
}
