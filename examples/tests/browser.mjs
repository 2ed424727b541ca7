// One Chromium for all tests, and what a test does in a page of it.

import assert from "node:assert/strict";
import { after } from "node:test";
import { startChromium } from "../../benches/harness/chromium.mjs";
import { serve } from "./server.mjs";

const PATIENCE = 15_000;

let browser;
after(() => browser?.close());

/** Serves a folder until a test ends, and opens a page of it: one of its files, or a text by `pages`. */
export async function open(t, folder, path = "/", pages = {}) {
  const server = await serve(folder, pages);
  t.after(() => server.close());
  return visit(t, server.origin + path);
}

/** Opens a page until a test ends. `troubles` has what the console was told of warnings, errors and what nobody caught. */
export async function visit(t, address) {
  browser ??= await startChromium(process.env.CHROMIUM);
  const page = await browser.newPage();
  const troubles = [];
  const heard = listen(page, troubles);
  t.after(() => {
    for (const end of heard) end();
    return page.close();
  });
  await page.send("Log.enable");
  await page.send("Page.navigate", { url: address });
  return {
    troubles,
    evaluate: page.evaluate,
    until: (condition) => until(page, condition, troubles),
    click: (selector) => page.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`),
    /** How many nodes there are once what nobody needs has gone. */
    async nodes() {
      await page.send("HeapProfiler.collectGarbage");
      const { metrics } = await page.send("Performance.getMetrics");
      return metrics.find(({ name }) => name === "Nodes").value;
    },
    screenshot: async () => Buffer.from((await page.send("Page.captureScreenshot")).data, "base64"),
  };
}

/** Pages follow one another, so that what is heard is of this one. */
function listen(page, troubles) {
  const words = ({ value, description }) => value ?? description;
  return [
    page.on("Runtime.consoleAPICalled", ({ type, args }) => {
      if (/^(error|warning|assert)$/.test(type)) troubles.push(args.map(words).join(" "));
    }),
    page.on("Runtime.exceptionThrown", ({ exceptionDetails: { text, exception } }) => {
      troubles.push(exception?.description ?? text);
    }),
    page.on("Log.entryAdded", ({ entry }) => {
      if (/^(error|warning)$/.test(entry.level)) troubles.push(`${entry.text} ${entry.url ?? ""}`);
    }),
  ];
}

async function until(page, condition, troubles) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    // A page that is about to be left cannot be asked.
    const isTrue = await page.evaluate(`Boolean(${condition})`).catch(() => false);
    if (isTrue) return;
    if (Date.now() > end) assert.fail(`waited in vain for ${condition}; the console: ${troubles.join("\n") || "nothing"}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const IN_BLOG = 'document.querySelector("live-blog")?.shadowRoot?';

/** What the widget has drawn, not the first screen before it. */
const WIDGET = "[part=base]:not(.early)";

/** How many entries show. */
export const entries = `${IN_BLOG}.querySelectorAll("${WIDGET} [data-entry]").length`;

/** How many of them are open. */
export const opened = `${IN_BLOG}.querySelectorAll("${WIDGET} .toggle[aria-expanded=true]").length`;

/** The entry that has the focus. */
export const focused = `${IN_BLOG}.activeElement?.dataset.entry`;
