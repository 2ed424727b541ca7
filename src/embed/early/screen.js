/** The first screen of a feed: the markup of src/ui.rs down to the last entry that is plain enough. */
import { article, readEntry } from "./article.js";
import { directionOfList, reading } from "./direction.js";
import { Unusual, must } from "./plain.js";
import { button, element, heading, link, ours } from "./nodes.js";
import { WORDS, around, counted, fill } from "./words.js";

/** @typedef {import("./feed.js").Feed} Feed */
/**
 * @typedef {object} Options what the element says
 * @property {"full" | "summaries" | "headlines"} density
 * @property {boolean} updates whether updates are asked for
 * @property {number} level of the headings above the entries' own
 * @property {number} pageSize
 */
/**
 * @typedef {object} Context
 * @property {Feed} feed
 * @property {import("./times.js").Times} times
 * @property {number} level
 * @property {boolean} isFull
 * @property {boolean} hasSummaries
 */

/** As many rows as the widget draws first: src/embed/shell/beginning.rs. */
const ROWS = 8;
/** So many key events stand at the top when the publisher names no key points. */
const KEY_EVENTS = 6;

/** @param {Feed} feed
 *  @param {import("./times.js").Times} times
 *  @param {Options} options
 *  @returns {{ children: (Node | string)[], isWhole: boolean }} whether these are all entries, with all that is in them */
export function screen(feed, times, options) {
  must(feed.status !== "scheduled" && feed.entries.length);
  const { density, level } = options;
  const context = { feed, times, level, isFull: density === "full", hasSummaries: density === "summaries" };
  const { rows, isWhole } = rowsOf(context, options.pageSize);
  must(rows.length);
  const children = [
    header(context, options),
    keyPoints(context),
    toolbar(density),
    element("div", { class: "toast", role: "status" }),
    element("div", { class: "edge" }),
    element("div", { part: "timeline", lang: feed.language }, ...rows),
    element("slot", { name: "footer" }),
  ];
  return { children, isWhole };
}

/** @param {Context} context
 *  @param {Options} options */
function header({ feed, times, level }, { updates }) {
  const { title, about, home, language, status } = feed;
  must(title);
  const direction = reading(undefined, language);
  const hasEnded = status === "ended";
  const changed = times.lastChange(feed.updated, feed.entries.flatMap(({ modified, published }) => modified ?? published ?? []));
  const message = hasEnded ? WORDS.lastUpdated : WORDS.updated;
  return element("header", { part: "header", lang: language },
    element("slot", { name: "header" },
      element(heading(level), { class: "title", dir: direction(title) }, link(home, title)),
      about && element("p", { class: "about", dir: direction(about) }, about)),
    element("div", { class: "standing" },
      element("p", { part: "status" }, ours(undefined, element("span", { role: "status" }), ...standing(feed, times, updates))),
      changed === undefined ? "" : ours("updated", fill(message, times.age(changed) ?? times.full(changed))),
      hasEnded || !updates ? "" : button(WORDS.pause)));
}

/** The line about the connection.
 *  @param {Feed} feed
 *  @param {import("./times.js").Times} times
 *  @param {boolean} updates */
function standing({ status, end }, times, updates) {
  const minute = times.now - (times.now % 60_000);
  const capsule = element("span", { class: status === "live" ? "capsule live" : "capsule" },
    { live: WORDS.live, paused: WORDS.paused, ended: WORDS.ended, scheduled: "" }[status]);
  let message = fill(updates ? WORDS.current : WORDS.asOf, times.clock(minute));
  if (status === "ended") {
    const ended = end !== undefined && times.day(end) === times.day(times.now) ? WORDS.endedAt : WORDS.endedOn;
    message = end === undefined ? WORDS.endedOnce : fill(ended, times.told(end, times.now));
  }
  return around(message, "standing", [capsule]);
}

/** The publisher's key points, else the latest key events.
 *  @param {Context} context */
function keyPoints({ feed, level }) {
  const events = feed.entries.filter(({ kind }) => kind === "key" || kind === "breaking").slice(0, KEY_EVENTS);
  const points = feed.points.length ? feed.points : events.map((event) => ({ text: readEntry(event, feed).name, entry: event.id }));
  if (!points.length) return "";
  const direction = reading(undefined, feed.language);
  const dir = directionOfList(points.map(({ text }) => direction(text)));
  const lines = points.map(({ text, entry }) => {
    const own = direction(text);
    const leads = feed.entries.some(({ id }) => id === entry);
    return element("li", { dir: own === dir ? undefined : own }, leads ? element("button", { type: "button" }, text) : text);
  });
  return element("section", { part: "key-events" },
    element(heading(level), { class: "label" }, ours(undefined, WORDS.keyPoints)),
    element("ul", { lang: feed.language, dir }, ...lines));
}

/** @param {Options["density"]} chosen */
function toolbar(chosen) {
  const segments = /** @type {const} */ (["headlines", "summaries", "full"]).map((density) =>
    element("button", { type: "button", "aria-pressed": String(density === chosen) }, WORDS[density]));
  return element("div", { part: "toolbar", lang: "en" },
    element("div", { class: "segments", role: "group", "aria-label": WORDS.density }, ...segments),
    button(WORDS.newestFirst),
    element("span", { class: "pair" }, button(WORDS.expandAll), button(WORDS.collapseAll)));
}

/** Pinned entries, then days and entries, until one that is not plain enough: of the last one the body may be missing.
 *  @param {Context} context
 *  @param {number} pageSize */
function rowsOf(context, pageSize) {
  const { feed, times } = context;
  const pinned = feed.entries.filter(({ isPinned }) => isPinned);
  const others = feed.entries.filter(({ isPinned }) => !isPinned).slice(0, pageSize);
  /** @type {Node[]} */
  const rows = [];
  let day;
  for (const placed of [...pinned, ...others]) {
    const entry = readable(placed, feed);
    const { isPinned, published } = placed;
    const under = isPinned || published === undefined ? undefined : times.day(published);
    if (!entry || rows.length >= ROWS) return { rows, isWhole: false };
    if (under !== undefined && under !== day) rows.push(dayRow(under, context));
    day = under;
    if (rows.length >= ROWS) return { rows, isWhole: false };
    rows.push(article(placed, entry, context));
    if (context.isFull && !entry.paragraphs) return { rows, isWhole: false };
  }
  return { rows, isWhole: pinned.length + others.length === feed.entries.length && !feed.hasMore };
}

/** What an item says, if it is plain.
 *  @param {import("./feed.js").Placed} placed
 *  @param {Feed} feed */
function readable(placed, feed) {
  try {
    return readEntry(placed, feed);
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

/** The heading of a day, with how many updates it has where that is known.
 *  @param {string} day
 *  @param {Context} context */
function dayRow(day, context) {
  const entries = countOf(day, context);
  const count = entries === undefined ? "" : ours("count", counted(WORDS.dayUpdates, entries));
  const words = element("span", {}, day);
  return element("div", { part: "day" },
    element(heading(context.level), {}, element("button", { type: "button", "aria-expanded": "true" }, words, count)));
}

/** How many updates a day has. Where there are older pages, it may have more than are here if the oldest one that has not been
 *  touched since is of that day.
 *  @param {string} day
 *  @param {Context} context */
function countOf(day, { feed, times }) {
  const dates = feed.entries.flatMap(({ published }) => published ?? []);
  if (feed.hasMore) {
    const untouched = feed.entries.filter(({ isPinned, modified, published, revision }) =>
      !isPinned && revision <= 1 && (modified ?? 0) - (published ?? 0) < 60_000);
    const oldest = Math.min(...untouched.flatMap(({ published }) => published ?? []));
    const first = dates.filter((at) => times.day(at) === day).sort((one, other) => other - one)[0];
    if (!Number.isFinite(oldest) || times.day(oldest) === day || first <= oldest) return undefined;
  }
  return dates.filter((at) => times.day(at) === day).length;
}
