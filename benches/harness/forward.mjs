// Puts a page's clock forward, timer by timer, and lets the page do what each timer brings about.

import { pause, until } from "./open.mjs";

/** What a page does by itself after a timer or an answer is done by then. */
const AFTERMATH = 20;

/** Passes so many milliseconds. */
export async function forward({ server }, page, milliseconds) {
  let now = await page.evaluate("Date.now()");
  for (const end = now + milliseconds; now < end; ) {
    await page.evaluate(`__clock.leap(${end})`);
    now = await page.evaluate("Date.now()");
    server.setTime(now);
    // The timers of a hidden page wait for up to a second.
    await until(page, "__clock.isQuiet()");
    await pause(AFTERMATH);
    while (server.traffic().open) await pause(1);
    await pause(AFTERMATH);
  }
}
