// What the origin serves and the hub tells: the demo's coverage, published as docs/scale.md advises.

import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { brotli } from "../harness/server.mjs";

const COVERAGE = new URL("../../demo/coverage/", import.meta.url);

/** The head of the feed, and the page behind it. */
const NAMES = ["feed.json", "older.json"];

/** Writes head and page with their compressed variants; gives the bytes of each by name. */
export function publish(folder) {
  mkdirSync(folder, { recursive: true });
  return Object.fromEntries(NAMES.map((name) => [name, publishOne(folder, name)]));
}

function publishOne(folder, name) {
  const path = join(folder, name);
  copyFileSync(new URL(name, COVERAGE), path);
  const text = readFileSync(path);
  writeFileSync(`${path}.br`, brotli(text));
  writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
  const size = (ending) => statSync(path + ending).size;
  return { plain: size(""), br: size(".br"), gzip: size(".gz") };
}

/** Of the demo's entries the one whose length is nearest to their mean. */
function usualItem() {
  const { items } = JSON.parse(readFileSync(new URL("feed.json", COVERAGE), "utf8"));
  const length = (item) => JSON.stringify(item).length;
  const mean = items.reduce((sum, item) => sum + length(item), 0) / items.length;
  const distance = (item) => Math.abs(length(item) - mean);
  return items.reduce((one, other) => (distance(other) < distance(one) ? other : one));
}

const USUAL = usualItem();

/** The two kinds of messages: an entry, and a word that says "fetch". Each begins with its number. */
export const MESSAGES = {
  entry: (number) => JSON.stringify(Object.assign({ id: "" }, USUAL, { id: `load-${number}` })),
  nudge: (number) => `load-${number}`,
};
