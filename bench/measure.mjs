// One library, one action, many times in a process of its own; prints the median processor time (ms) and the peak memory (MB).
// Processor time counts all threads and, unlike the clock, does not grow while the machine does something else.
import { pathToFileURL } from "node:url";
import { subjectsOf } from "./subjects.mjs";

/** Until the engine has compiled what it will; with fewer the figures differ by half from run to run. */
const warmUps = 30;
const [, , product, workbook, action, subject, rounds] = process.argv;
const { workbooks } = await import(pathToFileURL(product).href);
const subjects = await subjectsOf(product, workbooks[workbook]());
const run = subjects[action][subject];
const times = [];
for (let round = -warmUps; round < Number(rounds); round += 1) {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  if (round >= 0) times.push((user + system) / 1000);
}
times.sort((one, other) => one - other);
const memory = Math.round(process.resourceUsage().maxRSS / 1000);
console.log(JSON.stringify({ time: times[Math.floor(times.length / 2)], memory }));
