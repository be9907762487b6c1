/** The rubrics to choose from（评价指标）, for every step that begins with one. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Rubric } from "../../core/rubric";
import { loadRubrics } from "../rubricList";
import { useAction } from "../useAction";
import type { RubricChoice } from "./RubricPicker";

/** The rubrics to choose from: those that come with the product, and own ones in front of them. */
export function useRubrics() {
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
