/** Several of many, folded away until asked for: all, none, or one by one. */
import { Button, Checkbox, makeStyles } from "@fluentui/react-components";
import { Disclosure } from "./Disclosure";
import { usePane } from "./PaneContext";

const useStyles = makeStyles({
  buttons: { display: "flex", gap: "8px" },
});

export interface ChooseManyProps {
  readonly title: string;
  /** What is chosen, in words. */
  readonly summary: string;
  readonly entries: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  /** Called with ids in the order of the entries. */
  readonly onChange: (chosen: readonly string[]) => void;
}

export function ChooseMany({ title, summary, entries, chosen, onChange }: ChooseManyProps) {
  const styles = useStyles();
  const words = usePane().words.template;
  const ids = entries.map(({ id }) => id);
  const toggle = (id: string, on: boolean): void =>
    onChange(ids.filter((other) => (other === id ? on : chosen.includes(other))));
  return (
    <Disclosure title={title} summary={summary}>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => onChange(ids)}>
          {words.selectAll}
        </Button>
        <Button size="small" onClick={() => onChange([])}>
          {words.selectNone}
        </Button>
      </div>
      {entries.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={chosen.includes(id)}
          onChange={(_event, { checked }) => toggle(id, checked === true)}
        />
      ))}
    </Disclosure>
  );
}
