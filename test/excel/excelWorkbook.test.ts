/** The Excel adapter keeps the contract of Workbook, on the real Office.js client. */
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { plansOf } from "../../src/workbench/files/plansOf";
import { openOffice, type OpenOffice } from "../support/officeHost";
import { describeWorkbook } from "../support/workbookContract";

let office: OpenOffice;

describeWorkbook("openExcelWorkbook", {
  open: async () => {
    office = await openOffice();
    return openExcelWorkbook();
  },
  plans: () => plansOf(office.host.workbook),
  close: () => office.close(),
});
