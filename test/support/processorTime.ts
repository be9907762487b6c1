/** Processor time for tests that hold code to a limit: unlike the clock it does not grow when the machine is busy. */

/** Starts to count. Returns a function that gives the milliseconds of processor time spent since. */
export function processorTime(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
