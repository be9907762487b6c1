// Bridge: the members of window.external through which the unmodified Office.js talks to Excel for Windows.
import type { HostEvent } from "./session";

/** How a call ended: with an answer, or failed as a whole with one of Excel's numbers. */
export type CallResult = { readonly body: string } | { readonly status: number };

/** What the bridge needs of the host. */
export interface BridgeHost {
  readonly settings: BridgeSettings;
  /** `flags` are the request flags the client sends along. */
  answer(body: string, flags: number): Promise<CallResult>;
}

/** What the client learns about the host when it starts. */
export interface BridgeSettings {
  /** Display and content language, e.g. zh-CN. */
  readonly locale: string;
  /** Requirement sets and versions, e.g. { ExcelApi: "1.9" }. */
  readonly requirements: Readonly<Record<string, string>>;
  /** Theme colours as 0xRRGGBB. */
  readonly theme: Readonly<Record<string, number>>;
}

/** Sends to the client that sits behind the bridge. */
export interface Client {
  send(event: HostEvent): void;
  selectionChanged(): void;
}

type Callback = (result: unknown) => void;
type Handler = (dispatchId: number, args: unknown) => void;

/** Numbers of the calls and events that pass the bridge. */
const CALL = { richApi: 93 } as const;
const EVENT = { selectionChanged: 2, richApi: 33 } as const;
const RICH_EVENT_CATEGORY = 65536;
const INTERNAL_ERROR = 5001;

/** Arrays cross the bridge as COM safe arrays. */
function safeArray(items: readonly unknown[]): unknown {
  return { toArray: () => items, dimensions: () => 1 };
}

/** Installs the host's side in a window; must run before Office.js is loaded there. */
export function installBridge(target: { external: unknown }, host: BridgeHost): Client {
  const handlers = new Map<number, Handler>();
  const external = {
    GetHostInfo: () => `Excel|Win32|16.01|${host.settings.locale}`,
    GetLoggingAllowed: () => false,
    GetContext: () => contextOf(host.settings),
    Execute: (dispatchId: number, params: readonly unknown[], callback: Callback) => {
      const message = params[0];
      const body: unknown = Array.isArray(message) ? message[4] : null;
      const flags: unknown = Array.isArray(message) ? message[6] : null;
      if (dispatchId !== CALL.richApi || typeof body !== "string") callback(INTERNAL_ERROR);
      else void host.answer(body, Number(flags)).then((result) => callback(callbackValue(result)));
    },
    RegisterEvent: (dispatchId: number, _target: string, handler: Handler, callback: Callback) => {
      handlers.set(dispatchId, handler);
      callback(0);
    },
    UnregisterEvent: (dispatchId: number, _target: string, callback: Callback) => {
      handlers.delete(dispatchId);
      callback(0);
    },
  };
  Object.defineProperty(target, "external", { value: external, configurable: true, writable: true });
  return {
    send: ({ type, target: id, details }) => {
      const entry = safeArray([RICH_EVENT_CATEGORY, type, id, JSON.stringify(details), 0, false]);
      handlers.get(EVENT.richApi)?.(EVENT.richApi, safeArray([entry]));
    },
    selectionChanged: () => handlers.get(EVENT.selectionChanged)?.(EVENT.selectionChanged, safeArray([])),
  };
}

function callbackValue(result: CallResult): unknown {
  if ("status" in result) return result.status;
  return safeArray([0, safeArray([200, safeArray(["Content-Type", "application/json"]), result.body])]);
}

/** The context object: an Excel 2021 task pane on a writable workbook. */
function contextOf({ locale, requirements, theme }: BridgeSettings): object {
  const settings = documentSettings();
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "00000000-0000-0000-0000-000000000001",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => "工作簿1.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "",
    GetInstanceId: () => "1",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(requirements),
    GetHostFullVersion: () => "16.0.14332.20000",
    GetOfficeThemeInfo: () => JSON.stringify(theme),
    GetSettings: () => settings,
  };
}

/** Office.context.document.settings: kept while this client lives. */
function documentSettings(): object {
  let saved: readonly (readonly [string, unknown])[] = [];
  return {
    Read: (keys: unknown[], values: unknown[]) => {
      for (const [key, value] of saved) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys: readonly string[], values: readonly unknown[]) => {
      saved = keys.map((key, index) => [key, values[index]]);
    },
  };
}
