/** SheetPlans into .xlsx bytes: the table of contents of the archive. Same plans, same bytes. */
import type { SheetPlan } from "../sheet/plan";
import { checkPlans } from "./checkPlans";
import { contentTypesXml, relationshipsXml, type PartEntry } from "./package/contentTypes";
import { packedPart, zipPacked } from "./package/zipParts";
import { sharedStrings } from "./sharedStrings";
import { stylesPart } from "./stylesPart";
import { chartParts } from "./writeCharts";
import { worksheetXml } from "./writeSheet";
import { corePropertiesXml, extendedPropertiesXml, type WorkbookProperties } from "./writeProperties";
import { workbookXml } from "./writeWorkbookPart";

/** What else goes into the file. */
export interface WriteOptions {
  readonly properties?: WorkbookProperties;
}

const workbookPart: PartEntry = { path: "xl/workbook.xml", kind: "workbook" };
const coreProperties: PartEntry = { path: "docProps/core.xml", kind: "coreProperties" };
const extendedProperties: PartEntry = { path: "docProps/app.xml", kind: "extendedProperties" };

/**
 * Bytes of a workbook with these sheets in this order; the first visible one is shown. No date and no random number goes in but what the
 * properties say. Throws an ordinary Error when a plan breaks a limit of the format.
 */
export function writeXlsx(plans: readonly SheetPlan[], options: WriteOptions = {}): Uint8Array {
  checkPlans(plans);
  const active = plans.findIndex((plan) => plan.visibility === "visible");
  const tables = { styles: stylesPart(), strings: sharedStrings() };
  const worksheets = plans.map((plan, index) =>
    packedPart(`xl/worksheets/sheet${index + 1}.xml`, worksheetXml(plan, index === active, tables)),
  );
  const sheetParts = worksheets.map(({ path }): PartEntry => ({ path, kind: "worksheet" }));
  const inner: readonly PartEntry[] = [
    ...sheetParts,
    { path: "xl/styles.xml", kind: "styles" },
    { path: "xl/sharedStrings.xml", kind: "sharedStrings" },
  ];
  const charts = chartParts(plans);
  const outer: readonly PartEntry[] = [workbookPart, coreProperties, extendedProperties];
  const parts = new Map<string, string>([
    ["[Content_Types].xml", contentTypesXml([...outer, ...inner, ...charts.entries])],
    ["_rels/.rels", relationshipsXml(outer, "")],
    [workbookPart.path, workbookXml(plans, active)],
    ["xl/_rels/workbook.xml.rels", relationshipsXml(inner, "xl/")],
    ["xl/styles.xml", tables.styles.xml()],
    ["xl/sharedStrings.xml", tables.strings.xml()],
    [coreProperties.path, corePropertiesXml(options.properties ?? {})],
    [extendedProperties.path, extendedPropertiesXml()],
    ...charts.texts,
  ]);
  return zipPacked([...[...parts].map(([path, text]) => packedPart(path, text)), ...worksheets]);
}
