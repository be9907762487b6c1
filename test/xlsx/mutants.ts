/** Workbooks changed at random in parts, names, numbers, references and archive: what some program may read otherwise than another. */
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { MAIN } from "./rawWorkbook";

/** A number from 0 up to below the bound, the same every time for one seed. */
export type Draw = (bound: number) => number;

/** Draws that follow from the seed（mulberry32）. */
export function drawsFrom(seed: number): Draw {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

/** A part's path and text. */
type Part = readonly [string, string];

/** The file with one to three changes, and the names of these. */
export function mutant(file: Uint8Array, draw: Draw): { readonly bytes: Uint8Array; readonly changes: string } {
  let parts: readonly Part[] = Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]);
  const changes: string[] = [];
  for (let left = 1 + draw(3); left > 0; left -= 1) {
    const target = 1 + draw(4) > 2 ? "xl/worksheets/sheet1.xml" : pick(parts, draw)[0];
    const [name, change] = pick(textChanges, draw);
    parts = parts.map(([path, text]) => [path, path === target ? change(text, draw) : text]);
    changes.push(`${name} in ${target}`);
  }
  if (draw(4) > 0) return { bytes: packed(parts, 1), changes: changes.join(", ") };
  const [name, change] = pick(archiveChanges, draw);
  return { bytes: change(parts, draw), changes: [...changes, name].join(", ") };
}

function pick<T>(all: readonly T[], draw: Draw): T {
  const one = all[draw(all.length)];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
}

/** Puts something in place of one of the matches. */
function replaceOne(text: string, pattern: RegExp, draw: Draw, by: (match: string) => string): string {
  const matches = [...text.matchAll(pattern)];
  const match = matches[draw(Math.max(1, matches.length))];
  return match === undefined
    ? text
    : text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length);
}

const elements: readonly RegExp[] = [
  /<c [^>]*?(?:\/>|>.*?<\/c>)/g,
  /<row [^>]*?(?:\/>|>.*?<\/row>)/g,
  /<v>[^<]*<\/v>/g,
  /<t(?: [^>]*)?>[^<]*<\/t>/g,
  /<(?:si|is)>.*?<\/(?:si|is)>/g,
  /<f[^>]*>[^<]*<\/f>/g,
  /<(?:sheet|Relationship|Override|mergeCell|xf|definedName)[ >][^>]*>/g,
];
const attribute = / [A-Za-z:]+="[^"]*"/g;
const values: readonly string[] =
  "A1 a1 $A$1 A01 B6 G6 G7 XFD1048576 s str n inlineStr b e d 0 1 01 -1 +1 1.0 0x1 2 rId1 rId2 true".split(" ");
const numbers: readonly string[] = [
  ...[" 8", "8.0", "8e0", "+8", "08", "8,5", "0x8", "８", "8 ", "8_0", "1e400", "-", "\n8", "8.", ".8", "8E-1", "NaN"],
  ...["8<!--x-->5", "<![CDATA[8]]>", "&#56;", "8<?x y?>5", "8</v><v>9", "8<x/>9", "", " ", "1e-320", "8%", "８.５"],
];
const texts: readonly string[] = ["<!-- x -->", "<![CDATA[x]]>", "<?x y?>", "&#120;", "_x0041_", " ", "\r\n", "&#13;"];
const junk = 'xmlns:zz="urn:junk"';
const alternatives = "http://schemas.openxmlformats.org/markup-compatibility/2006";

const someElement = (text: string, draw: Draw, by: (match: string) => string): string =>
  replaceOne(text, pick(elements, draw), draw, by);

const textChanges: readonly (readonly [string, (text: string, draw: Draw) => string])[] = [
  ["an element twice", (text, draw) => someElement(text, draw, (one) => one + one)],
  [
    "an element twice, with another number",
    (text, draw) => someElement(text, draw, (one) => one + one.replace(/>\d/, ">7")),
  ],
  ["an element taken away", (text, draw) => someElement(text, draw, () => "")],
  ["an element without content", (text, draw) => someElement(text, draw, (one) => one + one.replace(/>.+<\//s, "></"))],
  [
    "an element of a foreign vocabulary",
    (text, draw) =>
      someElement(text, draw, (one) => one.replace(/^<(\w+)/, `<zz:$1 ${junk}`).replace(/<\/(\w+)>$/, "</zz:$1>")),
  ],
  [
    "an element under another prefix",
    (text, draw) =>
      someElement(text, draw, (one) =>
        one.replace(/^<(\w+)/, `<q:$1 xmlns:q="${MAIN}"`).replace(/<\/(\w+)>$/, "</q:$1>"),
      ),
  ],
  [
    "a vocabulary within",
    (text, draw) => someElement(text, draw, (one) => one.replace(/^<(\w+)/, '<$1 xmlns="urn:junk"')),
  ],
  [
    "an alternative",
    (text, draw) =>
      someElement(text, draw, (one) =>
        pick(["Choice Requires='zz'", "Fallback"], draw).replace(
          /^(\w+)(.*)$/,
          `<mc:AlternateContent xmlns:mc="${alternatives}" ${junk}><mc:$1$2>${one}</mc:$1></mc:AlternateContent>`,
        ),
      ),
  ],
  ["an extension", (text, draw) => someElement(text, draw, (one) => `<extLst><ext>${one}</ext></extLst>`)],
  [
    "an attribute's value",
    (text, draw) => replaceOne(text, attribute, draw, (one) => one.replace(/"[^]*"/, `"${pick(values, draw)}"`)),
  ],
  ["an attribute twice", (text, draw) => replaceOne(text, attribute, draw, (one) => one + one)],
  [
    "an attribute of a foreign vocabulary",
    (text, draw) => replaceOne(text, attribute, draw, (one) => ` ${junk}${one.replace(" ", " zz:")}`),
  ],
  [
    "a foreign attribute beside it",
    (text, draw) =>
      replaceOne(
        text,
        attribute,
        draw,
        (one) => ` ${junk}${one.replace(" ", " zz:").replace(/"[^]*"/, `"${pick(values, draw)}"`)}${one}`,
      ),
  ],
  ["an attribute taken away", (text, draw) => replaceOne(text, attribute, draw, () => "")],
  [
    "an attribute in other words",
    (text, draw) =>
      replaceOne(text, attribute, draw, (one) =>
        one.replace(
          /="(.?)([^]*)"/,
          (_, first: string, rest: string) =>
            ` = '${first === "" || first === "&" ? first : `&#${first.charCodeAt(0)};`}${rest}'`,
        ),
      ),
  ],
  ["a number", (text, draw) => replaceOne(text, /(?<=<v>)[^<]*(?=<\/v>)/g, draw, () => pick(numbers, draw))],
  [
    "something within a text",
    (text, draw) =>
      replaceOne(text, /(?<=>)[^<]+(?=<)/g, draw, (one) => one.slice(0, 1) + pick(texts, draw) + one.slice(1)),
  ],
  [
    "a declaration",
    (text, draw) =>
      `<?xml version="1.0" encoding="${pick(["ISO-8859-1", "GBK", "UTF-16", "utf8"], draw)}"?>${text.replace(/^<\?xml[^>]*>/, "")}`,
  ],
  ["a byte order mark", (text) => `\uFEFF${text}`],
  [
    "two neighbours exchanged",
    (text, draw) =>
      replaceOne(text, /(<c [^>]*?(?:\/>|>.*?<\/c>)){2}/g, draw, (one) =>
        one.replace(/^(<c [^>]*?(?:\/>|>.*?<\/c>))(.*)$/s, "$2$1"),
      ),
  ],
  [
    "another vocabulary of all",
    (text, draw) =>
      text.replaceAll(MAIN, pick(["http://purl.oclc.org/ooxml/spreadsheetml/main", "urn:junk", `${MAIN}/`], draw)),
  ],
];

/** Parts as an archive, in the order given, of one name twice where they are so. */
function packed(parts: readonly Part[], level: 0 | 1): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const [path, text] of parts) {
    const entry = level === 0 ? new ZipPassThrough(path) : new ZipDeflate(path, { level });
    zip.add(entry);
    entry.push(strToU8(text), true);
  }
  zip.end();
  return joined(...chunks);
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(pieces));
}

/** The parts with one of them once more, its numbers others, under a name made of its own. */
function again(parts: readonly Part[], draw: Draw, name: (path: string) => string): readonly Part[] {
  const at = draw(parts.length);
  const [path, text] = parts[at] ?? ["", ""];
  const other: Part = [name(path), text.replaceAll(/<v>\d/g, "<v>7")];
  return draw(2) === 0 ? [...parts, other] : [other, ...parts];
}

const archiveChanges: readonly (readonly [string, (parts: readonly Part[], draw: Draw) => Uint8Array])[] = [
  [
    "a part twice",
    (parts, draw) =>
      packed(
        again(parts, draw, (path) => path),
        1,
      ),
  ],
  [
    "a part twice in other letters",
    (parts, draw) =>
      packed(
        again(parts, draw, (path) => path.toUpperCase()),
        1,
      ),
  ],
  [
    "a part twice with backslashes",
    (parts, draw) =>
      packed(
        again(parts, draw, (path) => path.replaceAll("/", "\\")),
        1,
      ),
  ],
  [
    "a part twice from the root",
    (parts, draw) =>
      packed(
        again(parts, draw, (path) => `/${path}`),
        1,
      ),
  ],
  [
    "a part twice, roundabout",
    (parts, draw) =>
      packed(
        again(parts, draw, (path) => `xl/../${path}`),
        1,
      ),
  ],
  [
    "a part missing",
    (parts, draw) => {
      const missing = draw(parts.length);
      return packed(
        parts.filter((_, index) => index !== missing),
        1,
      );
    },
  ],
  ["parts in another order", (parts) => packed([...parts].reverse(), 1)],
  ["parts as they are", (parts) => packed(parts, 0)],
  ["an archive before it", (parts) => joined(packed(parts, 0), packed(parts, 1))],
  ["bytes behind it", (parts) => joined(packed(parts, 1), new Uint8Array(5))],
  [
    "a byte",
    (parts, draw) => {
      const bytes = packed(parts, 1);
      bytes[draw(bytes.length)] = draw(256);
      return bytes;
    },
  ],
  [
    "a byte of the directory",
    (parts, draw) => {
      const bytes = packed(parts, 1);
      const start = Buffer.from(bytes).indexOf("PK\u0001\u0002");
      bytes[start + draw(bytes.length - start)] = draw(256);
      return bytes;
    },
  ],
];
