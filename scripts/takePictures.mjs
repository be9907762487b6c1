// Takes docs/images/*.png（说明文档的图片）from the workbench as it is now. Run it by hand after a change that shows.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { buildAll } from "./build.mjs";
import { serve } from "./serve.mjs";

const images = fileURLToPath(new URL("../docs/images/", import.meta.url));
/** Typed below each other from the first input cell; the rest stays blank. */
const scores = ["8.5", "10", "5", "4.5", "9"];
const firstInput = { x: 955, y: 320 };

if ((await buildAll(["pane", "workbench"])).length > 0) process.exit(1);
mkdirSync(images, { recursive: true });
const { address, stop } = await serve(0);
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});
const page = await browser.newPage({ viewport: { width: 1680, height: 920 } });
await page.goto(`${address}/workbench/`);
const pane = page.frameLocator("iframe");
await pane.getByRole("button", { name: "写入工作簿" }).and(pane.locator(":not([aria-disabled=true])")).waitFor();
await page.screenshot({ path: `${images}template.png` });
await pane.getByRole("button", { name: "写入工作簿" }).click();
await pane.getByRole("progressbar").first().waitFor();
await page.waitForTimeout(3000);
await page.mouse.click(firstInput.x, firstInput.y);
for (const score of scores) {
  await page.keyboard.type(score);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(300);
}
await page.waitForTimeout(3000);
await page.screenshot({ path: `${images}scoring.png` });
await browser.close();
await stop();
