/**
 * The first screen of a feed, drawn while the WebAssembly is on its way: on a slow phone that takes more than a second. It
 * has the markup that the widget will have, as far as that can be said of what stands in the feed without reading more than
 * words. Whatever is not plain ends it: such a feed is drawn by the widget first, and such an entry is the last one here.
 */
import { Unusual, must } from "./plain.js";
import { readFeed } from "./feed.js";
import { schemeOf } from "./ground.js";
import { moveFocus, notePresses, noteSelection } from "./hand_over.js";
import { element } from "./nodes.js";
import { screen } from "./screen.js";
import { Times, clockOf } from "./times.js";
import { Voice } from "./voice.js";
import { addressOf, languageOf } from "../element.js";
import { levelBelow } from "../headings.js";
import { read } from "../names.js";

/** @typedef {import("../request.js").Answer} Answer */

export class Early {
  base;
  /** The language of the widget's words. */
  language;
  isDark;
  #press;

  /** @param {HTMLElement} base
   *  @param {string} language
   *  @param {boolean} isDark */
  constructor(base, language, isDark) {
    this.base = base;
    this.language = language;
    this.isDark = isDark;
    this.#press = notePresses(base);
  }

  /** Draws the first screen of an answer, if it is plain.
   *  @param {HTMLElement} host
   *  @param {Answer} answer
   *  @param {import("../words.js").Speaker} speaker
   *  @returns {Promise<Early | undefined>} */
  static async of(host, answer, speaker) {
    try {
      // What a publisher says in the place of our words the widget has to check.
      if (!isRead(host, answer) || read(host, "messages")) return undefined;
      const feed = readFeed(answer.text ?? "");
      const language = languageOf(host) ?? feed.language;
      must(language === undefined || /^[a-z]+(-[a-z\d]+)*$/i.test(language));
      // What could not be had is not asked for again.
      const voice = new Voice(speaker.words(language ?? "") ?? (await speaker.speak(language ?? "")));
      const scheme = isInSight(host) && schemeOf(host);
      if (!scheme) return undefined;
      const options = optionsOf(host, feed.zone);
      const times = new Times(voice.conventions, options.ownZone ? undefined : options.zone, clockOf(answer, feed), voice);
      const { children, isWhole } = screen({ feed, times, voice }, options);
      return new Early(element("div", { part: "base", class: `early ${scheme} ${isWhole ? "" : "begun"}` }, ...children), voice.lang, scheme === "dark");
    } catch (error) {
      // A page may have taken what this needs: it has its fallback until the widget is there.
      if (!(error instanceof Unusual || error instanceof SyntaxError)) console.debug("<live-blog>: no first screen:", error);
      return undefined;
    }
  }

  /** Leaves its place to the widget, with whatever the reader did in it.
   *  @param {HTMLElement} now */
  handOver(now) {
    const select = noteSelection(this.base);
    now.hidden = false;
    moveFocus(this.base, now);
    this.base.remove();
    select(now);
    // Not while the widget draws.
    queueMicrotask(() => this.#press(now));
  }
}

/** Whether the reader is at the beginning of an element that has little to show as yet: else something would jump.
 *  @param {HTMLElement} host */
function isInSight(host) {
  const { top, height } = host.getBoundingClientRect();
  return top >= 0 && height <= innerHeight + 1;
}

/** Whether the widget will show this answer, newest first, as soon as it is there.
 *  @param {HTMLElement} host
 *  @param {Answer} answer */
function isRead(host, { failure, status, type, url }) {
  if (failure || status !== 200 || /^\s*text\/html/i.test(type ?? "")) return false;
  const [asked, answered] = [addressOf(host), url].map((address) => new URL(address ?? "").origin);
  return asked === answered && option(host, "order") !== "oldest" && option(host, "memory") !== "local";
}

/** @param {HTMLElement} host
 *  @param {string | undefined} ofEvent
 *  @returns {string | undefined} nothing for the reader's */
function zoneOf(host, ofEvent) {
  const zone = option(host, "time-zone") ?? "event";
  if (zone === "event") return ofEvent;
  return zone === "reader" ? undefined : zone;
}

/** What an attribute says, as core/src/model/options.rs reads it.
 *  @param {HTMLElement} host
 *  @param {string} name */
const option = (host, name) => read(host, name)?.trim();

/** What the reader wanted on an earlier page of the visit, under the key of src/embed/storage.rs.
 *  @param {HTMLElement} host
 *  @returns {readonly string[]} */
function preferencesOf(host) {
  const kept = option(host, "memory") !== "none" && sessionStorage.getItem("live-blog-preferences");
  return kept ? kept.split(" ") : [];
}

/** @param {HTMLElement} host
 *  @param {string | undefined} zone
 *  @returns {import("./screen.js").Options} */
function optionsOf(host, zone) {
  const [density, updates, level, size] = ["density", "updates", "heading-level", "page-size"].map((name) => option(host, name));
  const preferences = preferencesOf(host);
  return {
    density: density === "headlines" || density === "summaries" ? density : "full",
    updates: updates !== "off",
    announces: option(host, "announce") === "off" ? undefined : !preferences.includes("quiet"),
    ownZone: preferences.includes("own-zone"),
    zone: zoneOf(host, zone),
    level: /^[2-5]$/.test(level ?? "") ? Number(level) : levelBelow(host),
    pageSize: /^\+?0*([1-9]\d?|100)$/.test(size ?? "") ? Number(size) : 20,
  };
}
