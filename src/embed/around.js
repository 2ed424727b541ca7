/** What is around an element, out of one shadow tree into the tree around it. */

/** The element whose shadow tree an element is in, if it is in one. A page may have given its document a `host`: what has a
 *  name is a property of that.
 *  @param {Element} element
 *  @returns {Element | undefined} */
export function hostAround(element) {
  const tree = /** @type {ShadowRoot} */ (element.getRootNode());
  return tree.nodeType === 11 ? tree.host : undefined;
}

/** The nearest element that fits, from an element on.
 *  @param {Element} element
 *  @param {string} selector
 *  @returns {Element | null} */
export function nearestAround(element, selector) {
  const host = hostAround(element);
  return element.closest(selector) ?? (host ? nearestAround(host, selector) : null);
}
