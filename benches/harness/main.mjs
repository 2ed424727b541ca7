// `make bench`: measures the widget and its peers in one Chromium, in turns, and writes benches/results/.
//   --runs 9          runs of each variant
//   --dist dist       the folder of the widget's release
//   --commit HASH     the commit that it is of; by default the one that is checked out
//   --out latest      the name of the results
//   --only memory     the steps whose names begin so
//   --readme          puts the short table into README.md too
// Chromium is that of $CHROMIUM (scripts/env.sh finds it).

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { bytesOf } from "./bytes.mjs";
import { startChromium } from "./chromium.mjs";
import { machine } from "./machine.mjs";
import { factsOf, readBefore, report, shortTable } from "./report.mjs";
import { startServer } from "./server.mjs";
import { summarise } from "./stats.mjs";
import { STEPS } from "./steps.mjs";
import { variants } from "./variants.mjs";

const RESULTS = new URL("../results/", import.meta.url);

const { values: options } = parseArgs({
  options: {
    runs: { type: "string", default: "9" },
    dist: { type: "string", default: "dist" },
    commit: { type: "string" },
    out: { type: "string", default: "latest" },
    only: { type: "string", default: "" },
    readme: { type: "boolean", default: false },
  },
});
const runs = Number(options.runs);
if (!(runs >= 1)) throw new Error(`--runs ${options.runs}: expected a number of 1 or more`);
const steps = STEPS.filter(({ name }) => name.startsWith(options.only));
const compared = Object.entries(variants(options.dist));

const bench = { server: await startServer(), chromium: await startChromium(process.env.CHROMIUM ?? "chromium") };
try {
  const facts = { ...machine(options.commit), chromium: bench.chromium.version, runs };
  const bytes = Object.fromEntries(compared.map(([name, variant]) => [name, bytesOf(variant)]));
  const parts = Object.fromEntries(compared.filter(([, { parts }]) => parts).map(([name, { parts }]) => [name, parts]));
  write({ facts, bytes, parts, figures: await measureAll() });
} finally {
  await bench.chromium.close();
  bench.server.close();
}

/** The variants take turns within each step, so that whatever disturbs the machine disturbs all of them. */
async function measureAll() {
  const values = {};
  for (let run = 1; run <= runs; run += 1) {
    for (const step of steps) {
      console.error(`run ${run} of ${runs}: ${step.name}`);
      for (const [name, variant] of compared) {
        const figures = await step.measure(bench, variant).catch((error) => {
          throw new Error(`${step.name} of ${name}: ${error.message}`, { cause: error });
        });
        for (const [figure, value] of Object.entries(figures)) ((values[figure] ??= {})[name] ??= []).push(value);
      }
    }
  }
  const summaries = (byVariant) => Object.entries(byVariant).map(([name, list]) => [name, summarise(list)]);
  return Object.fromEntries(Object.entries(values).map(([figure, all]) => [figure, Object.fromEntries(summaries(all))]));
}

function write(results) {
  mkdirSync(RESULTS, { recursive: true });
  const text = report(results, options.out === "before" ? undefined : readBefore(RESULTS));
  writeFileSync(new URL(`${options.out}.json`, RESULTS), `${JSON.stringify(results, undefined, 1)}\n`);
  writeFileSync(new URL(`${options.out}.md`, RESULTS), text);
  if (options.readme) writeReadme(`${shortTable(results)}\n\n${factsOf(results.facts)}`);
  console.log(text);
}

function writeReadme(table) {
  const readme = new URL("../../README.md", import.meta.url);
  const place = /(<!-- bench -->\n)[^]*(\n<!-- \/bench -->)/;
  writeFileSync(readme, readFileSync(readme, "utf8").replace(place, (_, begin, end) => `${begin}\n${table}\n${end}`));
}
