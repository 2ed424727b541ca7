/** What backdrop.js and toast.js share: work that may fail or wait, and the boxes around the widget. */
import { viewOf } from "./geometry.js";

/**
 * What `live-blog.js` lends to a widget; shell_api.rs has it all.
 * @typedef {{ base: HTMLElement, signal: AbortSignal, palette: (behind: Uint8Array) => string }} ShellApi
 */

/**
 * Work without which the widget can do: it fails in silence, on a page that took what it needs.
 * @param {() => void} work
 */
export function optional(work) {
  return () => {
    try {
      work();
    } catch {
      // Then colours and button stay as they are.
    }
  };
}

/**
 * Does the work at the next frame, however often it is asked for; until the end.
 * @param {() => void} work
 * @param {AbortSignal} signal
 */
export function perFrame(work, signal) {
  let asked = false;
  return () => {
    if (asked || signal.aborted) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      if (!signal.aborted) work();
    });
  };
}

/**
 * Writes a style sheet of one widget's own, in whatever document the widget is. A text that has not changed is not
 * written, so that nobody who watches is disturbed.
 * @param {HTMLElement} base
 */
export function wardrobe(base) {
  /** @type {Document} */
  let page;
  /** @type {CSSStyleSheet} */
  let sheet;
  /** @type {string | undefined} */
  let worn;
  return (/** @type {string} */ text) => {
    const { ownerDocument } = base;
    const root = /** @type {ShadowRoot} */ (base.getRootNode());
    if (page !== ownerDocument) {
      page = ownerDocument;
      sheet = new (viewOf(base).CSSStyleSheet)();
      worn = undefined;
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    if (text !== worn) sheet.replaceSync(text);
    worn = text;
  };
}

/**
 * The widget and everything that it stands in, through shadow roots, slots and frames of the same origin.
 * @param {HTMLElement} base
 */
export function chainOf(base) {
  /** @type {HTMLElement[]} */
  const chain = [base];
  for (let node = /** @type {ShadowRoot} */ (base.getRootNode()).host; node; node = above(node)) {
    if (node.nodeType === 1) chain.push(/** @type {HTMLElement} */ (node));
  }
  return chain;
}

/** @param {any} node */
function above(node) {
  if (node.nodeType !== 9) return node.assignedSlot ?? node.parentNode ?? node.host;
  try {
    return node.defaultView.frameElement;
  } catch {
    return null;
  }
}

/**
 * Older browsers do not know every state.
 * @param {Element} node
 * @param {string} selector
 */
export function matches(node, selector) {
  try {
    return node.matches(selector);
  } catch {
    return false;
  }
}

/**
 * Whether a box cuts off what it holds.
 * @param {Element} node
 */
export function cutsOff(node) {
  const { overflowY, overflowX } = getComputedStyle(node);
  if (node === document.documentElement || overflowY + overflowX === "visiblevisible") return false;
  // What the window takes over from the body.
  return node !== document.body || getComputedStyle(document.documentElement).overflowY !== "visible";
}
