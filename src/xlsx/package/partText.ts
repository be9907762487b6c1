/** The text of a part: UTF-8 nearly always, UTF-16 from some programs. */
import { HostError } from "../../sheet/workbook";

/** Engines decode short pieces twice as fast as one long text: these find room among new, short-lived things. */
const decodedAtOnce = 4096;

/** First bytes of a text in UTF-16: the mark of its byte order, or "<?" where that is missing. */
const beginnings: readonly (readonly [readonly number[], "utf-16le" | "utf-16be"])[] = [
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
  [[0x3c, 0, 0x3f, 0], "utf-16le"],
  [[0, 0x3c, 0, 0x3f], "utf-16be"],
];

const declaration = /^<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["'][^>]*\?>/;

/** What a declaration may be; strict programs read nothing of a part with another. */
const soundDeclaration =
  /^<\?xml\s+version\s*=\s*(["'])1\.\d+\1(\s+encoding\s*=\s*(["'])[A-Za-z][A-Za-z0-9._-]*\3)?(\s+standalone\s*=\s*(["'])(yes|no)\5)?\s*\?>/;

const beyondAscii = /[^\0-\x7F]/;

/** Decodes the bytes. Throws a HostError: `damaged` where they are no such text, `ambiguous` where they say to be in another encoding, which only some programs believe. */
export function partText(bytes: Uint8Array, path: string): string {
  const found = beginnings.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  const text = decoded(bytes, found?.[1] ?? "utf-8", path);
  if (found === undefined ? holdsNoXml(bytes, text) : noXml.test(text))
    throw new HostError("damaged", `${path}: control character`);
  if (/^<\?xml\s/.test(text) && !soundDeclaration.test(text)) throw new HostError("damaged", `${path}: declaration`);
  const [, encoding = "utf-8"] = declaration.exec(text.slice(0, 200)) ?? [];
  const isTrue = found !== undefined || /^utf-?8$/i.test(encoding) || isAscii(text, encoding);
  if (!isTrue) throw new HostError("ambiguous", `${path}: ${encoding}`);
  return text;
}

/** What XML has no place for. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const noXml = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/;

/** The same of a text in UTF-8, four bytes at a time: several times as fast. */
function holdsNoXml(bytes: Uint8Array, text: string): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 4);
  for (let at = 0; at < whole; at += 4) {
    const four = view.getInt32(at, true);
    // Some of the four may be below 32, as line ends are.
    if (((four - 0x20202020) & ~four & 0x80808080) !== 0 && hasControl(bytes, at, at + 4)) return true;
  }
  return hasControl(bytes, whole, bytes.length) || text.includes("\uFFFE") || text.includes("\uFFFF");
}

function hasControl(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? space;
    if (byte < space && byte !== 9 && byte !== 10 && byte !== 13) return true;
  }
  return false;
}

const space = 32;

/** In nearly every encoding but UTF-16 these letters are the same. */
function isAscii(text: string, encoding: string): boolean {
  return !/^utf-?(16|32)/i.test(encoding) && !beyondAscii.test(text);
}

/** The text as it is to be written in UTF-8: what it says about its encoding made true. */
export function withoutEncoding(text: string): string {
  const found = declaration.exec(text.slice(0, 200))?.[0];
  return found === undefined
    ? text
    : found.replace(/\sencoding\s*=\s*["'][^"']*["']/, ' encoding="UTF-8"') + text.slice(found.length);
}

function decoded(bytes: Uint8Array, encoding: string, path: string): string {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    let text = "";
    for (let at = 0; at < bytes.length; at += decodedAtOnce) {
      text += decoder.decode(bytes.subarray(at, at + decodedAtOnce), { stream: true });
    }
    return text + decoder.decode();
  } catch (cause) {
    throw new HostError("damaged", `${path}: not ${encoding}`, { cause });
  }
}
