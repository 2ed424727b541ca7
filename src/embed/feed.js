/** What of the [feed pattern](https://www.w3.org/WAI/ARIA/apg/patterns/feed/) no drawing can do: positions, descriptions and keys. */
import { Positions } from "./positions.js";
import { atEnd, controllerFor, until } from "./stay.js";

const FOCUSABLE = "a[href],button,input,select,textarea,summary,iframe,audio[controls],video[controls],[contenteditable],[tabindex]";
/** Where these keys have a meaning of their own. */
const EDITABLE = "input,select,textarea,audio,video,[contenteditable]";

/**
 * Numbers the articles of the feed whenever they change, and hears the keys; until the returned controller is told to `abort`.
 * @param {{ base: HTMLElement, signal: AbortSignal }} api
 */
export function follow(api) {
  const { base } = api;
  const controller = controllerFor(api);
  const { signal } = controller;
  const positions = new Positions(base);
  const changes = new MutationObserver((records) => {
    const isOfFeed = (/** @type {any} */ { target }) => target === base || target.matches("[part=timeline], .chunk");
    if (records.some(isOfFeed)) positions.follow();
  });
  changes.observe(base, { __proto__: null, childList: true, subtree: true });
  atEnd(signal, () => {
    changes.disconnect();
    positions.end();
  });
  // After a click the page scrolls by these keys as ever. Once a key is pressed browsers show the focus anyhow, so it is asked here.
  let isByKeyboard = false;
  base.addEventListener("focusin", ({ target }) => {
    isByKeyboard = /** @type {Element} */ (target).matches(":focus-visible");
  }, until(signal, true));
  base.addEventListener("pointerdown", () => {
    isByKeyboard = false;
  }, until(signal, true));
  base.addEventListener("keydown", (event) => {
    if (isByKeyboard) press(event);
  }, { __proto__: null, capture: false, passive: false, once: false, signal });
  return controller;
}

/** The keys of the pattern, from anywhere within an article.
 *  @param {KeyboardEvent} event */
function press(event) {
  const { key, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
  const target = /** @type {HTMLElement} */ (event.target);
  const article = target.closest("[role=feed] > .chunk > article");
  if (!article || altKey || metaKey || shiftKey || defaultPrevented) return;
  if (target.matches(EDITABLE)) return;
  const isDone = ctrlKey ? leave(article, key) : step(article, key);
  if (isDone) event.preventDefault();
}

/** To the next article, or the one before. Whether there is one.
 *  @param {Element} article
 *  @param {string} key */
function step(article, key) {
  const sibling = key === "PageDown" ? after(article) : key === "PageUp" && before(article);
  const next = /** @type {HTMLElement | null | undefined | false} */ (sibling);
  if (!next) return false;
  next.focus({ __proto__: null, preventScroll: true });
  next.scrollIntoView({ __proto__: null, block: "start" });
  return true;
}

/** The next article, perhaps the first one of the next chunk.
 *  @param {Element} article */
const after = (article) => article.nextElementSibling ?? article.parentElement?.nextElementSibling?.firstElementChild;

/** @param {Element} article */
const before = (article) => article.previousElementSibling ?? article.parentElement?.previousElementSibling?.lastElementChild;

/** To what is before the feed or behind it. Whether there is anything.
 *  @param {Element} article
 *  @param {string} key */
function leave(article, key) {
  const feed = /** @type {Element} */ (article.closest("[role=feed]"));
  if (key === "Home") return focusBeyond(feed, Node.DOCUMENT_POSITION_PRECEDING);
  return key === "End" && focusBeyond(feed, Node.DOCUMENT_POSITION_FOLLOWING);
}

/** Puts the focus on the nearest thing on one side that takes it: in the widget, or else in the page.
 *  @param {Element} node
 *  @param {number} side
 *  @returns {boolean} */
function focusBeyond(node, side) {
  const root = /** @type {ShadowRoot} */ (node.getRootNode());
  const found = [...root.querySelectorAll(`slot,${FOCUSABLE}`)]
    .filter((other) => node.compareDocumentPosition(other) === side)
    .flatMap((other) => (other.localName === "slot" ? inSlot(/** @type {HTMLSlotElement} */ (other)) : other));
  if (side === Node.DOCUMENT_POSITION_PRECEDING) found.reverse();
  return found.some(takesFocus) || (root.host ? focusBeyond(root.host, side) : false);
}

/** @param {HTMLSlotElement} slot */
function inSlot(slot) {
  return slot.assignedElements().flatMap((one) => [one, ...one.querySelectorAll(FOCUSABLE)]);
}

/** @param {Element} element */
function takesFocus(element) {
  const { tabIndex } = /** @type {HTMLElement} */ (element);
  if (tabIndex >= 0) /** @type {HTMLElement} */ (element).focus();
  return tabIndex >= 0 && element.matches(":focus, :focus-within");
}
