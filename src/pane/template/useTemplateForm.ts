/** The choices of 建表, kept for every rubric that was looked at, with their request and its preview. */
import { useCallback, useEffect, useMemo, useState } from "react";
import { previewTemplate, type TemplatePreview } from "../../actions/writeTemplate";
import type { Checked } from "../../core/problem";
import type { Rubric } from "../../core/rubric";
import type { TemplateRequest } from "../../sheet/template";
import { requestOf, startForm, type TemplateForm } from "./templateForm";

/** Pause after a choice, in milliseconds, before its preview is worked out: a large one takes a tenth of a second. */
const PAUSE = 100;

/** Everything about one rubric's choices. */
export interface FormState {
  readonly form: TemplateForm;
  readonly onChange: (change: Partial<TemplateForm>) => void;
  /** Null while something is missing. */
  readonly request: TemplateRequest | null;
  /** Null until it is known. */
  readonly preview: Checked<TemplatePreview> | null;
}

/** Keeps the choices of each rubric; another rubric starts with its own defaults. Null without a rubric. */
export function useTemplateForm(rubric: Rubric | null): FormState | null {
  const [forms, setForms] = useState<ReadonlyMap<Rubric, TemplateForm>>(new Map());
  const start = useMemo(() => (rubric === null ? null : startForm(rubric)), [rubric]);
  const form = rubric === null ? null : (forms.get(rubric) ?? start);
  const onChange = useCallback(
    (change: Partial<TemplateForm>) => {
      if (rubric === null) return;
      setForms((last) => new Map(last).set(rubric, { ...(last.get(rubric) ?? startForm(rubric)), ...change }));
    },
    [rubric],
  );
  const request = useMemo(() => (rubric === null || form === null ? null : requestOf(rubric, form)), [rubric, form]);
  const preview = usePreview(request);
  return form === null ? null : { form, onChange, request, preview };
}

/** The preview of the last request that stood for a moment; the period changes nothing in it, so typing costs nothing. */
function usePreview(request: TemplateRequest | null): Checked<TemplatePreview> | null {
  const [preview, setPreview] = useState<Checked<TemplatePreview> | null>(null);
  const key = request === null ? null : previewKey(request);
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    if (request === null || key === shown) return;
    const timer = setTimeout(() => {
      setPreview(previewTemplate(request));
      setShown(key);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [request, key, shown]);
  return request === null ? null : preview;
}

/** Equal for requests that look the same in the preview. */
function previewKey({ rubric, period: _period, ...rest }: TemplateRequest): string {
  return JSON.stringify([rubric.id, rubric.version, rubric.title, rubric.items.length, rest]);
}
