// The workbench page: a workbook in memory, the grid that shows it, and the frame of the pane.
import "./workbench.css";
import { byId } from "./byId";
import { movePaneEdge } from "./edge";
import { runFileBar } from "./fileBar";
import type { ShownGrid } from "./grid/showWorkbook";
import { Book } from "./host/book";
import { ExcelHost } from "./host/host";
import type { WorkbookModel } from "./host/model";

/** What the page offers to the pane's frame and to tests. */
export interface Workbench {
  readonly model: WorkbookModel;
  /** Resolves when the grid shows the workbook. */
  readonly grid: Promise<ShownGrid>;
  /** Batches of the pane so far. */
  syncs(): number;
  /** Puts Excel's side of Office.js behind the pane's window. */
  connect(pane: Window): void;
}

declare global {
  interface Window {
    pingbiaoWorkbench?: Workbench;
  }
}

const PANE_PAGE = "pane.html";

const book = new Book();
const host = new ExcelHost({ locale: "zh-CN" }, book);
const grid = openGrid(book);
window.pingbiaoWorkbench = { model: book, grid, syncs: () => host.syncs, connect: (pane) => host.connect(pane) };
movePaneEdge(byId("edge"), document.body);
loadPane();
runFileBar({ book, settle: async () => (await grid).settle(), reloadPane: loadPane, say });
openDialogWith(byId("about-open"), byId("about"));
const stopGuiding = book.subscribe((change) => {
  // The first sheet of the pane's has come: the guidance has done its work.
  if (change.kind !== "sheetAdded") return;
  say("");
  stopGuiding();
});

async function openGrid(model: WorkbookModel): Promise<ShownGrid> {
  const { showWorkbook } = await import("./grid/showWorkbook");
  const shown = await showWorkbook(byId("grid"), model);
  byId("grid-waiting").remove();
  return shown;
}

function loadPane(): void {
  byId("pane").setAttribute("src", PANE_PAGE);
}

function say(sentence: string): void {
  byId("guidance").textContent = sentence;
  byId("guidance").title = sentence;
}

function openDialogWith(button: HTMLElement, dialog: HTMLElement): void {
  button.addEventListener("click", () => {
    if (dialog instanceof HTMLDialogElement) dialog.showModal();
  });
}
