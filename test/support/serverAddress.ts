/** Where the workbench's server listens. */
import type { ChildProcess } from "node:child_process";

/** The address that the server prints once it listens. */
export function addressFrom(server: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    server.once("exit", (code) => {
      failed(new Error(`the server ended with status ${String(code)}`));
    });
    server.stdout?.on("data", (chunk: Buffer) => {
      const address = /http:\/\/\S+/u.exec(chunk.toString())?.[0];
      if (address !== undefined) done(address);
    });
  });
}
