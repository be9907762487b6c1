/** Choosing between differing files of one sender, or joining its parts, with every value in which they differ. */
import { useMemo } from "react";
import { differencesOf, type Difference } from "../../core/difference";
import { labelOf } from "../../core/fileLabel";
import type { FileOutcome, Rivals } from "../../core/returned";
import type { Rubric } from "../../core/rubric";
import { ChoiceBox } from "./ChoiceBox";
import { placeText, rawText } from "./differingText";
import { useConsolidateWords } from "./useConsolidateWords";
import type { ConsolidateWords } from "../../text/zh/consolidate";

export interface RivalChoiceProps {
  readonly rubric: Rubric;
  readonly rivals: Rivals;
  readonly onChoose: (file: FileOutcome) => void;
  /** The files count together; `sender` in words. */
  readonly onJoin: (sender: string) => void;
}

export function RivalChoice({ rubric, rivals, onChoose, onJoin }: RivalChoiceProps) {
  const words = useConsolidateWords();
  const differences = useMemo(() => differencesOf(rivals), [rivals]);
  // Copies of a file that is listed already are no choice of their own.
  const files = rivals.files.filter(({ standing }) => standing !== "equal");
  const { department, reviewer } = files[0]?.sheet?.assignment ?? {};
  const sender = [department ?? words.wholeRubric, reviewer].filter(Boolean).join(" · ");
  const isJoined = files.some(({ standing }) => standing === "joined");
  const chosen = isJoined ? files.length : files.findIndex(({ standing }) => standing === "chosen");
  const scores = differences.filter(({ reasonOnly }) => !reasonOnly).length;
  const summary = [
    scores > 0 && (rivals.mayJoin ? words.partsDiffer(scores) : words.differences(scores)),
    differences.length > scores && words.reasonsDiffer(differences.length - scores),
  ];
  return (
    <ChoiceBox
      legend={sender}
      options={[...files.map((file) => labelOf(file, rivals.files)), ...(rivals.mayJoin ? [words.join] : [])]}
      chosen={chosen < 0 ? null : chosen}
      onChoose={(index) => {
        const file = files[index];
        if (file === undefined) onJoin(sender);
        else onChoose(file);
      }}
      summary={summary.filter((text) => text !== false).join("，")}
      lines={differences.map((difference) => ({
        place: placeText(rubric, difference),
        values: files.map((file) => givenText(words, difference, rivals.files.indexOf(file))),
      }))}
    />
  );
}

function givenText(words: ConsolidateWords, { given, reasonOnly }: Difference, place: number): string {
  const score = given[place];
  return rawText(words, (reasonOnly ? score?.reason : score?.raw) ?? null);
}
