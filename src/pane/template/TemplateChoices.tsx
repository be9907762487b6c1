/** The choices for the chosen rubric, the preview, and the button that writes. */
import { Field, Input, Select } from "@fluentui/react-components";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import { previewTemplate } from "../../actions/writeTemplate";
import type { Rubric } from "../../core/rubric";
import { usePane } from "../PaneContext";
import { StepLayout } from "../StepLayout";
import { BandsEditor } from "./BandsEditor";
import { LayoutPicker } from "./LayoutPicker";
import { Preview } from "./Preview";
import { SubjectPicker } from "./SubjectPicker";
import { requestOf, startForm, type TemplateForm } from "./templateForm";
import { WriteButton } from "./WriteButton";

export interface TemplateChoicesProps {
  readonly rubric: Rubric;
  /** The part that chooses the rubric; stands above. */
  readonly picker: ReactNode;
}

export function TemplateChoices({ rubric, picker }: TemplateChoicesProps) {
  const { words } = usePane();
  // What was chosen belongs to the rubric it was chosen for; another rubric starts with its own defaults.
  const [forms, setForms] = useState<ReadonlyMap<Rubric, TemplateForm>>(new Map());
  const start = useMemo(() => startForm(rubric), [rubric]);
  const form = forms.get(rubric) ?? start;
  const onChange = useCallback(
    (change: Partial<TemplateForm>) =>
      setForms((last) => new Map(last).set(rubric, { ...(last.get(rubric) ?? start), ...change })),
    [rubric, start],
  );
  const request = useMemo(() => requestOf(rubric, form), [rubric, form]);
  const preview = useMemo(() => (request === null ? null : previewTemplate(request)), [request]);
  const ready = request !== null && preview?.ok === true ? request : null;
  return (
    <StepLayout foot={<WriteButton request={ready} />}>
      {picker}
      {rubric.departments.length > 0 && <DepartmentPicker rubric={rubric} form={form} onChange={onChange} />}
      <LayoutPicker rubric={rubric} form={form} onChange={onChange} />
      <SubjectPicker rubric={rubric} form={form} onChange={onChange} />
      <Field label={words.template.period} hint={words.template.periodHint}>
        <Input value={form.period} onChange={(_event, { value }) => onChange({ period: value })} />
      </Field>
      <BandsEditor rubric={rubric} drafts={form.bands} onChange={(bands) => onChange({ bands })} />
      {preview !== null && <Preview rubric={rubric} checked={preview} />}
    </StepLayout>
  );
}

/** What the choices share. */
export interface ChoiceProps {
  readonly rubric: Rubric;
  readonly form: TemplateForm;
  readonly onChange: (change: Partial<TemplateForm>) => void;
}

function DepartmentPicker({ rubric, form, onChange }: ChoiceProps) {
  const words = usePane().words.template;
  return (
    <Field label={words.department}>
      <Select
        value={form.department ?? ""}
        onChange={(_event, { value }) => onChange({ department: value === "" ? null : value })}
      >
        <option value="">{words.allDepartments}</option>
        {rubric.departments.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
    </Field>
  );
}
