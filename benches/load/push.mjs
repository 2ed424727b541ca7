// The hub under load: so many readers connect, and are told messages.

import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Crowd } from "./crowd.mjs";
import { spread } from "./figures.mjs";
import { MESSAGES } from "./files.mjs";
import { startNginx, until } from "./nginx.mjs";
import { kernelMemory, memoryOf, timed } from "./proc.mjs";

const PATH = "/publish/load";
/** Milliseconds between messages. */
const PAUSE = 300;

/** One level: a hub that has just been started, readers by `kind`, `messages` of each kind of message. */
export async function pushTo(folder, { kind, readers, counts, messages }) {
  // A worker may have as many open files as a process of readers. It hangs up on new connections when few are left.
  const connections = 1000 + Math.ceil(Math.max(...counts) * 1.1);
  const hub = await startNginx(folder, { workers: counts.length, connections });
  const crowd = new Crowd(counts);
  try {
    const before = memory(hub);
    const joined = await join(hub, crowd, kind, readers);
    const after = memory(hub);
    const told = await tellAll(hub, crowd, messages);
    const { worker } = memory(hub);
    return {
      kind, readers, workers: counts.length, messages,
      connect: { milliseconds: joined.milliseconds, ran: joined.ran, waited: joined.waited },
      memory: {
        worker: after.worker - before.worker,
        told: worker - before.worker,
        kernel: after.kernel - before.kernel,
      },
      told,
    };
  } finally {
    await crowd.disperse();
    await hub.stop();
  }
}

const memory = ({ workers }) => ({ worker: memoryOf(workers), kernel: kernelMemory() });

/** Connects all readers, and makes sure that nchan knows of them. */
async function join(hub, crowd, kind, readers) {
  const { addresses, ports, folder } = hub;
  const place = { addresses, ports, path: "/events/load", cert: readFileSync(`${folder}/cert.pem`) };
  const joined = await timed(hub.workers, () => crowd.join(kind, place));
  await until(async () => (await listening(hub)) === readers, `not all of the ${readers} readers listen`);
  return joined;
}

/** How many nchan says that there are. */
async function listening(hub) {
  const { status, text } = await hub.ask("GET", PATH);
  return status === 200 ? JSON.parse(text).subscribers : 0;
}

/** Figures by the name of the message. */
async function tellAll(hub, crowd, messages) {
  const told = {};
  let number = 0;
  for (const [name, write] of Object.entries(MESSAGES)) {
    const rounds = [];
    for (let round = 0; round < messages; round += 1) {
      rounds.push(await tell(hub, crowd, write, number));
      number += 1;
      await sleep(PAUSE);
    }
    told[name] = summary(rounds);
  }
  return told;
}

async function tell(hub, crowd, write, number) {
  const message = write(number);
  const { result, ran, waited } = await timed(hub.workers, () => crowd.tell(number, () => publish(hub, message)));
  return { ...result, bytes: Buffer.byteLength(message), ran, waited };
}

async function publish(hub, message) {
  const { status } = await hub.ask("POST", PATH, message);
  if (status !== 201) throw new Error(`the hub answered ${status} to a message`);
}

/** Delays in milliseconds over all readers and messages; the rest nanoseconds of a core for one message, on average. */
function summary(rounds) {
  const mean = (name) => rounds.reduce((sum, round) => sum + round[name], 0) / rounds.length;
  return {
    bytes: mean("bytes"),
    missing: rounds.reduce((sum, { missing }) => sum + missing, 0),
    lost: Math.max(...rounds.map(({ lost }) => lost)),
    delay: spread(rounds.flatMap(({ delays }) => delays)),
    ran: mean("ran"), waited: mean("waited"), client: mean("client"),
  };
}
