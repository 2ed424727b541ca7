/**
 * The last good feed between visits, in the browser's own storage. Storage may be forbidden, full or
 * written by others: nothing here throws, and what comes out is read like anything from the network.
 */
const PREFIX = "live-blog ";
/** In UTF-16 code units. */
const LONGEST = 256 * 1024;

/** What was kept for a feed: a version, the moment in milliseconds and the text, with spaces between. */
export function recall(url) {
  try {
    return localStorage.getItem(PREFIX + url) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(url, text) {
  forget(url);
  if (text.length > LONGEST) return;
  try {
    keep(PREFIX + url, `1 ${Date.now()} ${text}`);
  } catch {
    // Then the next visit begins with the network.
  }
}

export function forget(url) {
  try {
    localStorage.removeItem(PREFIX + url);
  } catch {
    // What cannot be reached was not kept either.
  }
}

/** When the storage is full, other live blogs make room, one after another. */
function keep(key, value) {
  for (;;) {
    try {
      localStorage.setItem(key, value);
      return;
    } catch (error) {
      const other = Object.keys(localStorage).find((name) => name.startsWith(PREFIX));
      if (!other) throw error;
      localStorage.removeItem(other);
    }
  }
}
