// The grid's side of the mirror: one Univer workbook, and the only way our code writes to it.
import type { FUniver } from "@univerjs/core/facade";

/** Id of the one workbook on the page. */
export const BOOK_ID = "pingbiao";

/** Marks our own writes, so that they are not taken for the person's. */
const MIRRORED = { mirrored: true } as const;

/** After these Univer would show the sheet, unless they come from elsewhere. The model says which sheet is shown. */
const SHOWS_SHEET: ReadonlySet<string> = new Set([
  "sheet.mutation.insert-sheet",
  "sheet.mutation.set-worksheet-hidden",
]);

/** Options of a command as Univer hands them to listeners. */
export type CommandOptions = Readonly<Record<PropertyKey, unknown>> | undefined;

/** Parameters of a mutation, without the ids that `write` adds. */
export type MutationParameters = Readonly<Record<string, unknown>>;

/** The grid's workbook. */
export interface GridBook {
  readonly api: FUniver;
  /** Called right after a change: waits until all that it leads to is calculated. */
  calculated(): Promise<void>;
  /** Runs a mutation on a sheet. Mutations pass by Univer's permissions: the model has already decided. */
  write(mutation: string, sheetId: string, parameters: MutationParameters): void;
}

/** Wraps the facade of a started Univer. */
export function gridBook({ api, calculated }: Pick<GridBook, "api" | "calculated">): GridBook {
  return {
    api,
    calculated,
    write(mutation, sheetId, parameters) {
      const options = SHOWS_SHEET.has(mutation) ? { ...MIRRORED, fromCollab: true } : MIRRORED;
      api.syncExecuteCommand(mutation, { unitId: BOOK_ID, subUnitId: sheetId, ...parameters }, options);
    },
  };
}

/** Whether a command was run by {@link GridBook.write}. */
export function isOwnWrite(options: CommandOptions): boolean {
  return options?.["mirrored"] === true;
}

/** Whether a command only carries calculated results. */
export function isCalculation(options: CommandOptions): boolean {
  return options?.["fromFormula"] === true;
}
