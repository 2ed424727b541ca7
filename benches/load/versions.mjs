// Which programs carry the load, and which one makes it.

import { execFileSync, spawnSync } from "node:child_process";
import { startNginx } from "./nginx.mjs";

/** What nginx, nchan, OpenSSL and wrk call themselves. */
export async function versions(folder) {
  // wrk says its version and then that it failed.
  const wrk = spawnSync("wrk", ["-v"], { encoding: "utf8" }).stdout;
  const nginx = spawnSync(process.env.NGINX, ["-v"], { encoding: "utf8" }).stderr;
  return {
    nginx: /nginx\/\S+/.exec(nginx)[0],
    nchan: await nchan(folder),
    openssl: execFileSync("openssl", ["version"], { encoding: "utf8" }).split(" ", 2).join(" "),
    wrk: /wrk \S+/.exec(wrk)[0],
  };
}

async function nchan(folder) {
  const hub = await startNginx(folder);
  try {
    const status = await (await fetch(`http://127.0.0.1:${hub.ports.edge}/nchan`)).text();
    return /nchan version: (\S+)/.exec(status)[1];
  } finally {
    await hub.stop();
  }
}
