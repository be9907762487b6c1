// Host: Excel's side of Office.js. One workbook, one connected client at a time, faults to order, syncs counted.
import type { BridgeHost, BridgeSettings, CallResult, Client } from "./bridge";
import { installBridge } from "./bridge";
import { Book } from "./book";
import { eventsOf } from "./events";
import type { Fault } from "./faults";
import { failAt, Faults, STATUS } from "./faults";
import type { Change, WorkbookModel } from "./model";
import { processQuery } from "./processQuery";
import { rangeObject } from "./rangeClass";
import type { Request } from "./request";
import { isHousekeeping, readRequest } from "./request";
import type { HostEvent } from "./session";
import { Session } from "./session";
import { worksheetObject } from "./worksheetClass";

/** How the host presents itself. */
export interface HostOptions {
  /** ExcelApi version, default "1.9". Newer members are refused with ApiNotFound. */
  readonly excelApi?: string | undefined;
  readonly locale?: string | undefined;
  /** Theme colours as 0xRRGGBB; default: the light theme. */
  readonly theme?: BridgeSettings["theme"] | undefined;
  /** Largest request in bytes, default 5 MB as in Excel on the web. */
  readonly largestRequest?: number | undefined;
}

const LIGHT: BridgeSettings["theme"] = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x000000,
  controlBackgroundColor: 0xffffff,
  controlForegroundColor: 0x000000,
};
/** Request flag of Excel.run({ delayForCellEdit: true }). */
const DELAY_FOR_CELL_EDIT = 64;
const IN_CELL_EDIT: Fault = { code: "InvalidOperationInCellEditMode" };
const LARGEST_REQUEST = 5 * 1024 * 1024;

/** Excel as the add-in meets it, and the handles with which a test or the workbench plays the person. */
export class ExcelHost implements BridgeHost {
  readonly settings: BridgeSettings;
  private readonly faults = new Faults();
  private readonly excelApi: string;
  private readonly largestRequest: number;
  private session: Session;
  private client: Client | null = null;
  private count = 0;
  private answering: Promise<unknown> = Promise.resolve();
  private inRequest = false;
  private waiting: HostEvent[] = [];
  private selectionWaits = false;
  private editing: Promise<void> | null = null;
  private editEnds: () => void = () => undefined;

  constructor(
    options: HostOptions = {},
    private readonly state: Book = new Book(),
  ) {
    this.excelApi = options.excelApi ?? "1.9";
    this.largestRequest = options.largestRequest ?? LARGEST_REQUEST;
    this.settings = {
      locale: options.locale ?? "zh-CN",
      requirements: requirementsOf(this.excelApi),
      theme: options.theme ?? LIGHT,
    };
    this.session = this.newSession();
    this.state.subscribe((change) => this.noteChange(change));
  }

  /** The workbook, to look into and to act on as the person. */
  get workbook(): WorkbookModel {
    return this.state;
  }

  /** Files that the add-in opened as workbooks of their own, base64; "" for a blank one. */
  get openedWorkbooks(): readonly string[] {
    return this.state.openedWorkbooks;
  }

  /** Batches of the add-in so far, without what the client asks for by itself. */
  get syncs(): number {
    return this.count;
  }

  /** Puts the host behind a window, before Office.js is loaded there. A client connected earlier is forgotten. */
  connect(target: { external: unknown }): void {
    this.session = this.newSession();
    this.waiting = [];
    this.client = installBridge(target, this);
  }

  /** Fails the n-th sync from now on (1 is the next). `afterActions` lets so many actions through first. */
  failSync(n: number, fault: Fault): void {
    this.faults.order(n, fault);
  }

  /** The events of the next change never arrive. */
  loseNextEvent(): void {
    this.faults.loseEvents(1);
  }

  /** Protects the workbook's structure, as the person would in Excel's own dialog. */
  protectStructure(on: boolean): void {
    this.state.structureProtected = on;
  }

  /** The person starts (true) or ends (false) editing a cell. Meanwhile batches fail, or wait where they may be delayed. */
  editCell(editing: boolean): void {
    this.editEnds();
    if (editing) this.editing = new Promise((resolve) => (this.editEnds = resolve));
    else this.editing = null;
  }

  /** Requests are answered one after the other. */
  answer(body: string, flags: number): Promise<CallResult> {
    const request = readRequest(body);
    const { editing } = this;
    if (editing !== null && (flags & DELAY_FOR_CELL_EDIT) === 0 && !isHousekeeping(request)) {
      this.count++;
      return this.answerNow(body, request, IN_CELL_EDIT);
    }
    const turn = this.answering.then(() => editing).then(() => this.answerNext(body, request));
    this.answering = turn;
    return turn;
  }

  private answerNext(body: string, request: Request): Promise<CallResult> {
    if (isHousekeeping(request)) return this.answerNow(body, request, null);
    this.count++;
    return this.answerNow(body, request, this.faults.next());
  }

  private async answerNow(body: string, request: Request, fault: Fault | null): Promise<CallResult> {
    if (fault !== null && "status" in fault) return fault;
    if (new Blob([body]).size > this.largestRequest) return { status: STATUS.requestTooLarge };
    this.inRequest = true;
    try {
      return { body: await processQuery(this.session, request, (index) => failAt(fault, index)) };
    } finally {
      this.inRequest = false;
      this.flushSoon();
    }
  }

  private newSession(): Session {
    return new Session(this.state, Number(this.excelApi.split(".")[1]), {
      range: rangeObject,
      worksheet: (session, sheet) => worksheetObject({ session, sheet }),
    });
  }

  private noteChange(change: Change): void {
    const events = eventsOf(change, this.state);
    if (events.length === 0 || this.faults.takesEvent()) return;
    this.waiting.push(...events);
    this.selectionWaits ||= change.kind === "selectionChanged";
    if (!this.inRequest) this.flushSoon();
  }

  /** Events reach the client after the answer to the request that caused them. */
  private flushSoon(): void {
    setTimeout(() => {
      const events = this.waiting.filter(({ type, target }) => this.session.isRegistered(type, target));
      const selection = this.selectionWaits;
      this.waiting = [];
      this.selectionWaits = false;
      for (const event of events) this.client?.send(event);
      if (selection) this.client?.selectionChanged();
    }, 0);
  }
}

function requirementsOf(excelApi: string): Readonly<Record<string, string>> {
  return {
    ExcelApi: excelApi,
    DialogApi: "1.2",
    SharedRuntime: "1.1",
    RibbonApi: "1.2",
    RichApiRuntime: "1.2",
    DelayForCellEdit: "1.1",
    CustomXmlParts: "1.1",
    Settings: "1.1",
    ImageCoercion: "1.2",
  };
}
