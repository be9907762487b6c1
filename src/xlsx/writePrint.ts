/** Print set-up of a sheet: A4, one page wide, margins, footer, page breaks. */
import type { PrintPlan } from "../sheet/plan";
import { maxColumns } from "./package/reference";
import { attributes, xmlString } from "./package/xml";

/** Number of the paper size A4. */
const a4 = 9;
/** Plans say centimetres, files inches. */
export const centimetresPerInch = 2.54;
/** Excel keeps at most so many characters, codes included. */
const maxFooterLength = 255;

/** The elements from `<pageMargins>` to `<rowBreaks>`, in the order of the schema. */
export function printXml(print: PrintPlan): string {
  return marginsXml(print.margin) + pageSetupXml(print) + footerXml(print.footer) + breaksXml(print.breaksBefore);
}

/** The footer as Excel writes it, in three parts. Throws when it is longer than Excel keeps. */
export function footerText(footer: PrintPlan["footer"]): string {
  const part = (code: string, text: string): string => (text === "" ? "" : `&${code}${text}`);
  const text = part("L", footer.left) + part("C", footer.center) + part("R", footer.right);
  if (text.length > maxFooterLength) throw new Error(`A footer has at most ${maxFooterLength} characters: ${text}`);
  return text;
}

function marginsXml(centimetres: number): string {
  const inches = centimetres / centimetresPerInch;
  // The footer stands in the middle of the bottom margin.
  const edge = inches / 2;
  return `<pageMargins${attributes({ left: inches, right: inches, top: inches, bottom: inches, header: edge, footer: edge })}/>`;
}

function pageSetupXml(print: PrintPlan): string {
  return `<pageSetup${attributes({ paperSize: a4, fitToWidth: 1, fitToHeight: 0, orientation: print.orientation })}/>`;
}

function footerXml(footer: PrintPlan["footer"]): string {
  const text = footerText(footer);
  return text === "" ? "" : `<headerFooter><oddFooter>${xmlString(text)}</oddFooter></headerFooter>`;
}

function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const sorted = [...new Set(rows)].sort((one, other) => one - other);
  const breaks = sorted.map((row) => `<brk${attributes({ id: row, max: maxColumns - 1, man: 1 })}/>`);
  return `<rowBreaks count="${sorted.length}" manualBreakCount="${sorted.length}">${breaks.join("")}</rowBreaks>`;
}
