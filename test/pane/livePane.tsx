/** The pane over a live workbook: the real Office.js client on our host, React in jest's own window. */
import "./webview";
import { act, cleanup, configure, render, screen, waitFor } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel } from "@testing-library/user-event";
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { Delivery } from "../../src/pane/files/delivery";
import type { StartFileWorker } from "../../src/pane/files/fileTasks";
import type { PaneLanguage } from "../../src/pane/language";
import { lightTheme } from "../../src/pane/officeTheme";
import { Pane } from "../../src/pane/Pane";
import { startForm, requestOf } from "../../src/pane/template/templateForm";
import type { Rubric } from "../../src/core/rubric";
import { checkWorkbook, type CheckReport } from "../../src/actions/checkWorkbook";
import { writeTemplate } from "../../src/actions/writeTemplate";
import type { OnConflict } from "../../src/sheet/workbook";
import { en } from "../../src/text/en";
import type { OpenOffice } from "../support/officeHost";
import { startWorkerHere } from "./workerHere";
import { calculate, rowAndColumn } from "../support/planCalculator";

// Room for jsdom on a machine that has other things to do; nothing waits longer than it must.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000, defaultHidden: true });

/** Puts the pane beside the workbook of the open host. */
export function showPane(
  language: PaneLanguage = "zh",
  delivery: Delivery = "download",
  startWorker: StartFileWorker = startWorkerHere,
): ReturnType<typeof userEvent.setup> {
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never, delay: null });
  const pack = language === "zh" ? null : en;
  const tools = { workbook: openExcelWorkbook(), language, pack, startWorker, delivery };
  render(<Pane {...tools} theme={lightTheme} />);
  return user;
}

/** Closes the pane, lets it take its handlers off the workbook, and closes the workbook. */
export async function leave(office: OpenOffice): Promise<void> {
  cleanup();
  await office.eventsDelivered();
  office.close();
  window.localStorage.clear();
}

/** Waits until a tab is the chosen one. */
export async function seeTab(name: string): Promise<void> {
  const tab = await screen.findByText(name, { selector: "[role=tab]" });
  await waitFor(() => expect(tab.getAttribute("aria-selected")).toBe("true"));
}

/** Writes a rubric's own template, as another pane would have done, and reads it back. */
export async function writeSheets(
  rubric: Rubric,
  department: string | null = null,
  onConflict: OnConflict = "refuse",
): Promise<CheckReport> {
  const request = requestOf(rubric, { ...startForm(rubric), department });
  if (request === null) throw new Error("the rubric's own choices are refused");
  const workbook = openExcelWorkbook();
  const written = await writeTemplate(workbook, request, onConflict);
  const checked = await checkWorkbook(workbook);
  if (!written.ok || !checked.ok) throw new Error(JSON.stringify([written.problems, checked.problems]));
  return checked.value;
}

/** Types texts into score cells, in the order of the report, as the person; "" leaves a cell alone. */
export async function typeScores(office: OpenOffice, report: CheckReport, texts: readonly string[]): Promise<void> {
  const { workbook } = office.host;
  workbook.setCalculator(() => Promise.resolve().then(() => calculate(workbook, report)));
  await act(async () => {
    texts.forEach((text, index) => {
      const score = report.scores[index];
      if (score === undefined) throw new Error(`there is no score cell ${index}`);
      if (text !== "" && !typeInto(office, score.sheet, score.cell, text)) throw new Error(`${score.cell} is locked`);
    });
    await office.eventsDelivered();
  });
}

function typeInto({ host: { workbook } }: OpenOffice, sheet: string, cell: string, text: string): boolean {
  const { row, column } = rowAndColumn(cell);
  return workbook.typeInto(sheetId(workbook, sheet), row, column, text);
}

/** Selects a cell as the person. */
export async function selectCell(office: OpenOffice, sheet: string, cell: string): Promise<void> {
  const { workbook } = office.host;
  const { row, column } = rowAndColumn(cell);
  const id = sheetId(workbook, sheet);
  await act(async () => {
    workbook.activateSheet(id);
    workbook.selectArea(id, { top: row, left: column, bottom: row, right: column });
    await office.eventsDelivered();
  });
}

function sheetId(workbook: OpenOffice["host"]["workbook"], name: string): string {
  const found = workbook.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`there is no sheet ${name}`);
  return found.id;
}
