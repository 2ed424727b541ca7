/** The first screen of a feed: the markup of src/ui.rs and src/ui/timeline.rs down to the last entry that is plain enough. */
import { header, keyPoints, toolbar } from "./head.js";
import { element } from "./nodes.js";
import { must } from "./plain.js";
import { chunksOf } from "./rows.js";

/** @typedef {import("./feed.js").Feed} Feed */
/**
 * @typedef {object} Options what the element says
 * @property {"full" | "summaries" | "headlines"} density
 * @property {boolean} updates whether updates are asked for
 * @property {boolean | undefined} announces whether they are announced; nothing where the publisher has nothing announced
 * @property {boolean} ownZone whether times are told in the reader's zone
 * @property {string | undefined} zone that of the coverage, if it is not the reader's
 * @property {number} level of the headings above the entries' own
 * @property {number} pageSize
 */
/**
 * @typedef {object} Context
 * @property {Feed} feed
 * @property {import("./times.js").Times} times
 * @property {import("./voice.js").Voice} voice
 * @property {number} level
 * @property {boolean} isFull
 * @property {boolean} hasSummaries
 */

/** @param {Pick<Context, "feed" | "times" | "voice">} known
 *  @param {Options} options
 *  @returns {{ children: (Node | string)[], isWhole: boolean }} whether these are all entries, with all that is in them */
export function screen(known, options) {
  const { feed } = known;
  must(feed.status !== "scheduled" && feed.entries.length);
  const { density, level } = options;
  const context = { ...known, level, isFull: density === "full", hasSummaries: density === "summaries" };
  const { chunks, isWhole } = chunksOf(context, options.pageSize);
  must(chunks.length);
  const children = [
    header(context, options),
    keyPoints(context),
    toolbar(context, options),
    element("div", { class: "toast" }, element("div", { class: "spoken", role: "status" })),
    element("div", { class: "edge" }),
    element("div", { part: "timeline", role: "feed", "aria-label": feed.title, "aria-busy": isWhole ? undefined : "true", lang: feed.language }, ...chunks),
    element("slot", { name: "footer" }),
  ];
  return { children, isWhole };
}
