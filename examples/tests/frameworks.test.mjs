// What each framework makes of a name and a value, before the element is defined and after, is heeded.

import assert from "node:assert/strict";
import { cpSync, mkdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { entries, open } from "./browser.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ELEMENT = `${HERE}../node_modules/@liveblog/element`;

/** Each defines `window.show`, which renders `<live-blog>` with these props, again and again. */
const REACT = `import { createElement } from "react"; import { createRoot } from "react-dom/client";
  import { flushSync } from "react-dom"; const root = createRoot(app);
  window.show = (props) => flushSync(() => root.render(createElement("live-blog", props)));`;
const FRAMEWORKS = {
  "React 19": REACT,
  "React 18": REACT,
  Preact: `import { h, render } from "preact"; window.show = (props) => render(h("live-blog", props), app);`,
  Vue: `import { h, render } from "vue"; window.show = (props) => render(h("live-blog", props), app);`,
  Solid: `import { createSignal } from "solid-js"; import { Dynamic, createComponent, mergeProps, render } from "solid-js/web";
    const [props, set] = createSignal({}); let shown;
    window.show = (next) => { set(next);
      shown ??= render(() => createComponent(Dynamic, mergeProps({ component: "live-blog" }, props)), app); };`,
  "Lit, attributes": `import { html, render } from "lit";
    window.show = ({ src, ...rest }) => { const [[name, value]] = Object.entries(rest);
      if (window.name !== name) app.replaceChildren(), delete app._$litPart$; window.name = name;
      const strings = ['<live-blog src="' + src + '" ' + name + "=", "></live-blog>"];
      window.cache ??= {}; const kept = cache[name] ??= Object.assign(strings, { raw: strings });
      render(html(kept, value), app); };`,
  "properties, as Angular and Lit set them": `const blog = document.createElement("live-blog");
    window.show = (props) => { Object.assign(blog, props); if (!blog.isConnected) app.append(blog); };`,
};

const VUE = ["__VUE_OPTIONS_API__", "__VUE_PROD_DEVTOOLS__", "__VUE_PROD_HYDRATION_MISMATCH_DETAILS__"];
const FLAGS = { "process.env.NODE_ENV": '"development"', ...Object.fromEntries(VUE.map((name) => [name, "false"])) };

const PAGE = `<!doctype html><meta charset="utf-8"><title>A framework</title><link rel="icon" href="data:,">
  <div id="app"></div><script type="module" src="main.js"></script>`;

/** Bundles a framework with the element, which waits to be defined. */
async function bundle(name) {
  const folder = `${HERE}work/frameworks/${name}`;
  mkdirSync(folder, { recursive: true });
  const contents = `${FRAMEWORKS[name]}\nimport { define } from "@liveblog/element/define";\nwindow.define = define;`;
  const resolveDir = name === "React 18" ? `${HERE}react-18` : HERE;
  const options = { bundle: true, format: "esm", outfile: `${folder}/main.js`, logLevel: "error" };
  await build({ ...options, stdin: { contents, resolveDir }, define: FLAGS });
  cpSync(`${ELEMENT}/liveblog_bg.wasm`, `${folder}/liveblog_bg.wasm`);
  cpSync(`${HERE}../public/feed.json`, `${folder}/feed.json`);
  return folder;
}

const level = "document.querySelector('live-blog').shadowRoot.querySelector('.title')?.localName";
const show = (name, value) => `show({ src: "feed.json", ${JSON.stringify(name)}: ${value} })`;

/** Begins with level 4, and goes on to others; what means nothing is the default, and what makes no sense too. */
async function check(t, folder, name, begin) {
  const page = await open(t, folder, "/", { "/index.html": PAGE });
  await page.until("window.define");
  await page.evaluate(begin);
  await page.until(`${entries} === 8 && ${level} === "h4"`);
  for (const nothing of ["null", "undefined", "false", "''"]) {
    await page.evaluate(show(name, nothing));
    await page.until(`${level} === "h2"`);
    await page.evaluate(show(name, "'3'"));
    await page.until(`${level} === "h3"`);
  }
  assert.deepEqual(page.troubles, []);
  await page.evaluate(show(name, "true"));
  await page.until(`${level} === "h2"`);
}

for (const framework of Object.keys(FRAMEWORKS)) {
  test(`${framework}: names and values`, async (t) => {
    const folder = await bundle(framework);
    for (const name of ["headingLevel", "heading-level", "headinglevel"]) {
      await check(t, folder, name, `${show(name, 4)}; define()`);
    }
    await check(t, folder, "headingLevel", `define(); ${show("headingLevel", 4)}`);
  });
}
