// Each example is built from the packed package, shows its entries, and heeds a change.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { entries, focused, open, opened } from "./browser.mjs";

const EXAMPLES = fileURLToPath(new URL("..", import.meta.url));

/** Builds an example and gives the folder that is served. React warns, and StrictMode does all twice, in development. */
function build(name) {
  const mode = /react|server/.test(name) ? "development" : "production";
  const options = { cwd: EXAMPLES + name, env: { ...process.env, NODE_ENV: mode }, stdio: ["ignore", "ignore", "inherit"] };
  execFileSync("npm", ["run", "--silent", "build"], options);
  return `${EXAMPLES}${name}/dist`;
}

/** Entries show, as many as the page wants; a change by the page's own button is heeded, but for the entry that the page
 *  went to; the console is quiet. */
async function check(page, name) {
  await page.until(`${entries} === 3 || ${focused}`);
  await page.until(`${opened} > 0`);
  await picture(page, name);
  await page.click("button");
  const goes = await page.evaluate(`Boolean(${focused})`);
  await page.until(`${opened} === ${goes ? 1 : 0}`);
  assert.deepEqual(page.troubles, []);
}

/** For people: LIVEBLOG_SCREENSHOTS names a folder. */
async function picture(page, name) {
  const folder = process.env.LIVEBLOG_SCREENSHOTS;
  if (folder) writeFileSync(`${folder}/${name}.png`, await page.screenshot());
}

for (const name of ["react", "vue", "svelte", "server-rendered", "eleventy"]) {
  test(`the example in ${name}`, async (t) => check(await open(t, build(name)), name));
}

test("the example in plain HTML", async (t) => {
  const page = await open(t, EXAMPLES, "/html/");
  await check(page, "html");
  assert.equal(await page.evaluate("document.querySelector('output').value"), "8 entries");
});

test("the server renders the fallback and the names of React's props", async () => {
  const { render } = await import("../server-rendered/dist/server/server.js");
  const html = await render("client.js");
  assert.match(html, /<live-blog src="feed.json" pageSize="3" density="full"><a href=/);
});

test("Vue keeps what the reader did while another tab shows", async (t) => {
  const page = await open(t, `${EXAMPLES}vue/dist`);
  await page.until(`${entries} === 3`);
  await page.evaluate("window.blog = document.querySelector('live-blog'); blog.shadowRoot.querySelector('.toggle').click()");
  await page.until(`${opened} === 2`);
  await page.click("#tab");
  await page.until("!document.querySelector('live-blog')");
  await page.click("#tab");
  await page.until(`document.querySelector('live-blog') === blog && ${entries} === 3`);
  assert.equal(await page.evaluate(opened), 2);
  assert.deepEqual(page.troubles, []);
});
