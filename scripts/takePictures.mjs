// Takes docs/images/*.png（说明文档的图片）from the workbench as it is now. Run it by hand after a change that shows. Needs Chromium, and Python with openpyxl.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { buildAll } from "./build.mjs";
import { serve } from "./serve.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const images = join(root, "docs/images");
/** Typed below each other from the first input cell; the rest stays blank. */
const scores = ["8.5", "10", "5", "4.5", "9"];
const firstInput = { x: 955, y: 320 };
/** These have not returned their workbooks. */
const late = ["市水利局", "漯河海关"];

if ((await buildAll(["pane", "workbench", "cli"])).length > 0) process.exit(1);
mkdirSync(images, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), "pingbiao-pictures-"));
const { address, stop } = await serve(0);
const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});
await onWorkbench(templateAndScoring);
await onWorkbench(consolidation);
await onWorkbench(review);
await browser.close();
await stop();
rmSync(folder, { recursive: true });

async function onWorkbench(take) {
  const page = await browser.newPage({ viewport: { width: 1680, height: 920 } });
  await page.goto(`${address}/workbench/`);
  const pane = page.frameLocator("iframe");
  await pane.getByRole("button", { name: "写入工作簿" }).and(pane.locator(":not([aria-disabled=true])")).waitFor();
  await take(page, pane);
  await page.close();
}

async function templateAndScoring(page, pane) {
  await pane.getByText("漯河市2022年度政府质量工作考核评价表").click();
  await pane.getByText("4张表").waitFor();
  await page.screenshot({ path: join(images, "template.png") });
  await pane.getByText("认证机构宣传工作评价指标").click();
  await pane.getByText("3张表").waitFor();
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
  await page.screenshot({ path: join(images, "scoring.png") });
}

async function consolidation(page, pane) {
  const year = join(folder, "year");
  pingbiao("split", "luohe-2022", "-o", year);
  fill(year, "luohe-2022");
  const returned = readdirSync(year).filter(
    (name) => name.includes("评价表-") && !late.some((one) => name.includes(one)),
  );
  await pane.getByRole("tab", { name: "汇总" }).click();
  const chooser = page.waitForEvent("filechooser");
  await pane.getByRole("button", { name: "选择文件…" }).click();
  await (await chooser).setFiles(returned.map((name) => join(year, name)));
  await pane.getByRole("grid").waitFor();
  await pane.getByRole("button", { name: "写入汇总表" }).click();
  await pane.getByText(/^已写入“汇总表”/u).waitFor();
  await pane.getByRole("heading", { name: "交表情况" }).evaluate((heading) => heading.scrollIntoView());
  await page.waitForTimeout(3000);
  await page.screenshot({ path: join(images, "consolidate.png") });
}

async function review(page, pane) {
  const sealed = join(folder, "one");
  mkdirSync(sealed);
  pingbiao("template", "cert-publicity", "-o", join(sealed, "评价表.xlsx"), "--subject", "某认证公司");
  fill(sealed, "cert-publicity");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "打开 .xlsx" }).click();
  await (await chooser).setFiles(join(sealed, "评价表.xlsx"));
  await pane.getByRole("button", { name: "去核对、封存" }).click();
  await pane.getByRole("button", { name: "封存", exact: true }).click();
  await pane.getByRole("button", { name: "确认封存" }).click();
  await pane.getByRole("heading", { name: "已封存" }).waitFor();
  await page.waitForTimeout(3000);
  await page.screenshot({ path: join(images, "review.png") });
}

function pingbiao(...words) {
  execFileSync(process.execPath, [join(root, "dist/cli/pingbiao.mjs"), ...words]);
}

/** Gives every score of the folder's workbooks a value. */
function fill(where, rubric) {
  const python = process.env["PINGBIAO_PYTHON"] ?? "/usr/bin/python3";
  const program = join(root, "test/support/fillYear.py");
  execFileSync(python, ["-W", "ignore", program, where, join(root, "rubrics", `${rubric}.json`)]);
}
