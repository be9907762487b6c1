/** Colours of our charts. Neighbours differ in lightness, so that a black-and-white print and a colour-blind reader tell them apart. */

const GROUPS = ["#4F81BD", "#DCE6F1", "#D79B3C", "#FFF2CC", "#70AD47", "#E2EFDA", "#A6A6A6", "#F2F2F2"] as const;

/** Deductions are nearly black, and the total's black mark is seen on any group. */
export const CHART_COLORS = {
  deduction: "#262626",
  total: "#000000",
  own: "#1F4E79",
  mean: "#D9D9D9",
} as const;

/** Colour of the bonus, which stands on the last of so many groups: white on a middling one, grey on a light one. */
export function bonusColor(groups: number): string {
  return groups % 2 === 1 ? "#FFFFFF" : "#7F7F7F";
}

/** Colour of a top group by its place: middling and light in turn. */
export function groupColor(index: number): string {
  return GROUPS[index % GROUPS.length] ?? GROUPS[0];
}
