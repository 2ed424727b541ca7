/** A feed, as far as the first screen needs it: its head, and of each item what decides where it stands. */
import { address, choice, count, flag, list, member, moment, must, part, words } from "./plain.js";

/** @typedef {ReturnType<typeof readFeed>} Feed */
/** @typedef {ReturnType<typeof place>} Placed */
/** @typedef {{ name: string, url: string | undefined }} Author */

/** @param {string} text */
export function readFeed(text) {
  const feed = JSON.parse(text);
  const extension = part(feed, "_liveblog");
  must(/^https:\/\/jsonfeed\.org\/version\/1/.test(member(feed, "version")));
  must((member(extension, "version") ?? 1) === 1);
  const status = choice(extension, "status", ["live", "scheduled", "paused", "ended"]);
  const items = list(feed, "items").map(place).filter(({ isWithdrawn }) => !isWithdrawn);
  must(new Set(items.map(({ id }) => id)).size === items.length);
  return {
    title: words(feed, "title"),
    about: words(feed, "description"),
    home: address(feed, "home_page_url"),
    language: words(feed, "language"),
    authors: authors(feed),
    zone: words(extension, "time_zone"),
    status: flag(feed, "expired") ? "ended" : status,
    end: moment(extension, "coverage_end"),
    updated: moment(extension, "updated"),
    points: list(extension, "key_points").map(point),
    hasMore: member(feed, "next_url") !== undefined,
    entries: inOrder(items),
    /** When the newest version of each entry was made. */
    versions: items.flatMap(({ modified, published }) => modified ?? published ?? []),
  };
}

/** @param {any} item */
function place(item) {
  const extension = part(item, "_liveblog");
  const id = member(item, "id");
  must(typeof id === "string");
  const modified = moment(item, "date_modified");
  const published = moment(item, "date_published") ?? modified;
  const position = member(extension, "sort") ?? published;
  must(position === undefined || Number.isFinite(position));
  return {
    item,
    id: /** @type {string} */ (id),
    published,
    modified,
    position,
    revision: count(extension, "revision"),
    kind: choice(extension, "kind", ["update", "key", "breaking", "summary", "correction"]),
    isPinned: flag(extension, "pinned"),
    isWithdrawn: flag(extension, "deleted"),
  };
}

/** Newest first; as the feed has them where none has a date.
 *  @param {Placed[]} items */
function inOrder(items) {
  const dated = items.filter(({ position, published }) => position !== undefined && published !== undefined);
  must(!dated.length || dated.length === items.length);
  return dated.length ? dated.sort((one, other) => other.position - one.position) : items;
}

/** @param {any} point */
function point(point) {
  const text = words(point, "text");
  must(text);
  return { text, entry: member(point, "entry") };
}

/** Who wrote a feed or an item.
 *  @param {any} object
 *  @returns {Author[]} */
export function authors(object) {
  must(member(object, "author") === undefined);
  return list(object, "authors").map((author) => {
    const name = words(author, "name");
    must(name && !/^by\b/i.test(name));
    return { name, url: address(author, "url") };
  });
}
