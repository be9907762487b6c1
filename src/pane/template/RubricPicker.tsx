/** Choosing a rubric（评价指标）: search, list, and files of one's own. */
import { Caption1, Field, Label, makeStyles, Radio, RadioGroup, SearchBox, tokens } from "@fluentui/react-components";
import { memo, useId, useState } from "react";
import type { Rubric } from "../../core/rubric";
import { usePane } from "../PaneContext";
import { matchesSearch } from "../rubricList";
import { OwnRubric } from "./OwnRubric";

const useStyles = makeStyles({
  picker: { display: "flex", flexDirection: "column", gap: "8px" },
  search: { width: "100%", maxWidth: "none" },
  choice: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  counts: { color: tokens.colorNeutralForeground2 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A rubric in the list. `key` differs even where two files hold the same rubric. */
export interface RubricChoice {
  readonly key: string;
  readonly rubric: Rubric;
  readonly own: boolean;
}

export interface RubricPickerProps {
  readonly choices: readonly RubricChoice[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly onOpened: (rubric: Rubric) => void;
}

export const RubricPicker = memo(function RubricPicker({ choices, chosen, onChoose, onOpened }: RubricPickerProps) {
  const styles = useStyles();
  const words = usePane().words.template;
  const label = useId();
  const [search, setSearch] = useState("");
  const found = choices.filter(({ rubric }) => matchesSearch(rubric, search));
  return (
    <section className={styles.picker} aria-labelledby={label}>
      <Label id={label} weight="semibold">
        {words.rubrics}
      </Label>
      <Field>
        <SearchBox
          className={styles.search}
          placeholder={words.search}
          aria-label={words.search}
          value={search}
          onChange={(_event, { value }) => setSearch(value)}
        />
      </Field>
      {found.length === 0 && choices.length > 0 && <p className={styles.none}>{words.noMatch}</p>}
      <RadioGroup aria-labelledby={label} value={chosen ?? ""} onChange={(_event, { value }) => onChoose(value)}>
        {found.map((choice) => (
          <Radio key={choice.key} value={choice.key} label={<ChoiceText choice={choice} />} />
        ))}
      </RadioGroup>
      <OwnRubric onOpened={onOpened} />
    </section>
  );
});

function ChoiceText({ choice: { rubric, own } }: { readonly choice: RubricChoice }) {
  const styles = useStyles();
  const words = usePane().words.template;
  const counts = words.counts(rubric.items.length, String(rubric.fullMarks), rubric.departments.length);
  return (
    <span className={styles.choice}>
      <span>{rubric.title}</span>
      <Caption1 className={styles.counts}>{own ? `${words.ownTag} · ${counts}` : counts}</Caption1>
    </span>
  );
}
