// Results of `make load` as Markdown: what was measured, and what ten million readers need by these figures.

import { markdown } from "../harness/report.mjs";
import { disturbed, perCore } from "./figures.mjs";
import { plan } from "./plan.mjs";
import { bytes, count, levelName, milliseconds, seconds, share } from "./words.mjs";

export function report(results) {
  const { facts, requests, push } = results;
  return [
    `# Load of ${facts.date}`,
    factsOf(facts),
    "[docs/scale.md](../../docs/scale.md) says what this means for a publisher, and what it does not say.",
    "## Requests to one core",
    "By wrk over 64 connections that stay open. \"A second of its core\" is what nginx answers in a second of processor time; " +
      "\"disturbed\" is how much of the time in which it wanted its core others had it. Bytes are those of HTTP/1.1.",
    requestTable(requests),
    ...requests.filter(({ place }) => place === "edge").map(ofTheEdge),
    "## Connecting to the hub",
    "Memory is that of nginx (PSS) by reader, once all listen and after all messages. The kernel's is that of both ends of each " +
      "connection, and of whatever else the machine did. Two workers share the core, and disturb each other.",
    connectTable(push),
    "## Messages to all readers",
    "From before a message is published until a reader has it, over all readers and messages. The clients share one " +
      "core, on which they read one message after the other: that is part of the delay.",
    messageTable(push),
    ...plan(results),
  ].join("\n\n") + "\n";
}

function factsOf(facts) {
  const { commit, cpu, cores, memory, system, files, date, load, loadAfter } = facts;
  const { nginx, nchan, openssl, wrk, node, coding } = facts;
  return `Commit ${commit}; ${cpu}, ${cores} cores, ${memory}; ${system}; ${count(files)} open files to a process; ${nginx}, ` +
    `nchan ${nchan}, ${openssl}, ${wrk}, Node ${node}; compressed by ${coding}; begun ${date} at a load of ${load}, ended ` +
    `at ${loadAfter}. nginx on core 0, the clients on core 1, over loopback.`;
}

const REQUESTS = { unchanged: "unchanged: 304", head: "the whole head", page: "an older page" };

function requestTable(requests) {
  const heads = ["", "answered a second", "a second of its core", "p50", "p99", "disturbed", "bytes asked", "bytes answered"];
  return markdown(heads, requests.map((row) => [
    `${REQUESTS[row.name]}, ${row.place}`,
    count(row.requests / row.seconds), count(perCore(row.requests, row.ran)),
    milliseconds(row.p50), milliseconds(row.p99), share(disturbed(row)), count(row.sent), count(row.received),
  ]));
}

const ofTheEdge = ({ name, requests, seconds: took, asked }) => (
  `Of ${count(requests)} requests (${REQUESTS[name]}) that the edge answered in ${seconds(took)}, the origin got ` +
    `${count(asked)}.`
);

function connectTable(push) {
  const heads = [
    "readers", "workers", "all connected after", "of its core, each", "disturbed", "nginx, each", "after messages", "kernel, each",
  ];
  return markdown(heads, push.map((level) => {
    const { readers, workers, connect, memory } = level;
    return [
      levelName(level), workers, seconds(connect.milliseconds / 1000), milliseconds(connect.ran / readers / 1e6),
      share(disturbed(connect)), ...[memory.worker, memory.told, memory.kernel].map((size) => bytes(size / readers)),
    ];
  }));
}

function messageTable(push) {
  const heads = [
    "readers", "message", "p50", "p99", "longest", "of nginx's core", "each", "disturbed", "of the clients' core", "lost", "not told",
  ];
  return markdown(heads, push.flatMap((level) => Object.entries(level.told).map(([name, told]) => [
    levelName(level), `${name}, ${bytes(told.bytes)}`,
    ...[told.delay.p50, told.delay.p99, told.delay.max, told.ran / 1e6].map(milliseconds),
    `${(told.ran / level.readers / 1000).toFixed(1)} µs`, share(disturbed(told)), milliseconds(told.client / 1e6),
    count(told.lost), count(told.missing),
  ])));
}
