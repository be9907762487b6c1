// Writes dist/manifest.xml（部署用清单）: manifest.xml with the address the pane is served from. PINGBIAO_URL names it; without it the file is for this machine.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const development = "https://localhost:3000";

/** Puts `address` (https, without a slash at the end) in place of the development address. Throws on any other address. */
export function manifestFor(address, manifest) {
  const { protocol, origin, pathname } = new URL(address);
  if (protocol !== "https:") throw new Error(`PINGBIAO_URL must start with https://, not ${address}`);
  return manifest.replaceAll(development, origin + pathname.replace(/\/+$/u, ""));
}

/** Reads manifest.xml, writes dist/manifest.xml. */
export function buildManifest() {
  const address = process.env["PINGBIAO_URL"] || development;
  mkdirSync("dist", { recursive: true });
  writeFileSync("dist/manifest.xml", manifestFor(address, readFileSync("manifest.xml", "utf8")));
}
