/** One entry of the first screen: the markup of src/ui/entry.rs and src/ui/body.rs. */
import { linesOf, readBody, textOf } from "./body.js";
import { reading } from "./direction.js";
import { address, isLine, list, must, words } from "./plain.js";
import { authors } from "./feed.js";
import { element, heading, link } from "./nodes.js";
import { around } from "./voice.js";

/** @typedef {import("./feed.js").Placed} Placed */
/** @typedef {import("./screen.js").Context} Context */
/** @typedef {ReturnType<typeof readEntry>} Entry */

const LONGEST_SUMMARY = 10_000;
/** The messages for the badges of kinds that have one.
 *  @type {Record<string, string>} */
const KINDS = { key: "key_event", breaking: "breaking", summary: "summary", correction: "correction" };

/** What an item says. Its `paragraphs` are missing where there is more to its body than words.
 *  @param {Placed} placed
 *  @param {import("./feed.js").Feed} feed */
export function readEntry(placed, feed) {
  const { item } = placed;
  const title = words(item, "title");
  const summary = words(item, "summary", LONGEST_SUMMARY);
  let paragraphs = readBody(item);
  const isBrief = paragraphs?.length === 0 && summary !== undefined;
  if (isBrief) paragraphs = linesOf(summary);
  const name = title ?? summary ?? firstSentence(paragraphs);
  must(name && (title || paragraphs?.length !== 0));
  const own = authors(item);
  return {
    title,
    name,
    summary,
    paragraphs,
    opens: !isBrief && paragraphs?.length !== 0,
    url: address(item, "url"),
    language: words(item, "language"),
    authors: own.length ? own : feed.authors,
    tags: list(item, "tags").map((tag) => words({ tag }, "tag") ?? ""),
  };
}

/** The first sentence of a body, where it is easy to say which one that is.
 *  @param {import("./body.js").Paragraph[] | undefined} paragraphs */
function firstSentence(paragraphs) {
  must(paragraphs?.length);
  const [sentence] = /^[^.!?…。！？؟।]{19,}[.!?…](?= |$)/.exec(textOf(paragraphs[0])) ?? [];
  must(sentence && sentence.length <= 120 && isLine(sentence) && !/\p{Lu}\S{0,3}\.$/u.test(sentence));
  return sentence;
}

/** @param {Placed} placed
 *  @param {Entry} entry
 *  @param {Context} context */
export function article(placed, entry, context) {
  const { kind, id, isPinned } = placed;
  const isOpen = context.isFull || !entry.opens;
  const hasHeadline = entry.title !== undefined || !isOpen;
  const by = byline(placed, entry, context);
  return element("article", {
    part: isPinned ? "entry pinned" : "entry",
    "data-kind": kind,
    "data-collapsed": isOpen ? undefined : "",
    "data-headless": hasHeadline || by ? undefined : "",
    "data-entry": id,
    lang: entry.language,
    "aria-label": entry.name,
    tabindex: "-1",
  }, ...[
    time(placed, entry, context),
    badges(placed, context),
    header(entry, { hasHeadline, isOpen, by }, context),
    ...(isOpen ? [body(entry, context), footer(entry)] : [summary(entry, context)]),
  ]);
}

/** The day under which an entry stands: pinned ones stand under today.
 *  @param {Placed} placed
 *  @param {Context} context */
function dayOf({ isPinned, published }, { times }) {
  return isPinned || published === undefined ? times.now : published;
}

/** A clock time that says its date and zone when asked.
 *  @param {number} at
 *  @param {Placed} placed
 *  @param {Context} context */
function date(at, placed, context) {
  const { times } = context;
  const datetime = new Date(at).toISOString().replace(/\.\d+/, "");
  return element("time", { datetime, title: times.full(at) }, times.told(at, dayOf(placed, context)));
}

/** @param {Placed} placed
 *  @param {Entry} entry
 *  @param {Context} context */
function time(placed, entry, context) {
  const at = placed.published;
  if (at === undefined) return element("p", { part: "entry-time" });
  const age = context.times.age(at);
  return element("p", { part: "entry-time" }, link(entry.url, date(at, placed, context)), age && context.voice.ours("ago", age));
}

/** @param {Placed} placed
 *  @param {Context} context */
function badges({ isPinned, kind }, { voice }) {
  const badges = [isPinned ? voice.messages.pinned : undefined, voice.messages[KINDS[kind]]];
  return element("p", { class: "badges" }, ...badges.map((words) => words && voice.ours("badge", words)));
}

/** By whom an entry is, and when it was edited.
 *  @param {Placed} placed
 *  @param {Entry} entry
 *  @param {Context} context */
function byline(placed, { authors }, context) {
  const { published, modified, revision } = placed;
  const { voice } = context;
  const parts = [];
  if (authors.length) {
    const names = authors.map(({ name, url }) => element("bdi", {}, link(url, name)));
    parts.push(element("span", {}, ...around(voice.messages.by, "authors", voice.listed(names))));
  }
  const later = modified !== undefined && published !== undefined ? modified - published : 0;
  if (modified !== undefined && (later >= 60_000 || (revision > 1 && later > 0))) {
    parts.push(element("span", {}, ...around(voice.messages.edited, "time", [date(modified, placed, context)])));
  }
  return parts.length ? voice.ours(undefined, ...parts) : undefined;
}

/** @param {Entry} entry
 *  @param {{ hasHeadline: boolean, isOpen: boolean, by: Node | undefined }} how
 *  @param {Context} context */
function header(entry, { hasHeadline, isOpen, by }, { level, feed }) {
  const { opens, name, url, paragraphs } = entry;
  const isBare = paragraphs?.length === 0;
  const headline = hasHeadline && element(heading(level + 1), { class: "headline", part: "headline" }, link(isBare ? url : undefined, name));
  const dir = headline ? reading(entry.language, feed.language)(name) : undefined;
  const expanded = String(isOpen);
  const toggle = opens && element("button", { type: "button", class: "toggle", "aria-expanded": expanded, "aria-label": name });
  return element("header", { part: "entry-header", dir }, headline || "", element("p", { class: "byline" }, by), toggle || "");
}

/** What a closed entry shows under its headline.
 *  @param {Entry} entry
 *  @param {Context} context */
function summary({ summary, title, language }, { hasSummaries, feed }) {
  if (!hasSummaries || !summary || title === undefined) return "";
  return element("p", { class: "summary-line", dir: reading(language, feed.language)(summary) }, summary);
}

/** @param {Entry} entry
 *  @param {Context} context */
function body({ paragraphs, language }, { feed }) {
  if (!paragraphs?.length) return "";
  const direction = reading(language, feed.language);
  const blocks = paragraphs.map((runs) => {
    const nodes = runs.map(({ tag, href, words }) => (href ? link(href, words) : tag ? element(tag, {}, words) : words));
    return element("p", { dir: direction(textOf(runs)) }, ...nodes);
  });
  return element("div", { part: "entry-body", dir: direction(paragraphs.map(textOf).join(" ")) }, ...blocks);
}

/** @param {Entry} entry */
function footer({ tags, paragraphs }) {
  if (!tags.length || !paragraphs) return "";
  return element("footer", { part: "entry-footer" }, ...tags.map((tag) => element("span", {}, tag)));
}
