/** Choosing the layout（版式）; only layouts that the rubric can take are offered. */
import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { LAYOUT_NAMES } from "../../core/layouts";
import type { Rubric } from "../../core/rubric";
import { usePane } from "../PaneContext";
import type { TemplateForm } from "./templateForm";

export interface LayoutPickerProps {
  readonly rubric: Rubric;
  readonly form: TemplateForm;
  readonly onChange: (change: Partial<TemplateForm>) => void;
}

export function LayoutPicker({ rubric, form, onChange }: LayoutPickerProps) {
  const words = usePane().words.template;
  // Form and matrix set subjects side by side, so they need names.
  const offered = rubric.subjects.length > 0 ? LAYOUT_NAMES : LAYOUT_NAMES.filter((layout) => layout === rubric.layout);
  return (
    <Field label={words.layout}>
      <RadioGroup
        value={form.layout}
        onChange={(_event, { value }) =>
          onChange({ layout: LAYOUT_NAMES.find((layout) => layout === value) ?? form.layout })
        }
      >
        {offered.map((layout) => (
          <Radio key={layout} value={layout} label={words.layouts[layout]} />
        ))}
      </RadioGroup>
    </Field>
  );
}
