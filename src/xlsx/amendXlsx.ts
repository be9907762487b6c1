/** Changes a few things of a workbook by patching its parts; what we do not know in a file survives byte for byte. */
import type { Area, CellValue } from "../sheet/plan";
import { HostError, type Amendment } from "../sheet/workbook";
import { rangeA1 } from "../sheet/address";
import { cellEdits, type CellChanges } from "./amendCells";
import { footerEdit } from "./amendFooter";
import { amendStyles, type AmendedStyles } from "./amendStyles";
import { openArchive, type Archive } from "./package/archive";
import { withoutEncoding } from "./package/partText";
import { parseAreaReference } from "./package/reference";
import {
  applyEdits,
  childrenOf,
  elementXml,
  newAttributes,
  rawAttribute,
  rootElement,
  withAttribute,
  type Edit,
  type XmlElement,
} from "./package/xmlElements";
import { normalPath } from "./package/zipDirectory";
import { zipParts } from "./package/zipParts";
import { readWorkbookPart } from "./readWorkbookPart";

/**
 * The file with all amendments made. Throws HostError: `gone` for a sheet that is not there, `sheet-protected` where its
 * protection has a password, `unsupported` where a part does not allow the change, and whatever reading a file throws.
 */
export function amendXlsx(bytes: Uint8Array, amendments: readonly Amendment[]): Uint8Array {
  const archive = openArchive(bytes);
  const { sheets, stylesPath } = readWorkbookPart(archive);
  if (stylesPath === undefined || !archive.has(stylesPath)) throw new HostError("unsupported", "styles");
  const styles = amendStyles(writableText(archive, stylesPath), stylesPath);
  const changed = new Map<string, string>();
  for (const amendment of amendments) {
    const path = sheets.find(({ name }) => name === amendment.sheet)?.path ?? null;
    if (path === null) throw new HostError("gone", amendment.sheet);
    const former = changed.get(normalPath(path)) ?? writableText(archive, path);
    changed.set(normalPath(path), amendSheet(former, path, amendment, styles));
  }
  changed.set(normalPath(stylesPath), styles.xml());
  // WPS lists folders among the parts, which a file does without.
  const paths = archive.paths.filter((path) => !path.endsWith("/"));
  return zipParts(new Map(paths.map((path) => [path, changed.get(normalPath(path)) ?? archive.bytes(path)])));
}

/** A part's text as it can be changed and written: line ends as XML reads them, said to be in the encoding that we write. */
function writableText(archive: Archive, path: string): string {
  return withoutEncoding(archive.text(path)).replace(/\r\n?/g, "\n");
}

function amendSheet(xml: string, path: string, amendment: Amendment, styles: AmendedStyles): string {
  const root = rootElement(xml, path, "worksheet");
  const parts = childrenOf(xml, root);
  const data = parts.find(({ name }) => name === "sheetData");
  if (data === undefined) throw new HostError("unsupported", amendment.sheet);
  const { footerRight, sheet } = amendment;
  return applyEdits(xml, [
    ...dimensionEdits(parts, amendment),
    ...dataEdits(xml, data, changesOf(amendment, styles)),
    ...protectionEdits(root, parts, data, sheet),
    ...(footerRight === undefined ? [] : [footerEdit(xml, root, footerRight, sheet)]),
  ]);
}

function changesOf({ cells, inputs, sheet }: Amendment, styles: AmendedStyles): CellChanges {
  const values = new Map<number, Map<number, CellValue>>();
  for (const { row, column, value } of cells)
    values.set(row, (values.get(row) ?? new Map<number, CellValue>()).set(column, value));
  const areas = inputs?.areas ?? [];
  return {
    sheet,
    values,
    formatOf: (row, column, format) =>
      inputs !== undefined && areas.some((area) => isWithin(row, column, area))
        ? styles.variant(format, inputs)
        : format,
  };
}

function isWithin(row: number, column: number, { top, left, bottom, right }: Area): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** A sheet without cells has `<sheetData/>`, which has no inside to put a row into. */
function dataEdits(xml: string, data: XmlElement, changes: CellChanges): readonly Edit[] {
  const edits = cellEdits(xml, data, changes);
  if (data.innerEnd > data.innerStart || xml.charAt(data.innerStart - 2) !== "/") return edits;
  return [{ ...data, text: elementXml(data, data.attributes, edits.map(({ text }) => text).join("")) }];
}

/** How far the sheet reaches grows with new cells. */
function dimensionEdits(parts: readonly XmlElement[], { cells }: Amendment): readonly Edit[] {
  const dimension = parts.find(({ name }) => name === "dimension");
  if (dimension === undefined || cells.length === 0) return [];
  const area = parseAreaReference(rawAttribute(dimension, "ref") ?? "");
  const bottom = Math.max(area?.bottom ?? 0, ...cells.map(({ row }) => row));
  const right = Math.max(area?.right ?? 0, ...cells.map(({ column }) => column));
  const reach = rangeA1({ top: area?.top ?? 0, left: area?.left ?? 0, bottom, right });
  return [{ ...dimension, text: elementXml(dimension, withAttribute(dimension.attributes, "ref", reach), "") }];
}

/** Protection as our own sheets have it, where there is none. */
function protectionEdits(
  { prefix }: XmlElement,
  parts: readonly XmlElement[],
  data: XmlElement,
  sheet: string,
): readonly Edit[] {
  const found = parts.find(({ name }) => name === "sheetProtection");
  const isOn = found !== undefined && /^(1|true)$/.test(rawAttribute(found, "sheet") ?? "");
  const hasPassword =
    found !== undefined && ["password", "hashValue"].some((name) => rawAttribute(found, name) !== undefined);
  if (isOn && hasPassword) throw new HostError("sheet-protected", sheet);
  if (isOn) return [];
  const options = newAttributes({ sheet: 1, objects: 1, scenarios: 1, formatColumns: 0, formatRows: 0 });
  const text = elementXml({ name: "sheetProtection", prefix }, options, "");
  if (found !== undefined) return [{ ...found, text }];
  const at = (parts.find(({ name }) => name === "sheetCalcPr") ?? data).end;
  return [{ start: at, end: at, text }];
}
