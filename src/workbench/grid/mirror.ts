// Keeps the grid like the model: collects what changed and writes it once per turn, or when a calculation is awaited.
import { mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import type { Area } from "../host/area";
import { bounding } from "../host/area";
import type { Change, WorkbookModel } from "../host/model";
import type { GridBook } from "./gridBook";
import { BOOK_ID } from "./gridBook";
import type { Aspect, SheetWriter } from "./sheetWriter";
import { ASPECTS, DEFAULT_SIZE, sheetWriter } from "./sheetWriter";

/** What of a sheet must be written. `cells`: an area, "all", or nothing. */
interface Stale {
  cells: Area | "all" | null;
  readonly aspects: Set<Aspect>;
}

/** The mirror of a model in a grid. */
export interface Mirror {
  /** Writes what is stale and waits until every formula shows its result. */
  settle(): Promise<void>;
  /** Marks cells to be written again, changed or not. */
  refresh(sheetId: string, area: Area | "all"): void;
  /** Marks heights and widths to be written again. */
  refreshSizes(sheetId: string): void;
  /** To be called when the grid began to calculate for another reason. */
  expectResults(): void;
}

const ASPECT_OF: Readonly<Partial<Record<Change["kind"], Aspect>>> = {
  mergesChanged: "merges",
  rowsChanged: "sizes",
  columnsChanged: "sizes",
  validationsChanged: "validations",
  conditionalFormatsChanged: "conditionalFormats",
  freezeChanged: "freeze",
  sheetChanged: "properties",
};

/** After these, formulas of any sheet may read differently. */
const REWRITES_FORMULAS: ReadonlySet<Change["kind"]> = new Set(["sheetChanged", "sheetRemoved", "cellsMoved"]);

/** Starts mirroring. The grid's workbook must hold the same sheets as the model, empty. */
export function mirrorModel(book: GridBook, model: WorkbookModel): Mirror {
  const state = new MirrorState(book, model);
  for (const sheet of model.sheets) state.markAll(sheet.id);
  model.subscribe((change) => state.note(change));
  return {
    settle: () => state.settle(),
    refresh: (sheetId, area) => state.markCells(sheetId, area),
    refreshSizes: (sheetId) => state.markSizes(sheetId),
    expectResults: () => state.expectResults(),
  };
}

class MirrorState {
  private readonly stale = new Map<string, Stale>();
  private readonly writers = new Map<string, SheetWriter>();
  private scheduled = false;
  private calculating: Promise<void> | null = null;

  constructor(
    private readonly book: GridBook,
    private readonly model: WorkbookModel,
  ) {}

  note(change: Change): void {
    if (change.origin === "results" || change.kind === "namesChanged") return;
    if (change.kind === "sheetRemoved") this.stale.delete(change.sheetId);
    if (change.kind === "sheetAdded" || change.kind === "cellsMoved") this.markAll(change.sheetId);
    if (REWRITES_FORMULAS.has(change.kind)) for (const { id } of this.model.sheets) this.markCells(id, "all");
    if (change.kind === "cellsChanged" || change.kind === "formatsChanged") {
      this.markCells(change.sheetId, change.area);
    }
    const aspect = ASPECT_OF[change.kind];
    if (aspect !== undefined) this.staleOf(change.sheetId).aspects.add(aspect);
    this.schedule();
  }

  markAll(sheetId: string): void {
    this.stale.set(sheetId, { cells: "all", aspects: new Set(ASPECTS) });
    this.schedule();
  }

  markCells(sheetId: string, area: Area | "all"): void {
    const stale = this.staleOf(sheetId);
    if (area === "all" || stale.cells === "all") stale.cells = "all";
    else stale.cells = stale.cells === null ? area : bounding(stale.cells, area);
    this.schedule();
  }

  markSizes(sheetId: string): void {
    this.staleOf(sheetId).aspects.add("sizes");
    this.schedule();
  }

  expectResults(): void {
    const pending = this.book.calculated().finally(() => {
      if (this.calculating === pending) this.calculating = null;
    });
    this.calculating = pending;
  }

  async settle(): Promise<void> {
    this.flush();
    while (this.calculating !== null) await this.calculating;
  }

  private staleOf(sheetId: string): Stale {
    const known = this.stale.get(sheetId);
    if (known !== undefined) return known;
    const fresh: Stale = { cells: null, aspects: new Set() };
    this.stale.set(sheetId, fresh);
    return fresh;
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => this.flush());
  }

  private flush(): void {
    this.scheduled = false;
    this.matchSheets();
    let calculates = false;
    for (const [sheetId, stale] of [...this.stale]) {
      this.stale.delete(sheetId);
      if (this.writeSheet(sheetId, stale)) calculates = true;
    }
    if (calculates) this.expectResults();
  }

  private writeSheet(sheetId: string, stale: Stale): boolean {
    const sheet = this.model.sheets.find((one) => one.id === sheetId);
    if (sheet === undefined) return false;
    const writer = this.writers.get(sheetId) ?? sheetWriter(this.book, sheetId);
    this.writers.set(sheetId, writer);
    for (const aspect of ASPECTS) if (stale.aspects.has(aspect)) writer.aspect(sheet, aspect);
    return stale.cells !== null && writer.cells(sheet, stale.cells === "all" ? null : stale.cells);
  }

  /** Adds, orders and removes sheets until the tabs are those of the model. */
  private matchSheets(): void {
    const wanted = this.model.sheets.map((sheet) => sheet.id);
    for (const sheet of this.model.sheets) if (!this.gridOrder().includes(sheet.id)) this.insert(sheet.id, sheet.name);
    const first = wanted.find((id) => this.model.sheet(id).visibility === "Visible");
    for (const id of this.gridOrder()) if (!wanted.includes(id)) this.remove(id, first);
    wanted.forEach((id, place) => {
      const from = this.gridOrder().indexOf(id);
      if (from === place) return;
      this.book.write("sheet.mutation.set-worksheet-order", id, { fromOrder: from, toOrder: place });
    });
  }

  private gridOrder(): readonly string[] {
    return (
      this.book.api
        .getWorkbook(BOOK_ID)
        ?.getSheets()
        .map((sheet) => sheet.getSheetId()) ?? []
    );
  }

  private insert(id: string, name: string): void {
    const sheet = mergeWorksheetSnapshotWithDefault({
      id,
      name,
      defaultRowHeight: DEFAULT_SIZE.height,
      defaultColumnWidth: DEFAULT_SIZE.width,
    });
    this.book.write("sheet.mutation.insert-sheet", id, { index: this.gridOrder().length, sheet });
  }

  private remove(id: string, neighbour: string | undefined): void {
    const workbook = this.book.api.getWorkbook(BOOK_ID);
    if (workbook?.getActiveSheet().getSheetId() === id && neighbour !== undefined) workbook.setActiveSheet(neighbour);
    this.book.write("sheet.mutation.remove-sheet", id, { subUnitName: "" });
    this.writers.delete(id);
  }
}
