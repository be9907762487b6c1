/** xl/workbook.xml read back: sheets in order with their parts, and defined names. */
import { HostError } from "../sheet/workbook";
import type { Archive } from "./package/archive";
import { readRelationships, type Relationship } from "./package/relationships";
import { XmlScanner } from "./package/xmlScanner";

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
  readonly stringsPath: string | undefined;
  readonly stylesPath: string | undefined;
  readonly themePath: string | undefined;
}

/** Finds and reads the workbook part. Throws a HostError (`not-a-workbook`, `old-format`, `damaged`, `too-big-to-read`). */
export function readWorkbookPart(archive: Archive): WorkbookParts {
  const path = workbookPath(archive);
  const relationships = readRelationships(archive, path);
  const scanner = new XmlScanner(archive.text(path), path);
  if (scanner.root() !== "workbook") throw new HostError("not-a-workbook");
  const sheets: SheetEntry[] = [];
  const names: NameEntry[] = [];
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open") continue;
    if (scanner.name === "sheet") sheets.push(readSheetEntry(scanner, relationships, archive));
    else if (scanner.name === "definedName") names.push(readNameEntry(scanner));
    if (sheets.length > maxSheets || names.length > maxNames) throw new HostError("too-big-to-read", path);
  }
  if (sheets.length === 0) throw new HostError("damaged", `${path}: no sheets`);
  const pathOf = (kind: string): string | undefined => relationships.find((one) => one.kind === kind)?.path;
  return {
    sheets,
    names,
    stringsPath: pathOf("sharedStrings"),
    stylesPath: pathOf("styles"),
    themePath: pathOf("theme"),
  };
}

function workbookPath(archive: Archive): string {
  if (archive.has("xl/workbook.bin")) throw new HostError("binary-format");
  if (!archive.has("[Content_Types].xml")) throw new HostError("not-a-workbook");
  const path = readRelationships(archive, "").find(({ kind }) => kind === "officeDocument")?.path;
  if (path === undefined) throw new HostError("damaged", "no workbook part");
  if (/^(word|ppt)\//i.test(path)) throw new HostError("not-a-workbook", path);
  return path;
}

function readSheetEntry(scanner: XmlScanner, relationships: readonly Relationship[], archive: Archive): SheetEntry {
  const name = scanner.attribute("name") ?? "";
  const state = scanner.attribute("state");
  const id = scanner.prefixedAttribute("id");
  const relationship = relationships.find((one) => one.id === id);
  if (name === "" || relationship === undefined) throw new HostError("damaged", `sheet ${name}`);
  const isSheet = relationship.kind === "worksheet";
  if (isSheet && !archive.has(relationship.path)) throw new HostError("damaged", `no part ${relationship.path}`);
  return {
    name,
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    path: isSheet ? relationship.path : null,
  };
}

function readNameEntry(scanner: XmlScanner): NameEntry {
  const name = scanner.attribute("name") ?? "";
  const sheet = scanner.attribute("localSheetId");
  return { name, sheet: sheet === undefined ? undefined : Number(sheet), refersTo: scanner.content() };
}
