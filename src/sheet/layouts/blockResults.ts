/** What the core says of the scores in each block: the cached values of its figures. */
import type { Result } from "../../core/result";
import { resultOf, resultsOf } from "../../core/resultsOf";
import type { Score } from "../../core/score";
import type { Entries } from "../entries";
import type { Block } from "./blocks";
import { entryOf } from "./itemCells";

/** What the core says of each block, in their order; ranks compare the counted ones. Blocks are one a subject and score column. */
export function resultsByBlock(blocks: readonly Block[], entries: Entries): readonly Result[] {
  const scopes = blocks[0]?.frame.scope;
  if (scopes === undefined) return [];
  const counted = blocks.filter((block) => block.lane.counted);
  const ranked = resultsOf(scopes.rubric, {
    assignment: {
      department: scopes.department,
      period: "",
      layout: "table",
      subjects: counted.map((block) => block.subject),
    },
    scores: counted.flatMap((block) => scoresOf(block, entries)),
  });
  return blocks.map((block) => {
    const position = counted.indexOf(block);
    return position < 0
      ? resultOf(scopes, block.subject, scoresOf(block, entries))
      : (ranked[position] ?? emptyResult(block));
  });
}

/** The result of a block without any score: all items missing, sums 0, no grade. */
export function emptyResult(block: Block): Result {
  return resultOf(block.frame.scope, block.subject, []);
}

function scoresOf(block: Block, entries: Entries): readonly Score[] {
  return block.frame.scope.items.map((item) => {
    const { raw, reason } = entryOf(block, entries, item);
    const place = { sheet: block.frame.edition.words.sheets.scores, cell: "", reasonCell: null };
    return { item: item.id, subject: block.subject, reviewer: block.lane.reviewer, value: null, raw, reason, ...place };
  });
}
