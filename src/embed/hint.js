/** What a page has asked for in its head, before any script: `<link rel="preload" as="fetch" crossorigin href="feed.json">`. */

/** An answer that has waited longer is not news. Milliseconds. */
const FRESH = 5_000;

/** Each hint has one answer, and somebody has had that of these.
 *  @type {WeakSet<HTMLLinkElement>} */
const taken = new WeakSet();

/** Takes the answer to a hint, if the page has one for an address and it has just come or is on its way.
 *  @param {string} url */
export function takeHint(url) {
  try {
    return take(url);
  } catch {
    // A page may have taken what this needs: then the feed is asked for as if there were no hint.
    return false;
  }
}

/** @param {string} url */
function take(url) {
  /** @type {NodeListOf<HTMLLinkElement>} */
  const links = document.querySelectorAll("link[rel~=preload i][as=fetch i]");
  const hint = [...links].find((link) => link.href === url && link.crossOrigin === "anonymous" && !taken.has(link));
  if (!hint || !isFresh(url)) return false;
  taken.add(hint);
  return true;
}

/** @param {string} url */
function isFresh(url) {
  const came = /** @type {PerformanceResourceTiming | undefined} */ (performance.getEntriesByName(url, "resource").at(-1));
  return !came || performance.now() - came.responseEnd < FRESH;
}
