// Reads a CPU profile of Chromium's: a tree of calls, and at which call each sample was taken.

/** Time in which the page did nothing, or what the benchmark itself did. */
const NOT_OURS = /^\((?:idle|program|root)\)$/;
/** Letters: names of generic functions can have a thousand. */
const LONGEST = 140;
const BENCH = /bench-(?:probe|acts|clock)\.js$/;

/** Microseconds that each call of the tree took by itself, by its number. */
function ownTimes({ samples, timeDeltas }) {
  const times = new Map();
  samples.forEach((id, at) => times.set(id, (times.get(id) ?? 0) + (timeDeltas[at + 1] ?? 0)));
  return times;
}

/** `<liveblog_core::session::Session>::update` without the hashes that the compiler adds. */
export const plainName = ({ functionName, url }) => {
  const file = url.slice(url.lastIndexOf("/") + 1);
  const name = functionName.replace(/\[[0-9a-f]{13,16}\]|::h[0-9a-f]{16}$/g, "");
  return name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name || `(anonymous) ${file}`;
};

const isOurs = ({ functionName, url }) => !NOT_OURS.test(functionName) && !BENCH.test(url);

/** `[function, milliseconds]` of each by itself, the most first. */
export function selfTimes(profile) {
  const own = ownTimes(profile);
  const sums = new Map();
  for (const { id, callFrame } of profile.nodes) {
    const time = own.get(id);
    if (!time || !isOurs(callFrame)) continue;
    const name = plainName(callFrame);
    sums.set(name, (sums.get(name) ?? 0) + time / 1000);
  }
  return [...sums].sort(([, one], [, other]) => other - one);
}

/** The calls as a tree of `{name, time, children}`: time in milliseconds with that of what is called, calls by the same
 *  caller of the same function as one. */
export function stacks(profile) {
  const own = ownTimes(profile);
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const merged = (ids) => {
    const byName = new Map();
    for (const node of ids.map((id) => nodes.get(id))) {
      if (NOT_OURS.test(node.callFrame.functionName)) continue;
      const name = plainName(node.callFrame);
      byName.set(name, [...(byName.get(name) ?? []), node]);
    }
    return [...byName].map(([name, same]) => {
      const children = merged(same.flatMap((node) => node.children ?? []));
      const itself = same.reduce((sum, { id }) => sum + (own.get(id) ?? 0), 0) / 1000;
      return { name, children, time: children.reduce((sum, { time }) => sum + time, itself) };
    }).filter(({ time }) => time > 0).sort((one, other) => other.time - one.time);
  };
  return merged(profile.nodes[0].children ?? []);
}
