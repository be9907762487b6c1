// npm run start:excel: serves the pane over https and loads it into the Excel of this computer（在本机 Excel 中试用）.
import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:https";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages } from "./install.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const port = 3000;
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
};

const byHand = `
如果 Excel 没有自动打开，请手动加载 / If Excel does not open by itself:
  Windows   把本项目目录设为共享文件夹，在 Excel“选项 → 信任中心 → 受信任的加载项目录”中加入该共享路径并勾选“在菜单中显示”，
            重启 Excel 后在“插入 → 我的加载项 → 共享文件夹”中选择“评表”。
  Mac       把 manifest.xml 复制到 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef，重启 Excel。
  网页版    “插入 → 加载项 → 上传我的加载项”，选择 manifest.xml。
按 Ctrl+C 结束。`;

process.chdir(root);
installPackages();
const { buildAll } = await import("./build.mjs");
if ((await buildAll(["pane"])).length > 0) process.exit(1);

const { getHttpsServerOptions } = await import("office-addin-dev-certs");
const server = createServer(await getHttpsServerOptions(), (request, response) => {
  answer(request, response).catch((problem) => response.writeHead(500).end(String(problem)));
});
server.listen(port, "localhost", () => {
  console.log(`任务窗格: https://localhost:${port}/pane/taskpane.html`);
  console.log(byHand);
  const start = ["--yes", "office-addin-debugging", "start", "manifest.xml", "desktop", "--no-debug"];
  spawn("npx", start, { stdio: "inherit", shell: process.platform === "win32" });
});

/** Icons may be cached and everything else may be kept until it changes: Office shows no icon that must not be stored. */
async function answer(request, response) {
  const path = decodeURIComponent(new URL(request.url, "https://localhost").pathname);
  const file = normalize(join(dist, path));
  const found = file.startsWith(dist + sep) ? await stat(file).catch(() => null) : null;
  if (found === null || !found.isFile()) return response.writeHead(404).end("404");
  const type = types[extname(file)] ?? "application/octet-stream";
  response.writeHead(200, { "content-type": type, "content-length": found.size, "cache-control": "max-age=1" });
  return createReadStream(file).pipe(response);
}
