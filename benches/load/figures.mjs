// The arithmetic of `make load`: from what was measured to what so many readers need.

import { quantile } from "../harness/stats.mjs";

const SECOND = 1e9;

/**
 * Reads a stream of server-sent events piece by piece; gives the numbers of the messages that have come as a whole.
 * A message begins with its number, as files.mjs writes it.
 */
export function messagesIn() {
  let rest = "";
  return (piece) => {
    rest += piece;
    const end = rest.lastIndexOf("\n\n");
    if (end < 0) return [];
    const whole = rest.slice(0, end);
    rest = rest.slice(end + 2);
    return [...whole.matchAll(/^data: (?:\{"id":")?load-(\d+)/gm)].map(([, number]) => Number(number));
  };
}

/** Of many values the one in the middle, the one that 99 of 100 do not exceed, and the greatest. */
export const spread = (values) => (
  { p50: quantile(values, 0.5), p99: quantile(values, 0.99), max: quantile(values, 1) }
);

/** So many a second where each takes so many nanoseconds of a core. */
export const perCore = (count, nanoseconds) => (count * SECOND) / nanoseconds;

/** A share of a core's time that others had while it was wanted. */
export const disturbed = ({ ran, waited }) => waited / (ran + waited);

/**
 * What polls ask of a CDN. `updates` an hour each cost a reader the whole head; the other polls are answered 304.
 * Requests a second; bits a second on average and in the interval after an update.
 */
export function polling({ readers, interval, updates, unchanged, head }) {
  const requests = readers / interval;
  const changed = Math.min(1, (updates * interval) / 3600);
  return {
    requests,
    average: requests * 8 * (changed * head + (1 - changed) * unchanged),
    peak: requests * 8 * head,
  };
}

/**
 * Requests a second that reach the origin: each cache asks anew once its copy is `fresh` seconds old. A cache that does
 * not collapse requests passes on all that come to it until it has its answer, after `answer` seconds.
 */
export function atOrigin({ requests, caches, fresh, answer }) {
  const collapsed = caches / fresh;
  return { collapsed, passed: collapsed * Math.max(1, (requests / caches) * answer) };
}

/**
 * What a hub needs where one of its cores has `each` of the readers. Each costs so many bytes of memory, and so many
 * nanoseconds for a message and for a connection. After a restart they come back within an interval.
 */
export function pushing({ readers, each, memory, delivery, connect, interval }) {
  return {
    cores: Math.ceil(readers / each),
    memory: each * memory,
    /** Milliseconds until all have a message. */
    told: (each * delivery) / 1e6,
    /** How much of a core their return takes; over 1 it lasts longer than the interval. */
    back: (each * connect) / (interval * SECOND),
  };
}
