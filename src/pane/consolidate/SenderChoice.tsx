/** Senders that wait for somebody（来源待确认）: whose workbook it is, or that it counts as one more. */
import { useId } from "react";
import { waitingNames, type Waiting } from "../../core/acceptance";
import { openly } from "../../core/lookAlike";
import { usePane } from "../PaneContext";
import { Heading } from "../scoring/Heading";
import { ChoiceBox } from "./ChoiceBox";
import { useConsolidateWords } from "./useConsolidateWords";
import type { ReturnedState } from "./useReturned";

export interface SenderChoiceProps {
  readonly state: ReturnedState;
}

export function SenderChoice({ state: { consolidation, accept } }: SenderChoiceProps) {
  const { announce } = usePane();
  const words = useConsolidateWords();
  const label = useId();
  const waiting = (consolidation?.files ?? []).flatMap((file) =>
    waitingNames(file).map((name) => ({ file: file.file, name })),
  );
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby={label}>
      <Heading id={label}>{words.senders}</Heading>
      <p>{words.sendersHint}</p>
      {waiting.map(({ file, name: { sender, name, alike } }) => {
        const known = namesFor({ sender, name, alike }, consolidation?.rubric.departments ?? []);
        return (
          <ChoiceBox
            key={`${file}\n${sender}`}
            legend={`${openly(name)}　${file}`}
            options={[...known.map(words.sameAs), words.another(openly(name))]}
            chosen={null}
            onChoose={(index) => {
              accept({ sender, name, as: known[index] ?? name });
              announce(words.acceptedAs(openly(name)));
            }}
            summary=""
            lines={[]}
          />
        );
      })}
    </section>
  );
}

/** Whose it may be: the one it looks like first. */
function namesFor({ sender, alike }: Waiting, departments: readonly string[]): readonly string[] {
  const like = alike === null ? [] : [alike];
  return sender === "department" ? [...like, ...departments.filter((name) => name !== alike)] : like;
}
