/** Where things are on the screen, and which box scrolls them. */

/** @typedef {{ __proto__?: null, top: number, bottom: number, height: number }} Edges */

/** Where an element is on the screen. WebKit divides by its zoom where it is on the page, and scrolls that.
 *  @param {Element} element
 *  @returns {Edges} */
export function edgesOf(element, zoom = zoomOf(element)) {
  const { top, bottom, height } = element.getBoundingClientRect();
  const far = zoom === 1 ? 0 : viewOf(element).scrollY;
  const [above, below] = [top, bottom].map((y) => (y + far) * zoom - far);
  return { __proto__: null, top: above, bottom: below, height: height * zoom };
}

/** By how much an element is zoomed, where its rectangle does not say so.
 *  @param {Element} element */
export function zoomOf(element) {
  let zoom = 1;
  if ("currentCSSZoom" in element) return zoom;
  for (let at = /** @type {Element | null} */ (element); at; at = above(at)) zoom *= parseFloat(getComputedStyle(at).zoom) || 1;
  return zoom;
}

/** What an element stands in, as it is drawn: through slots and out of shadow trees.
 *  @param {Element} element
 *  @returns {HTMLElement | null} nothing for `<html>` */
export function above(element) {
  const { host = null } = /** @type {Partial<ShadowRoot>} */ (element.getRootNode());
  return element.assignedSlot ?? element.parentElement ?? /** @type {HTMLElement | null} */ (host);
}

/** The innermost box around an element that scrolls, `<html>` for the window, or nothing in what is fixed to it.
 *  @param {Element} element
 *  @returns {HTMLElement | null | undefined} */
export function scrollerOf(element) {
  if (getComputedStyle(element).position === "fixed") return undefined;
  const box = above(element);
  if (box && isLocked(box)) return undefined;
  return !box || isWindow(box) || scrolls(box) ? box : scrollerOf(box);
}

/** The window of an element's document.
 *  @param {Element} element */
export function viewOf(element) {
  return /** @type {Window & typeof globalThis} */ (element.ownerDocument.defaultView);
}

/** @param {Element} box */
export function isWindow(box) {
  return box === box.ownerDocument.documentElement;
}

/** What scrolls the page where that is not `<html>`.
 *  @param {Element} element
 *  @returns {Element | null} */
function pageOf(element) {
  return element.ownerDocument.scrollingElement;
}

/** How far a scroller can be scrolled.
 *  @param {Element} scroller */
export function endOf(scroller) {
  const page = (isWindow(scroller) && pageOf(scroller)) || scroller;
  return page.scrollHeight - page.clientHeight;
}

/** Whether it is a body that lets nothing be scrolled, as long as a dialog is open perhaps.
 *  @param {Element} box */
function isLocked(box) {
  const { body, documentElement } = box.ownerDocument;
  const [page, own] = [documentElement, body ?? box].map((element) => getComputedStyle(element).overflowY);
  return box === body && page !== "visible" && own === "hidden" && !box.scrollTop && box.scrollHeight > box.clientHeight;
}

/** Whether there is something to scroll in a box; what has its overflow hidden is scrolled by scripts alone.
 *  @param {Element} box */
function scrolls(box) {
  const { overflowY } = getComputedStyle(box);
  const page = getComputedStyle(box.ownerDocument.documentElement);
  // It is the window's then.
  if (box === box.ownerDocument.body && page.overflowX === "visible" && page.overflowY === "visible") return false;
  const can = /auto|scroll|overlay/.test(overflowY) || (overflowY === "hidden" && box.scrollTop);
  return can && box.scrollHeight > box.clientHeight;
}

/** Pixels on the screen for each pixel of a box. A height is told in whole pixels.
 *  @param {HTMLElement} box
 *  @param {Edges} edges */
export function scaleOf({ offsetHeight }, { height }) {
  return Math.abs(height - offsetHeight) < 1 ? 1 : height / offsetHeight;
}

/** How far a box is scrolled, as it counts itself. Of the window `<html>` does not tell in quirks mode.
 *  @param {Element} box */
export function scrolled(box) {
  return isWindow(box) ? viewOf(box).scrollY : box.scrollTop;
}

/** Whether the browser holds what a scroller shows from the start of its content while that grows. A box whose items stand in
 *  reverse, as in chats, counts from its end, and so holds its end; but where it may hold an item, it holds that one.
 *  @param {Element} host
 *  @param {Element} scroller */
export function isHeldFromStart(host, scroller) {
  if (isWindow(scroller) || above(host) === scroller || !CSS.supports("overflow-anchor", "auto")) return false;
  const { display, flexDirection, flexWrap } = getComputedStyle(scroller);
  const isReverse = flexDirection === "column-reverse" || (/^row/.test(flexDirection) && flexWrap === "wrap-reverse");
  return /flex$/.test(display) && isReverse;
}

/** Scrolls by what is missing: in Firefox that leaves the page's glide and the reader's own scrolling under way.
 *  @param {Element} box
 *  @param {number} top */
export function scrollTo(box, top) {
  const by = { __proto__: null, top: top - scrolled(box), behavior: /** @type {const} */ ("instant") };
  (isWindow(box) ? viewOf(box) : box).scrollBy(by);
}

/** From where to where the content of a scroller is in sight, in pixels of the screen.
 *  @param {HTMLElement | null | undefined} scroller
 *  @param {Window} view
 *  @param {number} scale */
export function sightOf(scroller, view, scale) {
  let [top, bottom] = [0, view.innerHeight];
  for (let box = scroller; box && !isWindow(box); box = scrollerOf(box)) {
    const edges = edgesOf(box);
    // Out of sight, a box keeps the place that it has.
    if (edges.bottom <= top || edges.top >= bottom) return [edges.top, edges.bottom];
    top = Math.max(top, edges.top);
    bottom = Math.min(bottom, edges.bottom);
  }
  return [top + (scroller ? paddingOf(scroller, view) * scale : 0), bottom];
}

/** How much of it the page says that something lies over.
 *  @param {HTMLElement} scroller
 *  @param {Window} view */
function paddingOf(scroller, view) {
  const { scrollPaddingTop } = getComputedStyle(scroller);
  const height = isWindow(scroller) ? view.innerHeight : scroller.clientHeight;
  const share = scrollPaddingTop.endsWith("%") ? height / 100 : 1;
  return parseFloat(scrollPaddingTop) * share || 0;
}

/** Whether lines are above each other.
 *  @param {Element} element */
export function isHorizontal(element) {
  return getComputedStyle(element).writingMode === "horizontal-tb";
}

/** Whether the browser holds what is outside the widget in its place by itself.
 *  @param {Element} scroller */
export function anchors(scroller) {
  return getComputedStyle(scroller).overflowAnchor === "auto";
}

/** Whether the reader wants nothing to move. */
export function isStill() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
