/** The table of texts that the cells of a file share（共享字符串）: the texts, and the looks of their pieces. */
import type { Archive } from "./package/archive";
import { holdsRuns, readRuns, type Runs } from "./readRuns";
import { readStrings } from "./readStrings";
import type { WorkbookParts } from "./readWorkbookPart";

/** Texts by number; looks of their pieces are read when first asked for, once for a file of many sheets. */
export interface SharedTexts {
  readonly strings: readonly string[];
  readonly runs: () => Runs;
}

/** Throws a HostError as `readStrings` does. */
export function readSharedTexts(archive: Archive, { stringsPath: path }: WorkbookParts): SharedTexts {
  if (path === undefined || !archive.has(path)) return { strings: [], runs: () => new Map() };
  const xml = archive.text(path);
  const hasRuns = holdsRuns(xml);
  let runs: Runs | undefined;
  return {
    strings: readStrings(xml, path),
    // Unpacked anew, since few files have any and the text of a large table would stay all the while.
    runs: () => (runs ??= hasRuns ? readRuns(archive.text(path), path) : new Map()),
  };
}
