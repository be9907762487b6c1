/** What WPS does to a file on saving, as far as is known: names of its own on usual elements, absolute targets, a wrong dimension, a helper sheet, its version among the properties. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const CUSTOM_DATA = "http://www.wps.cn/officeDocument/2017/etCustomData";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HELPER = "xl/worksheets/sheet99.xml";

/** The file as WPS might have saved it. Crafted from public reports, not by WPS. */
export function asSavedByWps(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const rewritten = Object.entries(parts).map(
    ([path, part]) => [path, strToU8(rewrite(path, strFromU8(part)))] as const,
  );
  return zipSync({
    ...Object.fromEntries(rewritten),
    [HELPER]: strToU8(helperSheet),
    "docProps/custom.xml": strToU8(custom),
  });
}

function rewrite(path: string, text: string): string {
  if (/^xl\/worksheets\/[^/]*\.xml$/.test(path)) return worksheet(text);
  if (path === "xl/workbook.xml") return workbook(text);
  if (path === "xl/_rels/workbook.xml.rels") return relationships(text);
  if (path === "[Content_Types].xml") return contentTypes(text);
  return text;
}

/** The dimension of the first cell only, attributes of its own, empty results spelt out, protection in words. */
function worksheet(text: string): string {
  return text
    .replace(/<worksheet /, `<worksheet xmlns:etc="${CUSTOM_DATA}" `)
    .replace(/<dimension ref="[^"]*"\/>/, '<dimension ref="A1"/>')
    .replace(/<row /g, '<row etc:custom="1" ')
    .replace(/<v\/>/g, "<v></v>")
    .replace(/sheet="1"/, 'sheet="true"');
}

function workbook(text: string): string {
  const helper = '<sheet name="WpsReserved_CellImgList" sheetId="99" state="veryHidden" r:id="rIdWps"/></sheets>';
  return text.replace(/state="veryHidden"/g, 'state="hidden"').replace("</sheets>", helper);
}

function relationships(text: string): string {
  const added = `<Relationship Id="rIdWps" Type="${RELATIONS}/worksheet" Target="/${HELPER}"/></Relationships>`;
  return text.replace(/Target="(?!\/)/g, 'Target="/xl/').replace("</Relationships>", added);
}

function contentTypes(text: string): string {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  return text.replace("</Types>", `<Override PartName="/${HELPER}" ContentType="${type}"/></Types>`);
}

const helperSheet =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c></row></sheetData></worksheet>';

const custom =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-11.1.0.10132</vt:lpwstr></property></Properties>';
