/** What a file is, by its first bytes: a zip archive, an old or encrypted Office file, or something else. */
import { HostError } from "../../sheet/workbook";

/** Bytes of a file; a returned workbook has some tens of thousands. */
const maxFileBytes = 20_000_000;
const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipSignature = [0x50, 0x4b];
/** "Rar!" and "7z" with what follows them in every such archive. */
const otherArchives = [
  [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
];

/** What two widespread encryption programs of offices put first: four bytes, and "%TSD-Header". */
const shields = [
  [0x62, 0x14, 0x23, 0x65],
  [0x25, 0x54, 0x53, 0x44, 0x2d, 0x48, 0x65, 0x61, 0x64, 0x65, 0x72],
];

/** Entries of an OLE directory are 128 bytes long and aligned to that from the start of the file. */
const oleEntrySize = 128;
const oleNameLengthAt = 64;

/** Whether the bytes start like a zip archive, which a workbook is too. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, zipSignature);
}

/** Throws a HostError (`too-big-to-read`, `other-archive`, `encrypted`, `old-format`, `not-a-workbook`) unless the bytes start a zip archive. */
export function requireZip(bytes: Uint8Array): void {
  if (otherArchives.some((signature) => startsWith(bytes, signature))) throw new HostError("other-archive");
  if (bytes.length > maxFileBytes) throw new HostError("too-big-to-read", `${bytes.length} bytes`);
  if (startsWith(bytes, zipSignature)) return;
  if (shields.some((signature) => startsWith(bytes, signature))) throw new HostError("shielded");
  if (!startsWith(bytes, oleSignature)) throw new HostError("not-a-workbook");
  if (hasOleStream(bytes, "EncryptedPackage")) throw new HostError("encrypted");
  if (hasOleStream(bytes, "Workbook") || hasOleStream(bytes, "Book")) throw new HostError("old-format");
  throw new HostError("not-a-workbook");
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Looks at every place where a directory entry may stand, so that a broken sector chain does not matter. */
function hasOleStream(bytes: Uint8Array, name: string): boolean {
  const nameLength = 2 * (name.length + 1);
  for (let entry = oleEntrySize; entry + oleEntrySize <= bytes.length; entry += oleEntrySize) {
    if (bytes[entry + oleNameLengthAt] === nameLength && hasUtf16(bytes, entry, name)) return true;
  }
  return false;
}

function hasUtf16(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + 2 * index] !== text.charCodeAt(index) || bytes[at + 2 * index + 1] !== 0) return false;
  }
  return true;
}
