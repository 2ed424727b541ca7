// How long it takes from the navigation until the first entry has been painted, with nothing in any cache.

import { open, pause, until } from "./open.mjs";
import { blockingOf } from "./stats.mjs";
import { startTrace, tasksOf } from "./trace.mjs";

/** A phone on a slow line: 1.6 Mbit/s, 150 ms before each answer. Only the main thread is slowed down. */
const SLOW = { latency: 150, downloadThroughput: (1.6 * 1e6) / 8, uploadThroughput: (0.75 * 1e6) / 8, offline: false };
export const CPU = 4;

export const LOADS = {
  "first-fast": { slow: false, hinted: false },
  "first-fast-hinted": { slow: false, hinted: true },
  "first-slow": { slow: true, hinted: false },
  "first-slow-hinted": { slow: true, hinted: true },
};

const SHOWN = 50;

/** Gives milliseconds. */
export async function firstEntry(bench, variant, { slow, hinted }) {
  const page = await open(bench, variant, { shown: SHOWN, hinted, prepare: slow ? slowDown : undefined });
  const milliseconds = await page.evaluate("__probe.first");
  await page.close();
  return milliseconds;
}

/** Gives `{longest, blocking}`, milliseconds, of the slow load until 1.5 s after all is there. */
export async function blocking(bench, variant) {
  let endTrace;
  const prepare = async (page) => {
    await slowDown(page);
    endTrace = await startTrace(page);
  };
  const page = await open(bench, variant, { shown: SHOWN, prepare });
  await page.evaluate("__probe.first");
  await until(page, "__acts.isUp()");
  await pause(1500);
  await page.evaluate('__probe.end("load")');
  const tasks = tasksOf(await endTrace());
  await page.close();
  return blockingOf(tasks);
}

async function slowDown(page) {
  await page.send("Network.emulateNetworkConditions", SLOW);
  await page.send("Emulation.setCPUThrottlingRate", { rate: CPU });
}
