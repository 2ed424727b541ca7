// `make bench-gate`: whether an act of the widget has become much dearer than it was, as a ratio to JavaScript by hand.
// It ends with 1 if so. A busy machine disturbs both alike; a figure fails if it is over its bound twice.

import { readFileSync } from "node:fs";
import { operations } from "./operations.mjs";
import { boundRatios } from "./stats.mjs";
import { measureAll, withBench } from "./turns.mjs";
import { variants } from "./variants.mjs";

const ACTS = ["insert", "edit", "toggle", "unchanged", "tick"];
const SIZES = [50, 1000];
/** Processor time of the whole main thread: scripts alone take too little in JavaScript by hand to be divided by. */
const KIND = "thread";
/** How many times the recorded ratio. */
const MARGIN = 2.5;

const recorded = JSON.parse(readFileSync(new URL("../results/latest.json", import.meta.url), "utf8")).figures;
const compared = Object.entries(variants({ only: "javascript,liveblog" }));
const steps = SIZES.map((shown) => ({ name: `acts-${shown}`, measure: (bench, variant) => costs(bench, variant, shown) }));

const failed = await withBench(async (bench) => {
  const first = await measure(bench);
  const second = first.length ? await measure(bench) : [];
  return second.filter((figure) => first.includes(figure));
});
for (const figure of failed) console.error(`bench-gate: ${figure} has become too dear`);
process.exitCode = failed.length ? 1 : 0;

async function costs(bench, variant, shown) {
  const acts = await operations(bench, variant, shown, ACTS);
  return Object.fromEntries(ACTS.map((act) => [`${act}/${shown}/${KIND}`, acts[act][KIND]]));
}

/** Prints all ratios, and gives the names of those over the bound. */
async function measure(bench) {
  const figures = await measureAll(bench, { compared, steps, runs: 1 });
  const ratios = boundRatios(figures, recorded, MARGIN);
  for (const { figure, ratio, bound, isOver } of ratios) {
    const verdict = isOver ? ": too dear" : "";
    console.log(`${figure.padEnd(24)} ${ratio.toFixed(1).padStart(6)}×, at most ${bound.toFixed(1)}×${verdict}`);
  }
  return ratios.filter(({ isOver }) => isOver).map(({ figure }) => figure);
}
