/** What was changed in a file, read back as anybody would read it: exactly what was asked for must stand there, and nothing else may have changed. */
import type { Grid, PlacedCell } from "../sheet/grid";
import { a1 } from "../sheet/address";
import type { Area } from "../sheet/plan";
import { HostError, type Amendment } from "../sheet/workbook";
import { readPlans } from "./readPlans";
import { readXlsx } from "./readXlsx";

/** Throws a HostError（`not-as-written`）that names the first place where the amended file is not the former one with all amendments. */
export function requireAmended(former: Uint8Array, amended: Uint8Array, amendments: readonly Amendment[]): void {
  const [before, after] = [readXlsx(former), readXlsx(amended)];
  if (before.length !== after.length) throw notAsWritten("");
  before.forEach((grid, index) => {
    const found = after[index];
    if (found?.name !== grid.name || found.hidden !== grid.hidden) throw notAsWritten(grid.name);
    requireCells(
      grid,
      found,
      amendments.filter(({ sheet }) => sheet === grid.name),
    );
  });
  requireLocks(amended, amendments);
}

function requireCells(before: Grid, after: Grid, amendments: readonly Amendment[]): void {
  const expected = new Map(before.cells.map((cell) => [placeOf(cell), contentOf(cell)]));
  for (const cell of amendments.flatMap(({ cells }) => cells)) expected.set(placeOf(cell), contentOf(cell));
  const found = new Map(after.cells.map((cell) => [placeOf(cell), contentOf(cell)]));
  for (const place of new Set([...expected.keys(), ...found.keys()]))
    if ((expected.get(place) ?? blank) !== (found.get(place) ?? blank)) throw notAsWritten(`${after.name}!${place}`);
  if (amendments.length > 0 && !after.protected) throw notAsWritten(after.name);
  const { margins } = after.looks ?? {};
  for (const { footerRight } of amendments)
    if (footerRight !== undefined && margins?.some((text) => text.includes(`&R${footerRight}`)) === false)
      throw notAsWritten(after.name);
}

/** Cells that are locked or open although the amendment says otherwise. */
function requireLocks(amended: Uint8Array, amendments: readonly Amendment[]): void {
  if (amendments.every(({ inputs }) => inputs === undefined)) return;
  for (const { name, cells, styles } of readPlans(amended).plans) {
    const inputs = amendments.flatMap((amendment) => (amendment.sheet === name ? (amendment.inputs ?? []) : []));
    const looks = new Map(Object.entries(styles));
    for (const { row, column, style } of cells) {
      const last = inputs.filter(({ areas }) => areas.some((area) => isWithin(row, column, area))).at(-1);
      const isLocked = style === undefined || looks.get(style)?.unlocked !== true;
      if (last !== undefined && last.locked !== isLocked) throw notAsWritten(`${name}!${a1(row, column)}`);
    }
  }
}

function isWithin(row: number, column: number, { top, left, bottom, right }: Area): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function placeOf({ row, column }: Pick<PlacedCell, "row" | "column">): string {
  return a1(row, column);
}

function contentOf({ value, formula, error }: Pick<PlacedCell, "value" | "formula" | "error">): string {
  return JSON.stringify([value === "" ? null : value, formula ?? null, error === true]);
}

const blank = contentOf({ value: null });

function notAsWritten(detail: string): HostError {
  return new HostError("not-as-written", detail);
}
