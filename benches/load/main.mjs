// `make load`: how much load one core of an origin and of a hub carries; writes benches/results/load.json and load.md.
//   --folder FOLDER       where nginx lives meanwhile; scripts/load.sh makes and removes it
//   --levels LIST         the hub's readers, by the kinds of connections.mjs: plain:10000,tls:2000,h2:2000
//   --messages 10         messages of each kind at each level
//   --seconds 11          of each kind of request to the origin: more than twice as long as an edge keeps the head
//   --out load            the name of the results
// nginx, nchan and brotli's module are those of $NGINX, $NCHAN and $BROTLI (scripts/env.sh finds them).

import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { machine } from "../harness/machine.mjs";
import { openFiles } from "./proc.mjs";
import { levelsOf } from "./levels.mjs";
import { pushTo } from "./push.mjs";
import { report } from "./report.mjs";
import { askFor } from "./requests.mjs";
import { versions } from "./versions.mjs";

const RESULTS = new URL("../results/", import.meta.url);

const { values: options } = parseArgs({
  options: {
    folder: { type: "string" },
    levels: { type: "string", default: "plain:1000,plain:10000,plain:17000,plain:34000,tls:10000,h2:10000" },
    messages: { type: "string", default: "10" },
    seconds: { type: "string", default: "11" },
    out: { type: "string", default: "load" },
  },
});
const files = openFiles();
const levels = levelsOf(options.levels, files);
const folder = `${options.folder}/nginx`;
const coding = process.env.BROTLI ? "br" : "gzip";

const facts = { ...machine(), ...(await versions(folder)), files, coding };
const requests = await askFor(folder, coding, Number(options.seconds));
const push = [];
for (const level of levels) {
  console.error(`load: ${level.readers} readers, ${level.kind}`);
  push.push(await pushTo(folder, { ...level, messages: Number(options.messages) }));
}
write({ facts: { ...facts, loadAfter: machine().load }, requests, push });
const told = push.flatMap((level) => Object.values(level.told));
const lost = told.reduce((sum, { lost, missing }) => sum + lost + missing, 0);
if (lost) {
  console.error(`load: ${lost} connections or messages were lost`);
  process.exitCode = 1;
}

function write(results) {
  mkdirSync(RESULTS, { recursive: true });
  const text = report(results);
  writeFileSync(new URL(`${options.out}.json`, RESULTS), `${JSON.stringify(results, undefined, 1)}\n`);
  writeFileSync(new URL(`${options.out}.md`, RESULTS), text);
  console.log(text);
}
