// How many readers the hub gets, how they are connected, and how many processes that takes.

import { KINDS } from "./connections.mjs";

/** Files that a process may have open besides its readers' connections. */
const OTHERS = 1000;

/**
 * `plain:1000,tls:500` as `[{kind, readers, counts}]`: `counts` are the readers of each process, which may have so many
 * open files.
 */
export function levelsOf(list, files) {
  return list.split(",").map((level) => {
    const [kind, count] = level.trim().split(":");
    const readers = Number(count);
    if (!Object.hasOwn(KINDS, kind) || !(Number.isInteger(readers) && readers > 0)) {
      throw new Error(`--levels ${level}: expected one of ${Object.keys(KINDS)}, a colon and a number`);
    }
    return { kind, readers, counts: shared(readers, files - OTHERS) };
  });
}

/** As few equal parts as possible, none of them larger than `most`. */
function shared(readers, most) {
  if (most < 1) throw new Error(`\`ulimit -n\` has to be more than ${OTHERS}`);
  const parts = Math.ceil(readers / most);
  return Array.from({ length: parts }, (_, at) => Math.floor((readers + at) / parts));
}
