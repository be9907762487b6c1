/** Sealed files whose parts somebody edited so that eye or paper see something else than the cells hold, and what must be found. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { ProblemCode } from "../../src/core/problem";

/** One edit of a file's parts. */
export interface Disguise {
  readonly name: string;
  readonly code: ProblemCode;
  readonly edit: (parts: Parts) => void;
}

type Parts = Record<string, string>;

const SHEET = "xl/worksheets/sheet1.xml";
const STYLES = "xl/styles.xml";

/** The file with its parts edited as text. */
export function disguised(bytes: Uint8Array, edit: Disguise["edit"]): Uint8Array {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  edit(parts);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

function replace(path: string, pattern: RegExp | string, by: string): Disguise["edit"] {
  return (parts) => {
    const before = parts[path] ?? "";
    const after = before.replace(pattern, by);
    if (after === before) throw new Error(`nothing to replace in ${path}`);
    parts[path] = after;
  };
}

/** Gives the cell a new look, made of the look it has. */
function look(cell: string, change: (xf: string) => string, more: readonly Disguise["edit"][] = []): Disguise["edit"] {
  return (parts) => {
    more.forEach((edit) => edit(parts));
    const styles = parts[STYLES] ?? "";
    const [all = "", inner = ""] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles) ?? [];
    const formats = inner.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? [];
    const own = new RegExp(`(<c r="${cell}" s=")(\\d+)`).exec(parts[SHEET] ?? "")?.[2] ?? "";
    const made = change(formats[Number(own)] ?? "");
    parts[STYLES] = styles.replace(all, `<cellXfs>${inner}${made}</cellXfs>`);
    replace(SHEET, new RegExp(`(<c r="${cell}" s=")\\d+`), `$1${formats.length}`)(parts);
  };
}

/** A number format under a number of its own. */
function format(cell: string, code: string): Disguise["edit"] {
  const added: Disguise["edit"] = (parts) => {
    const entry = `<numFmt numFmtId="250" formatCode="${code}"/>`;
    const styles = parts[STYLES] ?? "";
    parts[STYLES] = styles.includes("<numFmts")
      ? styles.replace(/<numFmts[^>]*>/, `<numFmts>${entry}`)
      : styles.replace(/<styleSheet[^>]*>/, `$&<numFmts count="1">${entry}</numFmts>`);
  };
  return look(cell, (xf) => xf.replace(/numFmtId="\d+"/, 'numFmtId="250" applyNumberFormat="1"'), [added]);
}

const whiteFont: Disguise["edit"] = replace(
  STYLES,
  "</fonts>",
  '<font><sz val="11"/><color theme="0"/></font></fonts>',
);

function font(cell: string, added: Disguise["edit"]): Disguise["edit"] {
  return (parts) => {
    const count = (parts[STYLES]?.match(/<font>/g) ?? []).length;
    const inDifferentials = (/<dxfs.*<\/dxfs>/s.exec(parts[STYLES] ?? "")?.[0].match(/<font>/g) ?? []).length;
    look(cell, (xf) => xf.replace(/fontId="\d+"/, `fontId="${count - inDifferentials}"`), [added])(parts);
  };
}

function painting(rule: string, differential = ""): Disguise["edit"] {
  return (parts) => {
    const count = (parts[STYLES]?.match(/<dxf>/g) ?? []).length;
    if (differential !== "") replace(STYLES, "</dxfs>", `<dxf>${differential}</dxf></dxfs>`)(parts);
    const xml = `<conditionalFormatting sqref="F6">${rule.replace("DXF", String(count))}</conditionalFormatting>`;
    replace(SHEET, "<conditionalFormatting ", `${xml}<conditionalFormatting `)(parts);
  };
}

const textBox: Disguise["edit"] = (parts) => {
  const place = (name: string, column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>9</xdr:rowOff></xdr:${name}>`;
  parts["xl/drawings/drawing1.xml"] =
    `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:twoCellAnchor>${place("from", 5, 5)}${place("to", 5, 5)}<xdr:sp/><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
  parts["xl/worksheets/_rels/sheet1.xml.rels"] =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>';
  replace(SHEET, "</worksheet>", '<drawing r:id="rId9"/></worksheet>')(parts);
};

/** F6 is the first score of a table, 10 of 10 points. */
export const DISGUISES: readonly Disguise[] = [
  { name: "a format that shows nothing", code: "sheet.number-disguised", edit: format("F6", ";;;") },
  { name: "a format that shows another number", code: "sheet.number-disguised", edit: format("F6", "&quot;99&quot;") },
  { name: "a format with a digit in front", code: "sheet.number-disguised", edit: format("F6", "\\10") },
  { name: "a format in percent", code: "sheet.number-disguised", edit: format("F6", "0%") },
  {
    name: "a text that fills its cell",
    code: "sheet.number-disguised",
    edit: look("F6", (xf) =>
      xf.includes("<alignment")
        ? xf.replace(/<alignment[^>]*\/>/, '<alignment horizontal="fill"/>')
        : xf.replace(/\/>$/, '><alignment horizontal="fill"/></xf>'),
    ),
  },
  {
    name: "a column too narrow",
    code: "sheet.number-disguised",
    edit: replace(SHEET, /(<col min="6" max="6" width=")[\d.]+/, "$12.5"),
  },
  { name: "white on white", code: "sheet.content-unseen", edit: font("F6", whiteFont) },
  {
    name: "tiny letters",
    code: "sheet.content-unseen",
    edit: font("F6", replace(STYLES, "</fonts>", '<font><sz val="1"/></font></fonts>')),
  },
  {
    name: "cells merged over a score",
    code: "sheet.content-unseen",
    edit: replace(SHEET, /<mergeCells[^>]*>/, '$&<mergeCell ref="F6:F7"/>'),
  },
  { name: "a text box over a score", code: "sheet.content-unseen", edit: textBox },
  {
    name: "a conditional format that paints another number",
    code: "sheet.content-unseen",
    edit: painting(
      '<cfRule type="expression" dxfId="DXF" priority="1"><formula>1=1</formula></cfRule>',
      '<numFmt numFmtId="251" formatCode="&quot;99&quot;"/>',
    ),
  },
  {
    name: "a conditional format in white",
    code: "sheet.content-unseen",
    edit: painting(
      '<cfRule type="expression" dxfId="DXF" priority="1"><formula>1=1</formula></cfRule>',
      '<font><color rgb="FFFFFFFF"/></font>',
    ),
  },
  {
    name: "icons in place of numbers",
    code: "sheet.content-unseen",
    edit: painting(
      '<cfRule type="iconSet" priority="1"><iconSet iconSet="3Signs" showValue="0"><cfvo type="percent" val="0"/></iconSet></cfRule>',
    ),
  },
  {
    name: "a print area without the last rows",
    code: "sheet.print-cut",
    edit: replace("xl/workbook.xml", /(Print_Area"[^>]*>[^<]*\$A\$2:\$[A-Z]+\$)\d+/, "$16"),
  },
  {
    name: "another code in the footer",
    code: "seal.margin-differs",
    edit: replace(SHEET, /(<oddFooter>.*校验码：)[0-9A-Z-]+/, "$10000-0000-0000-0000"),
  },
  {
    name: "a footer of its own on the first page",
    code: "seal.margin-differs",
    edit: replace(
      SHEET,
      "</headerFooter>",
      "<firstFooter>&amp;R校验码：1111-1111-1111-1111</firstFooter></headerFooter>",
    ),
  },
  { name: "no footer", code: "seal.margin-differs", edit: replace(SHEET, /<headerFooter.*<\/headerFooter>/s, "") },
];
