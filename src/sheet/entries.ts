/** Scores to put into a sheet while it is made: none for a blank template. */
import type { Raw } from "../core/typed";

/** What stands in one score cell and in the reason cell beside it. */
export interface Entry {
  readonly raw: Exclude<Raw, boolean>;
  readonly reason: string;
}

/** Looks up what somebody gave an item; `reviewer` is null where there is one score column. */
export type Entries = (subject: string, reviewer: string | null, item: string) => Entry;

/** A blank score without a reason. */
export const NO_ENTRY: Entry = { raw: null, reason: "" };

/** The entries of a blank template. */
export const noEntries: Entries = () => NO_ENTRY;
