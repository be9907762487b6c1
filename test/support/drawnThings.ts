/** Things drawn on the scoring sheet of a file, of every kind and tied to the sheet in every way: what covers the score in F6, and what covers nothing. */
import { font, format, look, OFFICE, replace, SHEET, STYLES, type Parts } from "./disguises";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const NAMESPACES = `xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;

/** Something drawn. */
export interface Drawn {
  readonly name: string;
  readonly edit: (parts: Parts) => void;
}

/** EMU in a millimetre. */
const MM = 36_000;
const FAR = 60;

/** A place in cells, and EMU beyond its corner. */
type Place = readonly [column: number, row: number, across?: number, down?: number];

function corner(name: "from" | "to", [column, row, across = 0, down = 0]: Place): string {
  return `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${across}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${down}</xdr:rowOff></xdr:${name}>`;
}

function shape(inner = "", facts = ""): string {
  return `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="s" ${facts}/></xdr:nvSpPr><xdr:spPr>${inner}</xdr:spPr></xdr:sp>`;
}

function between(from: Place, to: Place, object = shape()): string {
  return `<xdr:twoCellAnchor>${corner("from", from)}${corner("to", to)}${object}<xdr:clientData/></xdr:twoCellAnchor>`;
}

/** Over F6 and no other filled cell. */
const OVER_F6: readonly [Place, Place] = [
  [5, 5],
  [6, 6],
];
const OUTSIDE: readonly [Place, Place] = [
  [FAR, 5],
  [FAR + 1, 6],
];

function sized(from: Place, width: number, height: number, object = shape()): string {
  return `<xdr:oneCellAnchor>${corner("from", from)}<xdr:ext cx="${width}" cy="${height}"/>${object}<xdr:clientData/></xdr:oneCellAnchor>`;
}

/** The parts of a drawing, under a relationship of its own. */
export function drawing(inner: string, { id = "rId9", file = "drawing9.xml", isNamed = true } = {}): Drawn["edit"] {
  return (parts) => {
    parts[`xl/drawings/${file}`] = `<xdr:wsDr ${NAMESPACES}>${inner}</xdr:wsDr>`;
    relate(parts, id, "drawing", file);
    if (isNamed) replace(SHEET, "</worksheet>", `<drawing xmlns:p="${OFFICE}" p:id="${id}"/></worksheet>`)(parts);
  };
}

function relate(parts: Parts, id: string, kind: string, file: string): void {
  const path = "xl/worksheets/_rels/sheet1.xml.rels";
  const empty = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const entry = `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="../drawings/${file}"/></Relationships>`;
  parts[path] = (parts[path] ?? empty).replace("</Relationships>", entry);
}

/** An old drawing with one shape; `anchor` as VML writes it. */
function vml(facts: {
  readonly type: string;
  readonly style?: string;
  readonly more?: string;
  readonly as?: string;
}): Drawn["edit"] {
  const { type, style = "position:absolute", more = "", as = "legacyDrawing" } = facts;
  return (parts) => {
    parts["xl/drawings/old.vml"] =
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"/><v:shapetype id="t"/>' +
      `<v:shape id="s1" type="#t" style="${style}"><v:textbox><div>0.05<br></div></v:textbox><x:ClientData ObjectType="${type}">${more}</x:ClientData></v:shape></xml>`;
    relate(parts, "rIdOld", "vmlDrawing", "old.vml");
    replace(SHEET, "</worksheet>", `<${as} xmlns:p="${OFFICE}" p:id="rIdOld"/></worksheet>`)(parts);
  };
}

const ANCHOR = "<x:Anchor>5, 2, 5, 2, 6, 0, 6, 0</x:Anchor>";
const HIDDEN = "position:absolute;visibility:hidden";

function group(child: string): string {
  return `<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="3" name="g"/></xdr:nvGrpSpPr><xdr:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1000" cy="1000"/><a:chOff x="0" y="0"/><a:chExt cx="1000" cy="1000"/></a:xfrm></xdr:grpSpPr>${child}</xdr:grpSp>`;
}

function alternatives(choice: string, fallback: string): string {
  return `<mc:AlternateContent><mc:Choice xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" Requires="a14">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
}

/** Each covers F6 and is to be told of. */
export const COVERING: readonly Drawn[] = [
  { name: "a text box", edit: drawing(between(...OVER_F6)) },
  {
    name: "a text box in the second of two drawings",
    edit: (parts) => {
      drawing("", { id: "rId1", file: "d1.xml", isNamed: false })(parts);
      drawing(between(...OVER_F6))(parts);
    },
  },
  {
    name: "a picture",
    edit: drawing(between(...OVER_F6, '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="4" name="p"/></xdr:nvPicPr></xdr:pic>')),
  },
  {
    name: "a chart",
    edit: drawing(
      between(
        ...OVER_F6,
        '<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="4" name="c"/></xdr:nvGraphicFramePr></xdr:graphicFrame>',
      ),
    ),
  },
  { name: "a shape tied to one cell", edit: drawing(sized([5, 5], 5 * MM, 3 * MM)) },
  { name: "a picture of two millimetres", edit: drawing(sized([5, 5, MM, MM], 2 * MM, 2 * MM)) },
  { name: "a shape that reaches from far left", edit: drawing(sized([0, 5], 200 * MM, 3 * MM)) },
  {
    name: "a shape tied to the page",
    edit: drawing(
      `<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="${300 * MM}" cy="${300 * MM}"/>${shape()}<xdr:clientData/></xdr:absoluteAnchor>`,
    ),
  },
  { name: "the first of two alternatives", edit: drawing(alternatives(between(...OVER_F6), between(...OUTSIDE))) },
  { name: "the second of two alternatives", edit: drawing(alternatives(between(...OUTSIDE), between(...OVER_F6))) },
  {
    name: "an alternative within an anchor",
    edit: drawing(between(...OVER_F6, alternatives(shape(), shape("", 'hidden="1"')))),
  },
  { name: "a shape in a group", edit: drawing(between(...OVER_F6, group(shape()))) },
  {
    name: "a shape of a group that stands outside of it",
    edit: drawing(
      between(
        [FAR, 5],
        [FAR + 1, 6],
        group(shape('<a:xfrm><a:off x="-100000" y="0"/><a:ext cx="100000" cy="1000"/></a:xfrm>')),
      ),
    ),
  },
  {
    name: "a thick line",
    edit: drawing(between([5, 5, 0, 3 * MM], [6, 5, 0, 3 * MM], shape(`<a:ln w="${2 * MM}"/>`))),
  },
  {
    name: "a bar that is turned",
    edit: drawing(
      between([5, 30], [6, 30, 0, 300_000], shape('<a:xfrm rot="5400000"/>')).replace(
        corner("to", [6, 30, 0, 300_000]),
        corner("to", [100, 30, 0, 300_000]),
      ),
    ),
  },
  {
    name: "a text that runs out of its box",
    edit: drawing(
      between(
        [FAR, 5],
        [FAR, 6, MM],
        `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="s"/></xdr:nvSpPr><xdr:txBody><a:bodyPr wrap="none"/><a:p><a:r><a:rPr sz="1800"/><a:t>${"优".repeat(600)}</a:t></a:r></a:p></xdr:txBody></xdr:sp>`,
      ),
    ),
  },
  { name: "an old label", edit: vml({ type: "Label", more: ANCHOR }) },
  {
    name: "an old label without an anchor",
    edit: vml({ type: "Label", style: "position:absolute;margin-left:0;margin-top:0;width:900pt;height:900pt" }),
  },
  { name: "an old button", edit: vml({ type: "Button", more: ANCHOR }) },
  { name: "a note that is always shown", edit: vml({ type: "Note", style: HIDDEN, more: `${ANCHOR}<x:Visible/>` }) },
  { name: "a note that is not hidden", edit: vml({ type: "Note", more: ANCHOR }) },
  {
    name: "an old drawing that says it is for the footer",
    edit: vml({ type: "Label", more: ANCHOR, as: "legacyDrawingHF" }),
  },
  {
    name: "a control that says its place in the sheet",
    edit: replace(
      SHEET,
      "</worksheet>",
      `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:xdr="${DRAWING}/spreadsheetDrawing"><mc:Choice Requires="x14"><controls><control name="c"><controlPr><anchor>${corner("from", [5, 5])}${corner("to", [6, 6])}</anchor></controlPr></control></controls></mc:Choice></mc:AlternateContent></worksheet>`,
    ),
  },
];

/** None covers anything that is filled. */
export const HARMLESS: readonly Drawn[] = [
  {
    name: "the thousands of WPS",
    edit: format("F6", "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * &quot;-&quot;??_ ;_ @_ "),
  },
  { name: "a language in a format", edit: format("F6", "[$-804]0.00_ ") },
  { name: "red negative numbers", edit: format("F6", "0.00_);[Red]\\(0.00\\)") },
  {
    name: "white text on the blue of the theme",
    edit: (parts) => {
      const white = '<font><sz val="11"/><color theme="0"/></font></fonts>';
      font("F6", replace(STYLES, "</fonts>", white))(parts);
      const blue =
        '<fill><patternFill patternType="solid"><fgColor theme="4" tint="-0.25"/></patternFill></fill></fills>';
      const count = /<fills>?.*?<\/fills>/s.exec(parts[STYLES] ?? "")?.[0].match(/<fill>/g)?.length ?? 0;
      look("F6", (xf) => xf.replace(/fillId="\d+"/, `fillId="${count}"`), [replace(STYLES, "</fills>", blue)])(parts);
    },
  },
  { name: "nothing at all", edit: drawing("") },
  { name: "an object of no size", edit: drawing(between([5, 5], [5, 5])) },
  { name: "an object of no size of its own", edit: drawing(sized([5, 5], 0, 0)) },
  { name: "a hidden shape", edit: drawing(between(...OVER_F6, shape("", 'hidden="1"'))) },
  { name: "a hidden shape in a group", edit: drawing(between(...OVER_F6, group(shape("", 'hidden="true"')))) },
  { name: "a check box far right", edit: drawing(alternatives(between(...OUTSIDE), "")) },
  {
    name: "an anchor that ends a hair beyond the next cell's corner",
    edit: drawing(between([FAR, 4], [FAR + 1, 5, 1, 1])),
  },
  { name: "a stamp beside the sheet", edit: drawing(sized([FAR, 3], 42 * MM, 42 * MM)) },
  { name: "a hidden note", edit: vml({ type: "Note", style: HIDDEN, more: ANCHOR }) },
  { name: "a hidden control", edit: vml({ type: "Checkbox", style: HIDDEN, more: ANCHOR }) },
  {
    name: "a small picture in the footer",
    edit: vml({
      type: "Pict",
      style: "position:absolute;margin-left:0;margin-top:0;width:60pt;height:30pt",
      as: "legacyDrawingHF",
    }),
  },
  {
    name: "a text that fits its box",
    edit: drawing(
      between(
        [FAR, 5],
        [FAR + 3, 8],
        '<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="s"/></xdr:nvSpPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>复核人留</a:t></a:r></a:p></xdr:txBody></xdr:sp>',
      ),
    ),
  },
];
