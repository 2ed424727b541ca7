// Serves folders on the loopback address, as a publisher's web server would.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/feed+json",
  ".wasm": "application/wasm",
};

/** Serves a folder, and pages that are given as text, by path. Gives `{origin, close}`. */
export async function serve(folder, pages = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const content = pages[path] ?? (await readFile(join(folder, path)).catch(() => undefined));
    if (content === undefined) response.writeHead(404, { "Content-Type": "text/html" }).end("<!doctype html><p>Not found");
    else response.writeHead(200, { "Content-Type": TYPES[extname(path)] ?? "text/plain" }).end(content);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => server.close(server.closeAllConnections()),
  };
}
