/** What a consolidation finds wrong（汇总的问题）: senders whose files differ, and reviewers far apart. */
import { giverOf, type Contribution } from "./contribution";
import { labelOf } from "./fileLabel";
import { decimal } from "./decimal";
import { goesTo } from "./kinds";
import { error, warning, type Problem } from "./problem";
import type { FileOutcome } from "./returned";
import type { Item, Rubric } from "./rubric";
import { subjectName } from "./scope";

/**
 * Share of an item's points beyond which reviewers' scores are listed for review. Example for 10 points: 6 and 9 are not listed,
 * 5.5 and 9 are.
 */
const SPREAD_SHARE = 0.3;

/** `review.spread` for reviewers of one department who differ by more than {@link SPREAD_SHARE} of the points. */
export function spreadProblems(item: Item, subject: string, own: readonly Contribution[]): readonly Problem[] {
  if (item.points === null || !goesTo(item, "base")) return [];
  const limit = decimal(item.points).times(SPREAD_SHARE);
  const given = own.map((entry) => ({ ...giverOf(entry), value: entry.value }));
  return [...new Set(given.map(({ department }) => department))].flatMap((department) => {
    const scored = given.filter(
      (entry) => entry.department === department && entry.reviewer !== null && entry.value !== null,
    );
    const sorted = scored
      .flatMap(({ value }) => (value === null ? [] : [value]))
      .sort((left, right) => left.cmp(right));
    const [least, most] = [sorted[0], sorted.at(-1)];
    if (least === undefined || most === undefined || most.minus(least).lte(limit)) return [];
    const values = scored.map(({ reviewer, value }) => `${reviewer ?? ""}${value?.toString() ?? ""}`).join("、");
    const gaps = {
      spread: most.minus(least).toString(),
      share: SPREAD_SHARE * 100,
      values,
      who: department ?? "",
    };
    return [warning("review.spread", gaps, { item: item.id, subject })];
  });
}

/** Files of one sender that differ as a whole, or files that differ on scores that only one of them should give. */
export function senderProblem(
  code: "file.same-sender" | "file.parts" | "file.overlap",
  rubric: Rubric,
  files: readonly FileOutcome[],
): Problem {
  const senders = files.map(({ sheet }) =>
    [sheet?.assignment.department, sheet?.assignment.reviewer].filter((name) => typeof name === "string").join(" "),
  );
  const named = [...new Set(senders)].filter((name) => name !== "");
  // Where neither stands in the workbooks, whose scores they hold tells which are meant.
  const subjects = [...new Set(files.flatMap(({ sheet }) => sheet?.assignment.subjects ?? []))];
  const sender = (named.length > 0 ? named : subjects.map((id) => subjectName(rubric, id))).join("、");
  return error(code, { sender, files: files.map((file) => labelOf(file, files)).join("、") });
}
