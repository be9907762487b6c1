// The workbench page: a workbook in memory, the grid that shows it, and the frame of the pane.
import "./workbench.css";
import { movePaneEdge } from "./edge";
import type { ShownGrid } from "./grid/showWorkbook";
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

const host = new ExcelHost({ locale: "zh-CN" });
window.pingbiaoWorkbench = {
  model: host.workbook,
  grid: openGrid(host.workbook),
  syncs: () => host.syncs,
  connect: (pane) => host.connect(pane),
};
movePaneEdge(byId("edge"), document.body);
openDialogWith(byId("about-open"), byId("about"));
byId("pane").setAttribute("src", "pane.html");
host.workbook.subscribe((change) => {
  // The first sheet of the pane's has come: the guidance has done its work.
  if (change.kind === "sheetAdded") byId("guidance").hidden = true;
});

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
