/** The pane's entry: waits for Office, then shows the pane over the open Excel workbook. The only file here that knows Office. */
import { createRoot } from "react-dom/client";
import { openExcelWorkbook } from "../excel/excelWorkbook";
import { zhPane } from "../text/zh/pane";
import { deliveryOn } from "./files/delivery";
import { startFileWorker } from "./files/startFileWorker";
import { languageOf, languageTag, loadPack } from "./language";
import { loadTheme } from "./officeTheme";
import { Pane } from "./Pane";

/** All that Office 2021 and later offer; everything the pane does is in it. */
const needed = "1.9";

async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (root === null) throw new Error("the page has no #root");
  if (typeof Office === "undefined") {
    await say(root, "noOffice");
    return;
  }
  const { host } = await Office.onReady();
  const language = languageOf(Office.context.displayLanguage);
  document.documentElement.lang = languageTag(language);
  const supported = Office.context.requirements.isSetSupported("ExcelApi", needed);
  if (host !== Office.HostType.Excel || !supported) {
    await say(root, host === Office.HostType.Excel ? "tooOld" : "notExcel");
    return;
  }
  const workbook = openExcelWorkbook();
  const pane = createRoot(root);
  const delivery = deliveryOn(String(Office.context.platform));
  const pack = await loadPack(language);
  const tools = { workbook, language, pack, startWorker: startFileWorker, delivery };
  const render = async (): Promise<void> => {
    const theme = await loadTheme(Office.context.officeTheme);
    pane.render(<Pane {...tools} theme={theme} />);
  };
  // Excel tells nobody that its theme changed; whoever changes it comes back to the pane.
  window.addEventListener("focus", () => void render());
  keepDropsOut();
  await render();
}

/** A file dropped beside the drop area would be opened in place of the pane, and everything in it lost. */
function keepDropsOut(): void {
  const keepOut = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes("Files") === true) event.preventDefault();
  };
  document.addEventListener("dragover", keepOut);
  document.addEventListener("drop", keepOut);
}

/** Replaces the starting words by a sentence, where there is no pane to show it. */
async function say(root: HTMLElement, reason: "noOffice" | "notExcel" | "tooOld"): Promise<void> {
  const language = typeof Office === "undefined" ? navigator.language : Office.context.displayLanguage;
  const sentence = document.createElement("p");
  sentence.className = "starting";
  sentence.setAttribute("role", "alert");
  sentence.textContent = ((await loadPack(languageOf(language)))?.pane ?? zhPane).start[reason];
  root.replaceChildren(sentence);
}

void start();
