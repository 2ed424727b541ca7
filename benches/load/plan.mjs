// What ten million readers at once need, by the figures that were measured.

import { markdown } from "../harness/report.mjs";
import { atOrigin, perCore, polling, pushing } from "./figures.mjs";
import { count, gigabits, kindName, megabytes, milliseconds, share } from "./words.mjs";

const READERS = 10_000_000;
/** Seconds between two polls: the widget's own choice, beside a stream, and the least (core/src/session/pace.rs, poll.rs). */
const INTERVAL = 15;
const INTERVALS = { [`every ${INTERVAL} s`]: INTERVAL, "every 120 s, beside a stream": 120, "every 5 s, the least": 5 };
/** Updates an hour, as in docs/update-engine.md. */
const UPDATES = 60;
/** Seconds for which a cache need not ask: `max-age` of the feed (docs/embedding.md). */
const FRESH = 5;
/** Seconds over which readers spread who hear only that something changed (core/src/session/source/streaming.rs). */
const NUDGED = 10;
const CACHES = [1, 100, 1000, 10_000];
/** Seconds until an origin far away has answered: an assumption. */
const ANSWER = 0.1;
/** How many readers a core of the hub may have. */
const TO_A_CORE = [10_000, 20_000, 40_000];
const POLLS = { requests: READERS / INTERVAL, fresh: FRESH, answer: ANSWER };

/** The sections, as a list of paragraphs and tables. */
export function plan({ requests, push }) {
  const of = (place, name) => requests.find((row) => row.place === place && row.name === name);
  const hub = push.findLast(({ kind }) => kind === "h2") ?? push.at(-1);
  return [
    `## ${count(READERS)} readers who poll`,
    `${UPDATES} updates an hour. "In bursts" is while all fetch the head after an update.`,
    pollTable(of),
    nudge(of("origin", "head")),
    `Requests for the head that reach the origin, where each cache asks anew once its copy is ${FRESH} s old. "Of one core" is ` +
      "what it takes to answer all of them in full over TLS.",
    originTable(of("origin, TLS", "head")),
    uncollapsed(of("origin, TLS", "head")),
    `## ${count(READERS)} readers who are told`,
    `In proportion to what ${count(hub.readers)} readers by ${kindName(hub)} took. Memory is that of nginx after all messages. ` +
      `After a restart readers come back within ${INTERVAL} s, and later where that takes more than 100 % of a core.`,
    hubTable(hub),
  ];
}

function pollTable(of) {
  const [unchanged, head] = ["unchanged", "head"].map((name) => of("origin", name));
  const heads = ["polls", "requests a second", "on average", "in bursts", "cores, if all are 304", "cores, if all are whole"];
  const secure = (kind) => of("origin, TLS", kind);
  return markdown(heads, Object.entries(INTERVALS).map(([name, interval]) => {
    const sizes = { unchanged: unchanged.received, head: head.received };
    const { requests, average, peak } = polling({ readers: READERS, interval, updates: UPDATES, ...sizes });
    const cores = (kind) => count(Math.ceil(requests / perCore(secure(kind).requests, secure(kind).ran)));
    return [name, count(requests), gigabits(average), gigabits(peak), cores("unchanged"), cores("head")];
  }));
}

function nudge(head) {
  const sizes = { unchanged: 0, head: head.received };
  const { requests, peak } = polling({ readers: READERS, interval: NUDGED, updates: UPDATES, ...sizes });
  return `A message that only says that something changed makes all of them ask within ${NUDGED} s: ${count(requests)} requests ` +
    `a second, ${gigabits(peak)}.`;
}

function originTable(head) {
  return markdown(["caches that ask", "requests a second", "of one core"], CACHES.map((caches) => {
    const { collapsed } = atOrigin({ ...POLLS, caches });
    return [count(caches), collapsed < 10 ? collapsed.toFixed(1) : count(collapsed), ofCore(collapsed, head)];
  }));
}

function uncollapsed(head) {
  const caches = 1000;
  const { passed } = atOrigin({ ...POLLS, caches });
  return `${count(caches)} caches that do not collapse requests pass on all that come while an answer is on its way: with ` +
    `polls every ${INTERVAL} s and ${ANSWER} s for an answer ${count(passed)} a second, ${ofCore(passed, head)} of that core.`;
}

const ofCore = (rate, { requests, ran }) => share(rate / perCore(requests, ran));

function hubTable({ readers, memory, told, connect }) {
  const heads = [
    "readers to a core", "cores", "memory to a core", "an entry takes", "and sends", "a restart takes of the core",
  ];
  const costs = { memory: memory.told / readers, delivery: told.entry.ran / readers, connect: connect.ran / readers };
  return markdown(heads, TO_A_CORE.map((each) => {
    const hub = pushing({ readers: READERS, each, interval: INTERVAL, ...costs });
    const sent = megabytes(each * told.entry.bytes);
    return [count(each), count(hub.cores), megabytes(hub.memory), milliseconds(hub.told), sent, share(hub.back)];
  }));
}
