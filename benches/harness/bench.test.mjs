// The benchmark's arithmetic. Nothing here is timed: `make test` runs it.

import assert from "node:assert/strict";
import test from "node:test";
import { feedOf, olderOf } from "./feed.mjs";
import { growths } from "./growth.mjs";
import { plot, scalesOf } from "./plot.mjs";
import { cell, markdown } from "./report.mjs";
import { split } from "./results.mjs";
import { blockingOf, boundRatios, growthOf, inpOf, median, quantile, ratio, rotated, summarise, throughput } from "./stats.mjs";
import { tasksOf, timesOf, without } from "./trace.mjs";

test("a median is the middle value, or lies between the two in the middle", () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([4, 1, 2, 10]), 3);
  assert.equal(median([7]), 7);
});

test("quartiles lie between neighbours, and the order of runs does not matter", () => {
  assert.equal(quantile([1, 2, 3, 4, 5], 0.25), 2);
  assert.equal(quantile([4, 1, 3, 2], 0.25), 1.75);
  assert.deepEqual(summarise([3, 1, 2]), { median: 2, min: 1, lower: 1.5, upper: 2.5, runs: 3 });
});

test("each begins once before one begins again", () => {
  assert.deepEqual([0, 1, 2, 3].map((run) => rotated(["a", "b", "c"], run).join("")), ["abc", "bca", "cab", "abc"]);
  assert.deepEqual(rotated([], 1), []);
});

test("values are sorted as numbers", () => {
  assert.equal(median([10, 9, 100]), 10);
});

test("a ratio may be so many times the recorded one", () => {
  const of = (liveblog, javascript) => ({ liveblog: { median: liveblog }, javascript: { median: javascript } });
  const bounds = boundRatios({ a: of(9, 1), b: of(11, 1), c: of(99, 1) }, { a: of(8, 2), b: of(8, 2) }, 2.5);
  assert.deepEqual(bounds, [
    { figure: "a", ratio: 9, bound: 10, isOver: false },
    { figure: "b", ratio: 11, bound: 10, isOver: true },
  ]);
});

test("a million bytes in ten milliseconds are a hundred megabytes a second", () => {
  assert.equal(throughput(1e6, 10), 100);
});

test("nothing is so many times as much as zero", () => {
  assert.equal(ratio(6, 4), 1.5);
  assert.equal(ratio(6, 0), undefined);
});

test("the widget's cell has its ratio to the baseline", () => {
  const write = (value) => `${value} ms`;
  const values = { javascript: 2, react: 5, liveblog: 40 };
  assert.equal(cell({ write }, values, "javascript"), "2 ms");
  assert.equal(cell({ write }, values, "react"), "5 ms");
  assert.equal(cell({ write }, values, "liveblog"), "40 ms (20×)");
  assert.equal(cell({ write, isRatio: true }, values, "liveblog"), "40 ms");
  assert.equal(cell({ write }, { ...values, javascript: 0 }, "liveblog"), "40 ms");
  assert.equal(cell({ write }, values, "preact"), "");
});

test("INP is the longest interaction, but for one in each fifty", () => {
  const events = [[7, 40], [7, 104], [8, 64], [9, 200]].map(([interactionId, duration]) => ({ interactionId, duration }));
  assert.equal(inpOf(events, 20), 200);
  assert.equal(inpOf(events, 50), 104);
  assert.equal(inpOf(events, 120), 64);
  assert.equal(inpOf([], 20), 16);
});

test("a task blocks by what it has above 50 ms", () => {
  assert.deepEqual(blockingOf([20, 80, 50, 120]), { longest: 120, blocking: 100 });
  assert.deepEqual(blockingOf([]), { longest: 0, blocking: 0 });
});

test("a cost that is the same at each size has the exponent 0, one that is in proportion has 1", () => {
  assert.deepEqual(growthOf([[50, 3], [500, 3], [5000, 3]]), { ratio: 1, exponent: 0 });
  const { ratio, exponent } = growthOf([[10, 1], [100, 100], [1000, 10_000]]);
  assert.equal(ratio, 10_000);
  assert.ok(Math.abs(exponent - 2) < 1e-9, `${exponent}`);
});

test("growth is told where both ends were measured", () => {
  const figures = { "tick/50/script": { lit: { median: 2 } }, "tick/1000/script": { lit: { median: 4 } } };
  assert.deepEqual(growths(figures), {});
  const both = growths({ ...figures, "tick/10000/script": { lit: { median: 6 }, solid: { median: 1 } } });
  assert.equal(both["growth/tick/script/ratio"].lit.median, 3);
  assert.equal(both["growth/tick/script/ratio"].solid, undefined);
});

test("a feed and the pages behind it have each entry once", () => {
  const ids = (text) => JSON.parse(text).items.map(({ id }) => id);
  const pages = [feedOf({ shown: 1200 }), ...Object.values(olderOf({ shown: 1200 }))];
  const all = pages.flatMap(ids);
  assert.deepEqual(pages.map((page) => ids(page).length), [500, 500, 200]);
  assert.deepEqual([new Set(all).size, all[0], all.at(-1)], [1200, "entry-0", "entry-1199"]);
  assert.deepEqual(ids(feedOf({ shown: 2, inserted: 1 })), ["entry--1", "entry-0"]);
  assert.equal(JSON.parse(pages[2]).next_url, undefined);
});

test("on a logarithmic axis ten times as much is one step further", () => {
  const { x, y, sizes, decades } = scalesOf([[50, 0.2], [500, 3], [5000, 90]]);
  assert.deepEqual([sizes, decades], [[50, 500, 5000], [0.1, 1, 10, 100]]);
  assert.ok(Math.abs(x(500) - (x(50) + x(5000)) / 2) <= 0.1);
  assert.ok(Math.abs(y(10) - y(1) - (y(100) - y(10))) <= 0.1 && y(10) < y(1));
});

test("a drawing has a line for each variant that was measured, the first one on top", () => {
  const lines = { liveblog: [[50, 1], [500, 2]], lit: [[50, 3], [500, 4]] };
  const names = { liveblog: "Ours", solid: "Solid", lit: "Lit" };
  const drawn = plot({ title: "A & B", names, panels: [{ title: "Tick", lines }] });
  assert.deepEqual([...drawn.matchAll(/<polyline class="([^"]*)"/g)].map(([, name]) => name), ["line c2", "line c0 main"]);
  assert.match(drawn, /<title>A &amp; B<\/title>/);
});

test("a table has its numbers on the right", () => {
  assert.equal(markdown(["", "one"], [["row", "1 ms"]]), "|  | one |\n| --- | ---: |\n| row | 1 ms |");
});

test("an older release that took its turns gets results of its own", () => {
  const measured = {
    facts: { commit: "new", runs: 9 },
    bytes: { react: 3, liveblog: 2, before: 1 },
    figures: { tick: { react: 30, liveblog: 20, before: 10 } },
  };
  assert.deepEqual(split(measured, "old"), {
    results: { facts: { commit: "new", runs: 9 }, bytes: { react: 3, liveblog: 2 }, figures: { tick: { react: 30, liveblog: 20 } } },
    before: { facts: { commit: "old", runs: 9 }, bytes: { react: 3, liveblog: 1 }, figures: { tick: { react: 30, liveblog: 10 } } },
  });
  const { before, ...bytes } = measured.bytes;
  assert.equal(before, 1);
  assert.equal(split({ ...measured, bytes }, "old").before, undefined);
});

const event = (name, tts, tdur, more = {}) => ({ name, cat: "", ph: "X", pid: 1, tid: 1, ts: tts, tts, tdur, ...more });
const mark = (name, ts) => ({ name, cat: "blink.user_timing", ph: "I", pid: 1, tid: 1, ts });

test("time within time counts once, and what is left out is left out where it is nested", () => {
  const outer = { tts: 0, tdur: 5000 };
  assert.equal(without([outer, { tts: 1000, tdur: 1000 }], []), 5);
  assert.equal(without([outer], [{ tts: 4000, tdur: 3000 }]), 4);
  assert.equal(without([outer], [{ tts: 9000, tdur: 3000 }]), 5);
});

test("scripts are timed without layout, the thread without the benchmark's own work", () => {
  const probe = { args: { data: { url: "bench-probe.js" } } };
  const widget = { args: { data: { url: "http://127.0.0.1/live-blog.js" } } };
  const times = timesOf([
    mark("toggle 1 begins", 0),
    event("RunTask", 10, 8000),
    event("FunctionCall", 20, 6000, widget),
    event("Layout", 1000, 4000),
    event("RunTask", 9000, 1000),
    event("v8.callFunction", 9100, 500),
    event("FunctionCall", 9100, 400, probe),
    event("FunctionCall", 9000, 9000, { ...widget, tid: 2 }),
    mark("toggle 1 ends", 20_000),
    event("FunctionCall", 30_000, 1000, widget),
  ]);
  assert.deepEqual(times, { "toggle 1": { script: 2, thread: 8.5, wakes: 1 } });
});

test("what two pages do is told apart by their threads", () => {
  const widget = { args: { data: { url: "http://127.0.0.1/live-blog.js" } } };
  const other = { pid: 9 };
  const times = timesOf([
    mark("one begins", 0),
    { ...mark("two begins", 1), ...other },
    event("RunTask", 10, 5000),
    event("FunctionCall", 20, 3000, widget),
    event("RunTask", 10, 1000, other),
    mark("one ends", 9000),
    { ...mark("two ends", 9001), ...other },
  ]);
  assert.deepEqual(times, { one: { script: 3, thread: 5, wakes: 1 }, two: { script: 0, thread: 1, wakes: 0 } });
});

test("tasks are those of the page's thread until the mark, by the clock", () => {
  const task = (ts, more) => ({ ...event("RunTask", ts, 100, more), dur: 3000 });
  assert.deepEqual(tasksOf([task(10), task(20, { tid: 2 }), mark("load ends", 5000), task(6000)]), [3]);
});
