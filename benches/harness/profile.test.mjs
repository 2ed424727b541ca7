// The arithmetic of `make profile`.

import assert from "node:assert/strict";
import { test } from "node:test";
import { flameChart } from "./flame.mjs";
import { selfTimes, stacks } from "./samples.mjs";

const node = (id, functionName, children = [], url = "http://localhost/live-blog.js") => (
  { id, callFrame: { functionName, url }, children }
);
const PROFILE = {
  nodes: [
    node(1, "(root)", [2, 3, 7]),
    node(2, "(idle)"),
    node(3, "draw", [4, 5]),
    node(4, "core::update::h0123456789abcdef"),
    node(5, "core::update::hfedcba9876543210", [6]),
    node(6, "measure", [], "bench-probe.js"),
    node(7, ""),
  ],
  // The time of a sample lasts until the next one.
  samples: [2, 3, 4, 5, 6, 7, 2],
  timeDeltas: [0, 900, 1000, 2000, 3000, 400, 500],
};

test("what functions take by themselves, without what is not the page's", () => {
  assert.deepEqual(selfTimes(PROFILE), [["core::update", 5], ["draw", 1], ["(anonymous) live-blog.js", 0.5]]);
});

test("calls of the same function by the same caller are one", () => {
  const [draw, other] = stacks(PROFILE);
  assert.deepEqual([draw.name, draw.time, other.name, other.time], ["draw", 6.4, "(anonymous) live-blog.js", 0.5]);
  assert.deepEqual(draw.children.map(({ name, time }) => [name, time]), [["core::update", 5.4]]);
});

test("a chart has a box for each call, as wide as its time, and says what it is", () => {
  const calls = [{ name: "a<b>", time: 3, children: [{ name: "c", time: 1.5, children: [] }] }, { name: "d", time: 1, children: [] }];
  const chart = flameChart(calls, "toggle");
  assert.match(chart, /toggle: 4\.0 ms/);
  assert.match(chart, /<title>a&#60;b&#62;: 3\.00 ms<\/title><rect x="0\.0" y="28" width="900\.0"/);
  assert.match(chart, /<title>c: 1\.50 ms<\/title><rect x="0\.0" y="44" width="450\.0"/);
  assert.match(chart, /<title>d: 1\.00 ms<\/title><rect x="900\.0" y="28" width="300\.0"/);
});
