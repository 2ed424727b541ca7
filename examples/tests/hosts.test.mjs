// Libraries and means of a page that put elements in, take them out, copy them and change them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { entries, focused, open, opened } from "./browser.mjs";

const EXAMPLES = fileURLToPath(new URL("..", import.meta.url));
const library = (path) => readFileSync(`${EXAMPLES}node_modules/${path}`);
const SCRIPT = '<script type="module" src="/node_modules/@liveblog/element/live-blog.js"></script>';
const BLOG = '<live-blog src="/public/feed.json" page-size="3"><p>Follow the storm live</p></live-blog>';
const page = (head, body) => `<!doctype html><html><head><meta charset="utf-8"><title>A page</title>
  <link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

const shows = (shown, count = 3) => shown.until(`document.querySelectorAll("live-blog").length === 1 && ${entries} === ${count}`);

test("htmx swaps it in, out, and for another", async (t) => {
  const pages = {
    "/htmx.js": library("htmx.org/dist/htmx.min.js"),
    "/part.html": BLOG,
    "/other.html": "<p>Another part</p>",
    "/whole.html": BLOG.replace('page-size="3"', 'page-size="2"'),
    "/index.html": page(`<script src="/htmx.js"></script><meta name="htmx-config" content='{"includeIndicatorStyles":false}'>${SCRIPT}`,
      `<button id="in" hx-get="/part.html" hx-target="#place">In</button><button id="out" hx-get="/other.html" hx-target="#place">Out</button>
      <button id="for" hx-get="/whole.html" hx-target="live-blog" hx-swap="outerHTML">For another</button><div id="place"></div>`),
  };
  const shown = await open(t, EXAMPLES, "/", pages);
  await shown.until("window.htmx && customElements.get('live-blog')");
  for (let time = 0; time < 2; time += 1) {
    await shown.click("#in");
    await shows(shown);
    await shown.click("#for");
    await shows(shown, 2);
    await shown.click("#out");
    await shown.until("!document.querySelector('live-blog')");
  }
  assert.deepEqual(shown.troubles, []);
});

test("Turbo goes to another page and back, with its previews", async (t) => {
  const head = `<script type="module" src="/turbo.js"></script>${SCRIPT}`;
  const pages = {
    "/turbo.js": library("@hotwired/turbo/dist/turbo.es2017-esm.js"),
    "/index.html": page(head, `<a id="go" href="/next.html">Next</a>${BLOG}`),
    "/next.html": page(head, `<a id="back" href="/">Back</a>${BLOG.replace("3", "2")}`),
  };
  const shown = await open(t, EXAMPLES, "/", pages);
  // A preview shows while the page itself is still fetched: who leaves before that has Turbo tell of a visit cut short.
  const arrives = async (count) => {
    await shows(shown, count);
    await shown.until("!document.documentElement.hasAttribute('aria-busy')");
  };
  await arrives(3);
  for (let time = 0; time < 2; time += 1) {
    await shown.click("#go");
    await arrives(2);
    await shown.click("#back");
    await arrives(3);
    await shown.evaluate("history.back()");
    await arrives(2);
    await shown.evaluate("history.forward()");
    await arrives(3);
  }
  assert.deepEqual(shown.troubles, []);
});

test("Turbo morphs the page around it, and the reader stays where she was", async (t) => {
  const head = `<meta name="turbo-refresh-method" content="morph"><script type="module" src="/turbo.js"></script>${SCRIPT}`;
  const pages = {
    "/turbo.js": library("@hotwired/turbo/dist/turbo.es2017-esm.js"),
    "/index.html": page(head, `<p id="clock">Before</p>${BLOG}`),
  };
  const shown = await open(t, EXAMPLES, "/", pages);
  await shows(shown);
  await shown.evaluate("window.blog = document.querySelector('live-blog'); blog.goTo('e6'); blog.shadowRoot.querySelector('.toggle').click()");
  await shown.until(`${opened} === 2 && ${focused} === "e6"`);
  pages["/index.html"] = page(head, `<p id="clock">After</p>${BLOG.replace("Follow", "Come and follow")}`);
  await shown.evaluate("Turbo.session.refresh(location.href)");
  await shown.until("document.querySelector('#clock').textContent === 'After'");
  assert.equal(await shown.evaluate(`document.querySelector('live-blog') === blog && ${opened} === 2 && ${entries} === 3`), true);
  assert.deepEqual(shown.troubles, []);
});

test("a page with an import map names the package", async (t) => {
  const map = { imports: { "@liveblog/": "/node_modules/@liveblog/", "@liveblog/element": "/node_modules/@liveblog/element/index.js" } };
  const head = `<script type="importmap">${JSON.stringify(map)}</script><script type="module">import "@liveblog/element";</script>`;
  const shown = await open(t, EXAMPLES, "/", { "/index.html": page(head, BLOG) });
  await shows(shown);
  assert.deepEqual(shown.troubles, []);
});

test("a service worker answers from its cache", async (t) => {
  const worker = `addEventListener("install", () => skipWaiting());
    addEventListener("activate", (event) => event.waitUntil(clients.claim()));
    addEventListener("fetch", (event) => event.respondWith((async () => {
      const cache = await caches.open("all");
      const kept = await cache.match(event.request);
      if (kept) return kept;
      const answer = await fetch(event.request);
      await cache.put(event.request, answer.clone());
      return answer;
    })()));`;
  const head = `<script>navigator.serviceWorker.register("/worker.js")</script>${SCRIPT}`;
  const shown = await open(t, EXAMPLES, "/", { "/worker.js": worker, "/index.html": page(head, BLOG) });
  await shows(shown);
  await shown.until("navigator.serviceWorker.controller");
  for (let time = 0; time < 2; time += 1) {
    await shown.evaluate("void (document.title = 'left'), location.reload()");
    await shown.until("document.title !== 'left'");
    await shows(shown);
  }
  assert.equal(await shown.evaluate("caches.open('all').then((all) => all.match('/public/feed.json')).then(Boolean)"), true);
  assert.deepEqual(shown.troubles, []);
});

test("a script that is inlined, is no module, or comes late", async (t) => {
  const script = readFileSync(`${EXAMPLES}node_modules/@liveblog/element/live-blog.js`, "utf8");
  const pages = {
    "/late.html": page("", `${BLOG}<script>const late = document.createElement("script"); late.type = "module";
      late.src = "/node_modules/@liveblog/element/live-blog.js"; document.head.append(late)</script>`),
    "/inlined.html": page("", `${BLOG}<script type="module">${script.replaceAll("</script", "<\\/script")}</script>`),
    "/classic.html": page('<script defer src="/node_modules/@liveblog/element/live-blog.js"></script>', BLOG),
  };
  await shows(await open(t, EXAMPLES, "/late.html", pages));
  const inlined = await open(t, EXAMPLES, "/inlined.html", pages);
  await inlined.until("customElements.get('live-blog')");
  await told(inlined, /copy liveblog_bg\.wasm to http:\/\/127\.0\.0\.1:\d+\/liveblog_bg\.wasm/);
  // Nothing of ours can run there: the browser says it, and shows the first line of the script with it.
  await told(await open(t, EXAMPLES, "/classic.html", pages), /SyntaxError: Cannot use 'import.meta' outside a module/);
  assert.match(script, /^\/\/ <live-blog>: load this by <script type="module"/);
});

/** Waits until the console has been told. */
async function told(shown, words) {
  const end = Date.now() + 15_000;
  while (!shown.troubles.some((line) => words.test(line))) {
    assert.ok(Date.now() < end, `the console: ${shown.troubles.join("\n") || "nothing"}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test("sixty replacements leave no more than an element each", async (t) => {
  const shown = await open(t, EXAMPLES, "/", { "/index.html": page(SCRIPT, BLOG) });
  await shows(shown);
  const replace = (times) => shown.evaluate(`(async () => {
    for (let time = 0; time < ${times}; time += 1) {
      const old = document.querySelector("live-blog");
      const ready = new Promise((resolve) => addEventListener("live-blog-ready", resolve, { once: true }));
      old.replaceWith(old.cloneNode(true));
      await ready;
    }
  })()`);
  await replace(10);
  const before = await shown.nodes();
  await replace(60);
  const after = await shown.nodes();
  assert.ok(after - before <= 60 * 4, `${before} nodes, then ${after}`);
});
