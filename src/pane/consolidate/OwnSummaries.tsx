/** 汇总表 among the files: their choices are kept only where somebody says that they are the office's own. */
import { Checkbox } from "@fluentui/react-components";
import { useId } from "react";
import { choicesOf, excusesOf } from "../../actions/consolidateWorkbooks";
import { Heading } from "../scoring/Heading";
import { useConsolidateWords } from "./useConsolidateWords";
import type { ReturnedState } from "./useReturned";

export interface OwnSummariesProps {
  readonly state: ReturnedState;
}

export function OwnSummaries({ state: { returned, trusted, trust } }: OwnSummariesProps) {
  const words = useConsolidateWords();
  const label = useId();
  const carrying = returned.flatMap((file) => {
    const length = choicesOf(file).length + excusesOf(file).length;
    return length === 0 ? [] : [{ file: file.file, length }];
  });
  if (carrying.length === 0) return null;
  return (
    <section aria-labelledby={label}>
      <Heading id={label}>{words.summaries}</Heading>
      <p>{words.summariesHint}</p>
      {carrying.map(({ file, length }) => (
        <Checkbox
          key={file}
          label={words.trust(file, length)}
          checked={trusted.includes(file)}
          onChange={(_event, { checked }) => trust(file, checked === true)}
        />
      ))}
    </section>
  );
}
