// rename.mjs GLUE: gives wasm-bindgen's glue the short names that wasm-opt gave to imports and exports; wasm-opt's
// list comes on standard input. The long names end in hashes, which no compressor makes small.

import { readFileSync, writeFileSync } from "node:fs";

const [glue] = process.argv.slice(2);
const names = JSON.parse(readFileSync(0, "utf8"));
let text = readFileSync(glue, "utf8");

// What needs no glue is imported straight from the JavaScript beside a module of src/embed: wasm-opt joins all
// modules into one, so that this has to become one more import like the others.
const straight = names.imports.filter(([module]) => module.startsWith("./snippets/"));
for (const [module, name, short] of straight) {
  text = text.replace(/^import \* as import\d+ from .*\n/m, "").replace(/^\s*"\.\/snippets\/.*": import\d+,\n/m, "");
  text = text.replace(/(?<=const import0 = \{\n\s*__proto__: null,\n)/, () => `${short}: ${name}_,\n`);
  text = `import { ${name} as ${name}_ } from "${module}";\n${text}`;
}
if (/\bimport[1-9]\b/.test(text)) throw new Error(`${glue} imports from a module that the WebAssembly does not name`);

// A glue of another WebAssembly lacks a name that is imported; not every export is used.
for (const [, name, short] of names.imports.filter((one) => !straight.includes(one))) {
  const place = new RegExp(`(?<=^\\s*)${name.replaceAll("$", "\\$")}(?=: )`, "m");
  if (!place.test(text)) throw new Error(`${glue} imports no ${name}`);
  text = text.replace(place, () => short);
}
for (const [name, short] of names.exports) {
  text = text.replaceAll(new RegExp(`(?<=\\bwasm\\.)${name.replaceAll("$", "\\$")}\\b`, "g"), () => short);
}
text = text.replace(/(?<=^\s*)"\.\/liveblog_bg\.js"(?=: )/m, () => '"a"');
writeFileSync(glue, text);
