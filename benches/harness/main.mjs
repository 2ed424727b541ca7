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
import { startChromium } from "./chromium.mjs";
import { decoding } from "./decode.mjs";
import { growths } from "./growth.mjs";
import { machine } from "./machine.mjs";
import { split, write } from "./results.mjs";
import { startServer } from "./server.mjs";
import { summarise } from "./stats.mjs";
import { STEPS } from "./steps.mjs";
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

const bench = { server: await startServer(), chromium: await startChromium(process.env.CHROMIUM ?? "chromium") };
try {
  const facts = { ...machine(), chromium: bench.chromium.version, runs, fewer: fewer() };
  const bytes = Object.fromEntries(compared.map(([name, variant]) => [name, bytesOf(variant)]));
  const parts = Object.fromEntries(compared.filter(([, { parts }]) => parts).map(([name, { parts }]) => [name, parts]));
  const decode = isWanted("decode") ? decoding() : undefined;
  write(split({ facts, bytes, parts, decode, figures: await measureAll() }, options.commit), options);
} finally {
  await bench.chromium.close();
  bench.server.close();
}

/** The steps that are taken in fewer runs, with how many those are. */
function fewer() {
  const some = steps.filter(({ atMost }) => atMost < runs);
  return Object.fromEntries(some.map(({ name, atMost }) => [name, atMost]));
}

/** The variants take turns within each step, so that whatever disturbs the machine disturbs all of them. */
async function measureAll() {
  const values = {};
  for (let run = 1; run <= runs; run += 1) {
    for (const step of steps.filter(({ atMost }) => run <= (atMost ?? runs))) {
      console.error(`run ${run} of ${runs}: ${step.name}`);
      for (const [name, variant] of compared.filter(([name, { steps }]) => (steps ?? [step.name]).includes(step.name)
        && (step.of?.includes(name) ?? true))) {
        const figures = await step.measure(bench, variant).catch((error) => {
          throw new Error(`${step.name} of ${name}: ${error.message}`, { cause: error });
        });
        for (const [figure, value] of Object.entries(figures)) ((values[figure] ??= {})[name] ??= []).push(value);
      }
    }
  }
  const summaries = (byVariant) => Object.entries(byVariant).map(([name, list]) => [name, summarise(list)]);
  const figures = Object.fromEntries(Object.entries(values).map(([figure, all]) => [figure, Object.fromEntries(summaries(all))]));
  return { ...figures, ...growths(figures) };
}
