/** Processor time of a thread（处理器时间）: unlike the clock it does not grow while a busy machine lets the thread wait. */
import { readFileSync, readlinkSync } from "node:fs";
import { availableParallelism } from "node:os";
import { performance } from "node:perf_hooks";

/** The name under which other threads can ask for this thread's time; null where the system keeps no such account. */
export function ownThread(): string | null {
  try {
    return readlinkSync("/proc/thread-self");
  } catch {
    return null;
  }
}

/**
 * Milliseconds of processor time that a thread has spent. Where the system does not say: its share of what the whole program has spent, or a quarter
 * of the time by the clock, whichever is more.
 */
export function threadTime(thread: string | null): number {
  return (thread === null ? null : accountOf(thread)) ?? shareOfAll();
}

const NANOSECONDS = 1e6;
const MICROSECONDS = 1000;
const CLOCK_PART = 4;

/** Null where the thread has ended meanwhile. */
function accountOf(thread: string): number | null {
  try {
    return Number(readFileSync(`/proc/${thread}/schedstat`, "utf8").split(" ")[0]) / NANOSECONDS;
  } catch {
    return null;
  }
}

function shareOfAll(): number {
  const { user, system } = process.cpuUsage();
  return Math.max((user + system) / MICROSECONDS / availableParallelism(), performance.now() / CLOCK_PART);
}
