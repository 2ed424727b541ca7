// A process full of readers, started by crowd.mjs: they connect to the hub's stream, and note when each has a message.
// A call is `{id, name, given}`, its answer `{id, result}` or `{id, error}`.

import { KINDS } from "./connections.mjs";
import { messagesIn } from "./figures.mjs";

/** So many connect at the same time. */
const AT_ONCE = 100;
/** How long a message is waited for, in milliseconds. */
const PATIENCE = 30_000;

let readers = 0;
/** Whose connection has ended. */
const lost = new Set();
/** What is waited for: when each reader heard it, of how many that is open, what the processor had done before. */
let awaited = { number: -1, times: [], open: 0, done() {}, cpu: process.cpuUsage(), all: Promise.resolve() };

const CALLS = {
  /** Connects `count` readers; `place` has the hub's addresses, and what else a kind of connections.mjs takes. */
  async join({ kind, place, count }) {
    let next = 0;
    const connect = async () => {
      while (next < count) await add(KINDS[kind], place, next++);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, connect));
    readers = count;
  },
  /** From now on a message is waited for. */
  expect({ number }) {
    const { promise: all, done } = awaitable();
    awaited = { number, times: [], open: readers - lost.size, done, cpu: process.cpuUsage(), all };
  },
  /** When each reader heard it, on the clock of all processes, in milliseconds; nanoseconds of the processor. */
  async heard() {
    const patience = setTimeout(awaited.done, PATIENCE);
    await awaited.all;
    clearTimeout(patience);
    const { user, system } = process.cpuUsage(awaited.cpu);
    const times = awaited.times.filter((time) => time !== undefined);
    return { times, missing: readers - times.length, lost: lost.size, client: (user + system) * 1000 };
  },
};

function awaitable() {
  let done;
  const promise = new Promise((resolve) => {
    done = resolve;
  });
  return { promise, done };
}

async function add(open, place, reader) {
  const read = messagesIn();
  const said = (text) => {
    for (const number of read(text)) note(reader, number);
  };
  const host = place.addresses[reader % place.addresses.length];
  await open({ ...place, host }, { said, lost: () => lose(reader) });
}

function lose(reader) {
  if (awaited.times[reader] === undefined) settle();
  lost.add(reader);
}

function note(reader, number) {
  if (number !== awaited.number || awaited.times[reader] !== undefined) return;
  awaited.times[reader] = Number(process.hrtime.bigint()) / 1e6;
  settle();
}

/** One less to wait for. */
function settle() {
  awaited.open -= 1;
  if (awaited.open === 0) awaited.done();
}

process.on("message", async ({ id, name, given }) => {
  try {
    process.send({ id, result: await CALLS[name](given) });
  } catch (error) {
    process.send({ id, error: error.message });
  }
});
process.once("disconnect", () => process.exit());
