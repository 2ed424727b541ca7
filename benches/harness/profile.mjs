// `make profile`: which functions an act of the widget's spends its time in.
//   --act toggle      insert, edit, toggle, unchanged or tick
//   --shown 1000      entries that are shown
//   --times 20        how often it is done
//   --dist FOLDER     a release with the names of its functions (scripts/profile.sh builds it)
//   --out FOLDER      where the flame chart goes: ACT-SHOWN.svg, and ACT-SHOWN.cpuprofile, which DevTools open too
// It prints the functions that took most, by themselves, in milliseconds of one act.

import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { startChromium } from "./chromium.mjs";
import { flameChart } from "./flame.mjs";
import { open, pause, showAll } from "./open.mjs";
import { ACTS, perform } from "./operations.mjs";
import { selfTimes, stacks } from "./samples.mjs";
import { startServer } from "./server.mjs";
import { widget } from "./variants.mjs";

const { values: options } = parseArgs({
  options: {
    act: { type: "string", default: "toggle" },
    shown: { type: "string", default: "1000" },
    times: { type: "string", default: "20" },
    dist: { type: "string", default: "target/profile/dist" },
    out: { type: "string", default: "target/profile" },
  },
});
const { act, out } = options;
if (!ACTS.includes(act)) throw new Error(`--act ${act}: expected ${ACTS.join(", ")}`);
const [shown, times] = [options.shown, options.times].map(Number);
/** Microseconds. */
const INTERVAL = 100;
/** Until then engines are still compiling. */
const WARM_UP = 5;
const LISTED = 40;

const bench = { server: await startServer(), chromium: await startChromium(process.env.CHROMIUM ?? "chromium") };
try {
  report(await profile());
} finally {
  await bench.chromium.close();
  bench.server.close();
}

async function profile() {
  const page = await open(bench, widget(options.dist), { shown });
  await showAll(page, shown);
  await pause(1000);
  let at = 0;
  const once = () => perform(bench, page, { kind: act, at: (at += 1), shown });
  while (at < WARM_UP) await once();
  await page.send("Profiler.enable");
  await page.send("Profiler.setSamplingInterval", { interval: INTERVAL });
  await page.send("Profiler.start");
  while (at < WARM_UP + times) await once();
  const { profile } = await page.send("Profiler.stop");
  return profile;
}

function report(profile) {
  const name = `${out}/${act}-${shown}`;
  mkdirSync(out, { recursive: true });
  writeFileSync(`${name}.cpuprofile`, JSON.stringify(profile));
  writeFileSync(`${name}.svg`, flameChart(stacks(profile), `${act}, ${shown} entries shown, ${times} times`));
  const list = selfTimes(profile);
  const sum = list.reduce((total, [, milliseconds]) => total + milliseconds, 0);
  for (const [function_, milliseconds] of [["all", sum], ...list.slice(0, LISTED)]) {
    console.log(`${(milliseconds / times).toFixed(3).padStart(8)} ms  ${function_}`);
  }
  console.log(`${name}.svg`);
}
