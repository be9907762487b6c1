/** Styles (xl/styles.xml): every look is stored once, and cells and conditional formats name it by number. */
import type { CellStyle } from "../sheet/plan";
import { alignmentXml, borderXml, dxfXml, fillXml, fontXml, numberFormatId } from "./styleElements";
import { attributes, mainNamespace, xmlHeader } from "./package/xml";

/** First number free for number formats of one's own; the format itself names those below. */
const firstCustomFormat = 164;

/** Collects looks while the sheets are written, then gives the part. */
export interface StylesPart {
  /** Number of the cell format. `quoted` marks text that starts like a formula, so that editing the cell keeps it text. */
  cellFormat(style: CellStyle, quoted: boolean): number;
  /** Number of the conditional look. Colours are #RRGGBB. */
  differentialFormat(fill: string, color: string | undefined): number;
  /** The part's text. */
  xml(): string;
}

interface Tables {
  readonly formats: Interned;
  readonly fonts: Interned;
  readonly fills: Interned;
  readonly borders: Interned;
  readonly cells: Interned;
  readonly differentials: Interned;
}

/** Styles with the default look only, as number 0: 宋体 11, locked, no fill, no border. Equal looks get one number, whatever their names. */
export function stylesPart(): StylesPart {
  const tables: Tables = {
    formats: interned(),
    fonts: interned(),
    fills: interned(),
    borders: interned(),
    cells: interned(),
    differentials: interned(),
  };
  // The format reserves the first two fills.
  tables.fills.indexOf(fillXml(undefined));
  tables.fills.indexOf('<fill><patternFill patternType="gray125"/></fill>');
  addCellFormat(tables, {}, false);
  return {
    cellFormat: (style, quoted) => addCellFormat(tables, style, quoted),
    differentialFormat: (fill, color) => tables.differentials.indexOf(dxfXml(fill, color)),
    xml: () => partXml(tables),
  };
}

function addCellFormat(tables: Tables, style: CellStyle, quoted: boolean): number {
  const alignment = alignmentXml(style);
  const fontId = tables.fonts.indexOf(fontXml(style));
  const fillId = tables.fills.indexOf(fillXml(style.fill));
  const borderId = tables.borders.indexOf(borderXml(style.border));
  const xf = attributes({
    numFmtId: formatId(tables.formats, style.format ?? "General"),
    fontId,
    fillId,
    borderId,
    xfId: 0,
    quotePrefix: quoted ? 1 : undefined,
    applyNumberFormat: style.format === undefined ? undefined : 1,
    applyFont: fontId === 0 ? undefined : 1,
    applyFill: fillId === 0 ? undefined : 1,
    applyBorder: borderId === 0 ? undefined : 1,
    applyAlignment: alignment === "" ? undefined : 1,
    applyProtection: style.unlocked === true ? 1 : undefined,
  });
  const children = alignment + (style.unlocked === true ? '<protection locked="0"/>' : "");
  return tables.cells.indexOf(children === "" ? `<xf${xf}/>` : `<xf${xf}>${children}</xf>`);
}

function formatId(formats: Interned, code: string): number {
  return numberFormatId(code) ?? firstCustomFormat + formats.indexOf(code);
}

function partXml(tables: Tables): string {
  const formats = tables.formats.items.map(
    (code, index) => `<numFmt${attributes({ numFmtId: firstCustomFormat + index, formatCode: code })}/>`,
  );
  return (
    `${xmlHeader}<styleSheet xmlns="${mainNamespace}">` +
    (formats.length === 0 ? "" : list("numFmts", formats)) +
    list("fonts", tables.fonts.items) +
    list("fills", tables.fills.items) +
    list("borders", tables.borders.items) +
    list("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
    list("cellXfs", tables.cells.items) +
    list("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
    list("dxfs", tables.differentials.items) +
    "</styleSheet>"
  );
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

interface Interned {
  readonly items: readonly string[];
  indexOf(item: string): number;
}

function interned(): Interned {
  const items: string[] = [];
  const indexes = new Map<string, number>();
  return {
    items,
    indexOf(item) {
      const known = indexes.get(item);
      if (known !== undefined) return known;
      indexes.set(item, items.length);
      return items.push(item) - 1;
    },
  };
}
