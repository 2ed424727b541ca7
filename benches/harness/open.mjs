// Opens a variant's page in a fresh browser context, with the injected scripts.

import { readFileSync } from "node:fs";
import { NOW, feedOf, olderOf } from "./feed.mjs";
import { pageOf } from "./variants.mjs";

const script = (name, after = "") => (
  `${readFileSync(new URL(`page/${name}.js`, import.meta.url), "utf8").trim()}${after}\n//# sourceURL=bench-${name}.js`
);
const INJECTED = [script("clock", `(${NOW})`), script("probe"), script("acts")];

let opened = 0;

/**
 * Opens the page. `prepare(page)` may change the network and the processor before the address is opened. Gives the page
 * with its `folder` on the server.
 */
export async function open({ chromium, server }, variant, { shown, apart, poll = 900, hinted = false, prepare = () => {} }) {
  const folder = `/page-${(opened += 1)}`;
  // A folder of its own for the scripts too: nothing of an earlier page can be reused.
  for (const [name, content] of Object.entries(variant.files)) server.put(`${folder}/assets/${name}`, content);
  server.put(`${folder}/index.html`, pageOf(variant, { assets: "assets", shown, poll, hinted }));
  for (const [name, text] of Object.entries(variant.data?.({ shown }) ?? {})) server.put(`${folder}/${name}`, text);
  putFeed(server, folder, { shown, apart });
  for (const [name, text] of Object.entries(olderOf({ shown, apart }))) server.put(`${folder}/${name}`, text);
  server.setTime(NOW);
  const page = await chromium.newPage();
  for (const source of INJECTED) await page.send("Page.addScriptToEvaluateOnNewDocument", { source });
  await prepare(page);
  await page.send("Page.navigate", { url: `${server.origin}${folder}/index.html` });
  await until(page, "!!window.__probe && document.readyState !== 'loading'");
  return { ...page, folder };
}

/** Puts a state of the feed on the server. */
export const putFeed = (server, folder, state) => server.put(`${folder}/feed.json`, feedOf(state));

/** Waits until an expression holds in the page. */
export async function until(page, expression, seconds = 60) {
  for (const end = Date.now() + 1000 * seconds; Date.now() < end; await pause(20)) {
    if (await page.evaluate(expression).catch(() => false)) return;
  }
  throw new Error(`after ${seconds} s not yet: ${expression}`);
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until as many entries are shown, and goes back to the top. */
export async function showAll(page, shown) {
  await page.evaluate("__probe.first.then(() => true)");
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    const count = await page.evaluate("__acts.count()");
    if (count >= shown) return page.evaluate('__acts.place("top")');
    await page.evaluate("__acts.showMore()");
    await until(page, `__acts.count() > ${count}`);
  }
  throw new Error(`${shown} entries are not shown after 60 s`);
}
