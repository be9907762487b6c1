// Runs in the pane's frame before office.js: connects this window to the workbook of the page around it.
import type { Workbench } from "./workbench";

/** The page around the frame; it makes its workbook before it loads the frame. */
function surroundings(): Workbench {
  const workbench = window.parent.pingbiaoWorkbench;
  if (workbench === undefined) throw new Error("the pane's page belongs in a frame of the workbench");
  return workbench;
}

surroundings().connect(window);
