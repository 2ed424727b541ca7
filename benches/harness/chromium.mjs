// Starts the Chromium that scripts/env.sh found, and speaks the DevTools protocol over two pipes.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

const FLAGS = [
  "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage", "--disable-extensions",
  "--disable-renderer-backgrounding", "--disable-backgrounding-occluded-windows", "--window-size=1000,900",
  "--remote-debugging-pipe",
];

/** Gives `{version, newPage, close}`. */
export async function startChromium(program) {
  const profile = await mkdtemp(join(tmpdir(), "liveblog-bench-"));
  const child = spawn(program, [...FLAGS, `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  const exited = new Promise((resolve) => child.once("exit", resolve));
  const connection = new Connection(child.stdio[3], child.stdio[4]);
  exited.then(() => connection.fail("Chromium has ended"));
  child.once("error", (error) => connection.fail(`${program}: ${error.message}`));
  const { product } = await connection.send("Browser.getVersion");
  return {
    version: product,
    newPage: () => newPage(connection),
    async close() {
      connection.send("Browser.close").catch(() => {});
      await exited;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A page in a browser context of its own: nothing is cached, stored or compiled yet. */
async function newPage(connection) {
  const { browserContextId } = await connection.send("Target.createBrowserContext");
  const { targetId } = await connection.send("Target.createTarget", { url: "about:blank", browserContextId });
  const { sessionId } = await connection.send("Target.attachToTarget", { targetId, flatten: true });
  const send = (method, params) => connection.send(method, params, sessionId);
  await Promise.all(["Page", "Runtime", "Network", "Performance"].map((domain) => send(`${domain}.enable`)));
  return {
    send,
    browser: (method, params) => connection.send(method, params),
    on: (method, heard) => connection.on(method, heard),
    evaluate: (expression) => evaluate(send, expression),
    close: () => connection.send("Target.disposeBrowserContext", { browserContextId }),
  };
}

/** Evaluates an expression, waits for its promise, for two minutes at most, and gives its value. */
async function evaluate(send, expression) {
  const options = { expression, awaitPromise: true, returnByValue: true };
  const late = new AbortController();
  const { result, exceptionDetails } = await Promise.race([
    send("Runtime.evaluate", options),
    setTimeout(120_000, undefined, late).then(() => {
      throw new Error(`after two minutes not yet: ${expression}`);
    }),
  ]).finally(() => late.abort());
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** Messages are JSON, each ended by a zero byte. */
class Connection {
  #input;
  #last = 0;
  #calls = new Map();
  #listeners = new Map();
  #parts = [];

  constructor(input, output) {
    this.#input = input;
    output.on("data", (data) => this.#read(data));
    input.on("error", () => {});
  }

  send(method, params = {}, sessionId = undefined) {
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      this.#calls.set(id, { method, resolve, reject });
      this.#input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** Gives a function that ends it. */
  on(method, heard) {
    const listeners = this.#listeners.get(method) ?? new Set();
    this.#listeners.set(method, listeners.add(heard));
    return () => listeners.delete(heard);
  }

  fail(message) {
    for (const { method, reject } of this.#calls.values()) reject(new Error(`${method}: ${message}`));
    this.#calls.clear();
  }

  #read(data) {
    let start = 0;
    for (let end; (end = data.indexOf(0, start)) >= 0; start = end + 1) {
      const message = Buffer.concat([...this.#parts.splice(0), data.subarray(start, end)]);
      this.#take(JSON.parse(message));
    }
    if (start < data.length) this.#parts.push(data.subarray(start));
  }

  #take({ id, method, params, result, error }) {
    for (const heard of (method && this.#listeners.get(method)) || []) heard(params);
    const call = this.#calls.get(id);
    this.#calls.delete(id);
    if (error) call?.reject(new Error(`${call.method}: ${error.message}`));
    else call?.resolve(result);
  }
}
