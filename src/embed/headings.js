/** Which level the widget's headings have where the publisher does not say. */

import { hostAround } from "./around.js";

/** What is no heading to those who cannot see it is none here: one with another role, or in a menu that is off the screen. */
const HEADINGS = ":is(h1, h2, h3, h4, h5, h6):not([role]), [role=heading]";
const HIDDEN = "[aria-hidden=true], [inert]";
const SEEN = { __proto__: null, visibilityProperty: true };

/** Where nobody can say: an article has a headline, and there is another one over the live blog. */
const USUAL = 3;

/** One below the nearest heading before an element, or in its header, as far as they are seen in the same tree; where that has
 *  none, in the tree around it.
 *  @param {Element} host
 *  @returns {number} */
export function levelBelow(host) {
  try {
    const tree = /** @type {Document | ShadowRoot} */ (host.getRootNode());
    const headings = [...tree.querySelectorAll(HEADINGS)].filter((heading) => leads(heading, host));
    const around = hostAround(host);
    if (!headings.length && around) return levelBelow(around);
    return Math.min(levelOf(headings.at(-1)) + 1, 5);
  } catch {
    // A page may have taken what this needs.
    return USUAL;
  }
}

/** @param {Element} heading
 *  @param {Element} host */
function leads(heading, host) {
  const isBefore = heading.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_FOLLOWING;
  const isHeader = host.contains(heading) && heading.closest("[slot]")?.slot === "header";
  return (isBefore || isHeader) && !heading.closest(HIDDEN) && heading.checkVisibility?.(SEEN) !== false;
}

/** @param {Element | undefined} heading */
function levelOf(heading) {
  if (!heading) return 1;
  const level = heading.getAttribute("aria-level") ?? heading.localName.slice(1);
  return /^[1-9]$/.test(level) ? Number(level) : 2;
}
