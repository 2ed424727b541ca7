// rename.mjs GLUE: gives wasm-bindgen's glue the short names that wasm-opt gave to imports and exports; wasm-opt's
// list comes on standard input. The long names end in hashes, which no compressor makes small.

import { readFileSync, writeFileSync } from "node:fs";

const [glue] = process.argv.slice(2);
const names = JSON.parse(readFileSync(0, "utf8"));
let text = readFileSync(glue, "utf8");

// A glue of another WebAssembly lacks a name that is imported; not every export is used.
for (const [, name, short] of names.imports) {
  const place = new RegExp(`(?<=^\\s*)${name.replaceAll("$", "\\$")}(?=: )`, "m");
  if (!place.test(text)) throw new Error(`${glue} imports no ${name}`);
  text = text.replace(place, () => short);
}
for (const [name, short] of names.exports) {
  text = text.replaceAll(new RegExp(`(?<=\\bwasm\\.)${name.replaceAll("$", "\\$")}\\b`, "g"), () => short);
}
text = text.replace(/(?<=^\s*)"\.\/liveblog_bg\.js"(?=: )/m, () => '"a"');
writeFileSync(glue, text);
