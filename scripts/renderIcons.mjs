// Draws assets/icon-*.png from the three drawings（图标）, each at its exact size with a transparent ground. Run it by hand after a change.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const assets = fileURLToPath(new URL("../assets/", import.meta.url));
const drawings = [
  { file: "icon-16.svg", sizes: [16] },
  { file: "icon-32.svg", sizes: [32] },
  { file: "icon.svg", sizes: [64, 80, 128] },
];

const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});
for (const { file, sizes } of drawings) {
  const svg = readFileSync(assets + file, "utf8");
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: `${assets}icon-${size}.png`, omitBackground: true });
    await page.close();
  }
}
await browser.close();
