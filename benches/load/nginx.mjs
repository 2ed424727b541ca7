// nginx with nchan on a core of its own, in a folder and on ports of its own.

import { execFileSync, spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { configuration } from "./conf.mjs";
import { publish } from "./files.mjs";
import { childrenOf, titleOf } from "./proc.mjs";

/** The core of nginx; scripts/load.sh puts everything else on another one. */
const CORE = "0";
/** Where readers find it: from one to another address there are 28,000 ports, and Linux looks ever longer for the last. */
const ADDRESSES = Array.from({ length: 16 }, (_, at) => `127.0.0.${1 + at}`);
const PATIENCE = 10_000;

/** Starts it anew. Gives `{addresses, ports, workers, folder, ask, stop}`; `workers` are the ids of its processes. */
export async function startNginx(folder, { workers = 1, connections = 4096 } = {}) {
  rmSync(folder, { recursive: true, force: true });
  publish(join(folder, "feeds"));
  certify(folder);
  const ports = await freePorts(["readers", "newsroom", "secure", "edge"]);
  const modules = { nchan: process.env.NCHAN, brotli: process.env.BROTLI };
  const conf = configuration({ addresses: ADDRESSES, ports, modules, workers, connections });
  writeFileSync(join(folder, "nginx.conf"), conf);
  const options = ["-p", folder, "-c", "nginx.conf", "-e", "stderr", "-g", "daemon off;"];
  // To nginx, NGINX means sockets that it is to take over.
  const { NGINX, ...env } = process.env;
  const master = spawn("taskset", ["-c", CORE, NGINX, ...options], { env, stdio: ["ignore", "ignore", "inherit"] });
  const ended = new Promise((resolve) => master.once("exit", resolve));
  const stop = () => {
    master.kill("SIGTERM");
    return ended;
  };
  const ask = (method, path, body) => askNginx(ports.newsroom, method, path, body);
  await until(() => ask("GET", "/publish/load"), "nginx does not answer");
  await until(async () => workersOf(master.pid).length === workers, "nginx lacks workers");
  return { addresses: ADDRESSES, ports, folder, ask, stop, workers: workersOf(master.pid) };
}

/** A certificate of its own, of the kind that most sites have (ECDSA, P-256), for the secure port. */
function certify(folder) {
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", "key.pem"];
  const name = ["-subj", "/CN=hub.example", "-addext", "subjectAltName=DNS:hub.example"];
  const options = ["req", "-x509", ...key, ...name, "-days", "2", "-out", "cert.pem"];
  execFileSync("openssl", options, { cwd: folder, stdio: "pipe" });
}

const workersOf = (master) => childrenOf(master).filter((pid) => titleOf(pid) === "nginx: worker process");

/** One request to the newsroom's side; gives `{status, text}`. */
function askNginx(port, method, path, body = "") {
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, method, path, headers: { Accept: "text/json" }, agent: false };
    const asked = request(options, async (response) => {
      const parts = await response.toArray();
      resolve({ status: response.statusCode, text: Buffer.concat(parts).toString() });
    });
    asked.once("error", reject).end(body);
  });
}

/** Tries until it succeeds. */
export async function until(holds, complaint) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await after(50)) {
    if (await holds().catch(() => false)) return;
  }
  throw new Error(complaint);
}

/** Ports that nobody uses, by name. */
async function freePorts(names) {
  const servers = names.map(() => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.once("listening", resolve))));
  const ports = Object.fromEntries(names.map((name, at) => [name, servers[at].address().port]));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
