/** Rows below the last filled one（空行）: a sheet that somebody formatted to its last row has a million of them, and they say nothing. */

const code = (letter: string): number => letter.charCodeAt(0);
const bytesOf = (text: string): readonly number[] => [...text].map(code);
const [lessThan, greaterThan, slash, space] = [code("<"), code(">"), code("/"), code(" ")];
const dataEnd = bytesOf("</sheetData>");
const row = bytesOf("<row");
const rowEnd = bytesOf("</row>");
const cell = bytesOf("<c ");

/** Fewer bytes are read as soon as they are looked for. */
const worthwhile = 500_000;

/**
 * The part without the empty rows at its end; the same where there are few, or where they are written in a way that is not quite plain. Goes backward
 * from the end of the data over rows without cells and cells without content, and stops at anything else.
 */
export function withoutEmptyRows(bytes: Uint8Array): Uint8Array {
  const end = lastPlace(bytes, dataEnd);
  if (end < worthwhile) return bytes;
  let cut = end;
  for (let at = end; at > 0;) {
    const start = tagBefore(bytes, at);
    if (start === null) break;
    if (isOpenRow(bytes, start)) cut = start;
    at = start;
  }
  if (end - cut < worthwhile) return bytes;
  const kept = new Uint8Array(cut + bytes.length - end);
  kept.set(bytes.subarray(0, cut));
  kept.set(bytes.subarray(end), cut);
  return kept;
}

/** Start of the tag that ends right before a place, where it is one of an empty row; null for anything else. */
function tagBefore(bytes: Uint8Array, before: number): number | null {
  let at = before - 1;
  while (at > 0 && (bytes[at] ?? 0) <= space) at -= 1;
  if (bytes[at] !== greaterThan) return null;
  const start = bytes.lastIndexOf(lessThan, at);
  if (start < 0) return null;
  const isEmptyCell = bytes[at - 1] === slash && stands(bytes, start, cell);
  return isEmptyCell || isOpenRow(bytes, start) || stands(bytes, start, rowEnd) ? start : null;
}

function isOpenRow(bytes: Uint8Array, at: number): boolean {
  const next = bytes[at + row.length];
  return stands(bytes, at, row) && (next === space || next === greaterThan || next === slash);
}

function lastPlace(bytes: Uint8Array, text: readonly number[]): number {
  let at = bytes.lastIndexOf(lessThan);
  while (at >= 0 && !stands(bytes, at, text)) at = at === 0 ? -1 : bytes.lastIndexOf(lessThan, at - 1);
  return at;
}

function stands(bytes: Uint8Array, at: number, text: readonly number[]): boolean {
  return text.every((letter, index) => bytes[at + index] === letter);
}
