/** The step 建表: from a rubric to the sheets of a blank workbook. */
import { Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Rubric } from "../../core/rubric";
import { Failure } from "../Failure";
import { usePane } from "../PaneContext";
import { loadRubrics } from "../rubricList";
import { StepLayout } from "../StepLayout";
import { useAction } from "../useAction";
import { RubricPicker, type RubricChoice } from "./RubricPicker";
import { TemplateChoices } from "./TemplateChoices";

export function TemplateStep() {
  const { words } = usePane();
  const [choices, setChoices] = useState<readonly RubricChoice[]>([]);
  const [key, setKey] = useState<string | null>(null);
  const opened = useRef(0);
  const { busy, failure, run } = useAction();
  const load = useCallback(
    () =>
      run(async () => {
        const rubrics = await loadRubrics();
        const shipped = rubrics.map((rubric): RubricChoice => ({ key: rubric.id, rubric, own: false }));
        setChoices((last) => [...last.filter(({ own }) => own), ...shipped]);
      }),
    [run],
  );
  useEffect(load, [load]);
  const openOwn = useCallback((rubric: Rubric) => {
    opened.current += 1;
    const own: RubricChoice = { key: `own ${opened.current}`, rubric, own: true };
    setChoices((last) => [own, ...last]);
    setKey(own.key);
  }, []);
  const chosen = choices.find((choice) => choice.key === key) ?? choices[0];
  const picker = (
    <>
      {busy && <Spinner label={words.loading} />}
      {failure !== null && <Failure failure={failure} onRetry={load} />}
      <RubricPicker choices={choices} chosen={chosen?.key ?? null} onChoose={setKey} onOpened={openOwn} />
    </>
  );
  if (chosen === undefined) return <StepLayout>{picker}</StepLayout>;
  return <TemplateChoices rubric={chosen.rubric} picker={picker} />;
}
