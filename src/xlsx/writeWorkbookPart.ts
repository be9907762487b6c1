/** xl/workbook.xml: the list of sheets, the defined names, and the request to calculate everything on load. */
import type { PrintPlan, SheetPlan } from "../sheet/plan";
import { columnName, fixedRange, quoteSheet } from "../sheet/address";
import { attributes, mainNamespace, relationshipNamespace, xmlHeader, xmlText } from "./package/xml";

/** The part's text; sheets count from 0, sheet n is relationship rId(n + 1). Names stand sorted, whatever their order in the plans. `fullCalcOnLoad` lets every program calculate anew. */
export function workbookXml(plans: readonly SheetPlan[], activeSheet: number): string {
  const sheets = plans.map((plan, index) => {
    const state = plan.visibility === "visible" ? undefined : plan.visibility;
    return `<sheet${attributes({ name: plan.name, sheetId: index + 1, state, "r:id": `rId${index + 1}` })}/>`;
  });
  const view = attributes({ firstSheet: activeSheet === 0 ? undefined : activeSheet, activeTab: activeSheet });
  return (
    `${xmlHeader}<workbook xmlns="${mainNamespace}" xmlns:r="${relationshipNamespace}">` +
    `<workbookPr/><bookViews><workbookView${view}/></bookViews><sheets>${sheets.join("")}</sheets>` +
    namesXml(plans) +
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>'
  );
}

interface DefinedName {
  readonly name: string;
  readonly sheet: number | undefined;
  readonly refersTo: string;
}

function namesXml(plans: readonly SheetPlan[]): string {
  const names = plans.flatMap((plan, index) => [...printNames(plan, index), ...ownNames(plan)]).sort(compareNames);
  if (names.length === 0) return "";
  const all = names.map(
    ({ name, sheet, refersTo }) =>
      `<definedName${attributes({ name, localSheetId: sheet })}>${xmlText(refersTo)}</definedName>`,
  );
  return `<definedNames>${all.join("")}</definedNames>`;
}

function ownNames(plan: SheetPlan): DefinedName[] {
  return plan.names.map(({ name, refersTo }) => ({ name, sheet: undefined, refersTo }));
}

function printNames(plan: SheetPlan, sheet: number): DefinedName[] {
  const { print } = plan;
  if (print === undefined) return [];
  const prefix = `${quoteSheet(plan.name)}!`;
  const areas = [print.area, ...(print.furtherAreas ?? [])].map((area) => prefix + fixedRange(area));
  const area = { name: "_xlnm.Print_Area", sheet, refersTo: areas.join(",") };
  const titles = printTitles(print).map((title) => prefix + title);
  return titles.length === 0 ? [area] : [area, { name: "_xlnm.Print_Titles", sheet, refersTo: titles.join(",") }];
}

/** Columns stand before rows, as Excel writes them. */
function printTitles({ titleColumns, titleRows }: PrintPlan): readonly string[] {
  const columns = titleColumns?.map((column) => `$${columnName(column)}`).join(":");
  const rows = titleRows?.map((row) => `$${row + 1}`).join(":");
  return [columns, rows].filter((part) => part !== undefined);
}

function compareNames(one: DefinedName, other: DefinedName): number {
  if (one.name !== other.name) return one.name < other.name ? -1 : 1;
  return (one.sheet ?? -1) - (other.sheet ?? -1);
}
