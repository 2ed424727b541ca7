// The arithmetic of `make load`. Nothing here is timed: `make test` runs it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { configuration, replaced } from "./conf.mjs";
import { atOrigin, disturbed, messagesIn, perCore, polling, pushing, spread } from "./figures.mjs";
import { MESSAGES } from "./files.mjs";
import { levelsOf } from "./levels.mjs";
import { report } from "./report.mjs";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");

test("a message counts once it has come as a whole, wherever it was cut", () => {
  const messages = `id: 1\ndata: ${MESSAGES.entry(7)}\n\nid: 2\ndata: ${MESSAGES.nudge(8)}\n\n`;
  const stream = `HTTP/1.1 200 OK\r\n\r\n: hi\n\n${messages}: still here\n\n`;
  for (let cut = 0; cut <= stream.length; cut += 1) {
    const read = messagesIn();
    assert.deepEqual([...read(stream.slice(0, cut)), ...read(stream.slice(cut))], [7, 8], `cut at ${cut}`);
  }
  assert.deepEqual(messagesIn()(stream.slice(0, stream.indexOf("\n\nid: 2"))), []);
});

test("of many delays there is a middle, a 99th of a hundred and a longest", () => {
  const delays = Array.from({ length: 101 }, (_, at) => 100 - at);
  assert.deepEqual(spread(delays), { p50: 50, p99: 99, max: 100 });
});

test("a core does as many as fit into its second", () => {
  assert.equal(perCore(300, 2e9), 150);
  assert.equal(disturbed({ ran: 3, waited: 1 }), 0.25);
});

test("polls cost the head where something changed, and else a 304", () => {
  const sizes = { unchanged: 100, head: 1000 };
  assert.deepEqual(polling({ readers: 30, interval: 15, updates: 60, ...sizes }), {
    requests: 2, average: 2 * 8 * (0.25 * 1000 + 0.75 * 100), peak: 16_000,
  });
  assert.equal(polling({ readers: 30, interval: 15, updates: 1000, ...sizes }).average, 16_000);
});

test("the origin hears of each cache once in the time that its copy is fresh", () => {
  const crowd = { requests: 100_000, fresh: 5, answer: 0.1 };
  assert.deepEqual(atOrigin({ ...crowd, caches: 1000 }), { collapsed: 200, passed: 2000 });
  assert.deepEqual(atOrigin({ ...crowd, caches: 100_000 }), { collapsed: 20_000, passed: 20_000 });
});

test("a hub's memory, time and return grow with its readers", () => {
  const costs = { memory: 10, delivery: 2000, connect: 300_000, interval: 15 };
  assert.deepEqual(pushing({ readers: 1_000_001, each: 50_000, ...costs }), {
    cores: 21, memory: 500_000, told: 100, back: 1,
  });
});

test("levels are read, shared among processes, and refused where words are wrong", () => {
  assert.deepEqual(levelsOf("plain:10, tls:2001", 2000), [
    { kind: "plain", readers: 10, counts: [10] },
    { kind: "tls", readers: 2001, counts: [667, 667, 667] },
  ]);
  assert.deepEqual(levelsOf("h2:2003", 2001)[0].counts, [667, 668, 668]);
  assert.throws(() => levelsOf("plain:10", 1000), /more than 1000/);
  for (const wrong of ["10", "quic:10", "plain:0", "plain:1.5"]) {
    assert.throws(() => levelsOf(wrong, 2000), /expected one of/);
  }
});

test("the configuration is the publishers', and a part of it that has gone is noticed", () => {
  const ports = { readers: 1, newsroom: 2, secure: 3, edge: 4 };
  const given = { addresses: ["127.0.0.1", "127.0.0.2"], ports, workers: 2, connections: 9 };
  const text = configuration({ ...given, modules: { nchan: "/a.so", brotli: "/b.so" } });
  const parts = [
    "load_module /a.so;\nload_module /b.so;", "worker_processes 2;", "worker_connections 9;",
    "listen 127.0.0.2:1 ", "listen 127.0.0.1:4;", "brotli_static on;",
  ];
  for (const part of parts) assert.ok(text.includes(part), part);
  assert.ok(!configuration({ ...given, modules: { nchan: "/a.so" } }).includes("brotli"));
  assert.throws(() => replaced("one two two", { two: "three" }), /not there once/);
  assert.throws(() => replaced("one", { two: "three" }), /not there once/);
});

test("the tables are made of the results that lie beside them, and no cell is empty by mistake", () => {
  const text = read("../results/load.md");
  assert.equal(report(JSON.parse(read("../results/load.json"))), text);
  assert.doesNotMatch(text, /NaN|undefined|null|Infinity/);
});

test("docs/scale.md has no figure in a table that was not measured or calculated", () => {
  const cells = (text) => text.split("\n").filter((line) => line.startsWith("| ")).flatMap((line) => line.split(" | "));
  const figures = (text) => cells(text).map((cell) => cell.replace(/^\| | \|$/g, "")).filter((cell) => /^\d/.test(cell));
  const known = new Set(figures(read("../results/load.md")));
  const written = figures(read("../../docs/scale.md"));
  assert.ok(written.length > 50);
  assert.deepEqual(written.filter((figure) => !known.has(figure)), []);
});
