/** Parts into a zip archive. Times are fixed and the order is the caller's, so the same parts give the same bytes. */
import { deflated, zipEntries } from "./zipEntries";

/** Parts by path, in archive order; text is stored as UTF-8, bytes as they are. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

/** The archive's bytes, every part compressed. Parts carry the earliest date a zip can hold, so that the same parts give the same bytes. No archive may reach 4 GB. */
export function zipParts(parts: Parts): Uint8Array {
  const encoder = new TextEncoder();
  const entries = [...parts].map(([path, content]) =>
    deflated(path, typeof content === "string" ? encoder.encode(content) : content),
  );
  // Local time, since the format knows no time zone.
  return zipEntries(entries, new Date(1980, 0, 1));
}
