/** Workbook: the only door to a workbook. `excel` implements it over Office.js, `xlsx` over bytes. */
import type { CellPlace } from "../core/problem";
import type { Grid } from "./grid";
import type { Area, CellValue, SheetPlan } from "./plan";

/** What stands in the way of writing: a sheet of that name exists. */
export type OnConflict = "refuse" | "replace" | "keepBoth";

/** Names as they were written: a kept sheet makes the new one 评价表 (2), and formulas follow the new names. */
export interface Written {
  readonly sheets: readonly string[];
}

/** Follows a long writing, and may end it. */
export interface WritingWatch {
  /** Told now and then how many cells of all have been written. */
  readonly onProgress: (done: number, all: number) => void;
  /** Asked now and then; true takes back what was written so far. */
  readonly isStopped: () => boolean;
}

/** The door. All methods throw {@link HostError} when the host will not. */
export interface Workbook {
  /** All sheets, hidden ones too, as grids in workbook order. */
  read(): Promise<readonly Grid[]>;
  /**
   * Writes all sheets, or nothing. A plan whose name exists is handled as `onConflict` says (default refuse). Where the watch stops it,
   * nothing is written and no sheet is named. `half-written` says which sheets are left where that could not be taken back.
   */
  write(plans: readonly SheetPlan[], onConflict?: OnConflict, watch?: WritingWatch): Promise<Written>;
  /**
   * Changes a few things of sheets that are there and leaves all else as it is, in one batch, in the order given. The sheets
   * are protected afterwards, as they were before or, where they were not, as {@link SheetPlan.protected} says. A sheet whose
   * protection has a password is refused（`sheet-protected`）. What fails is taken back; `sheet-open` says where that failed too.
   * `seen` is what the changes were decided by: where others can type meanwhile and did, in the cells that are written over or that
   * {@link Amendment.decidedBy} names, nothing changes（`changed-meanwhile`）.
   */
  amend(amendments: readonly Amendment[], seen?: readonly Grid[]): Promise<void>;
}

/** What changes in one sheet. Locking comes before all else, opening after it, so that no code ever stands beside open inputs. */
export interface Amendment {
  readonly sheet: string;
  /** New contents; the cells keep their looks. Text is text whatever it looks like. */
  readonly cells: readonly AmendedCell[];
  /** Cells that get locked or opened, and their fill（#RRGGBB; null: none）. */
  readonly inputs?: { readonly areas: readonly Area[]; readonly locked: boolean; readonly fill: string | null };
  /** Right part of the footer of every page, with Excel's codes as in a PrintPlan; the other parts stay. */
  readonly footerRight?: string;
  /** Cells that must be as they were read. */
  readonly decidedBy?: readonly { readonly sheet: string; readonly areas: readonly Area[] }[];
}

/** A cell and its new value; null empties it. Rows and columns count from 0. */
export interface AmendedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** What a live workbook can do besides: only the pane needs it. */
export interface LiveWorkbook extends Workbook {
  /** Shows and selects the cell. */
  select(place: CellPlace): Promise<void>;
  /** Calls back, after a pause in typing, when something may have changed. Returns the way to stop. */
  watchChanges(onDirty: () => void): Promise<() => void>;
  /** Opens an .xlsx file as a workbook of its own, in its own window, beside this one. */
  openCopy(file: Uint8Array): Promise<void>;
  /** Name of the file, without folder. Example: 评价表.xlsx. */
  fileName(): Promise<string>;
  /** Calls back with the selected cell. Returns the way to stop. */
  watchSelection(onSelect: (place: CellPlace) => void): Promise<() => void>;
  /** Calls those back with the selected cell once more: the host may have lost an event. */
  refreshSelection(): Promise<void>;
}

/** Why a host would not. Words are in `text/`; add a code only with a sentence. */
export type HostErrorCode =
  | "sheet-exists"
  | "sheet-protected"
  | "sheet-open"
  | "half-written"
  | "workbook-protected"
  | "cell-editing"
  | "access-denied"
  | "busy"
  | "too-large"
  | "gone"
  | "unsupported"
  | "offline"
  | "cannot-open"
  | "not-a-workbook"
  | "old-format"
  | "encrypted"
  | "damaged"
  | "too-big-to-read"
  | "too-slow-to-read"
  | "other-archive"
  | "unexpected-content"
  | "other-packing"
  | "shielded"
  | "binary-format"
  | "split-archive"
  | "other-format"
  | "scan"
  | "document"
  | "other-kind"
  | "not-a-file"
  | "session-expired"
  | "ambiguous"
  | "not-as-written"
  | "changed-meanwhile"
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
