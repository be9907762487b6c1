/** What the pane asks of its worker（后台线程）, and what comes back. Plain data only: both travel between threads. */
import type { Decided } from "../../actions/consolidateWorkbooks";
import type { SplitRequest } from "../../actions/splitWorkbook";
import type { SheetVerification } from "../../actions/verifyWorkbook";
import type { Returned } from "../../core/versions";
import type { Checked } from "../../core/problem";
import type { HostErrorCode } from "../../sheet/workbook";

/** A file to be read: its path as people see it, and its contents. */
export interface Source {
  readonly file: string;
  readonly contents: Blob;
}

/** A file that was made. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type FileRequest =
  /** Verifies a workbook; `code` as somebody typed it from paper, null where there is none. */
  | { readonly task: "verify"; readonly source: Source; readonly code: string | null }
  /** Reads a workbook, or all of an archive but its first `skip` ones. */
  | { readonly task: "read"; readonly source: Source; readonly skip: number }
  /** Makes the workbooks of a split; `archive` null: each by itself. `time` in milliseconds since 1970 becomes the files' date. */
  | { readonly task: "split"; readonly request: SplitRequest; readonly archive: string | null; readonly time: number }
  /** Consolidates once more, and makes the workbook of it. */
  | {
      readonly task: "summary";
      readonly returned: readonly Returned[];
      readonly decided: Decided;
      readonly name: string;
    };

export type FileAnswer =
  /** How the sheets of a file stand against their seals and the code. */
  | { readonly kind: "verified"; readonly verified: Checked<readonly SheetVerification[]> }
  /** About to read, or to make, this file; `of` is how many there are, null while nobody knows. */
  | { readonly kind: "at"; readonly file: string; readonly of: number | null }
  /** What a file holds. */
  | { readonly kind: "returned"; readonly returned: readonly Returned[] }
  | { readonly kind: "made"; readonly made: MadeFile }
  | { readonly kind: "done" }
  /** The host would not, e.g. the file could not be opened at all. */
  | { readonly kind: "failed"; readonly code: HostErrorCode; readonly detail: string }
  /** Our own mistake. */
  | { readonly kind: "mistake"; readonly message: string };

/** A running worker. */
export interface FileWorker {
  post(request: FileRequest): void;
  /** Ends it, whatever it is doing. */
  end(): void;
}

/** Starts a worker; every request is answered in order and ends with `done`, `failed` or `mistake`. */
export type StartFileWorker = (onAnswer: (answer: FileAnswer) => void) => FileWorker;
