/** References in XML text: the five entities and character references. Everything else is refused. */
import { HostError } from "../../sheet/workbook";

const reference = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}))$/;
const longestReference = 10;
const named: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/**
 * Element text with references replaced. Entities of a file's own are refused, since a few nested ones swell to gigabytes. Throws a HostError
 * (`damaged`) that names `part`. Example: `1 &lt; 2` is 1 < 2.
 */
export function decodeText(raw: string, part: string): string {
  let at = raw.indexOf("&");
  if (at < 0) return raw;
  let text = "";
  let from = 0;
  for (; at >= 0; at = raw.indexOf("&", from)) {
    const end = raw.indexOf(";", at);
    const name = raw.slice(at + 1, end < 0 || end - at > longestReference ? at + 1 : end);
    const character = named.get(name) ?? characterOf(name);
    if (character === undefined) throw new HostError("damaged", `${part}: unknown entity`);
    text += raw.slice(from, at) + character;
    from = end + 1;
  }
  return text + raw.slice(from);
}

/** Attribute value: literal tabs and line ends count as spaces, as XML asks; references to them stay. */
export function decodeAttribute(raw: string, part: string): string {
  const flat = raw.includes("\n") || raw.includes("\t") ? raw.replace(/[\t\n]/g, " ") : raw;
  return decodeText(flat, part);
}

/** Text of type ST_Xstring, which escapes what XML cannot hold: `_x000D_` stands for a carriage return, `_x005F_` for an underscore. */
export function decodeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function characterOf(name: string): string | undefined {
  const [, hex, decimal] = reference.exec(name) ?? [];
  const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
  return isXmlCharacter(code) ? String.fromCodePoint(code) : undefined;
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}
