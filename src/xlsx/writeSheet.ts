/** One SheetPlan as a worksheet part. The elements stand in the order that the schema asks for. */
import type { ColumnPlan, SheetPlan } from "../sheet/plan";
import { a1, rangeA1 } from "../sheet/address";
import { attributes, mainNamespace, relationshipNamespace, xmlHeader } from "./package/xml";
import { colorXml } from "./styleElements";
import { sheetDataXml, type SharedTables } from "./writeCells";
import { hasDrawing } from "./writeCharts";
import { printXml } from "./writePrint";
import { conditionalFormatsXml, validationsXml } from "./writeRules";

/** Excel's stored width counts the cell's padding too: 5 pixels of the 8 that a digit of 宋体 11 takes. */
export const columnPadding = 0.625;

/** Default row height in points for 宋体 11. */
const defaultRowHeight = 15;

/** The text of `xl/worksheets/sheetN.xml`, in pieces. `active` marks the sheet that is shown first; two of them would be edited as a group. */
export function worksheetXml(plan: SheetPlan, active: boolean, tables: SharedTables): readonly string[] {
  return [
    `${xmlHeader}<worksheet xmlns="${mainNamespace}"${hasDrawing(plan) ? ` xmlns:r="${relationshipNamespace}"` : ""}>`,
    propertiesXml(plan),
    viewXml(plan, active),
    `<sheetFormatPr defaultRowHeight="${defaultRowHeight}"/>`,
    columnsXml(plan.columns),
    ...sheetDataXml(plan, tables),
    protectionXml(plan.protected),
    mergesXml(plan),
    conditionalFormatsXml(plan.conditionalFormats, tables.styles),
    validationsXml(plan.validations),
    linksXml(plan),
    plan.print === undefined ? "" : printXml(plan.print),
    hasDrawing(plan) ? '<drawing r:id="rId1"/>' : "",
    "</worksheet>",
  ];
}

function propertiesXml(plan: SheetPlan): string {
  const tab = plan.tabColor === undefined ? "" : colorXml("tabColor", plan.tabColor);
  const fit = plan.print === undefined ? "" : '<pageSetUpPr fitToPage="1"/>';
  return tab + fit === "" ? "" : `<sheetPr>${tab}${fit}</sheetPr>`;
}

function viewXml(plan: SheetPlan, active: boolean): string {
  const values = attributes({
    showGridLines: plan.showGridlines ? undefined : 0,
    tabSelected: active ? 1 : undefined,
    workbookViewId: 0,
  });
  const children = paneXml(plan.freeze) + selectionXml(plan);
  return `<sheetViews>${children === "" ? `<sheetView${values}/>` : `<sheetView${values}>${children}</sheetView>`}</sheetViews>`;
}

function paneXml(freeze: SheetPlan["freeze"]): string {
  if (freeze === undefined || freeze.rows + freeze.columns === 0) return "";
  return `<pane${attributes({
    xSplit: freeze.columns === 0 ? undefined : freeze.columns,
    ySplit: freeze.rows === 0 ? undefined : freeze.rows,
    topLeftCell: a1(freeze.rows, freeze.columns),
    activePane: paneName(freeze.rows > 0, freeze.columns > 0),
    state: "frozen",
  })}/>`;
}

function paneName(below: boolean, right: boolean): "bottomRight" | "bottomLeft" | "topRight" | undefined {
  if (below) return right ? "bottomRight" : "bottomLeft";
  return right ? "topRight" : undefined;
}

function selectionXml(plan: SheetPlan): string {
  if (plan.firstCell === undefined) return "";
  const { row, column } = plan.firstCell;
  const freeze = plan.freeze ?? { rows: 0, columns: 0 };
  const cell = a1(row, column);
  return `<selection${attributes({ pane: paneName(freeze.rows > 0, freeze.columns > 0), activeCell: cell, sqref: cell })}/>`;
}

function columnsXml(columns: readonly ColumnPlan[]): string {
  if (columns.length === 0) return "";
  const all = columns.map((column, index) => {
    const hidden = column.hidden === true ? 1 : undefined;
    return `<col${attributes({ min: index + 1, max: index + 1, width: column.width + columnPadding, hidden, customWidth: 1 })}/>`;
  });
  return `<cols>${all.join("")}</cols>`;
}

/** Protection without a password: against slips, not against intent. Widths and heights stay free. */
function protectionXml(isProtected: boolean): string {
  if (!isProtected) return "";
  return '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>';
}

function mergesXml(plan: SheetPlan): string {
  if (plan.merges.length === 0) return "";
  const merges = plan.merges.map((area) => `<mergeCell ref="${rangeA1(area)}"/>`).join("");
  return `<mergeCells count="${plan.merges.length}">${merges}</mergeCells>`;
}

function linksXml(plan: SheetPlan): string {
  const linked = plan.cells.filter(({ link }) => link !== undefined);
  const links = linked.map(
    (cell) => `<hyperlink${attributes({ ref: a1(cell.row, cell.column), location: cell.link })}/>`,
  );
  return links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
}
