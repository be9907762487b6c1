/**
 * Elements of a part with their places in its text, so that one can be changed and the rest stays byte for byte. They are found by the scanner that
 * reads workbooks: whoever changes a part must mean by it what whoever reads it does.
 */
import { HostError } from "../../sheet/workbook";
import type { WrittenAttribute } from "./xmlAttributes";
import type { Scope } from "./xmlNames";
import { XmlScanner, type Within } from "./xmlScanner";

/** One element: where it stands, and its opening tag taken apart. */
export interface XmlElement {
  /** Bare in the part's own vocabulary, as the scanner gives it. */
  readonly name: string;
  /** The prefix that it has in this place, with its colon; "" where there is none. */
  readonly prefix: string;
  /** The attributes as they stand. */
  readonly attributes: Attributes;
  /** From `<` to behind the closing `>`. */
  readonly start: number;
  readonly end: number;
  /** Where the content stands; empty for `<c/>`. */
  readonly innerStart: number;
  readonly innerEnd: number;
  /** The namespaces that hold within. */
  readonly scope: Scope;
}

/** Attributes in order. */
export type Attributes = readonly WrittenAttribute[];

/** A stretch of the text and what comes in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The root of a part, which is this element. Throws a HostError（`damaged`）where it is not. */
export function rootElement(xml: string, part: string, name: string): XmlElement {
  const [root] = elementsIn(xml, part);
  if (root?.name !== name || root.scope.vocabulary !== "main") throw new HostError("damaged", `${part}: no ${name}`);
  return root;
}

/** The elements right below a parent, in order. */
export function childrenOf(
  xml: string,
  { innerStart, innerEnd, scope }: Pick<XmlElement, "innerStart" | "innerEnd" | "scope">,
): readonly XmlElement[] {
  return elementsIn(xml, "", { from: innerStart, to: innerEnd, scope });
}

/** Value of an attribute as it stands, entities included; undefined where there is none. */
export function rawAttribute({ attributes }: Pick<XmlElement, "attributes">, name: string): string | undefined {
  return attributes.find((one) => one.name === name)?.value;
}

/** New attributes. Values need no escaping. */
export function newAttributes(values: Readonly<Record<string, string | number>>): Attributes {
  return Object.entries(values).map(([name, value]) => ({ name, value: String(value), text: `${name}="${value}"` }));
}

/** The attributes with one of them set, or taken out where `value` is null. `value` needs no escaping. */
export function withAttribute(attributes: Attributes, name: string, value: string | number | null): Attributes {
  const fresh = value === null ? [] : newAttributes({ [name]: value });
  const isThere = attributes.some((one) => one.name === name);
  return isThere ? attributes.flatMap((one) => (one.name === name ? fresh : [one])) : [...attributes, ...fresh];
}

/** The opening tag of an element that has content. */
export function openingTag({ name, prefix }: Pick<XmlElement, "name" | "prefix">, attributes: Attributes): string {
  return `<${prefix}${name}${attributes.map(({ text }) => ` ${text}`).join("")}>`;
}

/** The whole element with other attributes and content. */
export function elementXml(
  element: Pick<XmlElement, "name" | "prefix">,
  attributes: Attributes,
  inner: string,
): string {
  const tag = openingTag(element, attributes);
  return inner === "" ? `${tag.slice(0, -1)}/>` : `${tag}${inner}</${element.prefix}${element.name}>`;
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

/** Elements of the topmost level, of a part or within a stretch of it. */
function elementsIn(xml: string, part: string, within?: Within): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const scanner = new XmlScanner(xml, part, within);
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open") continue;
    const { name, writtenName, tag } = scanner;
    const attributes = scanner.writtenAttributes();
    scanner.skip();
    const closing = scanner.tag;
    // Behind `<c/>` the scanner stands where it stood.
    const innerEnd = closing.to === tag.to ? tag.to : closing.from;
    const prefix = writtenName.slice(0, writtenName.indexOf(":") + 1);
    const places = { start: tag.from, end: closing.to, innerStart: tag.to, innerEnd };
    found.push({ name, prefix, attributes, ...places, scope: tag.scope });
  }
  return found;
}
