/** Layouts of scoring sheets（评分表、逐项评价表、矩阵表）: what everybody must know of one. Where its columns stand, `sheet/layouts` knows. */
import type { Layout } from "./rubric";

/** What a layout is. */
export interface LayoutFacts {
  /** Whether it has room for one subject only. */
  readonly single: boolean;
  /** Whether the subjects stand side by side, so that an item's row is everybody's. */
  readonly across: boolean;
  /** Where a subject's name stands that is still to be typed. */
  readonly nameIn: "head" | "rows";
}

/** In the order in which people choose. */
export const LAYOUTS: Readonly<Record<Layout, LayoutFacts>> = {
  table: { single: true, across: false, nameIn: "head" },
  form: { single: false, across: false, nameIn: "rows" },
  matrix: { single: false, across: true, nameIn: "head" },
};

/** Their names. */
export const LAYOUT_NAMES = Object.keys(LAYOUTS) as readonly Layout[];
