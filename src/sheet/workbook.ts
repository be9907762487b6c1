/** Workbook: the only door to a workbook. `excel` implements it over Office.js, `xlsx` over bytes. */
import type { CellPlace } from "../core/problem";
import type { Grid } from "./grid";
import type { SheetPlan } from "./plan";

/** What stands in the way of writing: a sheet of that name exists. */
export type OnConflict = "refuse" | "replace" | "keepBoth";

/** Names as they were written: a kept sheet makes the new one 评价表 (2), and formulas follow the new names. */
export interface Written {
  readonly sheets: readonly string[];
}

/** The door. All methods throw {@link HostError} when the host will not. */
export interface Workbook {
  /** All sheets, hidden ones too, as grids in workbook order. */
  read(): Promise<readonly Grid[]>;
  /** Writes all sheets in one batch, or nothing. A plan whose name exists is handled as `onConflict` says (default refuse). */
  write(plans: readonly SheetPlan[], onConflict?: OnConflict): Promise<Written>;
}

/** What a live workbook can do besides: only the pane needs it. */
export interface LiveWorkbook extends Workbook {
  /** Shows and selects the cell. */
  select(place: CellPlace): Promise<void>;
  /** Calls back, after a pause in typing, when something may have changed. Returns the way to stop. */
  watchChanges(onDirty: () => void): Promise<() => void>;
  /** Calls back with the selected cell. Returns the way to stop. */
  watchSelection(onSelect: (place: CellPlace) => void): Promise<() => void>;
}

/** Why a host would not. Words are in `text/`; add a code only with a sentence. */
export type HostErrorCode =
  | "sheet-exists"
  | "sheet-protected"
  | "workbook-protected"
  | "cell-editing"
  | "access-denied"
  | "busy"
  | "too-large"
  | "gone"
  | "unsupported"
  | "offline"
  | "not-a-workbook"
  | "old-format"
  | "encrypted"
  | "damaged"
  | "too-big-to-read"
  | "too-slow-to-read"
  | "other-archive"
  | "unknown";

/** The host would not do it: locked sheet, cell in edit, no such file, damaged file. `detail` names the sheet or part. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    readonly detail: string = "",
    options?: { cause?: unknown },
  ) {
    super(detail === "" ? code : `${code}: ${detail}`, options);
    this.name = "HostError";
  }
}
