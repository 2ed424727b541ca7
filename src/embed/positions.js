/**
 * The positions of the articles in the feed. One more on top moves all others: those near the screen are numbered at once, and
 * in a long timeline those that are left out of layout (far.js) once nothing has come for a while, some at a time.
 */
import { optional } from "./helpers.js";
import { timelineOf } from "./rows.js";

/** Milliseconds until positions follow: once what has come is painted. */
const AFTER_PAINT = 100;
/** Milliseconds until those far from the screen do, from the last change on. */
const LATER = 2_000;
/** So many at a time: each is a write into the page. */
const SLICE = 200;

/** @typedef {ReturnType<typeof setTimeout> | undefined} Timer */

export class Positions {
  #base;
  /** @type {Timer} */
  #soon;
  /** @type {Timer} */
  #later;

  /** @param {HTMLElement} base */
  constructor(base) {
    this.#base = base;
  }

  /** Articles have come, gone or moved. */
  follow() {
    this.#soon ??= setTimeout(optional(() => this.#numberNear()), AFTER_PAINT);
  }

  end() {
    clearTimeout(this.#soon);
    clearTimeout(this.#later);
  }

  #articles() {
    return [...timelineOf(this.#base)?.children ?? []];
  }

  #numberNear() {
    this.#soon = undefined;
    const articles = this.#articles();
    let far = 0;
    articles.forEach((article, place) => {
      if (article.hasAttribute("data-far")) far += 1;
      else number(article, place, articles.length);
    });
    clearTimeout(this.#later);
    if (far) this.#later = setTimeout(optional(() => this.#numberFrom(0)), LATER);
  }

  /** @param {number} first */
  #numberFrom(first) {
    const articles = this.#articles();
    const end = Math.min(first + SLICE, articles.length);
    for (let place = first; place < end; place += 1) number(articles[place], place, articles.length);
    if (end < articles.length) this.#later = setTimeout(optional(() => this.#numberFrom(end)));
  }
}

/** @param {Element} article
 *  @param {number} place
 *  @param {number} size */
function number(article, place, size) {
  set(article, "aria-posinset", place + 1);
  set(article, "aria-setsize", size);
  // By the element itself: no node of the widget has an id, so that an attack that brings one is seen. Older browsers do without.
  const time = article.ariaDescribedByElements ? undefined : article.querySelector("[part=entry-time]");
  if (time) article.ariaDescribedByElements = [time];
}

/** @param {Element} article
 *  @param {string} name
 *  @param {number} value */
function set(article, name, value) {
  if (article.getAttribute(name) !== `${value}`) article.setAttribute(name, `${value}`);
}
