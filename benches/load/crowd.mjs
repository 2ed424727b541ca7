// The readers of a hub's stream, in as many processes as their open files need.

import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("reader-process.mjs", import.meta.url));

export class Crowd {
  #processes;

  /** `counts` says how many readers each process has. */
  constructor(counts) {
    this.counts = counts;
    this.#processes = counts.map(startProcess);
  }

  /** Connects all of them; `place` is what a kind of connections.mjs takes. */
  join(kind, place) {
    return this.#all("join", (at) => ({ kind, place, count: this.counts[at] }));
  }

  /** Publishes message `number`; gives the milliseconds after which each reader had it, and how many did not get it. */
  async tell(number, publish) {
    await this.#all("expect", () => ({ number }));
    const began = Number(process.hrtime.bigint()) / 1e6;
    const [parts] = await Promise.all([this.#all("heard", () => ({})), publish()]);
    const sum = (name) => parts.reduce((total, part) => total + part[name], 0);
    const delays = parts.flatMap(({ times }) => times.map((time) => time - began));
    return { delays, missing: sum("missing"), lost: sum("lost"), client: sum("client") };
  }

  /** They hang up and are gone. */
  disperse() {
    return Promise.all(this.#processes.map(({ end }) => end()));
  }

  #all(name, given) {
    return Promise.all(this.#processes.map(({ call }, at) => call(name, given(at))));
  }
}

/** Gives `{call, end}`. */
function startProcess() {
  const child = fork(PROGRAM, { serialization: "advanced" });
  const calls = new Map();
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.on("message", ({ id, result, error }) => {
    const { resolve, reject } = calls.get(id);
    calls.delete(id);
    if (error === undefined) resolve(result);
    else reject(new Error(error));
  });
  ended.then(() => calls.forEach(({ reject }) => reject(new Error("a process of readers has ended"))));
  let last = 0;
  return {
    call: (name, given) => new Promise((resolve, reject) => {
      last += 1;
      calls.set(last, { resolve, reject });
      child.send({ id: last, name, given });
    }),
    end() {
      if (child.connected) child.disconnect();
      return ended;
    },
  };
}
