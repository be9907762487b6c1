/** Colours of our charts. Neighbours differ in lightness, so that a black-and-white print and a colour-blind reader tell them apart. */

const GROUPS = ["#1F4E79", "#BDD7EE", "#BF8F00", "#FFF2CC", "#548235", "#E2EFDA", "#595959", "#D9D9D9"] as const;

/** Beside the groups: bonus is hollow, deductions are black, and the total's mark is white to be seen on any column. */
export const CHART_COLORS = {
  bonus: "#FFFFFF",
  deduction: "#262626",
  total: "#FFFFFF",
  own: "#1F4E79",
  mean: "#D9D9D9",
} as const;

/** Colour of a top group by its place: dark and light in turn. */
export function groupColor(index: number): string {
  return GROUPS[index % GROUPS.length] ?? GROUPS[0];
}
