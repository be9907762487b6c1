/** The right part of a sheet's footer, changed in place. */
import {
  elementXml,
  childrenOf,
  withAttribute,
  type Attributes,
  type Edit,
  type XmlElement,
} from "./package/xmlElements";
import { xmlString } from "./package/xml";
import { decodeText, decodeXstring } from "./package/xmlEntities";
import { HostError } from "../sheet/workbook";

/** Excel keeps no longer footer. */
const maxFooterLength = 255;

/** What stands behind `<headerFooter>` in a worksheet part. */
const behindFooter = [
  ...["rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing"],
  ...["legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems"],
  ...["tableParts", "extLst"],
];

/** Sets the right part; the same footer goes to every page, since a first page of its own would go without. `right` may hold Excel's codes. */
export function footerEdit(xml: string, root: XmlElement, right: string, part: string): Edit {
  const parts = childrenOf(xml, root);
  const element = parts.find(({ name }) => name === "headerFooter");
  if (element === undefined) {
    const at = parts.find(({ name }) => behindFooter.includes(name))?.start ?? root.innerEnd;
    return { start: at, end: at, text: wholeFooter(root.prefix, right) };
  }
  const children = childrenOf(xml, element);
  const footer = children.find(({ name }) => name === "oddFooter");
  const former =
    footer === undefined ? "" : decodeXstring(decodeText(xml.slice(footer.innerStart, footer.innerEnd), part));
  const changed = withRight(former, right);
  if (changed.length > maxFooterLength) throw new HostError("unsupported", `${part}: footer`);
  const shared = ["differentFirst", "differentOddEven"].reduce(
    (attributes: Attributes, name) => withAttribute(attributes, name, null),
    element.attributes,
  );
  const others = children.filter((child) => child !== footer);
  const own = elementXml({ name: "oddFooter", prefix: element.prefix }, [], xmlString(changed));
  const textOf = (child: XmlElement): string => xml.slice(child.start, child.end);
  const before = others.filter(({ name }) => name === "oddHeader").map(textOf);
  const after = others.filter(({ name }) => name !== "oddHeader").map(textOf);
  return { ...element, text: elementXml(element, shared, [...before, own, ...after].join("")) };
}

function wholeFooter(prefix: string, right: string): string {
  const footer = elementXml({ name: "oddFooter", prefix }, [], xmlString(`&R${right}`));
  return elementXml({ name: "headerFooter", prefix }, [], footer);
}

/**
 * The footer with another right part. `&L`, `&C` and `&R` begin the parts; `&&` is the sign itself and a font stands in quotes.
 * Example: `&L某表&R指纹` with 校验码 is `&L某表&R校验码`.
 */
export function withRight(footer: string, right: string): string {
  const codes = [...footer.matchAll(/&(?:"[^"]*"|[^])/g)];
  const start = codes.find(([code]) => code.toUpperCase() === "&R")?.index;
  const from = start ?? footer.length;
  const next = codes.find(({ 0: code, index }) => index > from && /^&[LC]$/i.test(code))?.index ?? footer.length;
  return `${footer.slice(0, from)}&R${right}${footer.slice(next)}`;
}
