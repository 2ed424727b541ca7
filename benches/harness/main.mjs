// `make bench`: measures the widget and its peers in one Chromium, in turns, and writes benches/results/.
//   --runs 9          runs of each variant
//   --only memory     the steps whose names begin with this word
//   --of lit,liveblog the variants of these names
//   --out latest      the name of the results
//   --before FOLDER   measures an older release too, and keeps its figures as results/before.json
//   --commit HASH     the commit of that release
//   --readme          puts the short table into README.md too
// Chromium is that of $CHROMIUM (scripts/env.sh finds it).

import { parseArgs } from "node:util";
import { bytesOf } from "./bytes.mjs";
import { decoding } from "./decode.mjs";
import { growths } from "./growth.mjs";
import { machine } from "./machine.mjs";
import { split, write } from "./results.mjs";
import { STEPS } from "./steps.mjs";
import { measureAll, withBench } from "./turns.mjs";
import { variants } from "./variants.mjs";

const { values: options } = parseArgs({
  options: {
    runs: { type: "string", default: "9" },
    only: { type: "string", default: "" },
    of: { type: "string", default: "" },
    out: { type: "string", default: "latest" },
    before: { type: "string" },
    commit: { type: "string", default: "unknown" },
    readme: { type: "boolean", default: false },
  },
});
const runs = Number(options.runs);
if (!(runs >= 1)) throw new Error(`--runs ${options.runs}: expected a number of 1 or more`);
const isWanted = (name) => !options.only || `${name}-`.startsWith(`${options.only}-`);
const steps = STEPS.filter(({ name }) => isWanted(name));
const compared = Object.entries(variants({ only: options.of, before: options.before }));

await withBench(async (bench) => {
  const facts = { ...machine(), chromium: bench.chromium.version, runs, fewer: fewer() };
  const bytes = Object.fromEntries(compared.map(([name, variant]) => [name, bytesOf(variant)]));
  const parts = Object.fromEntries(compared.filter(([, { parts }]) => parts).map(([name, { parts }]) => [name, parts]));
  const decode = isWanted("decode") ? decoding() : undefined;
  const figures = await measureAll(bench, { compared, steps, runs });
  write(split({ facts, bytes, parts, decode, figures: { ...figures, ...growths(figures) } }, options.commit), options);
});

/** The steps that are taken in fewer runs, with how many those are. */
function fewer() {
  const some = steps.filter(({ atMost }) => atMost < runs);
  return Object.fromEntries(some.map(({ name, atMost }) => [name, atMost]));
}
