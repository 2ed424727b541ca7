/** The rows of the first screen: the markup of src/ui/rows.rs. */
import { article, readEntry } from "./article.js";
import { element, heading } from "./nodes.js";
import { ifPlain } from "./plain.js";

/** @typedef {import("./screen.js").Context} Context */

/** As many rows as the widget draws first: src/embed/shell/beginning.rs. */
const ROWS = 8;

/** The rows in chunks: one of pinned entries, and one of what stands below them.
 *  @param {Context} context
 *  @param {number} pageSize */
export function chunksOf(context, pageSize) {
  const { rows, isWhole } = rowsOf(context, pageSize);
  const pinned = context.feed.entries.filter(({ isPinned }) => isPinned).length;
  const chunks = [rows.slice(0, pinned), rows.slice(pinned)].filter(({ length }) => length);
  return { chunks: chunks.map((chunk) => element("div", { class: "chunk" }, ...chunk)), isWhole };
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
    const entry = ifPlain(() => readEntry(placed, feed));
    const { isPinned, published } = placed;
    if (!entry || rows.length >= ROWS) return { rows, isWhole: false };
    if (!isPinned && published !== undefined && times.day(published) !== day) {
      day = times.day(published);
      rows.push(dayRow(day, published, context));
    }
    if (rows.length >= ROWS) return { rows, isWhole: false };
    rows.push(article(placed, entry, context));
    if (context.isFull && !entry.paragraphs) return { rows, isWhole: false };
  }
  return { rows, isWhole: pinned.length + others.length === feed.entries.length && !feed.hasMore };
}

/** The heading of a day, with how many updates it has where that is known.
 *  @param {string} day
 *  @param {number} at a moment of that day
 *  @param {Context} context */
function dayRow(day, at, context) {
  const entries = countOf(day, at, context);
  const { voice } = context;
  const count = entries === undefined ? "" : voice.ours("count", voice.counted(voice.messages.day_updates, entries));
  const words = element("span", {}, day);
  return element("article", { part: "day", lang: voice.lang, "aria-label": day, tabindex: "-1" },
    element(heading(context.level), {}, element("button", { type: "button", "aria-expanded": "true" }, words, count)));
}

/** How many updates a day has. Where there are older pages, it may have more than are here if the oldest one that has not been
 *  touched since is of that day.
 *  @param {string} day
 *  @param {number} at a moment of that day
 *  @param {Context} context */
function countOf(day, at, { feed, times }) {
  const isSame = (/** @type {number} */ other) => times.day(other) === day;
  if (feed.hasMore) {
    const untouched = feed.entries.filter(({ isPinned, modified, published, revision }) =>
      !isPinned && revision <= 1 && (modified ?? 0) - (published ?? 0) < 60_000);
    const oldest = Math.min(...untouched.flatMap(({ published }) => published ?? []));
    if (!Number.isFinite(oldest) || at <= oldest || isSame(oldest)) return undefined;
  }
  const dates = feed.entries.flatMap(({ published }) => published ?? []).sort((one, other) => one - other);
  const earlier = dates.filter((other) => other < at).reverse();
  return beginning(earlier, isSame) + beginning(dates.slice(earlier.length), isSame);
}

/** For how many of some moments something holds, which holds for none after the first for which it does not. To ask for few is
 *  enough: what a platform knows of days is slow to ask.
 *  @param {number[]} moments
 *  @param {(at: number) => boolean} holds */
function beginning(moments, holds) {
  let [from, to] = [0, moments.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(moments[middle])) from = middle + 1;
    else to = middle;
  }
  return from;
}
