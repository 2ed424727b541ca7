/** Tells apart the scrolls of a page: the steps of a glide, the reader's wheel, a correction of ours. */

import { isWindow, scrolled } from "./geometry.js";

/**
 * Frames, that of the last scrolling included, after which nothing glides. WebKit, which does not tell, scrolls in each
 * frame of a glide, however long frames take on a busy device; two scrolls of a script are frames apart.
 */
const STOP = 2;

/** Milliseconds after which the same holds where the browser tells, but perhaps not of this scrolling. Firefox leaves frames out
 *  in a glide. */
const PAUSE = 500;

/** For so many milliseconds after the reader's wheel or finger moved, it is they who scroll. */
const WHEEL = 1000;

export class Scrolling {
  /** The trees whose scroll events are heard: they do not leave a shadow tree.
   *  @type {WeakSet<Node>} */
  #heard = new WeakSet();
  /** How often the page scrolled since it rested, by more than the reader's wheel: a box that becomes shorter scrolls back once. */
  #scrolls = 0;
  /** The last time that it did.
   *  @type {object | undefined} */
  #last;
  /** How far it was scrolled then, or by a correction.
   *  @type {number | undefined} */
  #at;
  #wheeled = -Infinity;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;
  #view = window;
  #anchor;
  #options;

  /** @param {{ scroller: () => HTMLElement | undefined, check: () => void, rested: () => void }} anchor who is told that
   *    something has scrolled, and that a glide of the page is over
   *  @param {AddEventListenerOptions} options */
  constructor(anchor, options) {
    this.#anchor = anchor;
    this.#options = options;
  }

  /** Whether the page is gliding. */
  get isUnderWay() {
    return this.#scrolls > 1;
  }

  /** Begins anew in the document in which the widget is now.
   *  @param {Document} page */
  enter(page) {
    this.#view = page.defaultView ?? window;
    this.#scrolls = 0;
    this.hear(page);
  }

  /** A correction has scrolled a box, which is no scrolling of the page's.
   *  @param {Element} box */
  corrected(box) {
    this.#at = scrolled(box);
  }

  /** @param {Node} tree */
  hear(tree) {
    if (this.#heard.has(tree)) return;
    this.#heard.add(tree);
    const options = this.#options;
    tree.addEventListener("scroll", () => this.#scrolled(), options);
    tree.addEventListener("scrollend", ({ target }) => {
      const scroller = this.#anchor.scroller();
      // Not of another box.
      if (scroller && target === (isWindow(scroller) ? scroller.ownerDocument : scroller)) this.#rested();
    }, options);
    const wheeled = () => {
      this.#wheeled = performance.now();
    };
    for (const type of ["wheel", "touchmove"]) tree.addEventListener(type, wheeled, options);
  }

  #scrolled() {
    const scroller = this.#anchor.scroller();
    const at = scroller && scrolled(scroller);
    // Another box scrolls, or it was a correction.
    if (at === this.#at) return this.#anchor.check();
    this.#at = at;
    this.#scrolls = performance.now() > this.#wheeled + WHEEL ? this.#scrolls + 1 : 0;
    this.#anchor.check();
    this.#waitForRest();
  }

  /** A timer where that will do: each frame that is waited for is one that the browser makes. */
  #waitForRest() {
    if (!("onscrollend" in this.#view)) return this.#wait((this.#last = {}), STOP);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#rested(), PAUSE);
  }

  /** Waits until so many frames have come after a scrolling that was the last.
   *  @param {object} last
   *  @param {number} frames */
  #wait(last, frames) {
    this.#view.requestAnimationFrame(() => {
      if (this.#last !== last) return;
      if (frames > 1) this.#wait(last, frames - 1);
      else this.#rested();
    });
  }

  /** A glide is over. */
  #rested() {
    clearTimeout(this.#pause);
    this.#scrolls = 0;
    this.#anchor.rested();
  }
}
