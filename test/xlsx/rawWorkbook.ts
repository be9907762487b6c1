/** Archives put together by hand: files as other programs, and attackers, write them. */
import { strToU8, zipSync } from "fflate";

/** Parts by path; `null` takes a usual part away. */
export type RawParts = Readonly<Record<string, string | Uint8Array | null>>;

/** Namespaces of sheets, and of what names another part. */
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

/** `<worksheet>` around rows, or around more. */
export function worksheet(rows: string, after = ""): string {
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** A workbook with one sheet, Sheet1, unless parts say otherwise. */
export function rawParts(parts: RawParts): Record<string, Uint8Array> {
  const usual: RawParts = {
    "[Content_Types].xml": contentTypes("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/worksheets/sheet1.xml": worksheet(""),
  };
  const entries: Record<string, Uint8Array> = {};
  for (const [path, content] of Object.entries({ ...usual, ...parts })) {
    if (content !== null) entries[path] = typeof content === "string" ? strToU8(content) : content;
  }
  return entries;
}

/** The archive's bytes. */
export function rawWorkbook(parts: RawParts): Uint8Array {
  return zipSync(rawParts(parts), { level: 1 });
}

/** What the parts are; of the workbook's main part, say a template's, as given. */
export function contentTypes(workbook: string): string {
  return `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${workbook}"/></Types>`;
}

/** A .rels part from id, kind and target. */
export function relationships(all: readonly (readonly [string, string, string])[]): string {
  const entries = all.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packages}/relationships">${entries.join("")}</Relationships>`;
}
