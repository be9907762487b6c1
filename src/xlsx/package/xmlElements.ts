/** Elements of a part with their places in its text, so that one can be changed and the rest stays byte for byte. */

import { HostError } from "../../sheet/workbook";

/** One element: where it stands, and its opening tag taken apart. */
export interface XmlElement {
  /** Name without prefix, and the prefix with its colon, "" where there is none. */
  readonly name: string;
  readonly prefix: string;
  /** The attributes as they stand, with the space before them. */
  readonly attributes: string;
  /** From `<` to behind the closing `>`. */
  readonly start: number;
  readonly end: number;
  /** Where the content stands; empty for `<c/>`. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

/** A stretch of the text and what comes in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Comment, CDATA, instruction, or a tag with slash, name, attributes, slash. Readers have seen before that the XML is sound. */
const markup =
  /<(?:!--[\s\S]*?--|!\[CDATA\[[\s\S]*?\]\]|\?[\s\S]*?\?|(\/?)([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?))>/g;

/** The root of a part. Throws a HostError（`damaged`）where there is none. */
export function rootElement(xml: string): XmlElement {
  const [root] = elementsIn(xml, 0, xml.length);
  if (root === undefined) throw new HostError("damaged", "a part without root");
  return root;
}

/** The elements right below a parent, in order. */
export function childrenOf(xml: string, { innerStart, innerEnd }: XmlElement): readonly XmlElement[] {
  return elementsIn(xml, innerStart, innerEnd);
}

/** Value of an attribute as it stands, entities included; undefined where there is none. */
export function rawAttribute({ attributes }: Pick<XmlElement, "attributes">, name: string): string | undefined {
  const [, double, single] = attributePattern(name).exec(attributes) ?? [];
  return double ?? single;
}

/** The attributes with one of them set, or taken out where `value` is null. `value` needs no escaping. */
export function withAttribute(attributes: string, name: string, value: string | number | null): string {
  const text = value === null ? "" : ` ${name}="${value}"`;
  const pattern = attributePattern(name);
  return pattern.test(attributes) ? attributes.replace(pattern, text) : `${attributes.trimEnd()}${text}`;
}

/** The whole element with other attributes and content. */
export function elementXml(
  { name, prefix }: Pick<XmlElement, "name" | "prefix">,
  attributes: string,
  inner: string,
): string {
  const tag = `${prefix}${name}`;
  return inner === "" ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${inner}</${tag}>`;
}

/** The text with all edits made. They must not overlap; what is put in at a place comes before what replaces the text there. */
export function applyEdits(xml: string, edits: readonly Edit[]): string {
  let out = "";
  let at = 0;
  const inOrder = [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
  for (const { start, end, text } of inOrder) {
    out += xml.slice(at, start) + text;
    at = end;
  }
  return out + xml.slice(at);
}

function attributePattern(name: string): RegExp {
  return new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
}

/** Elements of the topmost level between two places. */
function elementsIn(xml: string, from: number, to: number): readonly XmlElement[] {
  const found: XmlElement[] = [];
  let open: Omit<XmlElement, "end" | "innerEnd"> | null = null;
  let depth = 0;
  markup.lastIndex = from;
  for (let match = markup.exec(xml); match !== null && match.index < to; match = markup.exec(xml)) {
    const [tag, closing, name, attributes = "", selfClosed] = match;
    if (name === undefined) continue;
    const end = match.index + tag.length;
    if (closing === "/") depth -= 1;
    else if (depth === 0) open = { ...named(name), attributes, start: match.index, innerStart: end };
    if (closing !== "/" && selfClosed !== "/") depth += 1;
    if (depth > 0 || open === null) continue;
    found.push({ ...open, end, innerEnd: closing === "/" ? match.index : end });
    open = null;
  }
  return found;
}

function named(name: string): Pick<XmlElement, "name" | "prefix"> {
  const colon = name.indexOf(":") + 1;
  return { name: name.slice(colon), prefix: name.slice(0, colon) };
}
