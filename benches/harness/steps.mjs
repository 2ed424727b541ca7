// What is measured, step by step. Each gives figures by name for one variant, in one run.

import { LOADS, firstEntry } from "./first-entry.mjs";
import { memory } from "./memory.mjs";
import { SIZES, operations } from "./operations.mjs";

const prefixed = (prefix, figures) => (
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${prefix}/${name}`, value]))
);

/** `insert/500/script`: milliseconds. */
function flat(shown, acts) {
  return Object.assign({}, ...Object.entries(acts).map(([act, figures]) => prefixed(`${act}/${shown}`, figures)));
}

export const STEPS = [
  ...Object.entries(LOADS).map(([name, load]) => ({
    name,
    measure: async (bench, variant) => ({ [name]: await firstEntry(bench, variant, load) }),
  })),
  ...SIZES.map((shown) => ({
    name: `acts-${shown}`,
    measure: async (bench, variant) => flat(shown, await operations(bench, variant, shown)),
  })),
  { name: "memory", measure: async (bench, variant) => prefixed("memory", await memory(bench, variant)) },
];
