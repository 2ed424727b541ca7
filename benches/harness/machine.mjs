// Where and when it was measured: without that no absolute figure means anything.

import { execFileSync } from "node:child_process";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import { fileURLToPath } from "node:url";

export function machine() {
  return {
    date: new Date().toISOString().slice(0, 16),
    commit: checkedOut(),
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${type()} ${release()}`,
    node: process.version,
    load: loadavg()[0].toFixed(2),
  };
}

function checkedOut() {
  try {
    const cwd = fileURLToPath(new URL(".", import.meta.url));
    return execFileSync("git", ["describe", "--always", "--dirty"], { encoding: "utf8", cwd }).trim();
  } catch {
    return "unknown";
  }
}
