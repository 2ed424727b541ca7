// What is measured, step by step. Each gives figures by name for one variant, in one run.

import { LOADS, blocking, firstEntry } from "./first-entry.mjs";
import { hour } from "./hour.mjs";
import { idle } from "./idle.mjs";
import { interactions } from "./input.mjs";
import { memory } from "./memory.mjs";
import { SIZES, operations } from "./operations.mjs";

const prefixed = (prefix, figures) => (
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${prefix}/${name}`, value]))
);

const eachPrefixed = (prefix, byVariant) => (
  Object.fromEntries(Object.entries(byVariant).map(([name, figures]) => [name, prefixed(prefix, figures)]))
);

/** `insert/500/script`: milliseconds. */
function flat(shown, acts) {
  return Object.assign({}, ...Object.entries(acts).map(([act, figures]) => prefixed(`${act}/${shown}`, figures)));
}

/** In how many runs so many entries are acted upon: the more there are, the longer it takes. */
const ACTED = { 50: 5, 500: 3, 1000: 5, 5000: 1, 10_000: 2 };

/**
 * `{name, atMost, of, measure, together}`: a step is taken in `atMost` runs, for the variants `of` these names or for all, one
 * after the other (`measure`) or `together`.
 */
export const STEPS = [
  ...Object.entries(LOADS).map(([name, load]) => ({
    name,
    measure: async (bench, variant) => ({ [name]: await firstEntry(bench, variant, load) }),
  })),
  { name: "load", atMost: 5, measure: async (bench, variant) => prefixed("load", await blocking(bench, variant)) },
  ...SIZES.map((shown) => ({
    name: `acts-${shown}`,
    atMost: ACTED[shown],
    measure: async (bench, variant) => flat(shown, await operations(bench, variant, shown)),
  })),
  ...Object.entries({ visible: false, hidden: true }).map(([name, hidden]) => ({
    name: `idle-${name}`,
    atMost: 2,
    together: async (bench, taken) => eachPrefixed(`idle/${name}`, await idle(bench, taken, { hidden })),
  })),
  { name: "input", atMost: 3, measure: async (bench, variant) => prefixed("input", await interactions(bench, variant)) },
  ...Object.entries({ unchanged: false, updates: true }).map(([name, updates]) => ({
    name: `hour-${name}`,
    atMost: 1,
    // The peers share what they fetch with.
    of: ["javascript", "liveblog", "before"],
    measure: async (bench, variant) => prefixed(`hour/${name}`, await hour(bench, variant, { updates })),
  })),
  { name: "memory", atMost: 3, measure: async (bench, variant) => prefixed("memory", await memory(bench, variant)) },
];
