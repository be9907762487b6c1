// The file buttons of the bar: 打开示例, 打开 .xlsx, 存为 .xlsx, with a question before anything unsaved is replaced.
import { HostError } from "../sheet/workbook";
import { hostErrorSentence } from "../text/messages";
import { zhSentences } from "../text/zh/sentences";
import { byId } from "./byId";
import type { Book } from "./host/book";

const FILE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const FIRST_NAME = "评价表.xlsx";
const PASSED_OVER =
  "这个文件由其他软件保存过：评表不认识的内容（如图表、图片）没有打开，另存时不会保留，请保留原文件。";

/** What the buttons act on. */
export interface FileBar {
  readonly book: Book;
  /** Waits until every formula shows its result. */
  settle(): Promise<void>;
  /** The workbook is another one now: the pane starts anew. */
  reloadPane(): void;
  /** Says a sentence in the bar; "" clears it. */
  say(sentence: string): void;
}

/** Makes the buttons work. */
export function runFileBar(bar: FileBar): void {
  const state = { name: FIRST_NAME, changed: false };
  bar.book.subscribe(({ origin, kind }) => {
    if (origin !== "results" && kind !== "selectionChanged" && kind !== "sheetActivated") state.changed = true;
  });
  window.addEventListener("beforeunload", (event) => {
    if (state.changed && hasContent(bar.book)) event.preventDefault();
  });
  const save = async (): Promise<void> => {
    await bar.settle();
    const { savedFile } = await import("./files/file");
    download(savedFile(bar.book), state.name);
    state.changed = false;
    bar.say(`已存为 ${state.name}`);
  };
  const replace = async (name: string, open: () => Promise<boolean>): Promise<void> => {
    if (state.changed && hasContent(bar.book) && !(await mayReplace(save))) return;
    const complete = await open();
    Object.assign(state, { name: savedName(name), changed: false });
    bar.reloadPane();
    bar.say(complete ? "" : PASSED_OVER);
  };
  button("example", bar, () => replace(FIRST_NAME, () => openExample(bar.book)));
  button("save", bar, save);
  const chooser = fileChooser((file) => guarded(bar, () => replace(file.name, () => openFile(bar.book, file))));
  button("open", bar, () => {
    chooser.click();
    return Promise.resolve();
  });
}

/** What is saved is an .xlsx, whatever was opened: Excel refuses one under another ending. */
function savedName(name: string): string {
  return name.toLowerCase().endsWith(".xlsx") ? name : `${name.replace(/\.[^.]*$/, "")}.xlsx`;
}

function button(id: string, bar: FileBar, act: () => Promise<void>): void {
  byId(id).addEventListener("click", () => {
    void guarded(bar, act);
  });
}

/** A file that cannot be opened is said in a sentence; anything else is our mistake and stays an error. */
async function guarded(bar: FileBar, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (problem) {
    if (!(problem instanceof HostError)) throw problem;
    bar.say(hostErrorSentence(problem, zhSentences));
  }
}

async function openExample(book: Book): Promise<boolean> {
  const files = await import("./files/file");
  files.openExample(book);
  return true;
}

async function openFile(book: Book, file: File): Promise<boolean> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const files = await import("./files/file");
  return files.openFile(book, bytes);
}

function hasContent(book: Book): boolean {
  return book.sheets.some((sheet) => sheet.usedArea(true) !== null);
}

/** Asks; resolves to whether the workbook may go. */
function mayReplace(save: () => Promise<void>): Promise<boolean> {
  const dialog = byId("replace");
  if (!(dialog instanceof HTMLDialogElement)) throw new Error("#replace is no dialog");
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((answer) => {
    dialog.addEventListener(
      "close",
      () => {
        if (dialog.returnValue === "save") answer(save().then(() => true));
        else answer(dialog.returnValue === "replace");
      },
      { once: true },
    );
  });
}

function fileChooser(chosen: (file: File) => Promise<void>): HTMLInputElement {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = `.xlsx,${FILE_TYPE}`;
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    input.value = "";
    if (file !== undefined) void chosen(file);
  });
  return input;
}

function download(bytes: Uint8Array, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: FILE_TYPE }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
