/** Choosing the scored（被考核单位）: several for form and matrix, one for the layout of one subject. */
import { Button, Checkbox, Field, Label, makeStyles, Select } from "@fluentui/react-components";
import type { Rubric } from "../../core/rubric";
import { Disclosure } from "../Disclosure";
import { usePane } from "../PaneContext";
import type { TemplateForm } from "./templateForm";

const useStyles = makeStyles({
  buttons: { display: "flex", gap: "8px" },
});

export interface SubjectPickerProps {
  readonly rubric: Rubric;
  readonly form: TemplateForm;
  readonly onChange: (change: Partial<TemplateForm>) => void;
}

export function SubjectPicker({ rubric, form, onChange }: SubjectPickerProps) {
  const words = usePane().words.template;
  if (rubric.subjects.length === 0)
    return (
      <div>
        <Label>{rubric.subjectLabel}</Label>
        <div>{words.nameLater}</div>
      </div>
    );
  return form.layout === "table" ? (
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
  const styles = useStyles();
  const words = usePane().words.template;
  const ids = rubric.subjects.map(({ id }) => id);
  const { length } = form.subjects;
  const some = length === 0 ? words.noSubjects : words.someSubjects(length, ids.length);
  const summary = length === ids.length ? words.allSubjects(length) : some;
  const toggle = (id: string, on: boolean): void =>
    onChange({ subjects: ids.filter((other) => (other === id ? on : form.subjects.includes(other))) });
  return (
    <Disclosure title={rubric.subjectLabel} summary={summary}>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => onChange({ subjects: ids })}>
          {words.selectAll}
        </Button>
        <Button size="small" onClick={() => onChange({ subjects: [] })}>
          {words.selectNone}
        </Button>
      </div>
      {rubric.subjects.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={form.subjects.includes(id)}
          onChange={(_event, { checked }) => toggle(id, checked === true)}
        />
      ))}
    </Disclosure>
  );
}
