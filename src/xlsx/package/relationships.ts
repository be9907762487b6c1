/** Relationships: which part belongs to which, by id and kind. */
import { HostError } from "../../sheet/workbook";
import type { Archive } from "./archive";
import { relationshipNamespace } from "./xml";
import { XmlScanner } from "./xmlScanner";

/** One relationship that stays within the archive. `kind` is the last word of its type, e.g. `worksheet`; "" where the type is none that we know. */
export interface Relationship {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
}

/** What types begin with; the last word follows. Excel knows macro sheets by a name of its own. */
const beginnings = [
  `${relationshipNamespace}/`,
  "http://purl.oclc.org/ooxml/officeDocument/relationships/",
  "http://schemas.microsoft.com/office/2006/relationships/",
];

/** Relationships of a part; of the archive itself for "". Empty where there are none. Throws a HostError when damaged or ambiguous. */
export function readRelationships(archive: Archive, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const path = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!archive.has(path)) return [];
  const scanner = new XmlScanner(archive.text(path), path);
  const ids = new Set<string>();
  const found: Relationship[] = [];
  scanner.requireRoot("rels", "Relationships");
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open") continue;
    const id = scanner.attribute("Id") ?? "";
    // Some programs take a name for one of ours whatever its namespace, and of two equal ids the first or the last.
    if (scanner.name !== "Relationship" || scanner.depth > 2 || ids.has(id)) throw new HostError("ambiguous", path);
    ids.add(id);
    if (scanner.attribute("TargetMode") === "External") continue;
    const target = resolvePath(folder, scanner.attribute("Target") ?? "");
    found.push({ id, kind: kindOf(scanner.attribute("Type") ?? ""), path: readablePath(archive, target) });
  }
  return found;
}

/** The only relationship of its kind, undefined where there is none. Throws a HostError（`ambiguous`）for two that lead to different parts. */
export function onlyPath(relationships: readonly Relationship[], kind: string): string | undefined {
  const paths = new Set(relationships.filter((one) => one.kind === kind).map(({ path }) => path));
  if (paths.size > 1) throw new HostError("ambiguous", kind);
  return [...paths][0];
}

function kindOf(type: string): string {
  const beginning = beginnings.find((text) => type.startsWith(text)) ?? type;
  const kind = type.slice(beginning.length);
  return kind.includes("/") ? "" : kind;
}

/** Example: `../theme/theme1.xml` from `xl/worksheets/` is `xl/theme/theme1.xml`. */
function resolvePath(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of target.replace(/\\/g, "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** Some programs write letters of a path as `%31`, and some take that as it stands. */
function readablePath(archive: Archive, path: string): string {
  if (!path.includes("%")) return path;
  const plain = unescaped(path);
  if (plain === path || !archive.has(plain)) return path;
  if (archive.has(path)) throw new HostError("ambiguous", path);
  return plain;
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (cause) {
    if (cause instanceof URIError) return path;
    throw cause;
  }
}
