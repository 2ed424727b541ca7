// What a reader downloads: the two files of dist/ as a CDN sends them (brotli, quality 11), against the budget.
// Ends with 1 above it, or where README.md tells readers another size. A change that spends some of it says so in docs/size.md.

import { readFileSync, readdirSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

// The aim is 145 KB; docs/decisions/0001-one-build.md says what it has come to, and of what.
const BUDGET = 294 * 1024;
const LANGUAGE = 2 * 1024;
const FILES = ["live-blog.js", "liveblog_bg.wasm"];
/** What README.md says of the two, in KB. */
const TOLD = /about (\d+) KB of JavaScript with the style sheet, and (\d+) KB of WebAssembly/;

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;

const read = (name) => {
  try {
    return readFileSync(new URL(`../dist/${name}`, import.meta.url));
  } catch {
    console.error(`size: dist/${name} is not there: run \`make build\` first`);
    process.exit(1);
  }
};

const row = (name, raw, compressed) =>
  console.log(name.padEnd(20) + raw.padStart(12) + compressed.padStart(12));
const bytes = (count) => count.toLocaleString("en-GB");

const told = readFileSync(new URL("../README.md", import.meta.url), "utf8").match(TOLD)?.slice(1) ?? [];

let raw = 0;
let compressed = 0;
let isTold = true;
row("", "bytes", "brotli");
for (const [at, name] of FILES.entries()) {
  const content = read(name);
  const small = brotli(content);
  row(name, bytes(content.length), bytes(small));
  raw += content.length;
  compressed += small;
  if (!(Math.abs(Number(told[at]) * 1000 - small) < 1000)) {
    isTold = false;
    console.log(`README.md should say that this is ${Math.round(small / 1000)} KB, not ${told[at]}`);
  }
}
row("sum", bytes(raw), bytes(compressed));
row("budget", "", bytes(BUDGET));

// A reader downloads at most one language.
const languages = readdirSync(new URL("../dist/locales/", import.meta.url)).map((name) => [name, brotli(read(`locales/${name}`))]);
const [name, largest] = languages.reduce((one, other) => (other[1] > one[1] ? other : one));
row(`locales/${name}`, "", bytes(largest));
const isLong = largest > LANGUAGE;
if (isLong) console.log(`locales/${name} has more than ${bytes(LANGUAGE)} bytes`);

const left = BUDGET - compressed;
console.log(left < 0 ? `${bytes(-left)} bytes over the budget` : `${bytes(left)} bytes left`);
process.exitCode = left < 0 || isLong || !isTold ? 1 : 0;
