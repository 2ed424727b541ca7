// What an act costs while so many entries are shown: processor time in scripts, and time until it has been painted.

import { open, pause, putFeed, showAll } from "./open.mjs";
import { median } from "./stats.mjs";
import { startTrace, timesOf } from "./trace.mjs";

export const SIZES = [50, 500, 1000, 5000, 10_000];
export const ACTS = ["insert", "edit", "toggle", "unchanged", "tick", "scroll", "density"];
/** The first ones are left out: until then engines are still compiling. */
const WARM_UP = 2;
const TIMES = 3;
/** What is done so soon after a paint still belongs to the act. */
const AFTERMATH = 100;

/** Gives medians by act: `{insert: {script, thread, paint}, ...}`, in milliseconds. Nothing is painted of what has not changed. */
export async function operations(bench, variant, shown, acts = actsOf(variant)) {
  const page = await open(bench, variant, { shown });
  await showAll(page, shown);
  await pause(1000);
  const endTrace = await startTrace(page);
  const paints = {};
  for (const kind of acts) {
    paints[kind] = [];
    for (let at = 1; at <= WARM_UP + TIMES; at += 1) paints[kind].push(await perform(bench, page, { kind, at, shown }));
  }
  const times = timesOf(await endTrace());
  await page.close();
  return Object.fromEntries(acts.map((kind) => [kind, summary(kind, times, paints[kind])]));
}

const actsOf = ({ hasDensity }) => ACTS.filter((kind) => kind !== "density" || hasDensity);

function summary(kind, times, paints) {
  const measured = Array.from({ length: TIMES }, (_, at) => times[`${kind} ${at + 1 + WARM_UP}`]);
  return {
    script: median(measured.map(({ script }) => script)),
    thread: median(measured.map(({ thread }) => thread)),
    paint: median(paints.slice(WARM_UP)),
  };
}

/** Gives the milliseconds until it was painted. */
export async function perform({ server }, page, { kind, at, shown }) {
  const inserted = kind === "insert" ? at : WARM_UP + TIMES;
  const states = { insert: { shown, inserted }, edit: { shown, inserted, edited: at } };
  const details = { insert: `entry-${-at}`, edit: `Edit ${at}.`, tick: 60_000 };
  if (await page.evaluate(`__acts.place("${kind}")`)) await pause(AFTERMATH);
  if (states[kind]) putFeed(server, page.folder, states[kind]);
  const name = `${kind} ${at}`;
  const fetched = kind === "unchanged" && server.served(`${page.folder}/feed.json`);
  const paint = await page.evaluate(`__acts.perform(${JSON.stringify(name)}, "${kind}", ${JSON.stringify(details[kind])})`);
  await fetched;
  await pause(AFTERMATH);
  await page.evaluate(`__probe.end(${JSON.stringify(name)})`);
  return paint;
}
