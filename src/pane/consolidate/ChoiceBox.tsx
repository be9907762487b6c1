/** One choice（选定）: what may count, and every value in which it differs. Nothing is chosen by itself. */
import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { Disclosure } from "../Disclosure";
import { useConsolidateWords } from "./useConsolidateWords";

/** Differences up to this many are shown without being asked for. */
const FEW = 6;

/** More are counted, not listed. */
const LISTED = 100;

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "4px 12px 8px",
    margin: "0 0 12px",
    minWidth: 0,
  },
  legend: { padding: "0 4px", fontWeight: tokens.fontWeightSemibold },
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "6px" },
  place: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  values: { display: "flex", flexWrap: "wrap", gap: "0 16px", fontVariantNumeric: "tabular-nums" },
  name: { overflowWrap: "anywhere" },
});

/** One item of one subject, and what each option says. */
export interface DifferingLine {
  readonly place: string;
  readonly values: readonly string[];
}

export interface ChoiceBoxProps {
  readonly legend: string;
  /** In words; they get letters. */
  readonly options: readonly string[];
  readonly chosen: number | null;
  readonly onChoose: (index: number) => void;
  readonly summary: string;
  readonly lines: readonly DifferingLine[];
}

export function ChoiceBox({ legend, options, chosen, onChoose, summary, lines }: ChoiceBoxProps) {
  const styles = useStyles();
  const words = useConsolidateWords();
  return (
    <fieldset className={styles.box}>
      <legend className={styles.legend}>{legend}</legend>
      <RadioGroup
        aria-label={legend}
        value={chosen === null ? "" : String(chosen)}
        onChange={(_event, { value }) => onChoose(Number(value))}
      >
        {options.map((option, index) => (
          <Radio
            key={index}
            value={String(index)}
            label={<span className={styles.name}>{`${letter(index)}　${option}`}</span>}
          />
        ))}
      </RadioGroup>
      {lines.length > 0 && (
        <Disclosure title="" wide summary={summary} open={lines.length <= FEW}>
          <ul className={styles.list}>
            {lines.slice(0, LISTED).map(({ place, values }, index) => (
              <li key={index}>
                <span className={styles.place}>{place}</span>
                <span className={styles.values}>
                  {values.map((value, option) => (
                    <span key={option}>{`${letter(option)}　${value}`}</span>
                  ))}
                </span>
              </li>
            ))}
            {lines.length > LISTED && <li>{words.more(lines.length)}</li>}
          </ul>
        </Disclosure>
      )}
    </fieldset>
  );
}

/** A, B, C … */
function letter(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}
