/** Sealed files whose parts somebody edited so that eye or paper see something else than the cells hold, and what must be found. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { ProblemCode } from "../../src/core/problem";

/** Namespace of relationships. */
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** One edit of a file's parts. */
export interface Disguise {
  readonly name: string;
  readonly code: ProblemCode;
  readonly edit: (parts: Parts) => void;
}

/** Parts as text, by path. */
export type Parts = Record<string, string>;

/** The scoring sheet's part, and that of the looks. */
export const SHEET = "xl/worksheets/sheet1.xml";
export const STYLES = "xl/styles.xml";

/** The file with its parts edited as text. */
export function disguised(bytes: Uint8Array, edit: Disguise["edit"]): Uint8Array {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  edit(parts);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** Replaces in a part what must be there. */
export function replace(path: string, pattern: RegExp | string, by: string): Disguise["edit"] {
  return (parts) => {
    const before = parts[path] ?? "";
    const after = before.replace(pattern, by);
    if (after === before) throw new Error(`nothing to replace in ${path}`);
    parts[path] = after;
  };
}

/** Gives the cell a new look, made of the look it has. */
export function look(
  cell: string,
  change: (xf: string) => string,
  more: readonly Disguise["edit"][] = [],
): Disguise["edit"] {
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
export function format(cell: string, code: string): Disguise["edit"] {
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

/** Gives the cell the last of the fonts, which the edit adds. */
export function font(cell: string, added: Disguise["edit"]): Disguise["edit"] {
  return (parts) => {
    const count = (parts[STYLES]?.match(/<font>/g) ?? []).length;
    const inDifferentials = (/<dxfs.*<\/dxfs>/s.exec(parts[STYLES] ?? "")?.[0].match(/<font>/g) ?? []).length;
    look(cell, (xf) => xf.replace(/fontId="\d+"/, `fontId="${count - inDifferentials}"`), [added])(parts);
  };
}

/** A conditional format for F6; `DXF` in the rule is the number of the look. */
export function painting(rule: string, differential = ""): Disguise["edit"] {
  return (parts) => {
    const count = (parts[STYLES]?.match(/<dxf>/g) ?? []).length;
    if (differential !== "") replace(STYLES, "</dxfs>", `<dxf>${differential}</dxf></dxfs>`)(parts);
    const xml = `<conditionalFormatting sqref="F6">${rule.replace("DXF", String(count))}</conditionalFormatting>`;
    replace(SHEET, "<conditionalFormatting ", `${xml}<conditionalFormatting `)(parts);
  };
}

/** Something that the sheet's part says in its extensions. */
function extension(inner: string): Disguise["edit"] {
  const namespace = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
  return replace(SHEET, "</worksheet>", `<extLst><ext xmlns:x14="${namespace}">${inner}</ext></extLst></worksheet>`);
}

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
  { name: "a format with a currency of digits", code: "sheet.number-disguised", edit: format("F6", "[$9]0.00") },
  {
    name: "a format with a condition",
    code: "sheet.number-disguised",
    edit: format("F6", "[&gt;100]0;&quot;9&quot;0"),
  },
  { name: "digits of another script", code: "sheet.number-disguised", edit: format("F6", "[DBNum1]General") },
  { name: "a word in front of a title", code: "sheet.number-disguised", edit: format("D6", "&quot;不&quot;@") },
  { name: "a fourth section", code: "sheet.number-disguised", edit: format("D6", "0;0;0;&quot;其他&quot;_@") },
  { name: "a format in white", code: "sheet.content-unseen", edit: format("F6", "[White]0.00") },
  {
    name: "a font of signs",
    code: "sheet.number-disguised",
    edit: font("F6", replace(STYLES, "</fonts>", '<font><sz val="11"/><name val="Wingdings"/></font></fonts>')),
  },
  {
    name: "a usual width too narrow",
    code: "sheet.number-disguised",
    edit: (parts) => {
      replace(SHEET, /<col min="6" max="6"[^>]*>/, "")(parts);
      replace(SHEET, /<sheetFormatPr /, '<sheetFormatPr defaultColWidth="2.5" ')(parts);
    },
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
    name: "a conditional format of a later edition",
    code: "sheet.content-unseen",
    edit: extension(
      '<x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="1"><xm:f>1=1</xm:f><x14:dxf><font><color rgb="FFFFFFFF"/></font></x14:dxf></x14:cfRule><xm:sqref>F6 F8</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>',
    ),
  },
  {
    name: "icons of a later edition in place of numbers",
    code: "sheet.content-unseen",
    edit: extension(
      '<x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="iconSet" priority="1"><x14:iconSet showValue="0"/></x14:cfRule><xm:sqref>F6</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>',
    ),
  },
  {
    name: "a small chart drawn in a score's cell",
    code: "sheet.content-unseen",
    edit: extension(
      '<x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>评价表!F7</xm:f><xm:sqref>F6</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>',
    ),
  },
  {
    name: "a conditional format as dark as the text",
    code: "sheet.content-unseen",
    edit: painting(
      '<cfRule type="expression" dxfId="DXF" priority="1"><formula>1=1</formula></cfRule>',
      '<fill><patternFill><bgColor theme="1"/></patternFill></fill>',
    ),
  },
  {
    name: "a black bar",
    code: "sheet.content-unseen",
    edit: painting(
      '<cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF000000"/></dataBar></cfRule>',
    ),
  },
  {
    name: "noughts that are not shown",
    code: "sheet.content-unseen",
    edit: replace(SHEET, "<sheetView ", '<sheetView showZeros="0" '),
  },
  {
    name: "formulas in place of results",
    code: "sheet.content-unseen",
    edit: replace(SHEET, "<sheetView ", '<sheetView showFormulas="1" '),
  },
  {
    name: "a picture behind the cells",
    code: "sheet.content-unseen",
    edit: replace(SHEET, "</worksheet>", `<picture xmlns:p="${OFFICE}" p:id="rId9"/></worksheet>`),
  },
  {
    name: "a theme in which black is white",
    code: "sheet.content-unseen",
    edit: (parts) => {
      font("F6", replace(STYLES, "</fonts>", '<font><sz val="11"/><color theme="1"/></font></fonts>'))(parts);
      parts["xl/theme/theme1.xml"] =
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:dk1><a:srgbClr val="FFFFFF"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="000000"/></a:lt1></a:clrScheme></a:themeElements></a:theme>';
      replace(
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        `<Relationship Id="rIdT" Type="${OFFICE}/theme" Target="theme/theme1.xml"/></Relationships>`,
      )(parts);
    },
  },
  {
    name: "a palette in which black is white",
    code: "sheet.content-unseen",
    edit: (parts) => {
      font("F6", replace(STYLES, "</fonts>", '<font><sz val="11"/><color indexed="0"/></font></fonts>'))(parts);
      replace(
        STYLES,
        "</styleSheet>",
        '<colors><indexedColors><rgbColor rgb="00FFFFFF"/></indexedColors></colors></styleSheet>',
      )(parts);
    },
  },
  {
    name: "a white piece of a title",
    code: "sheet.content-unseen",
    edit: replace(
      "xl/sharedStrings.xml",
      "<si><t>要点b1</t></si>",
      '<si><r><t>要</t></r><r><rPr><sz val="11"/><color rgb="FFFFFFFF"/></rPr><t>点</t></r><r><t>b1</t></r></si>',
    ),
  },
  {
    name: "a tiny piece of a title",
    code: "sheet.content-unseen",
    edit: replace(
      "xl/sharedStrings.xml",
      "<si><t>要点b1</t></si>",
      '<si><r><t>要点</t></r><r><rPr><sz val="1"/></rPr><t>b1</t></r></si>',
    ),
  },
  {
    name: "a print area without the last rows",
    code: "sheet.print-cut",
    edit: replace("xl/workbook.xml", /(Print_Area"[^>]*>[^<]*\$A\$2:\$[A-Z]+\$)\d+/, "$16"),
  },
];
