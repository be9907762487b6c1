// The workbench page: a workbook in memory, the grid that shows it, and the frame of the pane.
import "./workbench.css";
import { movePaneEdge } from "./edge";
import type { ShownGrid } from "./grid/showWorkbook";
import { Book } from "./host/book";
import type { WorkbookModel } from "./host/model";

/** What the page offers to the pane's frame and to tests. */
export interface Workbench {
  readonly model: WorkbookModel;
  /** Resolves when the grid shows the workbook. */
  readonly grid: Promise<ShownGrid>;
}

declare global {
  interface Window {
    pingbiaoWorkbench?: Workbench;
  }
}

const FIRST_SHEET = "工作表1";

const book = new Book(FIRST_SHEET);
window.pingbiaoWorkbench = { model: book, grid: openGrid(book) };
movePaneEdge(byId("edge"), document.body);
openDialogWith(byId("about-open"), byId("about"));

async function openGrid(model: WorkbookModel): Promise<ShownGrid> {
  const { showWorkbook } = await import("./grid/showWorkbook");
  const grid = await showWorkbook(byId("grid"), model);
  byId("grid-waiting").remove();
  return grid;
}

function openDialogWith(button: HTMLElement, dialog: HTMLElement): void {
  button.addEventListener("click", () => {
    if (dialog instanceof HTMLDialogElement) dialog.showModal();
  });
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no #${id}`);
  return element;
}
