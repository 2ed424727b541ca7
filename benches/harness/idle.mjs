// What pages do while nothing happens: a real minute in which the feed is unchanged, in front of the reader or hidden. While the
// clock is put forward the widget runs more tasks than in a real minute. All variants are open at once.

import { open, pause, showAll, until } from "./open.mjs";
import { startTrace, timesOf } from "./trace.mjs";

const SHOWN = 500;
const MINUTE = 60_000;
/** All entries are of the last hour, and each minute all of their ages change, each at another moment. */
const APART = (60 * MINUTE) / SHOWN;

/** Gives `{script, wakes}` by variant: milliseconds, and how many tasks of the main thread ran scripts. */
export async function idle(bench, taken, { hidden }) {
  const pages = [];
  for (const [name, variant] of taken) pages.push([name, await ready(bench, variant, hidden)]);
  await pause(1500);
  const endTrace = await startTrace(pages[0][1]);
  for (const [name, page] of pages) await page.evaluate(`__probe.begin("${name}")`);
  await pause(MINUTE);
  for (const [name, page] of pages) await page.evaluate(`__probe.end("${name}")`);
  const times = timesOf(await endTrace());
  for (const [, page] of pages) await page.close();
  return Object.fromEntries(Object.entries(times).map(([name, { script, wakes }]) => [name, { script, wakes }]));
}

async function ready(bench, variant, hidden) {
  const page = await open(bench, variant, { shown: SHOWN, apart: APART, poll: 15 });
  await showAll(page, SHOWN);
  if (hidden) await hide(page);
  return page;
}

/** A minimised window's page is hidden, as is one behind another tab. */
async function hide(page) {
  const { targetInfo } = await page.send("Target.getTargetInfo");
  const { windowId } = await page.browser("Browser.getWindowForTarget", { targetId: targetInfo.targetId });
  await page.browser("Browser.setWindowBounds", { windowId, bounds: { windowState: "minimized" } });
  await until(page, 'document.visibilityState === "hidden"');
}
