/** The workbench's server: a download that breaks off in the middle leaves no file open. */
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readdirSync, readlinkSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { addressFrom } from "../support/serverAddress";
import { describeIf } from "../support/outside";

const root = join(__dirname, "../..");
/** Some megabytes: more than the connection holds at once. */
const large = "/office/excel-win32-16.01.debug.js";
const downloads = 20;

/** Begins to download, and breaks off with the first piece. */
function brokenOff(address: string): Promise<void> {
  return new Promise((done, failed) => {
    get(address, (response) => {
      response.once("data", () => response.destroy());
      response.once("close", done);
    }).once("error", failed);
  });
}

/** How many files of the client the server holds open. */
function openFiles({ pid }: ChildProcess): number {
  const folder = `/proc/${String(pid)}/fd`;
  const targets = readdirSync(folder).map((name) => {
    try {
      return readlinkSync(join(folder, name));
    } catch {
      // Closed since the folder was listed.
      return "";
    }
  });
  return targets.filter((target) => target.includes("office-js/dist")).length;
}

describeIf(existsSync("/proc/self/fd"), "/proc", "the workbench's server", () => {
  const server = spawn(process.execPath, [join(root, "scripts/serve.mjs")], { env: { ...process.env, PORT: "3471" } });
  afterAll(() => server.kill());

  it("closes the files of downloads that break off, and serves on", async () => {
    const address = await addressFrom(server);
    await Promise.all(Array.from({ length: downloads }, () => brokenOff(address + large)));
    for (let patience = 100; openFiles(server) > 0 && patience > 0; patience -= 1)
      await new Promise((done) => setTimeout(done, 50));
    expect(openFiles(server)).toBe(0);
    const { status } = await fetch(`${address}/office/office.js`);
    expect(status).toBe(200);
  });
});
