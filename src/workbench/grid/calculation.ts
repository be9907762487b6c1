// Waits for the grid's calculation by what happened, not by the clock: on a busy machine Univer may begin long after a change.
import type { FormulaCalculationSessionService } from "@univerjs/preset-sheets-core";
import type { FUniver } from "@univerjs/core/facade";
import { isCalculation } from "./gridBook";

/** Milliseconds; a calculation that takes longer has gone wrong, and whoever waits for it is told. */
const LONGEST = 180_000;

/** Univer begins 100 ms after the last change. Timers end in the order in which they are due, so that after these ticks it has begun, or will not. */
const TICK = 50;
const QUIET_TICKS = 6;

type Sessions = Pick<FormulaCalculationSessionService, "state" | "waitForLatestApplied">;

/** Returns how to wait: called right after a change, it resolves when the calculation that the change causes shows its results, or when it causes none. */
export function calculationWait(api: FUniver, service: () => Sessions): () => Promise<void> {
  let changes = 0;
  api.addEvent(api.Event.CommandExecuted, ({ options }) => {
    if (!isCalculation(options)) changes += 1;
  });
  const begun = async (sessions: Sessions, before: number): Promise<boolean> => {
    let seen = changes;
    for (let quiet = 0; quiet < QUIET_TICKS && sessions.state.id === before; quiet += 1) {
      await new Promise((done) => setTimeout(done, TICK));
      // Each further change puts the beginning off.
      if (changes !== seen || !sessions.state.initialized) quiet = 0;
      seen = changes;
    }
    return sessions.state.id !== before;
  };
  return async () => {
    // Univer has it only once there is a workbook.
    const sessions = service();
    let before = sessions.state.id;
    while (await begun(sessions, before)) {
      if (!isEnded(sessions.state)) await sessions.waitForLatestApplied(LONGEST, LONGEST);
      // One that was stopped, by a change in its midst, begins anew.
      if (!sessions.state.stopped) return;
      before = sessions.state.id;
    }
  };
}

function isEnded({ stopped, completed, resultEmitted, resultApplied }: Sessions["state"]): boolean {
  return resultApplied && (stopped || completed || resultEmitted);
}
