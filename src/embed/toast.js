/**
 * Keeps the button for held entries within reach. JavaScript, because it asks the browser for boxes, styles and hits inside
 * of observers. While there is no button it does nothing.
 */
import { chainOf, cutsOff, matches, optional, perFrame, wardrobe } from "./helpers.js";
import { atEnd, controllerFor, until } from "./stay.js";

/** @typedef {import("./helpers.js").ShellApi} ShellApi */

/** Between the button and what is above it, in pixels. */
const CLEARANCE = 8;

/**
 * Keeps the button below what lies over the widget, and where it cannot stick, because a box cuts off what it holds, above
 * the page; until the returned controller is told to `abort`.
 * @param {ShellApi} api
 */
export function reach(api) {
  const { base } = api;
  const controller = controllerFor(api);
  const { signal } = controller;
  const wear = wardrobe(base);
  const place = optional(() => {
    const button = base.isConnected && buttonIn(base);
    if (button) put(base, button, wear);
  });
  const perFrameOnly = perFrame(place, signal);
  const soon = () => buttonIn(base) && perFrameOnly();
  const drawings = new MutationObserver(place);
  drawings.observe(base, { __proto__: null, childList: true, subtree: true });
  atEnd(signal, () => drawings.disconnect());
  for (const name of ["scroll", "transitionend"]) document.addEventListener(name, soon, until(signal, true));
  window.addEventListener("resize", soon, until(signal, false));
  for (const name of ["scroll", "resize"]) visualViewport?.addEventListener(name, soon, until(signal, false));
  return controller;
}

/**
 * Its box comes before the entries, so that this passes few nodes.
 * @param {HTMLElement} base
 */
function buttonIn(base) {
  return /** @type {HTMLElement | null | undefined} */ (base.querySelector(".toast")?.querySelector("[part=toast]"));
}

/**
 * @param {HTMLElement} base
 * @param {HTMLElement} button
 * @param {(text: string) => void} wear
 */
function put(base, button, wear) {
  const isLifted = matches(button, ":popover-open");
  const spot = spotFor(base, button, isLifted);
  if (!spot) {
    if (isLifted) button.hidePopover();
    return;
  }
  const scale = base.getBoundingClientRect().width / base.offsetWidth;
  const stick = `[part=toast]{--_top:${(spot.y - spot.from) / scale}px}`;
  if (!isLifted) {
    // What the page has placed otherwise leaves no gap to close.
    const isPlaced = getComputedStyle(button).position !== "sticky";
    wear(isPlaced ? "[part=toast]{margin:0}" : stick);
    if ((isHit(button) && !spot.isCut) || !button.showPopover) return;
    button.showPopover();
  }
  const lift = (/** @type {number} */ by, /** @type {string} */ important) => wear(`${stick}[part=toast]:popover-open{position:fixed!important;margin:0;
      inset:${spot.y / by}px auto auto ${spot.x / by}px${important}}`);
  lift(1, "");
  // `zoom` counts above the page, too; and where the page would have it nobody may see it.
  const zoom = button.getBoundingClientRect().width / button.offsetWidth;
  if (Math.abs(zoom - 1) > 0.01) lift(zoom, "");
  if (!isHit(button)) lift(zoom, "!important");
}

/**
 * Whether a click there is a click on the button.
 * @param {HTMLElement} button
 */
function isHit(button) {
  const { left, right, top, bottom } = button.getBoundingClientRect();
  const root = /** @type {ShadowRoot} */ (button.getRootNode());
  return [left + 8, (left + right) / 2, right - 8].every((x) => root.elementFromPoint(x, (top + bottom) / 2) === button);
}

/**
 * Where the button goes: at the top of what is seen of the timeline, below what lies over that. `from` is the edge at
 * which it sticks, `isCut` whether it cannot.
 * @param {HTMLElement} base
 * @param {HTMLElement} button
 * @param {boolean} isLifted
 */
function spotFor(base, button, isLifted) {
  const chain = chainOf(base).filter((node) => node.ownerDocument === base.ownerDocument);
  const { from, isCut, top, bottom, left, right } = visiblePart(base, chain);
  const { width: wide, height: high } = button.getBoundingClientRect();
  const x = Math.max(left, (left + right - wide) / 2);
  let y = top + CLEARANCE;
  for (let attempt = 0; y + high <= bottom && attempt < 32; attempt += 1) {
    /** @type {[number, number][]} */
    const points = [x + 1, x + wide / 2, x + wide - 1].flatMap((at) => [[at, y], [at, y + high]]);
    const above = points.flatMap((point) => obstacles(chain, point, isLifted).map((node) => inside(node, point)));
    if (!above.length) return { x, y, from, isCut };
    // What is in a shadow tree that nobody may look into is passed step by step.
    y = Math.max(y, ...above.map((node) => node.getBoundingClientRect().bottom)) + CLEARANCE;
  }
  return undefined;
}

/**
 * What is seen of the timeline between the boxes that cut it off.
 * @param {HTMLElement} base
 * @param {HTMLElement[]} chain
 */
function visiblePart(base, chain) {
  const { offsetTop = 0, offsetLeft = 0, height = innerHeight, width = innerWidth } = visualViewport ?? {};
  const list = /** @type {HTMLElement} */ (base.querySelector("[part=timeline]")).getBoundingClientRect();
  /** @type {number | undefined} */
  let from;
  let isCut = false;
  let top = Math.max(list.top, offsetTop + padding(document.documentElement));
  let bottom = Math.min(base.getBoundingClientRect().bottom, offsetTop + height);
  let left = Math.max(list.left, offsetLeft);
  let right = Math.min(list.right, offsetLeft + width);
  for (const node of chain.slice(1).filter(cutsOff)) {
    const box = node.getBoundingClientRect();
    if (getComputedStyle(node).overflowY !== "clip") {
      from ??= box.top;
      // A box that does not scroll holds what sticks to it where it is.
      isCut ||= node.scrollHeight <= node.clientHeight;
    }
    top = Math.max(top, box.top + padding(node));
    bottom = Math.min(bottom, box.bottom);
    left = Math.max(left, box.left);
    right = Math.min(right, box.right);
  }
  return { from: from ?? 0, isCut, top, bottom, left, right };
}

/**
 * What lies over the widget at a point.
 * @param {HTMLElement[]} chain
 * @param {[number, number]} point
 * @param {boolean} isLifted
 */
function obstacles([, host, ...around], [x, y], isLifted) {
  const isAround = (/** @type {Element} */ node) => around.includes(/** @type {HTMLElement} */ (node));
  const stack = document.elementsFromPoint(x, y);
  const end = stack.findIndex((node) => isAround(node) || (node === host && !isLifted));
  return stack.slice(0, Math.max(end, 0)).filter((node) => !host.contains(node));
}

/**
 * What of an element's shadow tree is at a point.
 * @param {Element} node
 * @param {[number, number]} point
 * @returns {Element}
 */
function inside(node, [x, y]) {
  const inner = node.shadowRoot?.elementFromPoint(x, y);
  return inner && inner !== node ? inside(inner, [x, y]) : node;
}

/** @param {Element} scroller */
function padding(scroller) {
  const { scrollPaddingTop } = getComputedStyle(scroller);
  const part = scrollPaddingTop.endsWith("%") ? scroller.clientHeight / 100 : 1;
  return parseFloat(scrollPaddingTop) * part || 0;
}
