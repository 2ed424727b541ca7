// The columns and rows of the table: what each figure is called, and how it is written.

import { LOADS } from "./first-entry.mjs";
import { GROWN, LARGEST, SMALLEST } from "./growth.mjs";
import { ACTS, SIZES } from "./operations.mjs";

const milliseconds = (value) => (value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0)) + " ms";
export const kilobytes = (value) => `${(value / 1000).toFixed(1)} KB`;
const megabytes = (value) => `${(value / 1e6).toFixed(2)} MB`;
export const speed = (value) => `${value.toFixed(0)} MB/s`;
const count = (value) => Math.round(value).toLocaleString("en-GB");
export const factor = (value) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)}×`;
const exponent = (value) => value.toFixed(2);

/** The widget stands beside what it is compared with. */
export const COLUMNS = {
  liveblog: "This widget",
  javascript: "JavaScript by hand",
  preact: "Preact",
  react: "React",
  svelte: "Svelte",
  solid: "Solid",
  lit: "Lit",
};

const LOAD_NAMES = {
  "first-fast": "First entry painted",
  "first-fast-hinted": "First entry painted, with hints",
  "first-slow": "First entry painted, slow phone",
  "first-slow-hinted": "First entry painted, slow phone, with hints",
};
export const ACT_NAMES = {
  insert: "Insert",
  edit: "Edit",
  toggle: "Toggle",
  unchanged: "Unchanged poll",
  tick: "Tick",
  scroll: "Ten scroll steps",
  density: "Change of density",
};
const KINDS = { script: "script", paint: "until painted", thread: "main thread" };
/** Acts that paint nothing, or when they please. */
const UNPAINTED = /^(unchanged|scroll).*paint$/;
/** The rows of the short table. */
const MAIN = new Set([
  "first-fast", "first-slow", "first-slow-hinted", "load/longest", "load/blocking",
  ...["insert", "edit", "toggle", "unchanged", "tick"].map((act) => `${act}/1000/script`),
  "insert/1000/paint", "toggle/1000/paint", "scroll/1000/thread", "density/1000/paint",
  ...["insert", "edit", "toggle", "unchanged", "tick"].map((act) => `growth/${act}/script/ratio`), "growth/scroll/thread/ratio",
  "input/inp", "idle/visible/script", "idle/hidden/script", "idle/hidden/wakes", "hour/unchanged/bytes", "hour/updates/bytes",
  "memory/heap", "memory/wasm", "memory/nodes",
]);

const growths = ({ act, kind }) => {
  const name = `Growth of ${ACT_NAMES[act].toLowerCase()}, ${KINDS[kind]}`;
  return [
    { figure: `growth/${act}/${kind}/ratio`, name: `${name}, ${SMALLEST} to ${count(LARGEST)} shown`, write: factor, isRatio: true },
    { figure: `growth/${act}/${kind}/exponent`, name: `${name}, exponent`, write: exponent, isRatio: true },
  ];
};
const idles = (state) => ([
  { figure: `idle/${state}/script`, name: `Idle minute, ${state}, script`, write: milliseconds },
  { figure: `idle/${state}/wakes`, name: `Idle minute, ${state}, wake-ups`, write: count },
]);
const hours = (state, words) => ([
  { figure: `hour/${state}/requests`, name: `Requests in an hour, ${words}`, write: count },
  { figure: `hour/${state}/bytes`, name: `Bytes in an hour, ${words}`, write: kilobytes },
]);

const ALL = [
  ...Object.keys(LOADS).map((figure) => ({ figure, name: LOAD_NAMES[figure], write: milliseconds })),
  { figure: "load/longest", name: "Longest task, slow phone", write: milliseconds },
  { figure: "load/blocking", name: "Total blocking time, slow phone", write: milliseconds },
  ...ACTS.flatMap((act) => Object.entries(KINDS).flatMap(([kind, words]) => SIZES.map((shown) => ({
    figure: `${act}/${shown}/${kind}`,
    name: `${ACT_NAMES[act]}, ${words}, ${count(shown)} shown`,
    write: milliseconds,
  })))).filter(({ figure }) => !UNPAINTED.test(figure)),
  ...GROWN.flatMap(growths),
  { figure: "input/inp", name: "Interaction to next paint, ten updates a second, slow processor", write: milliseconds },
  ...["visible", "hidden"].flatMap(idles),
  ...hours("unchanged", "unchanged feed"),
  ...hours("updates", "an update a minute"),
  { figure: "memory/heap", name: "JavaScript heap, 1,000 shown", write: megabytes },
  { figure: "memory/wasm", name: "WebAssembly memory, 1,000 shown", write: megabytes },
  { figure: "memory/nodes", name: "DOM nodes, 1,000 shown", write: count },
];

export const DOWNLOAD = { part: "sum", name: "Download", write: kilobytes };

/** `{figure, name, write, main, isRatio}`. */
export const ROWS = ALL.map((row) => ({ ...row, main: MAIN.has(row.figure) }));
