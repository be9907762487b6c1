/** Looks of cells that get locked or opened: variants of the ones in use, added to the styles part. */
import {
  applyEdits,
  childrenOf,
  elementXml,
  rawAttribute,
  rootElement,
  withAttribute,
  type XmlElement,
} from "./package/xmlElements";
import { HostError } from "../sheet/workbook";
import { fillXml } from "./styleElements";

/** What changes in a look. */
export interface StyleChange {
  readonly locked: boolean;
  /** #RRGGBB; null: no fill. */
  readonly fill: string | null;
}

/** A styles part to which looks can be added. */
export interface AmendedStyles {
  /** The number of the look like number `format`, but for the change. */
  variant(format: number, change: StyleChange): number;
  /** The part's text. */
  xml(): string;
}

/** Number of the fill that every styles part starts with: none. */
const noFill = 0;

/** Reads the part; what is not asked for stays as it is. Equal variants get one number. Throws a HostError（`unsupported`, or `damaged` for a format that is not there）. */
export function amendStyles(xml: string, part: string): AmendedStyles {
  const parts = childrenOf(xml, rootElement(xml, part, "styleSheet"));
  const fills = tableOf(xml, parts, "fills", "fill");
  const formats = tableOf(xml, parts, "cellXfs", "xf");
  return {
    variant(format, { locked, fill }) {
      const { prefix } = fills.element;
      const fillId = fill === null ? noFill : fills.indexOf(prefixed(fillXml(fill), prefix));
      const source = formats.items[format];
      if (source === undefined) throw new HostError("damaged", `no cell format ${format}`);
      return formats.indexOf(variantXml(xml, source, fillId, locked));
    },
    xml: () => applyEdits(xml, [fills.edit(), formats.edit()]),
  };
}

function variantXml(xml: string, format: XmlElement, fillId: number, locked: boolean): string {
  let { attributes } = format;
  for (const [name, value] of [
    ["fillId", fillId],
    ["applyFill", 1],
    ["applyProtection", 1],
  ] as const)
    attributes = withAttribute(attributes, name, value);
  const children = childrenOf(xml, format);
  const textOf = (name: string): string =>
    children
      .filter((child) => child.name === name)
      .map(({ start, end }) => xml.slice(start, end))
      .join("");
  const protection = children.find(({ name }) => name === "protection");
  const locks = withAttribute(protection?.attributes ?? [], "locked", locked ? 1 : 0);
  const lock = elementXml({ name: "protection", prefix: protection?.prefix ?? format.prefix }, locks, "");
  return elementXml(format, attributes, textOf("alignment") + lock + textOf("extLst"));
}

interface Table {
  readonly element: XmlElement;
  readonly items: readonly XmlElement[];
  /** Number of an item with that text; the first use adds it. */
  indexOf(item: string): number;
  edit(): { readonly start: number; readonly end: number; readonly text: string };
}

/** A counted list such as `<fills count="2">` of `<fill>`. */
function tableOf(xml: string, parts: readonly XmlElement[], name: string, itemName: string): Table {
  const element = parts.find((part) => part.name === name);
  if (element === undefined) throw new HostError("unsupported", `styles without ${name}`);
  const items = childrenOf(xml, element).filter((child) => child.name === itemName);
  const texts = items.map(({ start, end }) => xml.slice(start, end));
  const added: string[] = [];
  const { start, end, innerStart, innerEnd } = element;
  return {
    element,
    items,
    indexOf(item) {
      const known = [...texts, ...added].indexOf(item);
      return known >= 0 ? known : items.length + added.push(item) - 1;
    },
    edit() {
      if (added.length === 0) return { start, end, text: xml.slice(start, end) };
      const counted = rawAttribute(element, "count") !== undefined;
      const attributes = counted
        ? withAttribute(element.attributes, "count", items.length + added.length)
        : element.attributes;
      return { start, end, text: elementXml(element, attributes, xml.slice(innerStart, innerEnd) + added.join("")) };
    },
  };
}

/** The same XML with the prefix that the part uses. */
function prefixed(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)/g, `<$1${prefix}`);
}
