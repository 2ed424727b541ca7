// Takes steps with variants, in turns, and keeps what the runs have measured.

import { startChromium } from "./chromium.mjs";
import { startServer } from "./server.mjs";
import { rotated, summarise } from "./stats.mjs";

/** Starts browser and server for as long as `use({server, chromium})` takes. Chromium is that of $CHROMIUM. */
export async function withBench(use) {
  const bench = { server: await startServer(), chromium: await startChromium(process.env.CHROMIUM ?? "chromium") };
  try {
    return await use(bench);
  } finally {
    await bench.chromium.close();
    bench.server.close();
  }
}

/**
 * The variants take turns within each step, so that whatever disturbs the machine disturbs all of them, and in each run another
 * one begins. Gives summaries by figure and variant.
 */
export async function measureAll(bench, { compared, steps, runs }) {
  const began = Date.now();
  const values = {};
  for (let run = 1; run <= runs; run += 1) {
    for (const step of steps.filter(({ atMost }) => run <= (atMost ?? runs))) {
      console.error(`run ${run} of ${runs}: ${step.name}, after ${Math.round((Date.now() - began) / 1000)} s`);
      const taken = rotated(compared.filter(([name, variant]) => isTaken(step, name, variant)), run);
      for (const [name, figures] of Object.entries(await take(bench, step, taken))) {
        for (const [figure, value] of Object.entries(figures)) ((values[figure] ??= {})[name] ??= []).push(value);
      }
    }
  }
  return eachValue(values, (byVariant) => eachValue(byVariant, summarise));
}

/** A step names its variants, or a variant its steps. */
const isTaken = (step, name, { steps }) => (steps?.includes(step.name) ?? true) && (step.of?.includes(name) ?? true);

const eachValue = (object, change) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

/** Gives figures by variant, which are measured one after the other, or `together`. */
async function take(bench, step, taken) {
  if (step.together) return step.together(bench, taken);
  const figures = {};
  for (const [name, variant] of taken) figures[name] = await takeOne(bench, step, name, variant);
  return figures;
}

async function takeOne(bench, step, name, variant) {
  try {
    return await step.measure(bench, variant);
  } catch (error) {
    throw new Error(`${step.name} of ${name}: ${error.message}`, { cause: error });
  }
}
