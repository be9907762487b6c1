/** Choosing between differing files of one sender, with every value in which they differ. Nothing is merged by itself. */
import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { differencesOf, type Difference } from "../../core/difference";
import type { FileOutcome, Rivals } from "../../core/returned";
import type { Rubric } from "../../core/rubric";
import { subjectName } from "../../core/scope";
import { Disclosure } from "../Disclosure";
import { useConsolidateWords } from "./useConsolidateWords";
import type { ConsolidateWords } from "../../text/consolidateWords.zh";

/** Differences up to this many are shown without being asked for. */
const FEW = 6;

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

export interface RivalChoiceProps {
  readonly rubric: Rubric;
  readonly rivals: Rivals;
  readonly onChoose: (file: FileOutcome) => void;
}

export function RivalChoice({ rubric, rivals, onChoose }: RivalChoiceProps) {
  const styles = useStyles();
  const words = useConsolidateWords();
  const differences = useMemo(() => differencesOf(rivals), [rivals]);
  // Copies of a file that is listed already are no choice of their own.
  const files = rivals.files.filter(({ standing }) => standing !== "equal");
  const { department, reviewer } = files[0]?.sheet?.assignment ?? {};
  const chosen = files.find(({ standing }) => standing === "chosen");
  const scores = differences.filter(({ reasonOnly }) => !reasonOnly).length;
  const sender = [department ?? words.wholeRubric, reviewer].filter(Boolean).join(" · ");
  const summary = [
    scores > 0 && words.differences(scores),
    differences.length > scores && words.reasonsDiffer(differences.length - scores),
  ];
  return (
    <fieldset className={styles.box}>
      <legend className={styles.legend}>{sender}</legend>
      <RadioGroup
        aria-label={sender}
        value={chosen?.file ?? ""}
        onChange={(_event, { value }) => {
          const file = files.find((one) => one.file === value);
          if (file !== undefined) onChoose(file);
        }}
      >
        {files.map(({ file }, index) => (
          <Radio key={file} value={file} label={<span className={styles.name}>{`${letter(index)}　${file}`}</span>} />
        ))}
      </RadioGroup>
      <Disclosure
        title=""
        wide
        summary={summary.filter((text) => text !== false).join("，")}
        open={differences.length <= FEW}
      >
        <ul className={styles.list}>
          {differences.map((difference, index) => (
            <DifferenceLine key={index} rubric={rubric} difference={difference} places={placesOf(rivals, files)} />
          ))}
        </ul>
      </Disclosure>
    </fieldset>
  );
}

/** Where the listed files stand among all files of the sender. */
function placesOf(rivals: Rivals, files: readonly FileOutcome[]): readonly number[] {
  return files.map((file) => rivals.files.indexOf(file));
}

interface DifferenceLineProps {
  readonly rubric: Rubric;
  readonly difference: Difference;
  readonly places: readonly number[];
}

function DifferenceLine({ rubric, difference, places }: DifferenceLineProps) {
  const styles = useStyles();
  const words = useConsolidateWords();
  const item = rubric.items.find(({ id }) => id === difference.item);
  const title = item === undefined ? difference.item : `${item.no}. ${item.title}`;
  return (
    <li>
      <span className={styles.place}>
        {subjectName(rubric, difference.subject)} · {title}
      </span>
      <span className={styles.values}>
        {places.map((place, index) => (
          <span key={place}>{`${letter(index)}　${givenText(words, difference, place)}`}</span>
        ))}
      </span>
    </li>
  );
}

function givenText(words: ConsolidateWords, { given, reasonOnly }: Difference, place: number): string {
  const score = given[place];
  const raw = reasonOnly ? score?.reason : score?.raw;
  if (raw === null || raw === undefined || raw === "") return words.rawBlank;
  if (typeof raw === "boolean") return raw ? words.rawYes : words.rawNo;
  return String(raw);
}

/** A, B, C … */
function letter(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}
