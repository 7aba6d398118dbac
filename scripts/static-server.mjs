import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

async function fileFor(folder, url) {
  const path = normalize(decodeURIComponent(new URL(url, "http://localhost").pathname));
  const file = join(folder, path);
  if (!file.startsWith(folder + sep) && file !== folder) return null;
  const found = await stat(file).catch(() => null);
  if (!found) return null;
  return found.isDirectory() ? join(file, "index.html") : file;
}

async function answer(folder, request, response) {
  const file = await fileFor(folder, request.url ?? "/").catch(() => null);
  const found = file && (await stat(file).catch(() => null));
  if (!file || !found) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("找不到这个文件。");
    return;
  }
  const type = types[extname(file)] ?? "application/octet-stream";
  response.writeHead(200, { "Content-Type": type, "Content-Length": found.size, "Cache-Control": "no-cache" });
  createReadStream(file).pipe(response);
}

const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      server.removeListener("error", reject);
      resolve(server.address().port);
    });
  });

/** Serves a folder on localhost; tries the ports in turn and takes any free one last. Resolves to { url, close }. */
export async function serveFolder(folder, ports = []) {
  const server = createServer((request, response) => void answer(normalize(folder), request, response));
  for (const port of [...ports, 0]) {
    const taken = await listen(server, port).catch(() => null);
    if (taken !== null) return { url: `http://localhost:${taken}/`, close: () => server.close() };
  }
  throw new Error("no free port");
}
