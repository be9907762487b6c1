// Range changes: clear, insert, delete, merge and hyperlinks, with what Excel does to the rest of the sheet.
import type { Area } from "./area";
import { bounding, cellArea, columnsOf, contains, covers, eachCell, intersection, rowsOf } from "./area";
import { choiceArgument, recordArgument, textArgument } from "./argument";
import type { Hyperlink } from "./model";
import { DEFAULT_FORMAT } from "./model";
import { askTo, askToWrite } from "./permission";
import { refusal } from "./refusal";
import type { RangeState } from "./session";
import { shiftedArea, shiftOf } from "./shift";
import type { Shift } from "./shift";
import { cutConditionalFormats, cutValidations } from "./rules";

const CLEARED = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

/** range.clear: everything, or only contents, formats or hyperlinks. */
export function clearRange(range: RangeState, applyTo: unknown): void {
  const what = choiceArgument(applyTo ?? "All", CLEARED, "applyTo");
  const { sheet, area, session } = range;
  if (what === "All" || what === "Contents") {
    askToWrite(sheet, area);
    sheet.cells.clear(area);
    session.book.emit({ kind: "cellsChanged", sheetId: sheet.id, area });
  }
  if (what === "All" || what === "Formats") clearFormats(range);
  if (what !== "Contents" && what !== "Formats") clearHyperlinks(range);
}

function clearFormats({ sheet, area, session }: RangeState): void {
  askTo(sheet, "allowFormatCells");
  sheet.changeFormats(area, () => DEFAULT_FORMAT);
  sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === null);
  sheet.validations = cutValidations(sheet.validations, area);
  sheet.conditionalFormats = cutConditionalFormats(sheet.conditionalFormats, area);
  session.book.emit({ kind: "formatsChanged", sheetId: sheet.id, area });
  for (const kind of ["mergesChanged", "validationsChanged", "conditionalFormatsChanged"] as const) {
    session.book.emit({ kind, sheetId: sheet.id });
  }
}

function clearHyperlinks({ sheet, area, session }: RangeState): void {
  const cells = sheet.contents().filter(({ row, column }) => contains(area, row, column));
  for (const { row, column } of cells) sheet.putHyperlink(row, column, null);
  session.book.emit({ kind: "hyperlinksChanged", sheetId: sheet.id });
}

/** range.insert: cells move down or right. */
export function insertRange(range: RangeState, direction: unknown): void {
  const down = choiceArgument(direction, ["Down", "Right"], "shift") === "Down";
  shift(range, shiftOf(range.area, down ? "rows" : "columns", 1), down ? "allowInsertRows" : "allowInsertColumns");
}

/** range.delete: cells move up or left. */
export function deleteRange(range: RangeState, direction: unknown): void {
  const up = choiceArgument(direction, ["Up", "Left"], "shift") === "Up";
  shift(range, shiftOf(range.area, up ? "rows" : "columns", -1), up ? "allowDeleteRows" : "allowDeleteColumns");
}

function shift(range: RangeState, how: Shift, option: string): void {
  const { sheet, session } = range;
  askTo(sheet, option);
  if (how.count < 0) askToWrite(sheet, range.area);
  if (sheet.merges.some((merge) => isTorn(merge, how)))
    throw refusal("InvalidOperation", "it would tear a merged area");
  session.book.shiftCells(sheet, how);
  for (const kept of session.references.values()) {
    if (kept.sheet === sheet && kept !== range) kept.area = shiftedArea(kept.area, how) ?? kept.area;
  }
}

/** A merged area that lies partly in the moving band. */
function isTorn(merge: Area, { axis, at, from, to }: Shift): boolean {
  const [first, last, end] =
    axis === "rows" ? [merge.left, merge.right, merge.bottom] : [merge.top, merge.bottom, merge.right];
  const meets = last >= from && first <= to && end >= at;
  return meets && (first < from || last > to);
}

/** range.merge: keeps the first value, as Excel does; `across` merges row by row. */
export function mergeRange(range: RangeState, across: boolean): void {
  const { sheet, area, session } = range;
  askTo(sheet, null);
  const parts = across
    ? Array.from({ length: rowsOf(area) }, (_row, down) => ({ ...area, top: area.top + down, bottom: area.top + down }))
    : [area];
  for (const part of parts) mergeOne(range, part);
  session.book.emit({ kind: "mergesChanged", sheetId: sheet.id });
}

function mergeOne({ sheet, session }: RangeState, part: Area): void {
  if (rowsOf(part) * columnsOf(part) === 1) return;
  const touched = sheet.merges.filter((merge) => intersection(merge, part) !== null);
  const whole = touched.reduce(bounding, part);
  if (!covers(part, whole)) throw refusal("InvalidOperation", "it would tear a merged area");
  sheet.merges = [...sheet.merges.filter((merge) => !touched.includes(merge)), part];
  const inside = sheet.contents().filter(({ row, column }) => contains(part, row, column));
  const [kept, ...dropped] = inside;
  if (kept === undefined) return;
  for (const { row, column } of [kept, ...dropped]) sheet.cells.put(row, column, { formula: null, value: null });
  sheet.cells.put(part.top, part.left, kept);
  if (dropped.length > 0) session.book.emit({ kind: "cellsChanged", sheetId: sheet.id, area: part });
}

/** range.unmerge: takes every merged area apart that touches the range. */
export function unmergeRange({ sheet, area, session }: RangeState): void {
  askTo(sheet, null);
  sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === null);
  session.book.emit({ kind: "mergesChanged", sheetId: sheet.id });
}

/** range.hyperlink = …: a link for each cell; its text is written where one is given. */
export function changeHyperlink(range: RangeState, value: unknown): void {
  const { sheet, area, session } = range;
  askTo(sheet, "allowInsertHyperlinks");
  const given = recordArgument(value, "hyperlink");
  const link: Hyperlink = {
    address: optionalText(given.address),
    documentReference: optionalText(given.documentReference),
    screenTip: optionalText(given.screenTip),
  };
  const text = optionalText(given.textToDisplay);
  eachCell(area, (row, column) => {
    sheet.putHyperlink(row, column, link);
    if (text !== undefined) session.book.enter(sheet, row, column, text);
    // Excel gives a linked cell the look of a link.
    sheet.changeFormats(cellArea(row, column), (old) => ({ ...old, underline: "Single", fontColor: "#0563C1" }));
  });
  session.book.emit({ kind: "hyperlinksChanged", sheetId: sheet.id });
  session.book.emit({ kind: "formatsChanged", sheetId: sheet.id, area });
}

function optionalText(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : textArgument(value, "hyperlink");
}
