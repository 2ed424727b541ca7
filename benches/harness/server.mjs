// The loopback server: scripts, pages and feeds, compressed by brotli at its highest quality.

import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { brotliCompressSync, constants } from "node:zlib";
import { NOW } from "./feed.mjs";

const TYPES = {
  js: "text/javascript",
  css: "text/css",
  ttf: "font/ttf",
  wasm: "application/wasm",
  html: "text/html; charset=utf-8",
  json: "application/feed+json",
};

export function brotli(content) {
  const bytes = Buffer.from(content);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params });
}

/** Compressing a feed takes longer than anything that is measured: it is done once for each text. */
const compressed = new Map();

/** Gives `{etag, body}`. */
export function prepare(content) {
  const etag = `"${createHash("sha256").update(content).digest("base64url")}"`;
  if (!compressed.has(etag)) compressed.set(etag, { etag, body: brotli(content) });
  return compressed.get(etag);
}

/** Serves files by path. Gives `{origin, put, served, setTime, traffic, close}`. */
export async function startServer() {
  const files = new Map();
  const waiting = new Map();
  const traffic = { requests: 0, open: 0, bytes: 0 };
  let now = NOW;
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    const file = files.get(path);
    count(traffic, response);
    response.once("close", () => waiting.get(path)?.());
    if (file) answer(request, response, file, headersOf(path, file.etag, now));
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    put: (path, content) => files.set(path, prepare(content)),
    /** Waits until a path has been asked for and answered. */
    served: (path) => new Promise((resolve) => waiting.set(path, resolve)).finally(() => waiting.delete(path)),
    /** Dates feeds from now on. */
    setTime: (time) => (now = time),
    /** Of all time: `requests`, those that are `open`, and `bytes` that were sent, with headers. */
    traffic: () => ({ ...traffic }),
    close: () => server.close(server.closeAllConnections()),
  };
}

/** Answers follow one another on a connection. */
function count(traffic, response) {
  const { socket } = response;
  const before = socket.bytesWritten;
  traffic.requests += 1;
  traffic.open += 1;
  response.once("close", () => {
    traffic.open -= 1;
    traffic.bytes += socket.bytesWritten - before;
  });
}

function answer(request, response, { etag, body }, headers) {
  if (request.headers["if-none-match"] === etag) response.writeHead(304, headers).end();
  else response.writeHead(200, { ...headers, "Content-Encoding": "br", "Content-Length": body.length }).end(body);
}

/** The headers of docs/embedding.md. A feed is dated by the pages' clock. */
function headersOf(path, etag, now) {
  const type = path.slice(path.lastIndexOf(".") + 1);
  const isAsset = type !== "html" && type !== "json";
  return {
    ETag: etag,
    "Content-Type": TYPES[type],
    "Access-Control-Allow-Origin": "*",
    "Cache-Control": isAsset ? "public, max-age=31536000, immutable" : "no-cache",
    ...(type === "json" && { Date: new Date(now).toUTCString() }),
  };
}
