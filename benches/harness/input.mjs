// How long a reader waits for what a click brings about while ten updates a second arrive, on a processor a fourth as fast:
// interaction to next paint (INP), as browsers measure it.

import { CPU } from "./first-entry.mjs";
import { open, pause, putFeed, showAll } from "./open.mjs";
import { inpOf } from "./stats.mjs";

const SHOWN = 50;
const CLICKS = 20;
const BETWEEN_UPDATES = 100;
const BETWEEN_CLICKS = 250;
/** More than arrive until all has been clicked. */
const UPDATES = 200;

/** Gives milliseconds. */
export async function interactions({ chromium, server }, variant) {
  const page = await open({ chromium, server }, variant, { shown: SHOWN });
  await showAll(page, SHOWN);
  const updates = publish(server, page.folder);
  await page.send("Emulation.setCPUThrottlingRate", { rate: CPU });
  await page.evaluate(`__acts.update(${BETWEEN_UPDATES})`);
  for (let at = 0; at < CLICKS; at += 1) {
    await pause(BETWEEN_CLICKS);
    await click(page);
  }
  await pause(1000);
  clearInterval(updates);
  const events = await page.evaluate("__probe.interactions");
  await page.close();
  return { inp: inpOf(events, CLICKS) };
}

/** Edits the newest entry again and again. Each state is compressed before the first is published. */
function publish(server, folder) {
  for (let edited = UPDATES; edited > 0; edited -= 1) putFeed(server, folder, { shown: SHOWN, edited });
  let edited = 1;
  return setInterval(() => putFeed(server, folder, { shown: SHOWN, edited: (edited += 1) }), BETWEEN_UPDATES);
}

async function click(page) {
  const spot = await page.evaluate("__acts.spot()");
  const mouse = (type) => page.send("Input.dispatchMouseEvent", { type, ...spot, button: "left", clickCount: 1 });
  await mouse("mousePressed");
  await mouse("mouseReleased");
}
