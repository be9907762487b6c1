/** The step 拆分: one workbook a department, or a reviewer, ready to be sent out. */
import { Field, Input, Spinner, Textarea } from "@fluentui/react-components";
import type { Rubric } from "../../core/rubric";
import { ChooseMany } from "../ChooseMany";
import { Failure } from "../Failure";
import { usePane } from "../PaneContext";
import { StepLayout } from "../StepLayout";
import { LayoutPicker } from "../template/LayoutPicker";
import { RubricPicker } from "../template/RubricPicker";
import { SubjectPicker } from "../template/SubjectPicker";
import { useRubrics } from "../template/useRubrics";
import { SplitButton } from "./SplitButton";
import { SplitPreview } from "./SplitPreview";
import { departmentsOf, type SplitForm } from "./splitForm";
import { useSplitForm } from "./useSplitForm";
import { useSplitWords } from "./useSplitWords";

export function SplitStep() {
  const { words } = usePane();
  const { choices, chosen, choose, openOwn, loading } = useRubrics();
  const rubric = chosen?.rubric ?? null;
  const state = useSplitForm(rubric);
  return (
    <StepLayout foot={<SplitButton request={state?.request ?? null} />}>
      {!loading.done && <Spinner label={words.loading} />}
      {loading.failure !== null && <Failure failure={loading.failure} onRetry={loading.again} />}
      {loading.done && (
        <RubricPicker choices={choices} chosen={chosen?.key ?? null} onChoose={choose} onOpened={openOwn} />
      )}
      {rubric !== null && state !== null && (
        <>
          <SplitChoices rubric={rubric} form={state.form} onChange={state.onChange} />
          {state.request !== null && <SplitPreview request={state.request} />}
        </>
      )}
    </StepLayout>
  );
}

interface SplitChoicesProps {
  readonly rubric: Rubric;
  readonly form: SplitForm;
  readonly onChange: (change: Partial<SplitForm>) => void;
}

function SplitChoices({ rubric, form, onChange }: SplitChoicesProps) {
  const { words } = usePane();
  const stepWords = useSplitWords();
  return (
    <>
      {rubric.departments.length > 0 && <DepartmentPicker rubric={rubric} form={form} onChange={onChange} />}
      <LayoutPicker rubric={rubric} form={form} onChange={onChange} />
      <SubjectPicker rubric={rubric} form={form} onChange={onChange} />
      <Field label={words.template.period} hint={words.template.periodHint}>
        <Input value={form.period} onChange={(_event, { value }) => onChange({ period: value })} />
      </Field>
      <Field label={stepWords.reviewers} hint={stepWords.reviewersHint}>
        <Textarea
          rows={3}
          resize="vertical"
          placeholder={stepWords.reviewersPlaceholder}
          value={form.reviewers}
          onChange={(_event, { value }) => onChange({ reviewers: value })}
        />
      </Field>
    </>
  );
}

function DepartmentPicker({ rubric, form, onChange }: SplitChoicesProps) {
  const words = useSplitWords();
  const all = departmentsOf(rubric);
  const { length } = form.departments;
  const some = length === 0 ? words.noDepartments : words.someDepartments(length, all.length);
  return (
    <ChooseMany
      title={words.departments}
      summary={length === all.length ? words.allDepartments(length) : some}
      entries={all.map(({ name, items }) => ({ id: name, name: words.departmentItems(name, items) }))}
      chosen={form.departments}
      onChange={(departments) => onChange({ departments })}
    />
  );
}
