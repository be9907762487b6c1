/** Parts into a zip archive. Times are fixed and the order is the caller's, so the same parts give the same bytes. */
import { strToU8, zipSync, type Zippable } from "fflate";

/** The fastest. */
const packingLevel = 1;

/** Parts by path, in archive order; text is stored as UTF-8, bytes as they are. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

/** The archive's bytes, every part compressed. Parts carry the earliest date a zip can hold, so that the same parts give the same bytes. No part may reach 4 GB. */
export function zipParts(parts: Parts): Uint8Array {
  // Local time, since the format knows no time zone.
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = {};
  for (const [path, content] of parts) {
    entries[path] = [typeof content === "string" ? strToU8(content) : content, { mtime, level: packingLevel }];
  }
  return zipSync(entries);
}
