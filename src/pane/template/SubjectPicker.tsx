/** Choosing the scored（被考核单位）: several for form and matrix, one for the layout of one subject. */
import { Caption1, Field, Label, makeStyles, Select, tokens } from "@fluentui/react-components";
import { LAYOUTS } from "../../core/layouts";
import type { Rubric } from "../../core/rubric";
import { ChooseMany } from "../ChooseMany";
import { usePane } from "../PaneContext";
import type { TemplateForm } from "./templateForm";

const useStyles = makeStyles({ later: { color: tokens.colorNeutralForeground2 } });

export interface SubjectPickerProps {
  readonly rubric: Rubric;
  readonly form: TemplateForm;
  readonly onChange: (change: Partial<TemplateForm>) => void;
}

export function SubjectPicker({ rubric, form, onChange }: SubjectPickerProps) {
  const styles = useStyles();
  const words = usePane().words.template;
  if (rubric.subjects.length === 0)
    return (
      <div>
        <Label>{rubric.subjectLabel}</Label>
        <Caption1 block className={styles.later}>
          {words.nameLater}
        </Caption1>
      </div>
    );
  return LAYOUTS[form.layout].single ? (
    <Field label={rubric.subjectLabel}>
      <Select value={form.subject ?? ""} onChange={(_event, { value }) => onChange({ subject: value })}>
        {rubric.subjects.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  ) : (
    <ManySubjects rubric={rubric} form={form} onChange={onChange} />
  );
}

function ManySubjects({ rubric, form, onChange }: SubjectPickerProps) {
  const words = usePane().words.template;
  const { length } = form.subjects;
  const some = length === 0 ? words.noSubjects : words.someSubjects(length, rubric.subjects.length);
  return (
    <ChooseMany
      title={rubric.subjectLabel}
      summary={length === rubric.subjects.length ? words.allSubjects(length) : some}
      entries={rubric.subjects}
      chosen={form.subjects}
      onChange={(subjects) => onChange({ subjects })}
    />
  );
}
