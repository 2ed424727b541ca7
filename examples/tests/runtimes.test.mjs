// Importing does nothing where there is no page, whatever parts of one there are.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { open } from "./browser.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** What a module prints; it fails if it throws or says anything on the way. */
function run(module) {
  const options = { cwd: HERE, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] };
  return execFileSync(process.execPath, ["--input-type=module", "--unhandled-rejections=strict", "--eval", module], options);
}

const IMPORTS = `const before = new Set(Reflect.ownKeys(globalThis));
  const { define, LiveBlog } = await import("@liveblog/element");
  await import("@liveblog/element/live-blog.js"); await import("@liveblog/element/react");
  define(); define("my-live-blog");
  console.log(typeof LiveBlog, Reflect.ownKeys(globalThis).filter((name) => !before.has(name)).length);`;

const PARTS = {
  nothing: "",
  "a window that is the global object": "globalThis.window = globalThis; globalThis.self = globalThis;",
  "a document alone": "globalThis.document = { createElement() { throw new Error('no'); } };",
  "an HTMLElement and a registry, as Lit's stand-in has": `globalThis.HTMLElement = class {};
    globalThis.customElements = { define() { throw new Error("no"); }, get() {} };`,
  "a document and a registry": `globalThis.document = {}; globalThis.customElements = { define() { throw new Error("no"); }, get() {} };`,
  "an HTMLElement that is no class": "globalThis.HTMLElement = {}; globalThis.document = {}; globalThis.customElements = {};",
  "null in the place of a registry, as in extensions": `globalThis.HTMLElement = class {}; globalThis.document = {};
    globalThis.customElements = null;`,
  "neither fetch nor URL": "delete globalThis.fetch; delete globalThis.AbortController;",
};

for (const [name, parts] of Object.entries(PARTS)) {
  test(`importing with ${name}`, () => assert.equal(run(`${parts}\n${IMPORTS}`), "function 0\n"));
}

test("define.js registers nothing, and define() once, under each name", () => {
  const module = `const known = new Map();
    Object.assign(globalThis, { HTMLElement: class {}, document: {}, customElements: {
      define(name, Class) { if (known.has(name) || [...known.values()].includes(Class)) throw new Error(name); known.set(name, Class); },
      get(name) { return known.get(name); } } });
    const { define, LiveBlog } = await import("@liveblog/element/define");
    console.log(known.size); define(); define(); define("my-live-blog"); define("my-live-blog");
    console.log([...known.keys()].join(), known.get("live-blog") === LiveBlog);`;
  assert.equal(run(module), "0\nlive-blog,my-live-blog true\n");
});

test("in a whole stand-in for a page the element can be made and put in", () => {
  const happy = `import { Window } from "happy-dom"; const window = new Window({ url: "http://127.0.0.1/" });`;
  const linked = `import { parseHTML } from "linkedom"; const window = parseHTML("<!doctype html><body></body>");`;
  for (const start of [happy, linked]) {
    const module = `${start}
      const { document, customElements, HTMLElement, Event, CustomEvent } = window;
      Object.assign(globalThis, { window, document, customElements, HTMLElement, Event, CustomEvent });
      await import("@liveblog/element");
      const blog = document.createElement("live-blog");
      blog.pageSize = 3;
      document.body.append(blog);
      console.log(blog.getAttribute("page-size"), Boolean(blog.shadowRoot));
      process.exit();`;
    assert.equal(run(module), "3 true\n", start);
  }
});

test("a worker of the browser's imports it in silence", async (t) => {
  const pages = {
    "/index.html": `<!doctype html><link rel="icon" href="data:,"><title>A worker</title><script>
      const worker = new Worker("/worker.js", { type: "module" });
      worker.onmessage = ({ data }) => { window.said = data; };
    </script>`,
    "/worker.js": `import { define } from "/live-blog.js"; define(); postMessage("imported");`,
  };
  const page = await open(t, `${HERE}../node_modules/@liveblog/element`, "/", pages);
  await page.until("window.said === 'imported'");
  assert.deepEqual(page.troubles, []);
});
