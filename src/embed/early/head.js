/** What stands above the timeline: the markup of src/ui/header.rs, status.rs, key_points.rs and toolbar.rs. */
import { readEntry } from "./article.js";
import { directionOfList, reading } from "./direction.js";
import { button, element, heading, link, ours } from "./nodes.js";
import { must } from "./plain.js";
import { WORDS, around, fill } from "./words.js";

/** @typedef {import("./feed.js").Feed} Feed */
/** @typedef {import("./screen.js").Context} Context */
/** @typedef {import("./screen.js").Options} Options */

/** So many key events stand at the top when the publisher names no key points. */
const KEY_EVENTS = 6;

/** @param {Context} context
 *  @param {Options} options */
export function header({ feed, times, level }, { updates }) {
  const { title, about, home, language, status } = feed;
  must(title);
  const direction = reading(undefined, language);
  const hasEnded = status === "ended";
  const changed = times.lastChange(feed);
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
export function keyPoints({ feed, level }) {
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
export function toolbar(chosen) {
  const segments = /** @type {const} */ (["headlines", "summaries", "full"]).map((density) =>
    element("button", { type: "button", "aria-pressed": String(density === chosen) }, WORDS[density]));
  return element("div", { part: "toolbar", lang: "en" },
    element("div", { class: "segments", role: "group", "aria-label": WORDS.density }, ...segments),
    button(WORDS.newestFirst),
    element("span", { class: "pair" }, button(WORDS.expandAll), button(WORDS.collapseAll)));
}
