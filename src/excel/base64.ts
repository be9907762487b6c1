/** Bytes as base64, the only form in which Excel takes a file. */

/** So many bytes are turned into characters at once: more would be too many arguments for one call. */
const CHUNK = 0x8000;

/** Example: the bytes 80, 75 are "UEs=". */
export function base64Of(bytes: Uint8Array): string {
  const pieces = Array.from({ length: Math.ceil(bytes.length / CHUNK) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * CHUNK, (index + 1) * CHUNK)),
  );
  return btoa(pieces.join(""));
}
