/** The step 建表: from a rubric to the sheets of a blank workbook. */
import { Spinner } from "@fluentui/react-components";
import { Failure } from "../Failure";
import { usePane } from "../PaneContext";
import { StepLayout } from "../StepLayout";
import { Preview } from "./Preview";
import { RubricPicker } from "./RubricPicker";
import { TemplateChoices } from "./TemplateChoices";
import { useRubrics } from "./useRubrics";
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
