/** Choosing between workbooks that overlap: the whole rubric's or the departments', a department's or its reviewers'. */
import { giverOf, scoreOf, type Contribution } from "../../core/contribution";
import { labelOf } from "../../core/fileLabel";
import type { Overlap } from "../../core/overlap";
import type { FileOutcome } from "../../core/returned";
import type { Rubric } from "../../core/rubric";
import type { ConsolidateWords } from "../../text/zh/consolidate";
import { usePane } from "../PaneContext";
import { ChoiceBox } from "./ChoiceBox";
import { placeText, rawText } from "./differingText";
import { useConsolidateWords } from "./useConsolidateWords";

export interface OverlapChoiceProps {
  readonly rubric: Rubric;
  readonly overlap: Overlap;
  readonly onChoose: (side: readonly FileOutcome[], text: string) => void;
}

export function OverlapChoice({ rubric, overlap, onChoose }: OverlapChoiceProps) {
  const { words } = usePane();
  const stepWords = useConsolidateWords();
  const { sides, chosen, differences } = overlap;
  const all = sides.flat();
  const options = sides.map((side) => side.map((file) => labelOf(file, all)).join(words.listJoin));
  const givers = new Set(all.map((from) => giverText(stepWords, { from })));
  return (
    <ChoiceBox
      legend={[...givers].join(words.listJoin)}
      options={options}
      chosen={chosen}
      onChoose={(index) => {
        const side = sides[index];
        if (side !== undefined) onChoose(side, options[index] ?? "");
      }}
      summary={stepWords.differences(differences.length)}
      lines={differences.flatMap((own) => {
        const [first] = own;
        if (first === undefined) return [];
        const given = sides.map((side) => own.filter(({ from }) => side.includes(from)));
        return [
          {
            place: placeText(rubric, scoreOf(first)),
            values: given.map(
              (entries) => entries.map((entry) => givenText(stepWords, entry)).join(words.listJoin) || "—",
            ),
          },
        ];
      })}
    />
  );
}

/** Example: 甲局 8. */
function givenText(words: ConsolidateWords, entry: Contribution): string {
  return `${giverText(words, entry)} ${rawText(words, scoreOf(entry).raw)}`;
}

function giverText(words: ConsolidateWords, entry: Pick<Contribution, "from">): string {
  const { department, reviewer } = giverOf(entry);
  return [department ?? words.wholeRubric, reviewer].filter(Boolean).join(" ");
}
