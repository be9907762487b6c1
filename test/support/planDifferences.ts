/** Says how two readings of the same sheets differ: cells, formulas, looks, lines, rules, protection, names, sizes, print set-up. */
import type { BorderLine, CellStyle, PlannedCell, SheetPlan } from "../../src/sheet/plan";

/** One line a difference, at most twenty. Styles count by what they say, lines by where they are drawn. */
export function planDifferences(one: readonly SheetPlan[], other: readonly SheetPlan[]): readonly string[] {
  if (one.length !== other.length) return [`${one.length} and ${other.length} sheets`];
  const found = one.flatMap((plan, index) => {
    const mine = linesOf(plan);
    const theirs = other[index] === undefined ? new Map<string, string>() : linesOf(other[index]);
    return [...new Set([...mine.keys(), ...theirs.keys()])]
      .filter((key) => mine.get(key) !== theirs.get(key))
      .map((key) => `${plan.name} ${key}: ${mine.get(key) ?? "-"} | ${theirs.get(key) ?? "-"}`);
  });
  return found.slice(0, 20);
}

/** The same sheets without the results that formulas had when they were written. */
export function withoutResults(plans: readonly SheetPlan[]): readonly SheetPlan[] {
  return plans.map((plan) => ({
    ...plan,
    cells: plan.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null })),
  }));
}

function linesOf({ cells, styles, rows, ...rest }: SheetPlan): ReadonlyMap<string, string> {
  const lines = new Map(Object.entries(rest).map(([name, value]) => [name, sorted(value)]));
  for (const [row, plan] of rows) lines.set(`row ${row + 1}`, sorted(plan));
  for (const cell of cells) addCell(lines, cell, cell.style === undefined ? {} : (styles[cell.style] ?? {}));
  return lines;
}

function addCell(lines: Map<string, string>, cell: PlannedCell, { border = {}, ...look }: CellStyle): void {
  const { row, column, value, formula, link } = cell;
  draw(lines, `line above R${row + 1}C${column + 1}`, border.top);
  draw(lines, `line above R${row + 2}C${column + 1}`, border.bottom);
  draw(lines, `line before R${row + 1}C${column + 1}`, border.left);
  draw(lines, `line before R${row + 1}C${column + 2}`, border.right);
  if (value !== null || formula !== undefined || link !== undefined || isVisible(look)) {
    lines.set(`R${row + 1}C${column + 1}`, sorted({ value, formula, link, look }));
  }
}

/** How an empty cell would align its text is nobody's concern. */
function isVisible({ vertical: _vertical, horizontal: _horizontal, wrap: _wrap, ...rest }: CellStyle): boolean {
  return Object.keys(rest).length > 0;
}

const WEIGHT: Readonly<Record<BorderLine, number>> = { hair: 1, thin: 2, medium: 3, double: 4 };

/** Two cells share the line between them; the heavier is seen. */
function draw(lines: Map<string, string>, place: string, line: BorderLine | undefined): void {
  if (line === undefined) return;
  const drawn = Object.entries(WEIGHT).find(([name]) => name === lines.get(place))?.[1] ?? 0;
  if (WEIGHT[line] > drawn) lines.set(place, line);
}

/** JSON with the members of every object in order. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
