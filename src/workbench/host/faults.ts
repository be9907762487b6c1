// Faults: refusals that a test or a demonstration orders, to see what the add-in makes of them.
import { Refusal } from "./refusal";

/** What goes wrong. `code` is an Office.js error; `status` fails the call as a whole with a number such as 5102 (busy). */
export type Fault = { readonly code: string; readonly afterActions?: number } | { readonly status: number };

/** Numbers with which Excel fails a call as a whole. */
export const STATUS = { busy: 5102, accessDenied: 7000, requestTooLarge: 5103, responseTooLarge: 5104 } as const;

/** The faults that are still to come, counted by syncs and by changes. */
export class Faults {
  private readonly ordered = new Map<number, Fault>();
  private syncs = 0;
  private lostEvents = 0;

  /** Fails the n-th sync from now on; 1 is the next one. */
  order(n: number, fault: Fault): void {
    this.ordered.set(this.syncs + n, fault);
  }

  /** Drops the next events, however many of one change. */
  loseEvents(changes: number): void {
    this.lostEvents += changes;
  }

  /** Whether the events of this change are lost. */
  takesEvent(): boolean {
    if (this.lostEvents === 0) return false;
    this.lostEvents--;
    return true;
  }

  /** Counts a sync and returns its fault, if one was ordered. */
  next(): Fault | null {
    this.syncs++;
    return this.ordered.get(this.syncs) ?? null;
  }
}

/** Throws at the action where the fault sits. */
export function failAt(fault: Fault | null, index: number): void {
  if (fault === null || !("code" in fault)) return;
  if (index >= (fault.afterActions ?? 0)) throw new Refusal(fault.code, "ordered failure");
}
