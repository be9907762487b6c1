/** [Content_Types].xml and relationships: how the parts of a workbook's archive find each other. */
import { HostError } from "../../sheet/workbook";
import type { Archive } from "./archive";
import { attributes, relationshipNamespace, xmlHeader } from "./xml";
import { XmlScanner } from "./xmlScanner";
import { normalPath } from "./zipDirectory";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
/** Where the content types stand. */
export const contentTypesPath = "[Content_Types].xml";

/** What a workbook's main part is said to be, by the ending that such a file must have: Excel opens no other. */
const workbookTypes: ReadonlyMap<string, WorkbookKind> = new Map<string, WorkbookKind>([
  [`${spreadsheet}.sheet.main+xml`, "xlsx"],
  [`${spreadsheet}.template.main+xml`, "xltx"],
  ["application/vnd.ms-excel.sheet.macroEnabled.main+xml", "xlsm"],
  ["application/vnd.ms-excel.template.macroEnabled.main+xml", "xltm"],
  ["application/vnd.ms-excel.addin.macroEnabled.main+xml", "xlam"],
]);

/** Kinds of workbooks, by the ending of the file. */
export type WorkbookKind = "xlsx" | "xltx" | "xlsm" | "xltm" | "xlam";

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

/** What the archive says of its parts. */
export interface ReadContentTypes {
  /** What kind of workbook the part is; null where it is none. */
  workbookKind(path: string): WorkbookKind | null;
  /** Whether a part other than this one is said to be what this one is: some programs find parts by their types. */
  hasRival(path: string | undefined, kind: "workbook" | "sharedStrings"): boolean;
}

/** Reads what the parts are said to be. Throws a HostError: `damaged`, or `ambiguous` where a part is said to be two things. */
export function readContentTypes(archive: Archive): ReadContentTypes {
  const byPart = new Map<string, string>();
  const byEnding = new Map<string, string>();
  const scanner = new XmlScanner(archive.text(contentTypesPath), contentTypesPath);
  scanner.requireRoot("types", "Types");
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open") continue;
    const [types, name] = scanner.name === "Override" ? [byPart, "PartName"] : [byEnding, "Extension"];
    const key = normalPath(scanner.attribute(name) ?? "");
    const type = scanner.attribute("ContentType") ?? "";
    if ((types.get(key) ?? type) !== type) throw new HostError("ambiguous", key);
    types.set(key, type);
  }
  const typeOf = (path: string): string => byPart.get(path) ?? byEnding.get(path.replace(/^.*\./, "")) ?? "";
  return {
    workbookKind: (path) => workbookTypes.get(typeOf(normalPath(path))) ?? null,
    hasRival(path, kind) {
      const isOne = (type: string): boolean =>
        kind === "workbook" ? workbookTypes.has(type) : type === contentTypes[kind];
      const others = [...byPart].filter(([other]) => path === undefined || other !== normalPath(path));
      return others.some(([other, type]) => isOne(type) && archive.has(other));
    },
  };
}
