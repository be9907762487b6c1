/** The rubric files in rubrics/ and the tables they were taken from, as tests read them. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseRubric } from "../../src/core/parseRubric";
import type { Rubric } from "../../src/core/rubric";

const FOLDER = path.join(__dirname, "..", "..", "rubrics");

/** Ids of the shipped rubrics, by file name. */
export const RUBRIC_IDS: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"))
  .map((name) => path.basename(name, ".json"))
  .sort();

/** Ids of the rubrics whose printed table stands in rubrics/sources. */
export const SOURCED_IDS: readonly string[] = readdirSync(path.join(FOLDER, "sources"))
  .map((name) => path.basename(name, ".txt"))
  .sort();

/** Text of a file in rubrics/. */
export function rubricsText(name: string): string {
  return readFileSync(path.join(FOLDER, name), "utf8");
}

/** A file in rubrics/ as plain JSON. */
export function rubricsJson(name: string): unknown {
  return JSON.parse(rubricsText(name));
}

/** A shipped rubric. Throws with its problems when the parser refuses it. */
export function shippedRubric(id: string): Rubric {
  const read = parseRubric(rubricsJson(`${id}.json`));
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.value;
}

/** The table as printed, from rubrics/sources. */
export function sourceText(id: string): string {
  return rubricsText(`sources/${id}.txt`);
}
