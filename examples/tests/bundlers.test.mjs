// Three lines by each bundler: it brings the WebAssembly along, or the console says which file to copy where.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { entries, open, visit } from "./browser.mjs";

const EXAMPLES = fileURLToPath(new URL("..", import.meta.url));
const WORK = fileURLToPath(new URL("work/", import.meta.url));
const WASM = `${EXAMPLES}node_modules/@liveblog/element/liveblog_bg.wasm`;
const FEED = `${EXAMPLES}public/feed.json`;

/** A page that a script is to be added to. */
const page = (script) => `<!doctype html><meta charset="utf-8"><title>Bundled</title><link rel="icon" href="data:,">
<script ${script}></script><live-blog src="feed.json"><p>Follow the storm live</p></live-blog>`;

/** A folder with an entry of three lines, in which a bundler is to work. */
function folder(name) {
  const path = `${WORK}${name}/`;
  rmSync(path, { recursive: true, force: true });
  mkdirSync(`${path}dist`, { recursive: true });
  writeFileSync(`${path}package.json`, '{ "private": true, "type": "module" }');
  writeFileSync(`${path}main.js`, 'import { define } from "@liveblog/element/define";\n\ndefine();\n');
  cpSync(FEED, `${path}dist/feed.json`);
  return path;
}

const run = (path, program, ...rest) =>
  execFileSync(`${EXAMPLES}node_modules/.bin/${program}`, rest, { cwd: path, stdio: ["ignore", "pipe", "inherit"] });

/** Bundles by a command, and opens the result. */
async function bundled(t, name, script, ...command) {
  const path = folder(name);
  run(path, ...command);
  writeFileSync(`${path}dist/index.html`, page(script));
  return { path, shown: await open(t, `${path}dist`) };
}

async function shows(shown) {
  await shown.until(`${entries} === 8`);
  assert.deepEqual(shown.troubles, []);
}

const MODULE = 'type="module" src="main.js"';

test("webpack", async (t) => {
  const path = folder("webpack");
  const { default: webpack } = await import("webpack");
  const output = { path: `${path}dist`, filename: "main.js" };
  const compiler = webpack({ mode: "production", entry: `${path}main.js`, output, performance: { hints: false } });
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, done) => (error ? reject(error) : resolve(done))));
  assert.deepEqual([stats.hasErrors(), stats.hasWarnings()], [false, false], stats.toString());
  writeFileSync(`${path}dist/index.html`, page('defer src="main.js"'));
  await shows(await open(t, `${path}dist`));
});

test("Parcel", async (t) => {
  const path = folder("parcel");
  writeFileSync(`${path}index.html`, page(MODULE).replace("feed.json", "/feed.json"));
  run(path, "parcel", "build", "index.html", "--no-cache", "--no-source-maps", "--no-autoinstall");
  await shows(await open(t, `${path}dist`));
});

for (const [name, ...command] of [
  ["esbuild", "esbuild", "main.js", "--bundle", "--format=esm", "--outfile=dist/main.js", "--log-level=warning"],
  ["Rollup", "rollup", "main.js", "--plugin=node-resolve", "--format=es", "--file=dist/main.js", "--silent"],
]) {
  test(`${name}, to which the console says what to copy where`, async (t) => {
    const { path, shown } = await bundled(t, name, MODULE, ...command);
    await shown.until("document.querySelector('live-blog:defined')");
    const words = /WebAssembly could not be loaded.*copy liveblog_bg\.wasm to (http:\/\/127\.0\.0\.1:\d+)\/liveblog_bg\.wasm/;
    await until(() => shown.troubles.some((line) => words.test(line)), shown);
    cpSync(WASM, `${path}dist/liveblog_bg.wasm`);
    await shows(await open(t, `${path}dist`));
  });
}

test("esbuild without modules, to which the console says that it takes one", async (t) => {
  const command = ["esbuild", "main.js", "--bundle", "--format=iife", "--outfile=dist/main.js", "--log-level=error"];
  const { shown } = await bundled(t, "iife", 'defer src="main.js"', ...command);
  await until(() => shown.troubles.some((line) => line.includes("it has to be an ES module")), shown);
});

/** Starts Vite's development server on the example in React, with other options than its own. */
async function develop(t, vite, optimizeDeps) {
  const { createServer } = await import(vite);
  const server = await createServer({
    root: `${EXAMPLES}react`,
    configFile: false,
    cacheDir: `${WORK}.vite`,
    publicDir: "../public",
    logLevel: "error",
    [vite === "vite" ? "oxc" : "esbuild"]: { jsx: vite === "vite" ? { runtime: "automatic" } : "automatic" },
    optimizeDeps: { ...optimizeDeps, force: true },
    server: { host: "127.0.0.1" },
  });
  t.after(() => server.close());
  await server.listen();
  return visit(t, server.resolvedUrls.local[0]);
}

for (const [vite, options] of [["vite", {}], ["vite", { exclude: ["@liveblog/element"] }], ["./vite-7/index.mjs", { exclude: ["@liveblog/element"] }]]) {
  test(`the development server of ${vite} with ${JSON.stringify(options)}`, async (t) => {
    const shown = await develop(t, vite, options);
    await shown.until(`${entries} === 3`);
    assert.deepEqual(shown.troubles, []);
  });
}

test("the optimiser of Vite 7, of which the console tells", async (t) => {
  const shown = await develop(t, "./vite-7/index.mjs", {});
  await until(() => shown.troubles.some((line) => line.includes("exclude the package in Vite's optimizeDeps")), shown);
});

/** Waits until the console has been told. */
async function until(condition, shown) {
  const end = Date.now() + 15_000;
  while (!condition()) {
    assert.ok(Date.now() < end, `the console: ${shown.troubles.join("\n") || "nothing"}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
