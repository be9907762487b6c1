/** The choices of 拆分, kept for every rubric that was looked at. */
import { useCallback, useMemo, useState } from "react";
import type { SplitRequest } from "../../actions/splitWorkbook";
import type { Rubric } from "../../core/rubric";
import { splitRequestOf, startSplit, type SplitForm } from "./splitForm";

export interface SplitFormState {
  readonly form: SplitForm;
  readonly onChange: (change: Partial<SplitForm>) => void;
  /** Null while something is missing. */
  readonly request: SplitRequest | null;
}

/** Another rubric starts with its own defaults. Null without a rubric. */
export function useSplitForm(rubric: Rubric | null): SplitFormState | null {
  const [forms, setForms] = useState<ReadonlyMap<Rubric, SplitForm>>(new Map());
  const form = useMemo(() => (rubric === null ? null : (forms.get(rubric) ?? startSplit(rubric))), [rubric, forms]);
  const onChange = useCallback(
    (change: Partial<SplitForm>) => {
      if (rubric === null) return;
      setForms((last) => new Map(last).set(rubric, { ...(last.get(rubric) ?? startSplit(rubric)), ...change }));
    },
    [rubric],
  );
  const request = useMemo(
    () => (rubric === null || form === null ? null : splitRequestOf(rubric, form)),
    [rubric, form],
  );
  return form === null ? null : { form, onChange, request };
}
