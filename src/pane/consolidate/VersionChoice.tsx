/** Choosing between versions of the rubric（以哪一种指标为准）, with everything in which they differ. */
import { useId, useMemo } from "react";
import { differencesAmong } from "../../core/rubricDifferences";
import { versionsIn, versionText } from "../../core/versions";
import { differenceLine } from "../../text/rubricDifferenceWords";
import { usePane } from "../PaneContext";
import { useSentences } from "../useSentences";
import { Heading } from "../scoring/Heading";
import { ChoiceBox } from "./ChoiceBox";
import { useConsolidateWords } from "./useConsolidateWords";
import type { ReturnedState } from "./useReturned";

export interface VersionChoiceProps {
  readonly state: ReturnedState;
}

/** Nothing while all workbooks agree; once somebody has chosen it stays, so that the choice can be changed. */
export function VersionChoice({ state }: VersionChoiceProps) {
  const { returned, consolidation, said, chooseVersion } = state;
  const { announce } = usePane();
  const sentences = useSentences();
  const words = useConsolidateWords();
  const label = useId();
  const isOpen = consolidation?.versions !== undefined;
  const isShown = isOpen || said !== null;
  const versions = useMemo(() => (isShown ? versionsIn(returned) : []), [isShown, returned]);
  const differences = useMemo(() => differencesAmong(versions.map(({ rubric }) => rubric)), [versions]);
  if (versions.length < 2) return null;
  const options = versions.map((version) => words.versionOf(versionText(version), version.files.length));
  const chosen = versions.findIndex(({ rubric, period }) => rubric === said?.rubric && period === said.period);
  return (
    <section aria-labelledby={label}>
      <Heading id={label}>{words.versions}</Heading>
      <ChoiceBox
        legend={words.versionsHint}
        options={options}
        chosen={chosen < 0 ? null : chosen}
        onChoose={(index) => {
          const version = versions[index];
          if (version === undefined) return;
          chooseVersion(version);
          announce(words.chose(options[index] ?? ""));
        }}
        summary={words.versionsDiffer(differences.length)}
        lines={differences.map((difference) => differenceLine(difference, sentences))}
      />
    </section>
  );
}
