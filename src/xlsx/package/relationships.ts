/** Relationships: which part belongs to which, by id and kind. */
import type { Archive } from "./archive";
import { XmlScanner } from "./xmlScanner";

/** One relationship that stays within the archive. `kind` is the last word of its type, e.g. `worksheet`. */
export interface Relationship {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
}

/** Relationships of a part; of the archive itself for "". Empty where there are none. Throws a HostError when damaged. */
export function readRelationships(archive: Archive, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const path = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!archive.has(path)) return [];
  const scanner = new XmlScanner(archive.text(path), path);
  const found: Relationship[] = [];
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open" || scanner.name !== "Relationship" || scanner.attribute("TargetMode") === "External") continue;
    const type = scanner.attribute("Type") ?? "";
    found.push({
      id: scanner.attribute("Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      path: resolvePath(folder, scanner.attribute("Target") ?? ""),
    });
  }
  return found;
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
