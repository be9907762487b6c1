/** The changes of one sheet that is there, queued: contents, locks and fills of inputs, the footer. */
import type { Area } from "../sheet/plan";
import type { Amendment, AmendedCell } from "../sheet/workbook";
import { guardedText } from "./cellText";
import { coverAreas } from "./coverAreas";
import { rangesOf, type RangeOf } from "./ranges";

/** An area of inputs, whether it is locked, and its fill; null: none. */
export interface InputLook {
  readonly area: Area;
  readonly locked: boolean;
  readonly fill: string | null;
}

/** Queues all changes of one sheet: locking before all else, opening after it. */
export function queueAmendment(sheet: Excel.Worksheet, { cells, inputs, footerRight }: Amendment): void {
  const rangeOf = rangesOf(sheet);
  const looks = inputs?.areas.map((area): InputLook => ({ area, locked: inputs.locked, fill: inputs.fill })) ?? [];
  if (inputs?.locked === true) writeInputs(looks, rangeOf);
  writeContents(cells, rangeOf);
  if (footerRight !== undefined) writeFooter(sheet, footerRight);
  if (inputs?.locked === false) writeInputs(looks, rangeOf);
}

/** Locks or opens areas, and sets or takes off their fill. */
export function writeInputs(inputs: readonly InputLook[], rangeOf: RangeOf): void {
  for (const { area, locked, fill } of inputs) {
    const { format } = rangeOf(area);
    format.protection.locked = locked;
    if (fill === null) format.fill.clear();
    else format.fill.color = fill;
  }
}

/** Puts values into cells, one assignment a rectangle. */
export function writeContents(cells: readonly AmendedCell[], rangeOf: RangeOf): void {
  const values = new Map(cells.map(({ row, column, value }) => [`${row},${column}`, value]));
  for (const area of areasOf(cells)) {
    const { top, left, bottom, right } = area;
    rangeOf(area).formulas = Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (_unused, across) => {
        const value = values.get(`${top + down},${left + across}`) ?? "";
        return typeof value === "string" ? guardedText(value) : value;
      }),
    );
  }
}

/** Sets the right part of the footer, the same on every page: a first page or even pages of their own would go without it. */
export function writeFooter(sheet: Excel.Worksheet, text: string): void {
  const { headersFooters } = sheet.pageLayout;
  headersFooters.state = "Default";
  headersFooters.defaultForAllPages.rightFooter = text;
}

/** Rectangles that hold exactly the cells. */
export function areasOf(cells: readonly AmendedCell[]): readonly Area[] {
  return coverAreas(cells.map(({ row, column }) => ({ row, column, kind: "" }))).map(({ area }) => area);
}
