/** What the widget says on its first screen: src/ui/locale/english.rs has it all. Braces hold what differs. */

export const LANGUAGE = { lang: "en", dir: "ltr" };
/** The conventions that lists and the grammar of numbers follow. */
export const CONVENTIONS = "en-GB";

export const WORDS = {
  live: "Live",
  paused: "Paused",
  ended: "As it happened",
  current: "{standing}, checked {time}",
  asOf: "{standing}, as of {time}",
  endedOnce: "{standing}. Coverage ended",
  endedAt: "{standing}. Coverage ended at {time}",
  endedOn: "{standing}. Coverage ended on {time}",
  updated: "Updated {when}",
  lastUpdated: "Last updated {when}",
  pause: "Pause updates",
  keyPoints: "Key points",
  density: "How much of each update to show",
  headlines: "Headlines",
  summaries: "Summaries",
  full: "Full",
  newestFirst: "Newest first",
  expandAll: "Expand all",
  collapseAll: "Collapse all",
  dayUpdates: { one: "{count} update", other: "{count} updates" },
  pinned: "Pinned",
  by: "By {authors}",
  edited: "Edited {time}",
  justNow: "just now",
  minutesAgo: { one: "{count} min ago", other: "{count} min ago" },
  hoursAgo: { one: "{count} hour ago", other: "{count} hours ago" },
};

/** The badges of kinds that have one. */
export const KINDS = /** @type {Record<string, string>} */ ({
  key: "Key event", breaking: "Breaking", summary: "Summary", correction: "Correction",
});

/** A message with its parameter.
 *  @param {string} message
 *  @param {string} value */
export const fill = (message, value) => message.replace(/\{(?!standing)\w+\}/, () => value);

/** A message about a number. English has one form for one, and one for all others.
 *  @param {{ one: string, other: string }} message
 *  @param {number} number */
export const counted = (message, number) => fill(number === 1 ? message.one : message.other, String(number));

/** Nodes around what stands for a parameter.
 *  @param {string} message
 *  @param {string} name
 *  @param {(Node | string)[]} inside
 *  @returns {(Node | string)[]} */
export function around(message, name, inside) {
  const [before, after] = message.split(`{${name}}`);
  return [before, ...inside, after];
}
