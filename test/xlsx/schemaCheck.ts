/** Checks every part of a file against the schemas of the format. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";

/** Parts of an archive as text, by path. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
}

/** Throws with xmllint's words when a part of one of the files is not valid. `schemas` is the folder of the schemas. */
export function requireValid(files: readonly Uint8Array[], schemas: string): void {
  const folder = mkdtempSync(join(tmpdir(), "pingbiao-schema-"));
  const bySchema = new Map<string, string[]>();
  files.forEach((bytes, index) => {
    for (const [path, text] of partsOf(bytes)) {
      // The core properties have a schema of their own that needs others from the network.
      if (path === "docProps/core.xml") continue;
      const file = join(folder, `${index}_${path.replace(/\W/g, "_")}`);
      // The schema forgets xml:space on texts, which every program writes and which the standard's text asks for.
      writeFileSync(file, text.replaceAll(' xml:space="preserve"', ""));
      bySchema.set(schemaOf(path), [...(bySchema.get(schemaOf(path)) ?? []), file]);
    }
  });
  for (const [schema, parts] of bySchema) {
    execFileSync("xmllint", ["--noout", "--schema", join(schemas, schema), ...parts], { stdio: "pipe" });
  }
}

function schemaOf(path: string): string {
  if (path === "[Content_Types].xml") return "opc-contentTypes.xsd";
  if (path.endsWith(".rels")) return "opc-relationships.xsd";
  if (path.startsWith("xl/drawings/")) return "dml-spreadsheetDrawing.xsd";
  if (path.startsWith("xl/charts/")) return "dml-chart.xsd";
  return path === "docProps/app.xml" ? "shared-documentPropertiesExtended.xsd" : "sml.xsd";
}
