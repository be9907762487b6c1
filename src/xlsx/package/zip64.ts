/** The 64-bit form of zip（ZIP64）: some programs write it for small archives too, since they cannot know before how large these become. */
import { HostError } from "../../sheet/workbook";

const marker = 0xffffffff;
const shortMarker = 0xffff;
const extraId = 1;
const locatorSignature = 0x07064b50;
const recordSignature = 0x06064b50;
const locatorSize = 20;
const recordSize = 56;

/** Where the directory stands, and how many entries it has; `end` is where the records behind it begin. */
export interface DirectoryPlace {
  readonly count: number;
  readonly at: number;
  readonly size: number;
  readonly end: number;
}

/** The values, those that are only marked（ffffffff）taken from the extra field of the header, in its order. A value that is nowhere stays marked. */
export function zip64Values(extra: Uint8Array, values: readonly number[]): readonly number[] {
  if (!values.includes(marker)) return values;
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== extraId) continue;
    const end = Math.min(extra.length, at + 4 + view.getUint16(at + 2, true));
    let next = at + 4;
    return values.map((value) => {
      if (value !== marker || next + 8 > end) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return values;
}

/**
 * The place of the directory, where a record of 64 bits stands before the end record `short`, else that of the end record. Throws a HostError: `damaged`
 * for a record that is none, `ambiguous` where the two do not agree.
 */
export function directoryPlace(bytes: Uint8Array, short: DirectoryPlace): DirectoryPlace {
  const view = viewOf(bytes);
  const locator = short.end - locatorSize;
  if (locator < 0 || view.getUint32(locator, true) !== locatorSignature) return short;
  const at = Number(view.getBigUint64(locator + 8, true));
  // It says its own length; more than the usual one would be room for something else.
  const isRecord =
    at + recordSize === locator &&
    view.getUint32(at, true) === recordSignature &&
    Number(view.getBigUint64(at + 4, true)) === recordSize - 12;
  if (!isRecord) throw new HostError("damaged", "directory");
  const place = {
    count: Number(view.getBigUint64(at + 32, true)),
    size: Number(view.getBigUint64(at + 40, true)),
    at: Number(view.getBigUint64(at + 48, true)),
    end: at,
  };
  const agrees = (value: number, marked: number, long: number): boolean => value === marked || value === long;
  const isSame =
    agrees(short.count, shortMarker, place.count) &&
    agrees(short.size, marker, place.size) &&
    agrees(short.at, marker, place.at);
  if (!isSame) throw new HostError("ambiguous", "directory");
  return place;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
