// What the kernel says of a process and of the machine, in /proc.

import { readFileSync } from "node:fs";

/** Nanoseconds for which processes of one thread each have run, and have waited because others had their core. */
function processorOf(pids) {
  const times = pids.map((pid) => readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ").map(Number));
  return { ran: sum(times.map(([ran]) => ran)), waited: sum(times.map(([, waited]) => waited)) };
}

/** How long an act took, and what it took of the core of some processes, in nanoseconds. */
export async function timed(pids, act) {
  const began = performance.now();
  const before = processorOf(pids);
  const result = await act();
  const after = processorOf(pids);
  const milliseconds = performance.now() - began;
  return { result, milliseconds, ran: after.ran - before.ran, waited: after.waited - before.waited };
}

/** Bytes of the memory of processes; of what they share with others, their part (PSS). */
export const memoryOf = (pids) => 1024 * sum(pids.map((pid) => kilobytes(`/proc/${pid}/smaps_rollup`, "Pss")));

const sum = (values) => values.reduce((total, value) => total + value, 0);

/** Bytes of the kernel's own structures: sockets and open files, those of all processes. */
export const kernelMemory = () => kilobytes("/proc/meminfo", "Slab") * 1024;

/** How many files this process and those that it starts may have open. */
export function openFiles() {
  const [, soft] = /^Max open files\s+(\d+)/m.exec(readFileSync("/proc/self/limits", "utf8"));
  return Number(soft);
}

/** The processes that a process has started. */
export function childrenOf(pid) {
  const list = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
  return list ? list.split(" ").map(Number) : [];
}

/** With which words a process was started, or what it calls itself. */
export const titleOf = (pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();

function kilobytes(file, name) {
  const [, value] = new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(readFileSync(file, "utf8"));
  return Number(value);
}
