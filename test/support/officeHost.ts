// openOffice: the real, unmodified Office.js client in a window of its own, talking to our host; Excel and Office become globals.
//
// Works in jest's "node" environment and in "jsdom", where React renders into jest's own window. Close it after each test.
import { ExcelHost } from "../../src/workbench/host/host";
import type { HostOptions } from "../../src/workbench/host/host";
import type { OfficeWindow } from "./officeWindow";
import { officeWindow } from "./officeWindow";

/** What a test gets. */
export interface OpenOffice {
  /** The window the client runs in. */
  readonly window: OfficeWindow["window"];
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly host: ExcelHost;
  /** Batches of the code under test since the start or the last resetSyncs(). */
  syncs(): number;
  resetSyncs(): void;
  /** Resolves when the events raised so far have reached their handlers. */
  eventsDelivered(): Promise<void>;
  /** Takes the globals away again. */
  close(): void;
}

/** Opens an empty workbook with one sheet and starts the client. `host` continues with a workbook that is open already. */
export async function openOffice(options: HostOptions & { readonly host?: ExcelHost } = {}): Promise<OpenOffice> {
  const host = options.host ?? new ExcelHost(options);
  const client = officeWindow();
  host.connect(client.window);
  client.run("office.js");
  const { Office: office } = client.window;
  await office.onReady();
  const { Excel: excel, OfficeExtension: extension } = client.window;
  const restore = putGlobals({ Excel: excel, Office: office, OfficeExtension: extension });
  let start = host.syncs;
  return {
    window: client.window,
    Excel: excel,
    Office: office,
    host,
    syncs: () => host.syncs - start,
    resetSyncs: () => {
      start = host.syncs;
    },
    eventsDelivered: () => new Promise((resolve) => setTimeout(resolve, 20)),
    close: () => {
      restore();
      client.close();
    },
  };
}

/** Sets globals and returns the way back. */
function putGlobals(globals: Readonly<Record<string, unknown>>): () => void {
  const names = Object.keys(globals);
  const before = new Map(names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]));
  for (const name of names) {
    Object.defineProperty(globalThis, name, { value: globals[name], configurable: true, writable: true });
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  };
}
