/** The step 建表: from a rubric to the sheets of a blank workbook. */
import { Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Rubric } from "../../core/rubric";
import { Failure } from "../Failure";
import { usePane } from "../PaneContext";
import { loadRubrics } from "../rubricList";
import { StepLayout } from "../StepLayout";
import { useAction } from "../useAction";
import { Preview } from "./Preview";
import { RubricPicker, type RubricChoice } from "./RubricPicker";
import { TemplateChoices } from "./TemplateChoices";
import { useTemplateForm } from "./useTemplateForm";
import { WriteButton } from "./WriteButton";

export function TemplateStep() {
  const { words } = usePane();
  const { choices, chosen, choose, openOwn, loading } = useRubrics();
  const rubric = chosen?.rubric ?? null;
  const state = useTemplateForm(rubric);
  const request = state?.preview?.ok === false ? null : (state?.request ?? null);
  return (
    <StepLayout foot={<WriteButton request={request} />}>
      {!loading.done && <Spinner label={words.loading} />}
      {loading.failure !== null && <Failure failure={loading.failure} onRetry={loading.again} />}
      {loading.done && (
        <RubricPicker choices={choices} chosen={chosen?.key ?? null} onChoose={choose} onOpened={openOwn} />
      )}
      {rubric !== null && state !== null && (
        <>
          <TemplateChoices rubric={rubric} form={state.form} onChange={state.onChange} />
          {state.preview !== null && <Preview rubric={rubric} checked={state.preview} />}
        </>
      )}
    </StepLayout>
  );
}

/** The rubrics to choose from: those that come with the product, and own ones in front of them. */
function useRubrics() {
  const [choices, setChoices] = useState<readonly RubricChoice[]>([]);
  const [key, choose] = useState<string | null>(null);
  const opened = useRef(0);
  const { busy, failure, run } = useAction();
  const again = useCallback(
    () =>
      run(async () => {
        const rubrics = await loadRubrics();
        const shipped = rubrics.map((rubric): RubricChoice => ({ key: rubric.id, rubric, own: false }));
        setChoices((last) => [...last.filter(({ own }) => own), ...shipped]);
      }),
    [run],
  );
  useEffect(again, [again]);
  const openOwn = useCallback((rubric: Rubric) => {
    opened.current += 1;
    const own: RubricChoice = { key: `own ${opened.current}`, rubric, own: true };
    setChoices((last) => [own, ...last]);
    choose(own.key);
  }, []);
  const chosen = choices.find((choice) => choice.key === key) ?? choices[0];
  // Own files can be opened even where the shipped ones cannot be loaded.
  const done = !busy && (choices.length > 0 || failure !== null);
  return { choices, chosen, choose, openOwn, loading: { done, failure, again } };
}
