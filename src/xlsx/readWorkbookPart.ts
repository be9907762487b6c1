/** xl/workbook.xml read back: sheets in order with their parts, and defined names. */
import { HostError } from "../sheet/workbook";
import type { Archive } from "./package/archive";
import { contentTypesPath, readContentTypes, type ReadContentTypes, type WorkbookKind } from "./package/contentTypes";
import { onlyPath, readRelationships, type Relationship } from "./package/relationships";
import { isTrue } from "./readCells";
import { XmlScanner } from "./package/xmlScanner";
import { normalPath } from "./package/zipDirectory";

/** Bounds against hostile files, far above any workbook of ours. */
const maxSheets = 255;
const maxNames = 5_000;

/** A sheet's entry. `path` is null for charts and macros, which have no cells. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly path: string | null;
}

/** A defined name; `sheet` is the number of the sheet it belongs to, undefined for the whole workbook. */
export interface NameEntry {
  readonly name: string;
  readonly sheet: number | undefined;
  readonly refersTo: string;
}

/** What the workbook part says, and where the other parts are. */
export interface WorkbookParts {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameEntry[];
  /** What ending a file with this content must have. */
  readonly kind: WorkbookKind;
  readonly stringsPath: string | undefined;
  readonly stylesPath: string | undefined;
  readonly themePath: string | undefined;
  /** Whether dates count from 1904, as Excel on the Mac once had them. */
  readonly isFrom1904: boolean;
}

/** Finds and reads the workbook part. Throws a HostError (`not-a-workbook`, `old-format`, `damaged`, `ambiguous`, `too-big-to-read`). */
export function readWorkbookPart(archive: Archive): WorkbookParts {
  const { path, kind, types } = findWorkbook(archive);
  const relationships = readRelationships(archive, path);
  const { sheets, names, isFrom1904 } = readLists(new XmlScanner(archive.text(path), path), path, (scanner) =>
    readSheetEntry(scanner, relationships, archive),
  );
  if (sheets.length === 0) throw new HostError("damaged", `${path}: no sheets`);
  requireDistinct(sheets);
  const stringsPath = onlyPath(relationships, "sharedStrings");
  if (types.hasRival(stringsPath, "sharedStrings")) throw new HostError("ambiguous", "sharedStrings");
  const [stylesPath, themePath] = [onlyPath(relationships, "styles"), onlyPath(relationships, "theme")];
  return { sheets, names, kind, stringsPath, stylesPath, themePath, isFrom1904 };
}

/** The main part, and what kind of workbook it is. */
function findWorkbook(archive: Archive): { path: string; kind: WorkbookKind; types: ReadContentTypes } {
  if (archive.has("xl/workbook.bin")) throw new HostError("binary-format");
  if (!archive.has(contentTypesPath)) throw new HostError("not-a-workbook");
  const path = onlyPath(readRelationships(archive, ""), "officeDocument");
  if (path === undefined) throw new HostError("damaged", "no workbook part");
  const types = readContentTypes(archive);
  const kind = types.workbookKind(path);
  if (kind === null) throw new HostError("not-a-workbook", path);
  if (types.hasRival(path, "workbook")) throw new HostError("ambiguous", path);
  return { path, kind, types };
}

/** Sheets and names, each only where the schema has it. What stands in other places, some programs read and others do not. */
function readLists(
  scanner: XmlScanner,
  path: string,
  readSheet: (scanner: XmlScanner) => SheetEntry,
): Pick<WorkbookParts, "sheets" | "names" | "isFrom1904"> {
  const sheets: SheetEntry[] = [];
  const names: NameEntry[] = [];
  const met = new Set<string>();
  let isFrom1904 = false;
  if (!scanner.isRoot("main", "workbook")) throw new HostError("not-a-workbook", path);
  scanner.children(() => {
    const list = scanner.name;
    if (list !== "sheets" && list !== "definedNames") {
      if (list === "workbookPr") isFrom1904 = isTrue(scanner.attribute("date1904"));
      if (/\bsheets$/.test(list)) throw new HostError("ambiguous", `${path}: ${list}`);
      return scanner.skip();
    }
    if (met.has(list)) throw new HostError("ambiguous", `${path}: ${list}`);
    met.add(list);
    scanner.children(() => {
      if (list === "sheets" && scanner.name !== "sheet") throw new HostError("ambiguous", `${path}: ${scanner.name}`);
      if (list === "sheets") {
        sheets.push(readSheet(scanner));
        scanner.skip();
      } else if (scanner.name === "definedName") names.push(readNameEntry(scanner));
      else scanner.skip();
      if (sheets.length > maxSheets || names.length > maxNames) throw new HostError("too-big-to-read", path);
    });
  });
  return { sheets, names, isFrom1904 };
}

/** A name or a part that two sheets share: programs give one of them another name, or refuse the file. */
function requireDistinct(sheets: readonly SheetEntry[]): void {
  const names = new Set<string>();
  const parts = new Set<string>();
  for (const { name, path } of sheets) {
    const part = path === null ? null : normalPath(path);
    if (names.has(name.toLowerCase()) || (part !== null && parts.has(part))) throw new HostError("ambiguous", name);
    names.add(name.toLowerCase());
    if (part !== null) parts.add(part);
  }
}

/** Kinds of sheets that have no cells to read: charts, dialogs, macros. */
const withoutCells = new Set(["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"]);

function readSheetEntry(scanner: XmlScanner, relationships: readonly Relationship[], archive: Archive): SheetEntry {
  const name = scanner.attribute("name") ?? "";
  const state = scanner.attribute("state");
  const visibility = state === "hidden" || state === "veryHidden" ? state : "visible";
  const id = scanner.attributeIn("r", "id") ?? "";
  if (name === "") throw new HostError("damaged", "sheet");
  // Workbooks that once held modules of Excel 5 keep an entry for each, and no part.
  if (id === "") return { name, visibility, path: null };
  const relationship = relationships.find((one) => one.id === id);
  if (relationship === undefined) throw new HostError("damaged", `sheet ${name}`);
  const { kind, path } = relationship;
  if (withoutCells.has(kind)) return { name, visibility, path: null };
  if (kind !== "worksheet") throw new HostError("ambiguous", `sheet ${name}`);
  if (!archive.has(path)) throw new HostError("damaged", `no part ${path}`);
  return { name, visibility, path };
}

function readNameEntry(scanner: XmlScanner): NameEntry {
  const name = scanner.attribute("name") ?? "";
  const sheet = scanner.attribute("localSheetId");
  return { name, sheet: sheet === undefined ? undefined : Number(sheet), refersTo: scanner.leaf() };
}
