/** The elements that make up a look: font, fill, border, alignment, and the numbers of built-in formats. */
import type { BorderLine, CellStyle } from "../sheet/plan";
import { attributes } from "./package/xml";

/** The workbook's default: 宋体 11. */
export const defaultFontSize = 11;
const fontNames = { song: "宋体", hei: "黑体" } as const;

/** Character set of simplified Chinese, which keeps old programs from substituting a Latin font. */
const chineseCharset = 134;

const builtInFormats: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["@", 49],
]);

/** Number of a format that every program knows by heart; undefined for one that must be spelled out. */
export function numberFormatId(code: string): number | undefined {
  return builtInFormats.get(code);
}

/** The built-in format of that number, among those we write. */
export function numberFormatOf(id: number): string | undefined {
  for (const [code, number] of builtInFormats) if (number === id) return code;
  return undefined;
}

/** `<font>` of a style. */
export function fontXml(style: CellStyle): string {
  return (
    `<font>${style.bold === true ? "<b/>" : ""}<sz val="${style.size ?? defaultFontSize}"/>` +
    colorXml("color", style.color ?? "#000000") +
    `<name val="${fontNames[style.font ?? "song"]}"/><charset val="${chineseCharset}"/></font>`
  );
}

/** `<fill>` of a colour #RRGGBB, or none. */
export function fillXml(fill: string | undefined): string {
  if (fill === undefined) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid">${colorXml("fgColor", fill)}<bgColor indexed="64"/></patternFill></fill>`;
}

/** `<border>`; absent sides stay empty. */
export function borderXml(border: CellStyle["border"]): string {
  const side = (name: string, line: BorderLine | undefined): string =>
    line === undefined ? `<${name}/>` : `<${name} style="${line}"><color auto="1"/></${name}>`;
  return (
    `<border>${side("left", border?.left)}${side("right", border?.right)}` +
    `${side("top", border?.top)}${side("bottom", border?.bottom)}<diagonal/></border>`
  );
}

/** `<alignment>`, or nothing where the style says nothing. */
export function alignmentXml(style: CellStyle): string {
  const values = attributes({
    horizontal: style.horizontal,
    vertical: style.vertical,
    wrapText: style.wrap === true ? 1 : undefined,
    indent: style.indent,
  });
  return values === "" ? "" : `<alignment${values}/>`;
}

/** `<dxf>`: what a conditional format lays over the cell's own look. */
export function dxfXml(fill: string, color: string | undefined): string {
  const font = color === undefined ? "" : `<font>${colorXml("color", color)}</font>`;
  return `<dxf>${font}<fill><patternFill patternType="solid">${colorXml("fgColor", fill)}${colorXml("bgColor", fill)}</patternFill></fill></dxf>`;
}

/** A colour element from #RRGGBB. Throws on anything else: Excel would find the file damaged. */
export function colorXml(element: string, color: string): string {
  if (!/^#[0-9A-Fa-f]{6}$/.test(color)) throw new Error(`Not a colour: ${color}`);
  return `<${element} rgb="FF${color.slice(1).toUpperCase()}"/>`;
}
