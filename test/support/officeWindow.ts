// A window for Office.js: a jsdom window in jest's "node" environment, a frame of jest's window in "jsdom".
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** A window with Office.js in it, once `run` has been called. */
type ClientWindow = Window & {
  external: unknown;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  eval(source: string): unknown;
};

export interface OfficeWindow {
  readonly window: ClientWindow;
  /** Runs a file of the Office.js distribution as a script of this window. */
  run(file: string): void;
  readonly close: () => void;
}

const DISTRIBUTION = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
/** Where the scripts seem to come from. */
const ADDRESS = "https://localhost/office/";

/** Makes an empty window. Scripts that are put into it are read from the Office.js distribution; nothing else is fetched. */
export function officeWindow(): OfficeWindow {
  const { window, close } = typeof document === "undefined" ? standaloneWindow() : frameWindow();
  const run = (file: string): void => {
    const tag = window.document.createElement("script");
    tag.setAttribute("src", ADDRESS + file);
    window.document.head.append(tag);
  };
  const stop = loadScripts(window);
  return {
    window,
    run: (file) => {
      run(file);
      // The file itself is run by the loader; its own first lines look for the tag above.
      stop.now();
    },
    close: () => {
      stop.disconnect();
      close();
    },
  };
}

/** Runs every script tag with a known address that is put into the window, then tells the tag that it is loaded. */
function loadScripts(window: ClientWindow): { now(): void; disconnect(): void } {
  const done = new Set<Element>();
  const load = (): void => {
    for (const tag of window.document.querySelectorAll("script[src]")) {
      if (done.has(tag)) continue;
      done.add(tag);
      const name = (tag.getAttribute("src") ?? "").replace(ADDRESS, "").replace(/\?.*$/, "");
      window.eval(readFileSync(path.join(DISTRIBUTION, name), "utf8"));
      tag.dispatchEvent(new (eventOf(window))("load"));
    }
  };
  const Observer = observerOf(window);
  const observer = new Observer(load);
  observer.observe(window.document, { childList: true, subtree: true });
  return { now: load, disconnect: () => observer.disconnect() };
}

type Realm = Window & { readonly MutationObserver: typeof MutationObserver; readonly Event: typeof Event };

function observerOf(window: Window): typeof MutationObserver {
  return (window as Realm).MutationObserver;
}

function eventOf(window: Window): typeof Event {
  return (window as Realm).Event;
}

interface Made {
  readonly window: ClientWindow;
  readonly close: () => void;
}

/** The jsdom that jest's own environment brings: newer ones are modules that jest cannot load. */
function standaloneWindow(): Made {
  const fromEnvironment = createRequire(require.resolve("jest-environment-jsdom"));
  const { JSDOM } = fromEnvironment("jsdom") as typeof import("jsdom");
  const dom = new JSDOM("<!doctype html><html><head></head><body></body></html>", {
    url: `${ADDRESS}pane.html`,
    runScripts: "outside-only",
    pretendToBeVisual: true,
  });
  return { window: dom.window as unknown as ClientWindow, close: () => dom.window.close() };
}

function frameWindow(): Made {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  const { contentWindow } = frame;
  if (contentWindow === null) throw new Error("the frame has no window");
  return { window: contentWindow as unknown as ClientWindow, close: () => frame.remove() };
}
