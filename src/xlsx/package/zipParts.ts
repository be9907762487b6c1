/** Parts into a zip archive. Times are fixed and the order is the caller's, so the same parts give the same bytes. */
import { deflated, zipEntries, type ZippedEntry } from "./zipEntries";

/** Parts by path, in archive order; text is stored as UTF-8, bytes as they are. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

/** The archive's bytes, every part compressed. Parts carry the earliest date a zip can hold, so that the same parts give the same bytes. No archive may reach 4 GB. */
export function zipParts(parts: Parts): Uint8Array {
  return zipPacked([...parts].map(([path, content]) => packedPart(path, content)));
}

/** One part, compressed. */
export function packedPart(path: string, content: string | Uint8Array): ZippedEntry {
  return deflated(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
}

/** As {@link zipParts}, of parts that were packed one by one, so that never more than one of them need be there unpacked. */
export function zipPacked(entries: readonly ZippedEntry[]): Uint8Array {
  // Local time, since the format knows no time zone.
  return zipEntries(entries, new Date(1980, 0, 1));
}
