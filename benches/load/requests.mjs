// The origin under load: what readers' polls and a cache ask of it, over connections that stay open, by wrk.

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { exchange } from "./exchange.mjs";
import { startNginx } from "./nginx.mjs";
import { timed } from "./proc.mjs";

const REPORT = fileURLToPath(new URL("report.lua", import.meta.url));
const CONNECTIONS = 64;

/** What Chromium 156 says when a page asks another site for a feed (native/examples/herd/bytes.rs). */
const BROWSER = [
  "Cache-Control: max-age=0",
  'sec-ch-ua-platform: "Linux"',
  "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36",
  'sec-ch-ua: "Not:A-Brand";v="8", "Chromium";v="156"',
  "sec-ch-ua-mobile: ?0",
  "Accept: */*",
  "Origin: https://news.example",
  "Sec-Fetch-Site: cross-site",
  "Sec-Fetch-Mode: cors",
  "Sec-Fetch-Dest: empty",
  "Referer: https://news.example/",
  "Accept-Language: en-US,en;q=0.9",
];

/** The three kinds of requests; each of the origin, plain and over TLS, and the first two of the edge. */
const REQUESTS = {
  unchanged: { path: "/feed.json", status: 304 },
  head: { path: "/feed.json", status: 200 },
  page: { path: "/older.json", status: 200 },
};
const PLACES = [
  { place: "origin", scheme: "http", port: "readers", requests: ["unchanged", "head", "page"] },
  { place: "origin, TLS", scheme: "https", port: "secure", requests: ["unchanged", "head", "page"] },
  { place: "edge", scheme: "http", port: "edge", requests: ["unchanged", "head"] },
];

/** Asks for `seconds` by each kind of request. Gives a list of what that came to. */
export async function askFor(folder, coding, seconds) {
  const origin = await startNginx(folder);
  try {
    const tag = (await exchange(origin.ports.readers, "/feed.json", headers(coding))).tag;
    const rows = [];
    for (const { place, scheme, port, requests } of PLACES) {
      for (const name of requests) {
        const asked = { ...REQUESTS[name], headers: headers(coding, name === "unchanged" && tag) };
        const at = { plain: origin.ports[port === "secure" ? "readers" : port], port: origin.ports[port], scheme };
        rows.push({ place, name, ...(await load(origin, at, asked, seconds)) });
      }
    }
    return rows;
  } finally {
    await origin.stop();
  }
}

const headers = (coding, tag) => (
  [...BROWSER, `Accept-Encoding: ${coding}`, ...(tag ? [`If-None-Match: ${tag}`] : [])]
);

/** One kind of request at one place: first a single one, then as many as one core answers. */
async function load(origin, { plain, port, scheme }, { path, status, headers }, seconds) {
  const single = await exchange(plain, path, headers);
  if (single.status !== status) throw new Error(`${path} was answered ${single.status}, not ${status}`);
  const before = throughTheEdge(origin);
  const url = `${scheme}://127.0.0.1:${port}${path}`;
  const run = await timed(origin.workers, () => wrk(url, headers, seconds));
  const { requests, microseconds, bytes, failed, p50, p99 } = run.result;
  const each = bytes / requests;
  if (failed || !(Math.abs(each / single.received - 1) <= 0.01)) {
    throw new Error(`${url}: ${failed} failed, ${each} bytes each instead of ${single.received}`);
  }
  const asked = throughTheEdge(origin) - before;
  return { requests, seconds: microseconds / 1e6, p50: p50 / 1000, p99: p99 / 1000, ran: run.ran, waited: run.waited,
    sent: single.sent, received: single.received, asked };
}

async function wrk(url, headers, seconds) {
  const options = ["-t1", `-c${CONNECTIONS}`, `-d${seconds}s`, "-s", REPORT, ...headers.flatMap((line) => ["-H", line])];
  const { stdout } = await promisify(execFile)("wrk", [...options, url]);
  return JSON.parse(stdout.trim().split("\n").at(-1));
}

/** How many requests of the edge the origin has written down. */
function throughTheEdge({ folder }) {
  return readFileSync(join(folder, "origin.log"), "utf8").split("\n").length - 1;
}
