/** Writes the print set-up: A4, one page wide, repeated header rows, footer, page breaks. */
import { columnName, rangeA1 } from "../sheet/address";
import type { PrintPlan } from "../sheet/plan";
import type { RangeOf } from "./ranges";

const pointsPerCentimetre = 72 / 2.54;

/** Writes what the plan says of printing, margins in centimetres there and in points here. The footer stands in the middle of the bottom margin. */
export function writePrint(sheet: Excel.Worksheet, print: PrintPlan, rangeOf: RangeOf): void {
  const page = sheet.pageLayout;
  const margin = print.margin * pointsPerCentimetre;
  page.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  page.topMargin = margin;
  page.rightMargin = margin;
  page.bottomMargin = margin;
  page.leftMargin = margin;
  page.headerMargin = margin / 2;
  page.footerMargin = margin / 2;
  // As high as it needs: only the width is to fit, page breaks stand where the plan says.
  page.zoom = { horizontalFitToPages: 1 };
  const areas = [print.area, ...(print.furtherAreas ?? [])];
  // Several areas go by their addresses, which an Excel with a foreign list separator may refuse: one goes as a range.
  page.setPrintArea(areas.length === 1 ? rangeOf(print.area) : sheet.getRanges(areas.map(rangeA1).join(",")).untrack());
  if (print.titleRows !== undefined) {
    const [first, last] = print.titleRows;
    page.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
  if (print.titleColumns !== undefined) {
    const [first, last] = print.titleColumns;
    page.setPrintTitleColumns(`$${columnName(first)}:$${columnName(last)}`);
  }
  const footer = page.headersFooters.defaultForAllPages;
  footer.leftFooter = print.footer.left;
  footer.centerFooter = print.footer.center;
  footer.rightFooter = print.footer.right;
  for (const row of print.breaksBefore) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
