// The rows of the table: what each figure is called, and how it is written.

import { LOADS } from "./first-entry.mjs";
import { ACTS, SIZES } from "./operations.mjs";

const milliseconds = (value) => (value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0)) + " ms";
export const kilobytes = (value) => `${(value / 1000).toFixed(1)} KB`;
const megabytes = (value) => `${(value / 1e6).toFixed(2)} MB`;
const count = (value) => Math.round(value).toLocaleString("en-GB");

const LOAD_NAMES = {
  "first-fast": "First entry painted",
  "first-fast-hinted": "First entry painted, with hints",
  "first-slow": "First entry painted, slow phone",
  "first-slow-hinted": "First entry painted, slow phone, with hints",
};
const ACT_NAMES = { insert: "Insert", edit: "Edit", toggle: "Toggle", unchanged: "Unchanged poll", tick: "Tick" };
const KINDS = { script: "script", paint: "until painted", thread: "main thread" };
/** The rows of the short table. */
const MAIN = new Set([
  "first-fast", "first-slow", "first-slow-hinted",
  ...ACTS.map((act) => `${act}/1000/script`), "insert/1000/paint", "toggle/1000/paint",
  "memory/heap", "memory/wasm", "memory/nodes",
]);

const ALL = [
  ...Object.keys(LOADS).map((figure) => ({ figure, name: LOAD_NAMES[figure], write: milliseconds })),
  ...ACTS.flatMap((act) => Object.entries(KINDS).flatMap(([kind, words]) => SIZES.map((shown) => ({
    figure: `${act}/${shown}/${kind}`,
    name: `${ACT_NAMES[act]}, ${words}, ${count(shown)} shown`,
    write: milliseconds,
  })))).filter(({ figure }) => !/^unchanged.*paint$/.test(figure)),
  { figure: "memory/heap", name: "JavaScript heap, 1,000 shown", write: megabytes },
  { figure: "memory/wasm", name: "WebAssembly memory, 1,000 shown", write: megabytes },
  { figure: "memory/nodes", name: "DOM nodes, 1,000 shown", write: count },
];

export const DOWNLOAD = { part: "sum", name: "Download", write: kilobytes };

/** `{figure, name, write, main}`. */
export const ROWS = ALL.map((row) => ({ ...row, main: MAIN.has(row.figure) }));
