// What a reader's hour costs the line: requests, and bytes that the server sends, after the page has been loaded.

import { forward } from "./forward.mjs";
import { open, pause, putFeed, showAll } from "./open.mjs";

const SHOWN = 50;
const MINUTE = 60_000;

/** Gives `{requests, bytes}`. With `updates` an entry is inserted each minute. */
export async function hour(bench, variant, { updates }) {
  const page = await open(bench, variant, { shown: SHOWN, poll: 15 });
  await showAll(page, SHOWN);
  await pause(500);
  const before = bench.server.traffic();
  for (let minute = 1; minute <= 60; minute += 1) {
    if (updates) putFeed(bench.server, page.folder, { shown: SHOWN, inserted: minute });
    await forward(bench, page, MINUTE);
  }
  const after = bench.server.traffic();
  await page.close();
  return { requests: after.requests - before.requests, bytes: after.bytes - before.bytes };
}
