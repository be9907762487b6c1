/** Rows of a worksheet part with some cells changed; all others stay byte for byte. */
import type { CellValue } from "../sheet/plan";
import { HostError } from "../sheet/workbook";
import { xmlString } from "./package/xml";
import {
  childrenOf,
  elementXml,
  newAttributes,
  openingTag,
  rawAttribute,
  withAttribute,
  type Attributes,
  type Edit,
  type XmlElement,
} from "./package/xmlElements";
import { columnLetters, parseCellReference } from "./package/reference";

/** What changes in a sheet's cells. */
export interface CellChanges {
  /** New values by row, then by column. */
  readonly values: ReadonlyMap<number, ReadonlyMap<number, CellValue>>;
  /** The number of a cell's new look; its own where it stays. */
  readonly formatOf: (row: number, column: number, format: number) => number;
  /** Name of the sheet, for errors. */
  readonly sheet: string;
}

/**
 * The edits of `<sheetData>`, in no order: changed cells, cells added to rows that are there, and new rows, each where it belongs. Throws HostError `unsupported` where a value would replace a formula, since the list of
 * formulas must stay.
 */
export function cellEdits(xml: string, data: XmlElement, changes: CellChanges): readonly Edit[] {
  const rows = numberedRows(childrenOf(xml, data));
  const known = new Set(rows.map(({ number }) => number));
  const edits = rows.flatMap((row) => rowEdits(xml, row, changes));
  const fresh = [...changes.values].filter(([number]) => !known.has(number)).sort(([one], [other]) => one - other);
  const added = fresh.map(([number, values]): Edit => {
    const at = rows.find((row) => row.number > number)?.element.start ?? data.innerEnd;
    return { start: at, end: at, text: newRow(number, values, data.prefix) };
  });
  return [...edits, ...added];
}

interface NumberedRow {
  readonly number: number;
  readonly element: XmlElement;
}

/** A row without a number follows the one before it. */
function numberedRows(elements: readonly XmlElement[]): readonly NumberedRow[] {
  let number = -1;
  return elements
    .filter(({ name }) => name === "row")
    .map((element) => {
      number = (Number(rawAttribute(element, "r") ?? number + 2) || 0) - 1;
      return { number, element };
    });
}

function newRow(row: number, values: ReadonlyMap<number, CellValue>, prefix: string): string {
  const cells = [...values].sort(([one], [other]) => one - other);
  const inner = cells.map(([column, value]) => cellXml(prefix, referenceAttribute(row, column), value)).join("");
  return elementXml({ name: "row", prefix }, newAttributes({ r: row + 1 }), inner);
}

function rowEdits(xml: string, { number, element }: NumberedRow, changes: CellChanges): readonly Edit[] {
  const values = changes.values.get(number) ?? new Map<number, CellValue>();
  const cells = numberedCells(childrenOf(xml, element));
  const known = new Set(cells.map(({ column }) => column));
  const edits = cells.flatMap(({ column, element: cell }): readonly Edit[] => {
    const text = changedCell(xml, cell, { row: number, column, value: values.get(column) }, changes);
    return text === null ? [] : [{ start: cell.start, end: cell.end, text }];
  });
  const added = [...values].filter(([column]) => !known.has(column)).sort(([one], [other]) => one - other);
  if (added.length === 0) return edits;
  const inner = (column: number, value: CellValue): string =>
    cellXml(element.prefix, referenceAttribute(number, column), value);
  // How far the row's cells reach, as far as the row says it, no longer holds.
  const attributes = withAttribute(element.attributes, "spans", null);
  if (cells.length === 0)
    return [
      {
        ...element,
        text: elementXml(element, attributes, added.map(([column, value]) => inner(column, value)).join("")),
      },
    ];
  return [
    { start: element.start, end: element.innerStart, text: openingTag(element, attributes) },
    ...edits,
    ...added.map(([column, value]): Edit => {
      const at = cells.find((cell) => cell.column > column)?.element.start ?? element.innerEnd;
      return { start: at, end: at, text: inner(column, value) };
    }),
  ];
}

interface NumberedCell {
  readonly column: number;
  readonly element: XmlElement;
}

function numberedCells(elements: readonly XmlElement[]): readonly NumberedCell[] {
  let column = -1;
  return elements
    .filter(({ name }) => name === "c")
    .map((element) => {
      const reference = rawAttribute(element, "r");
      column = reference === undefined ? column + 1 : (parseCellReference(reference)?.column ?? column + 1);
      return { column, element };
    });
}

interface ChangedCell {
  readonly row: number;
  readonly column: number;
  /** Undefined: stays. */
  readonly value: CellValue | undefined;
}

/** The cell's new text; null where nothing changes. */
function changedCell(
  xml: string,
  cell: XmlElement,
  { row, column, value }: ChangedCell,
  { formatOf, sheet }: CellChanges,
): string | null {
  const format = Number(rawAttribute(cell, "s") ?? 0);
  const changed = formatOf(row, column, format);
  const attributes = changed === format ? cell.attributes : withAttribute(cell.attributes, "s", changed);
  if (value === undefined)
    return changed === format ? null : elementXml(cell, attributes, xml.slice(cell.innerStart, cell.innerEnd));
  if (childrenOf(xml, cell).some(({ name }) => name === "f")) throw new HostError("unsupported", sheet);
  return cellXml(
    cell.prefix,
    ["t", "cm", "vm"].reduce((all, name) => withAttribute(all, name, null), attributes),
    value,
  );
}

function referenceAttribute(row: number, column: number): Attributes {
  return newAttributes({ r: `${columnLetters(column)}${row + 1}` });
}

/** Texts stand in the cell itself, so that the table of texts stays as it is. */
function cellXml(prefix: string, attributes: Attributes, value: CellValue): string {
  const cell = { name: "c", prefix };
  if (value === null || value === "") return elementXml(cell, attributes, "");
  if (typeof value === "number")
    return elementXml(cell, attributes, elementXml({ name: "v", prefix }, [], String(value)));
  const text = elementXml({ name: "t", prefix }, newAttributes({ "xml:space": "preserve" }), xmlString(value));
  return elementXml(cell, withAttribute(attributes, "t", "inlineStr"), elementXml({ name: "is", prefix }, [], text));
}
