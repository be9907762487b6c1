/** Parts into a zip archive. Times are fixed and the order is the caller's, so the same parts give the same bytes. */
import { deflated, zipEntries, type ZippedEntry } from "./zipEntries";

/** Parts by path, in archive order; text is stored as UTF-8, bytes as they are. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

/** The archive's bytes, every part compressed. Parts carry the earliest date a zip can hold, so that the same parts give the same bytes. No archive may reach 4 GB. */
export function zipParts(parts: Parts): Uint8Array {
  return zipPacked([...parts].map(([path, content]) => packedPart(path, content)));
}

/** One part, compressed; a text may come in pieces. */
export function packedPart(path: string, content: string | readonly string[] | Uint8Array): ZippedEntry {
  if (content instanceof Uint8Array) return deflated(path, content);
  return deflated(path, typeof content === "string" ? new TextEncoder().encode(content) : encoded(content));
}

/** UTF-8 of the pieces one behind the other, without ever putting them together as text. */
function encoded(pieces: readonly string[]): Uint8Array {
  const encoder = new TextEncoder();
  let out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let length = 0;
  for (const piece of pieces) {
    let rest = piece;
    for (;;) {
      const { read, written } = encoder.encodeInto(rest, out.subarray(length));
      length += written;
      rest = rest.slice(read);
      if (rest === "") break;
      // Other letters than those of ASCII take up to three bytes.
      out = grown(out, length + 3 * rest.length);
    }
  }
  return out.subarray(0, length);
}

function grown(bytes: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(Math.max(least, Math.ceil(bytes.length * 1.5)));
  out.set(bytes);
  return out;
}

/** As {@link zipParts}, of parts that were packed one by one, so that never more than one of them need be there unpacked. */
export function zipPacked(entries: readonly ZippedEntry[]): Uint8Array {
  // Local time, since the format knows no time zone.
  return zipEntries(entries, new Date(1980, 0, 1));
}
