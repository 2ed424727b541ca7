/** What stands above the widget: a box or a body of a fixed height does not tell that something there has changed. */

import { above } from "./geometry.js";

export class Surroundings {
  /** What is observed.
   *  @type {WeakSet<Element>} */
  #above = new WeakSet();
  /** @type {ResizeObserver | undefined} */
  #sizes;
  /** The boxes around the widget, with where they were in the scrolled content.
   *  @type {[Element, number][]} */
  #boxes = [];
  #changes;
  #changed;
  #view = window;
  #ended = false;

  /** @param {() => void} changed */
  constructor(changed) {
    this.#changed = changed;
    this.#changes = new MutationObserver(changed);
  }

  /** Begins anew in the document in which the widget is now. An observer of another window's sees sizes change while it
   *  tells of them, again and again.
   *  @param {Element} base */
  enter(base) {
    this.#sizes?.disconnect();
    this.#view = base.ownerDocument.defaultView ?? window;
    this.#sizes = new this.#view.ResizeObserver(this.#changed);
    this.#sizes.observe(base);
    this.#above = new WeakSet();
    const { body } = base.ownerDocument;
    if (body) this.#sizes.observe(body);
  }

  /** Observes what stands above an element, up to the box that scrolls it.
   *  @param {Element} host
   *  @param {Element} scroller */
  follow(host, scroller) {
    /** @type {Element[]} */
    const found = [];
    for (let at = /** @type {Element | null} */ (host); at && at !== scroller; at = above(at)) {
      this.#changes.observe(/** @type {Node} */ (at.parentNode), { __proto__: null, childList: true });
      for (let one = /** @type {Element | null} */ (at); one; one = one.previousElementSibling) {
        if (one === host || this.#above.has(one)) continue;
        this.#above.add(one);
        found.push(one);
      }
    }
    // Not while sizes are being told: browsers take that for a loop.
    if (found.length) this.#view.requestAnimationFrame(() => {
      if (!this.#ended) for (const one of found) this.#sizes?.observe(one);
    });
  }

  /** Notes where the boxes around an element are, up to the one that scrolls it.
   *  @param {Element} host
   *  @param {Element} scroller
   *  @param {(box: Element) => number} position */
  note(host, scroller, position) {
    this.#boxes = [];
    for (let at = above(host); at && at !== scroller; at = above(at)) this.#boxes.push([at, position(at)]);
  }

  /** Whether the browser has scrolled by so much by itself: where it may hold nothing in the widget, it holds a box around it.
   *  @param {number} far
   *  @param {(box: Element) => number} position */
  isHeld(far, position) {
    return far !== 0 && this.#boxes.some(([box, before]) => Math.abs(position(box) - before - far) < 0.5);
  }

  disconnect() {
    this.#ended = true;
    this.#sizes?.disconnect();
    this.#changes.disconnect();
  }
}
