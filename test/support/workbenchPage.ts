/** The workbench in a real browser: serves dist/, opens the page in Chromium, types and pastes like a person, reads through the page's own model. */
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { parseArea } from "../../src/workbench/host/area";
import type { Grid } from "../../src/sheet/grid";
import type { CellContent } from "../../src/workbench/host/model";
import type {} from "../../src/workbench/workbench";
import { isRefused, isTyped, takesKeys, tryUntil, valueAt } from "./patience";
import { addressFrom } from "./serverAddress";

const PROGRAM = "/usr/bin/chromium";
const ROOT = join(__dirname, "../..");
/** Milliseconds between keys: the first opens the cell's editor. */
const KEY_PAUSE = 25;
const SWITCHES = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** `describe` where Chromium is installed; otherwise a loud skip, or a failure when PINGBIAO_NO_SKIP=1. */
export function describeInBrowser(name: string, cases: () => void): void {
  if (existsSync(PROGRAM)) {
    describe(name, cases);
  } else if (process.env["PINGBIAO_NO_SKIP"] === "1") {
    it(`${name}: finds Chromium`, () => {
      throw new Error(`${PROGRAM} is not installed`);
    });
  } else {
    console.warn(`SKIPPED ${name}: ${PROGRAM} is not installed`);
    describe.skip(name, cases);
  }
}

/** A cell as the model and the grid hold it; they must agree. */
export interface SeenCell extends CellContent {
  /** The value in the grid. */
  readonly shown: unknown;
  /** The colour the grid paints, #RRGGBB; null: none. */
  readonly fill: string | null;
}

/** The workbench opened once for a suite. */
export class WorkbenchPage {
  /** Errors of page and pane; a suite ends by expecting none. */
  readonly errors: string[] = [];

  private constructor(
    private readonly server: ChildProcess,
    private readonly browser: Browser,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on("pageerror", (error) => this.errors.push(error.stack ?? error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.errors.push(message.text());
    });
  }

  /** Starts server and browser and waits until the grid shows the workbook. dist/ must be built. */
  static async open(viewport = { width: 1440, height: 900 }): Promise<WorkbenchPage> {
    const server = spawn(process.execPath, [join(ROOT, "scripts/serve.mjs")], {
      env: { ...process.env, PORT: "0" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const address = await addressFrom(server);
    const browser = await chromium.launch({ executablePath: PROGRAM, args: SWITCHES });
    const context = await browser.newContext({ viewport, locale: "zh-CN", acceptDownloads: true });
    const opened = new WorkbenchPage(server, browser, context, await context.newPage());
    await opened.load(address);
    return opened;
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.kill();
  }

  /** The pane's frame. */
  get pane(): Frame {
    const frame = this.page.frames().find((one) => one.url().includes("/workbench/pane.html"));
    if (frame === undefined) throw new Error("the page has no pane");
    return frame;
  }

  /** Loads the pane again, as Excel does when the task pane is closed and opened. */
  async reloadPane(): Promise<void> {
    await this.pane.goto(this.pane.url());
  }

  /** Shows a sheet by its tab name. */
  async showSheet(sheet: string): Promise<void> {
    await this.page.evaluate(async (name) => {
      const bench = window.pingbiaoWorkbench;
      const found = bench?.model.sheets.find((one) => one.name === name);
      if (bench === undefined || found === undefined) throw new Error(`no sheet ${name}`);
      bench.model.activateSheet(found.id);
      await (await bench.grid).settle();
    }, sheet);
  }

  /** Clicks a cell of the shown sheet until it is selected and takes keys. */
  clickCell(address: string): Promise<void> {
    return tryUntil(
      () => this.clickLink(address),
      () => this.page.evaluate(takesKeys, cellOf(address)),
    );
  }

  /** Clicks an open cell of the shown sheet, types and presses Enter; the text must be news, or be refused in a dialog. */
  async typeIntoCell(address: string, text: string): Promise<void> {
    const cell = cellOf(address);
    const before = await this.page.evaluate(valueAt, cell);
    await tryUntil(
      () => this.typeOver(address, text),
      () => this.page.evaluate(isTyped, text),
    );
    await this.page.keyboard.press("Enter");
    await tryUntil(
      () => this.settle(),
      async () => (await this.page.evaluate(valueAt, cell)) !== before || (await this.page.evaluate(isRefused)),
    );
  }

  /** Types over a locked cell until the grid says that it is locked. */
  async typeIntoLocked(address: string, text: string): Promise<void> {
    const refusal = this.page.getByText("这个单元格已锁定").first();
    await tryUntil(
      () => this.typeOver(address, text),
      () => refusal.isVisible(),
    );
    await this.page.keyboard.press("Enter");
  }

  private async typeOver(address: string, text: string): Promise<void> {
    await this.page.keyboard.press("Escape");
    await this.clickCell(address);
    await this.page.keyboard.type(text, { delay: KEY_PAUSE });
  }

  /** Clicks a cell of the shown sheet that leads elsewhere. */
  async clickLink(address: string): Promise<void> {
    const place = await this.placeOf(address);
    await this.page.mouse.click(place.x, place.y);
  }

  /** Pastes text into a cell of the shown sheet through the clipboard event. */
  async pasteIntoCell(address: string, text: string): Promise<void> {
    await this.clickCell(address);
    await this.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await this.page.evaluate((value) => navigator.clipboard.writeText(value), text);
    await this.page.keyboard.press("Control+V");
    await this.settle();
  }

  /** Page pixels of the middle of a cell; the headers of its column and row stand above and left of those of row 1 and column A. */
  async placeOf(address: string): Promise<{ readonly x: number; readonly y: number }> {
    const { row, column } = cellOf(address);
    const place = await this.page.evaluate(
      async ([down, across]) => (await window.pingbiaoWorkbench?.grid)?.placeOf(down, across),
      [row, column] as const,
    );
    if (place === undefined) throw new Error("the page has no grid");
    return place;
  }

  /** Presses the mouse at one place and lets it go at another, as a person drags. */
  async drag(
    from: { readonly x: number; readonly y: number },
    by: { readonly x: number; readonly y: number },
  ): Promise<void> {
    await this.page.mouse.move(from.x - 3, from.y - 1);
    await this.page.mouse.move(from.x, from.y, { steps: 3 });
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + by.x, from.y + by.y, { steps: 5 });
    await this.page.mouse.up();
    await this.settle();
  }

  /** Waits until the person's last edit has been calculated. */
  async settle(): Promise<void> {
    await this.page.waitForTimeout(50);
    await this.page.evaluate(async () => (await window.pingbiaoWorkbench?.grid)?.settle());
  }

  /** A cell as model and grid hold it, once all formulas are calculated. */
  async readCell(sheet: string, address: string): Promise<SeenCell> {
    const { row, column } = cellOf(address);
    await this.settle();
    return this.page.evaluate(
      async ([name, down, across]) => {
        const bench = window.pingbiaoWorkbench;
        const found = bench?.model.sheets.find((one) => one.name === name);
        if (bench === undefined || found === undefined) throw new Error(`no sheet ${name}`);
        const grid = await bench.grid;
        return {
          ...found.contentAt(down, across),
          shown: grid.shownValue(found.id, down, across),
          fill: grid.paintedFill(found.id, down, across),
        };
      },
      [sheet, row, column] as const,
    );
  }

  /** All sheets as read, once all formulas are calculated. */
  async grids(): Promise<readonly Grid[]> {
    await this.settle();
    return this.page.evaluate(
      () =>
        window.pingbiaoWorkbench?.model.sheets.map((sheet) => ({
          name: sheet.name,
          hidden: sheet.visibility !== "Visible",
          protected: sheet.protection.protected,
          cells: sheet.contents().map(({ row, column, formula, value }) => ({
            row,
            column,
            value,
            ...(formula === null ? {} : { formula: formula.slice(1) }),
          })),
        })) ?? [],
    );
  }

  /** Batches that the pane has sent so far. */
  syncs(): Promise<number> {
    return this.page.evaluate(() => window.pingbiaoWorkbench?.syncs() ?? 0);
  }

  /** Name of the sheet that the grid shows. */
  shownSheet(): Promise<string | undefined> {
    return this.page.evaluate(async () => {
      const bench = window.pingbiaoWorkbench;
      const id = (await bench?.grid)?.shownSheetId();
      return bench?.model.sheets.find((sheet) => sheet.id === id)?.name;
    });
  }

  /** Names of the sheets in tab order, hidden ones too. */
  sheetNames(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.pingbiaoWorkbench?.model.sheets.map((sheet) => sheet.name) ?? []);
  }

  private async load(address: string): Promise<void> {
    await this.page.goto(address);
    await this.page.waitForFunction(() => window.pingbiaoWorkbench !== undefined);
    await this.page.evaluate(async () => {
      await window.pingbiaoWorkbench?.grid;
    });
  }
}

function cellOf(address: string): { readonly row: number; readonly column: number } {
  const area = parseArea(address);
  if (area === null) throw new Error(`${address} is no cell address`);
  return { row: area.top, column: area.left };
}
