// order.mjs WAT: names the functions of a WebAssembly in text form so that, sorted by name, each stands beside the one
// that is most like it: brotli makes more of that than of any order that means something. Alike are functions that
// share many pairs of lines. `wasm-opt --reorder-functions-by-name` then sorts them.

import { readFileSync, writeFileSync } from "node:fs";

const NAME = /\$(?:"(?:[^"\\]|\\.)*"|[^\s()"]+)/g;

const [file] = process.argv.slice(2);
const lines = readFileSync(file, "utf8").split("\n");

/** Every function's name and its pairs of lines. */
const functions = [];
for (const [at, line] of lines.entries()) {
  if (line.startsWith(" (func ")) functions.push({ name: line.match(NAME)[0], pairs: new Set(), length: 0 });
  else if (functions.length) {
    const last = functions.at(-1);
    last.pairs.add(`${lines[at - 1].trim()}\n${line.trim()}`);
    last.length += 1;
  }
}
if (!functions.length) throw new Error(`${file} has no functions`);

const likeness = (one, other) => {
  const [few, many] = one.pairs.size < other.pairs.size ? [one, other] : [other, one];
  let shared = 0;
  for (const pair of few.pairs) shared += many.pairs.has(pair);
  return shared / Math.sqrt(one.length * other.length);
};

const best = (all, worth) => [...all].reduce((best, one) => (worth(one) > worth(best) ? one : best));

// From the longest function on, always the one most like the last.
const left = new Set(functions);
const order = [];
let next = best(left, ({ length }) => length);
while (next) {
  order.push(next);
  left.delete(next);
  const worths = new Map([...left].map((one) => [one, likeness(next, one)]));
  next = left.size ? best(left, (one) => worths.get(one)) : null;
}

// Wherever such a name stands, and for whatever else: names of one kind know nothing of those of another.
const names = new Map(order.map(({ name }, at) => [name, `$f${String(at).padStart(5, "0")}`]));
const renamed = (line) => (line.startsWith(" (data ") ? line : line.replace(NAME, (name) => names.get(name) ?? name));
writeFileSync(file, lines.map(renamed).join("\n"));
