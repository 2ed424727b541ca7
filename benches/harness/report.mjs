// Results as Markdown: a short table, the figures of before beside it, and a long one with the spread.

import { charts } from "./charts.mjs";
import { COLUMNS, DOWNLOAD, ROWS, factor, kilobytes, speed } from "./rows.mjs";
import { ratio } from "./stats.mjs";

const BASELINE = "javascript";
/** The figures that published bundles have too. */
const PUBLISHED_STEPS = new Set(["first-fast", "first-slow"]);
const OURS = "liveblog";
/** What others publish is compared by what it downloads and how soon it shows something. */
const PUBLISHED_COLUMNS = { liveblog: "This widget", timelinejs: "TimelineJS", superdesk: "Live Blog's default theme" };

/** The main rows; README shows them without those of `before`. */
export const shortTable = (results, before) => table(results, before, [DOWNLOAD, ...ROWS.filter((row) => row.main)]);

/** `out` is the name of the files. */
export function report(results, before, out) {
  const { facts } = results;
  return [
    `# Benchmark of ${facts.date}`,
    factsOf(facts),
    ...(before ? [`The last column is an older release. ${olderFacts(facts, before.facts)}`] : []),
    "Medians; for the widget in brackets the ratio to JavaScript by hand of the same run. [benches/README.md](../README.md) says "
      + "what each does.",
    shortTable(results, before),
    "## Downloads by part",
    partsOf(results),
    "## Cost by what is shown",
    ...Object.keys(charts(results)).map((kind) => `![Cost of each act by what is shown: ${kind}](${out}-${kind}.svg)`),
    ...decodingOf(results),
    "## Published bundles",
    table(results, undefined, [DOWNLOAD, ...ROWS.filter(({ figure }) => PUBLISHED_STEPS.has(figure))], PUBLISHED_COLUMNS),
    "## Everything, with its spread",
    "Median, and in brackets least value, lower and upper quartile.",
    spreads(results),
  ].join("\n\n") + "\n";
}

/** Where, when and how often. */
export function factsOf(facts) {
  const { cpu, cores, memory, chromium, node, runs, fewer = {}, load, commit, date } = facts;
  const some = Object.entries(fewer).map(([step, times]) => `, of ${step}: ${times}`).join("");
  const where = `Commit ${commit}; ${cpu}, ${cores} cores, ${memory}; ${chromium}; Node ${node}`;
  return `${where}; runs of each: ${runs}${some}; begun ${date} at a load of ${load}.`;
}

function olderFacts({ date }, older) {
  return older.date === date ? `It is commit ${older.commit}, measured in the same run.` : factsOf(older);
}

/** Compressed bytes of each kind of file, and for the peers what their script is made of. */
function partsOf(results) {
  const { bytes, parts } = results;
  const columns = { ...COLUMNS, ...PUBLISHED_COLUMNS };
  return columnsOf(results, columns).map((name) => {
    const kinds = Object.entries(bytes[name]).filter(([kind, size]) => size && kind !== "sum");
    const made = Object.entries(parts[name] ?? {}).map(([part, size]) => `${part} ${kilobytes(size)}`);
    const list = kinds.map(([kind, size]) => `${kind} ${kilobytes(size)}`).join(", ");
    return `- ${columns[name]}: ${list}${made.length ? `; before it is minified ${made.join(", ")}` : ""}`;
  }).join("\n");
}

/** How fast a feed is decoded, where that was measured. */
function decodingOf({ decode }) {
  if (!decode) return [];
  const row = (name, { ours, value }) => [name, speed(ours), speed(value), factor(value / ours)];
  const heads = ["", "Our decoder", "serde_json's Value", "that to ours"];
  const rows = [row("native", decode.native), row("WebAssembly", decode.wasm)];
  return ["## Decoding a feed", `A feed of ${kilobytes(decode.bytes)}.`, markdown(heads, rows)];
}

/** Values of a row by variant, for bytes and for measured figures alike. */
function valuesOf(results, { figure, part }) {
  if (part) return Object.fromEntries(Object.entries(results.bytes).map(([name, parts]) => [name, parts[part]]));
  const summaries = Object.entries(results.figures[figure] ?? {});
  return Object.fromEntries(summaries.map(([name, { median }]) => [name, median]));
}

/** What was measured, in the order of the columns. */
const columnsOf = ({ bytes }, columns = COLUMNS) => Object.keys(columns).filter((name) => bytes[name]);
const titlesOf = (results, columns = COLUMNS) => columnsOf(results, columns).map((name) => columns[name]);

/** The short table. Rows of which nothing was measured are left out. */
function table(results, before, rows, columns = COLUMNS) {
  const lines = rows.flatMap((row) => {
    const values = valuesOf(results, row);
    if (!Object.keys(values).length) return [];
    const cells = columnsOf(results, columns).map((name) => cell(row, values, name));
    if (before) cells.push(cell(row, valuesOf(before, row), OURS));
    return [[row.name, ...cells]];
  });
  const heads = ["", ...titlesOf(results, columns), ...(before ? ["This widget, before"] : [])];
  return markdown(heads, lines);
}

/** A value, and for the widget its ratio to the baseline, unless the row is one of ratios. */
export function cell({ write, isRatio }, values, name) {
  const value = values[name];
  if (value === undefined) return "";
  const times = name === OURS && !isRatio ? ratio(value, values[BASELINE]) : undefined;
  return write(value) + (times === undefined ? "" : ` (${factor(times)})`);
}

function spreads(results) {
  const { figures } = results;
  const lines = ROWS.filter(({ figure }) => figures[figure]).map(({ figure, name, write }) => {
    const cells = columnsOf(results).map((variant) => {
      const summary = figures[figure][variant];
      if (!summary) return "";
      const { median, min, lower, upper } = summary;
      if (min === undefined) return write(median);
      return `${write(median)} (${[min, lower, upper].map(write).join(", ")})`;
    });
    return [name, ...cells];
  });
  return markdown(["", ...titlesOf(results)], lines);
}

export function markdown(heads, lines) {
  const rule = heads.map((_, at) => (at ? "---:" : "---"));
  return [heads, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
