/** How a person uses the grid: looks whether a click or a key had its effect, and does it again when it had none. A dialog of the pane that closes late takes the focus back. */
import type {} from "../../src/workbench/workbench";

/** How often a person would try. */
const ATTEMPTS = 4;
/** How long they would look each time, and how often; milliseconds. */
const PATIENCE = 2000;
const POLL = 20;

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Does something, and again, until it is done. Throws after several times in vain. */
export async function tryUntil(action: () => Promise<void>, isDone: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    await action();
    const until = Date.now() + PATIENCE;
    while (Date.now() < until) {
      if (await isDone()) return;
      await pause();
    }
  }
  throw new Error(`tried ${String(ATTEMPTS)} times in vain: ${action.toString()}`);
}

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, POLL));
}

/** Runs in the page: whether the cell is selected and the grid has the focus. */
export function takesKeys({ row, column }: Cell): boolean {
  const model = window.pingbiaoWorkbench?.model;
  const selection = model?.sheet(model.activeSheetId).selection;
  const isSelected = selection?.top === row && selection.left === column;
  return isSelected && document.activeElement?.getAttribute("data-u-comp") === "editor";
}

/** Runs in the page: whether the text, and nothing else, stands in the cell's open editor. */
export async function isTyped(text: string): Promise<boolean> {
  return (await window.pingbiaoWorkbench?.grid)?.typedText() === text;
}

/** Runs in the page: the model's value of a cell of the shown sheet. */
export function valueAt({ row, column }: Cell): unknown {
  const model = window.pingbiaoWorkbench?.model;
  return model?.sheet(model.activeSheetId).contentAt(row, column).value ?? null;
}

/** Runs in the page: whether a dialog stands open in it. */
export function isRefused(): boolean {
  return document.querySelector("[role=dialog]") !== null;
}
