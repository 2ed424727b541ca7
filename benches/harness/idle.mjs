// What a page does while nothing happens: a minute in which the feed is unchanged, in front of the reader and hidden.

import { forward } from "./forward.mjs";
import { open, pause, showAll, until } from "./open.mjs";
import { startTrace, timesOf } from "./trace.mjs";

const SHOWN = 500;
const MINUTE = 60_000;
/** All entries are of the last hour, and each minute all of their ages change, each at another moment. */
const APART = (60 * MINUTE) / SHOWN;

/** Gives `{script, wakes}`: milliseconds, and how many tasks of the main thread ran scripts. */
export async function idle(bench, variant, { hidden }) {
  const page = await open(bench, variant, { shown: SHOWN, apart: APART, poll: 15 });
  await showAll(page, SHOWN);
  if (hidden) await hide(page);
  await pause(1500);
  const endTrace = await startTrace(page);
  await page.evaluate('__probe.begin("minute")');
  await forward(bench, page, MINUTE);
  await page.evaluate('__probe.end("minute")');
  const { script, wakes } = timesOf(await endTrace()).minute;
  await page.close();
  return { script, wakes };
}

/** A minimised window's page is hidden, as is one behind another tab. */
async function hide(page) {
  const { targetInfo } = await page.send("Target.getTargetInfo");
  const { windowId } = await page.browser("Browser.getWindowForTarget", { targetId: targetInfo.targetId });
  await page.browser("Browser.setWindowBounds", { windowId, bounds: { windowState: "minimized" } });
  await until(page, 'document.visibilityState === "hidden"');
}
