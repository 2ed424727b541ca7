/** What stands above the timeline: the markup of src/ui/header.rs, status.rs, key_points.rs and toolbar.rs. */
import { readEntry } from "./article.js";
import { directionOfList, reading } from "./direction.js";
import { element, heading, link } from "./nodes.js";
import { must } from "./plain.js";
import { around, fill } from "./voice.js";

/** @typedef {import("./feed.js").Feed} Feed */
/** @typedef {import("./screen.js").Context} Context */
/** @typedef {import("./screen.js").Options} Options */

/** So many key events stand at the top when the publisher names no key points. */
const KEY_EVENTS = 6;

/** @param {Context} context
 *  @param {Options} options */
export function header(context, { updates, ownZone, zone }) {
  const { feed, times, voice, level } = context;
  const { title, about, home, language, status } = feed;
  must(title);
  const direction = reading(undefined, language);
  const hasEnded = status === "ended";
  const changed = times.lastChange(feed);
  const { last_updated, updated, pause } = voice.messages;
  const message = hasEnded ? last_updated : updated;
  return element("div", { part: "header", lang: language },
    element("slot", { name: "header" },
      element(heading(level), { class: "title", dir: direction(title), part: "title" }, link(home, title)),
      about && element("p", { class: "about", dir: direction(about) }, about)),
    element("div", { class: "standing" },
      element("p", { part: "status" }, voice.ours(undefined, element("span", { role: "status" }), ...standing(context, updates))),
      changed === undefined ? "" : voice.ours("updated", fill(message, times.age(changed) ?? times.full(changed))),
      times.differs(zone) ? voice.switch(undefined, voice.messages.your_time, ownZone) : "",
      hasEnded || !updates ? "" : voice.button(pause)));
}

/** The line about the connection.
 *  @param {Context} context
 *  @param {boolean} updates */
function standing({ feed, times, voice }, updates) {
  const { status, end } = feed;
  const { live, paused, ended, current, as_of, ended_once, ended_at, ended_on } = voice.messages;
  const minute = times.now - (times.now % 60_000);
  const words = { live, paused, ended, scheduled: "" }[status];
  const name = status === "live" ? "capsule live" : "capsule";
  const capsule = element("span", { class: name, part: name }, words);
  let message = fill(updates ? current : as_of, times.clock(minute));
  if (status === "ended") {
    const isToday = end !== undefined && times.day(end) === times.day(times.now);
    message = end === undefined ? ended_once : fill(isToday ? ended_at : ended_on, times.told(end, times.now));
  }
  return around(message, "standing", [capsule]);
}

/** The publisher's key points, else the latest key events.
 *  @param {Context} context */
export function keyPoints({ feed, voice, level }) {
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
    element(heading(level), { class: "label" }, voice.ours(undefined, voice.messages.key_points)),
    element("ul", { lang: feed.language, dir }, ...lines));
}

/** @param {Context} context
 *  @param {Options} options */
export function toolbar({ voice }, { density: chosen, announces }) {
  const { messages } = voice;
  const segments = ["headlines", "summaries", "full"].map((density) =>
    element("button", { type: "button", "aria-pressed": String(density === chosen) }, messages[density]));
  return element("div", { part: "toolbar", lang: voice.lang },
    element("div", { class: "segments", role: "group", "aria-label": messages.density }, ...segments),
    voice.button(messages.newest_first),
    element("span", { class: "pair" }, voice.button(messages.expand_all), voice.button(messages.collapse_all)),
    announces === undefined ? "" : voice.switch("spoken", messages.announce, announces));
}
