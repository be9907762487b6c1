/** One subject of the results beside the mean of all（与平均比较）, the first in rank to begin with. */
import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Consolidation } from "../../core/consolidate";
import { byRank } from "../../sheet/summary/rankingSheet";
import { usePane } from "../PaneContext";
import { SubjectChart } from "../charts/SubjectChart";
import { useConsolidateWords } from "./useConsolidateWords";

const useStyles = makeStyles({ root: { display: "flex", flexDirection: "column", gap: "12px" } });

export interface ComparisonProps {
  readonly consolidation: Consolidation;
}

export function Comparison({ consolidation: { rubric, results } }: ComparisonProps) {
  const styles = useStyles();
  const { words } = usePane();
  const stepWords = useConsolidateWords();
  const [chosen, choose] = useState<string | null>(null);
  const ranked = byRank(results);
  const shown = ranked.find(({ subject }) => subject === chosen) ?? ranked[0];
  if (shown === undefined || ranked.length < 2) return null;
  return (
    <div className={styles.root}>
      <Field label={stepWords.compare}>
        <Select value={shown.subject} onChange={(_event, { value }) => choose(value)}>
          {ranked.map(({ subject, subjectName }) => (
            <option key={subject} value={subject}>
              {subjectName === "" ? words.scoring.unnamedSubject : subjectName}
            </option>
          ))}
        </Select>
      </Field>
      <SubjectChart rubric={rubric} results={results} subject={shown.subject} />
    </div>
  );
}
