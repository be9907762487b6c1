/** Paper（打印）: what every printed sheet has in common. */
import type { PrintPlan } from "./plan";

/** Margins on all sides, in centimetres. */
export const PAPER_MARGIN = 1.5;

/**
 * The footer of a sheet: its title at the left, pages in the middle, and at the right what ties it to the rubric or seal, if anything.
 * In a footer & starts a code, && prints one: a title 甲&乙 goes in as 甲&&乙.
 */
export function paperFooter(title: string, right = ""): PrintPlan["footer"] {
  return { left: shortened(title).replace(/&/g, "&&"), center: "第 &P 页 共 &N 页", right };
}

/** All of a footer has at most 255 characters. */
const LONGEST_TITLE = 80;

function shortened(title: string): string {
  const characters = Array.from(title);
  return characters.length > LONGEST_TITLE ? `${characters.slice(0, LONGEST_TITLE).join("")}…` : title;
}
