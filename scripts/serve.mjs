// Serves dist/ and the office.js client on this machine only.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { pipeline } from "node:stream/promises";
import { dirname, extname, join, normalize, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { writePanePage } from "./panePage.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folders = [
  ["/office/", join(root, "node_modules/@microsoft/office-js/dist/")],
  ["/", join(root, "dist/")],
];
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".xml": "text/xml; charset=utf-8",
};

/** Starts the server; port 0 takes any free one. Returns the address and the way to stop. */
export async function serve(port = 0) {
  await writePanePage();
  const server = createServer((request, response) => {
    answer(request, response).catch((problem) => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { "content-type": "text/plain" }).end(String(problem));
    });
  });
  await listen(server, port);
  const address = `http://localhost:${server.address().port}`;
  return { address, stop: () => new Promise((done) => (server.closeAllConnections(), server.close(done))) };
}

async function answer(request, response) {
  const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
  if (path === "/") return response.writeHead(302, { location: "/workbench/" }).end();
  const file = fileOf(path.endsWith("/") ? `${path}index.html` : path);
  const found = file === null ? null : await stat(file).catch(() => null);
  if (found === null || !found.isFile()) return response.writeHead(404, { "content-type": "text/plain" }).end("404");
  const type = types[extname(file)] ?? "application/octet-stream";
  response.writeHead(200, { "content-type": type, "content-length": found.size, "cache-control": "no-cache" });
  if (request.method === "HEAD") return response.end();
  // A download that breaks off closes its file and concerns nobody else.
  return pipeline(createReadStream(file), response).catch(() => response.destroy());
}

/** The file behind a path, or null when the path leads out of its folder. */
function fileOf(path) {
  const [prefix, folder] = folders.find(([start]) => path.startsWith(start));
  const file = normalize(join(folder, path.slice(prefix.length)));
  return file.startsWith(normalize(folder + sep)) || file.startsWith(folder) ? file : null;
}

function listen(server, port) {
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "localhost", () => {
      server.off("error", failed);
      done();
    });
  });
}

/** Tries the port and the nine after it. */
async function serveNear(port) {
  for (let next = port; next < port + 10; next += 1) {
    try {
      return await serve(next);
    } catch (problem) {
      if (problem.code !== "EADDRINUSE") throw problem;
    }
  }
  throw new Error(`ports ${port} to ${port + 9} are in use`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { address } = await serveNear(Number(process.env.PORT ?? 3000));
  process.stdout.write(`评表 工作台: ${address}\n`);
}
