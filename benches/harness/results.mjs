// The files of benches/results/, and the table in README.md.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { charts } from "./charts.mjs";
import { factsOf, report, shortTable } from "./report.mjs";

const RESULTS = new URL("../results/", import.meta.url);
const README = new URL("../../README.md", import.meta.url);
const BEFORE = new URL("before.json", RESULTS);

/** Takes an older release that was measured too apart. Gives `{results, before}`; each has its own `liveblog`. */
export function split(measured, commit) {
  const pick = (older) => (all) => {
    const { before, ...others } = all;
    return older ? { ...others, liveblog: before } : others;
  };
  const half = (older) => ({
    ...measured,
    bytes: pick(older)(measured.bytes),
    figures: Object.fromEntries(Object.entries(measured.figures).map(([name, all]) => [name, pick(older)(all)])),
  });
  const before = measured.bytes.before && { ...half(true), facts: { ...measured.facts, commit } };
  return { results: half(false), before };
}

/** Writes what was measured, prints it, and beside it what was measured before. */
export function write({ results, before }, { out, readme }) {
  mkdirSync(RESULTS, { recursive: true });
  const json = (value) => `${JSON.stringify(value, undefined, 1)}\n`;
  if (before) writeFileSync(BEFORE, json(before));
  const text = report(results, before ?? readBefore(), out);
  writeFileSync(new URL(`${out}.json`, RESULTS), json(results));
  writeFileSync(new URL(`${out}.md`, RESULTS), text);
  for (const [kind, drawing] of Object.entries(charts(results))) writeFileSync(new URL(`${out}-${kind}.svg`, RESULTS), drawing);
  if (readme) writeReadme(`${shortTable(results)}\n\n${factsOf(results.facts)}`);
  console.log(text);
}

function readBefore() {
  try {
    return JSON.parse(readFileSync(BEFORE, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

function writeReadme(table) {
  const place = /(<!-- bench -->\n)[^]*(\n<!-- \/bench -->)/;
  writeFileSync(README, readFileSync(README, "utf8").replace(place, (_, begin, end) => `${begin}\n${table}\n${end}`));
}
