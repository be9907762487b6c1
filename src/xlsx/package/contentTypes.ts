/** [Content_Types].xml and relationships: how the parts of a workbook's archive find each other. */
import { attributes, relationshipNamespace, xmlHeader } from "./xml";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
/** Content types by kind of part. */
const contentTypes: Readonly<Record<string, string>> = {
  workbook: `${spreadsheet}.sheet.main+xml`,
  worksheet: `${spreadsheet}.worksheet+xml`,
  styles: `${spreadsheet}.styles+xml`,
  sharedStrings: `${spreadsheet}.sharedStrings+xml`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  coreProperties: "application/vnd.openxmlformats-package.core-properties+xml",
  extendedProperties: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
};

/** One part: its path in the archive and its kind, a key of the content types above. */
export interface PartEntry {
  readonly path: string;
  readonly kind:
    | "workbook"
    | "worksheet"
    | "styles"
    | "sharedStrings"
    | "drawing"
    | "chart"
    | "coreProperties"
    | "extendedProperties";
}

/** The text of [Content_Types].xml. */
export function contentTypesXml(parts: readonly PartEntry[]): string {
  const overrides = parts.map(
    ({ path, kind }) => `<Override${attributes({ PartName: `/${path}`, ContentType: contentTypes[kind] })}/>`,
  );
  return (
    `${xmlHeader}<Types xmlns="${packageNamespace}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}

/** The text of a .rels part: the entries get the ids rId1, rId2 … in order; paths are relative to `folder`. */
export function relationshipsXml(parts: readonly PartEntry[], folder: string): string {
  const entries = parts.map(({ path, kind }, index) => {
    const target = path.startsWith(folder) ? path.slice(folder.length) : `/${path}`;
    return `<Relationship${attributes({ Id: `rId${index + 1}`, Type: relationshipType(kind), Target: target })}/>`;
  });
  return `${xmlHeader}<Relationships xmlns="${packageNamespace}/relationships">${entries.join("")}</Relationships>`;
}

function relationshipType(kind: PartEntry["kind"]): string {
  if (kind === "coreProperties") return `${packageNamespace}/relationships/metadata/core-properties`;
  const name = kind === "workbook" ? "officeDocument" : kind === "extendedProperties" ? "extended-properties" : kind;
  return `${relationshipNamespace}/${name}`;
}
