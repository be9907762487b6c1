// Makes dist/workbench/pane.html from the pane's own page: the same scripts, with the host bridge before office.js and
// office.js from this server.
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const dist = join(dirname(fileURLToPath(import.meta.url)), "../dist");
const officeScript = /<script\b[^>]*\bsrc="[^"]*\/office(?:\.debug)?\.js"[^>]*>\s*<\/script>/u;
const bridgeAndOffice = '<script src="../workbench/paneFrame.js"></script><script src="/office/office.js"></script>';

/** Returns the page for the frame; throws when the pane's page loads no office.js to stand before. */
export function panePage(taskpane) {
  if (!officeScript.test(taskpane)) throw new Error("dist/pane/taskpane.html does not load office.js");
  const framed = taskpane.replace(officeScript, bridgeAndOffice);
  return framed.replace(/<head>/u, '<head><base href="../pane/">');
}

/** Writes the page beside the workbench page. The pane must be built first. */
export async function writePanePage() {
  const taskpane = await readFile(join(dist, "pane/taskpane.html"), "utf8");
  await writeFile(join(dist, "workbench/pane.html"), panePage(taskpane));
}
