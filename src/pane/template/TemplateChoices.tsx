/** The choices for the chosen rubric: department, layout, subjects, period, grade bands. */
import { Field, Input, Select } from "@fluentui/react-components";
import type { Rubric } from "../../core/rubric";
import { usePane } from "../PaneContext";
import { BandsEditor } from "./BandsEditor";
import { LayoutPicker } from "./LayoutPicker";
import { SubjectPicker } from "./SubjectPicker";
import type { TemplateForm } from "./templateForm";

export interface TemplateChoicesProps {
  readonly rubric: Rubric;
  readonly form: TemplateForm;
  readonly onChange: (change: Partial<TemplateForm>) => void;
}

export function TemplateChoices({ rubric, form, onChange }: TemplateChoicesProps) {
  const words = usePane().words.template;
  return (
    <>
      {rubric.departments.length > 0 && <DepartmentPicker rubric={rubric} form={form} onChange={onChange} />}
      <LayoutPicker rubric={rubric} form={form} onChange={onChange} />
      <SubjectPicker rubric={rubric} form={form} onChange={onChange} />
      <Field label={words.period} hint={words.periodHint}>
        <Input value={form.period} onChange={(_event, { value }) => onChange({ period: value })} />
      </Field>
      <BandsEditor rubric={rubric} drafts={form.bands} onChange={(bands) => onChange({ bands })} />
    </>
  );
}

function DepartmentPicker({ rubric, form, onChange }: TemplateChoicesProps) {
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
