/**
 * The positions of the articles in the feed. One more on top moves all others: those near the screen are numbered at once, and
 * in a long timeline those that are left out of layout (far.js) once nothing has come for a while, some at a time.
 */
import { optional } from "./helpers.js";
import { chunksOf, timelineOf } from "./rows.js";

/** Milliseconds until positions follow: once what has come is painted. */
const AFTER_PAINT = 100;
/** Milliseconds until those far from the screen do, from the last change on. */
const LATER = 2_000;
/** So many chunks at a time: each article is a write into the page. */
const SLICE = 4;

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

  #numberNear() {
    this.#soon = undefined;
    const chunks = chunksOf(timelineOf(this.#base));
    const size = chunks.reduce((sum, chunk) => sum + chunk.childElementCount, 0);
    const isFar = (/** @type {Element} */ chunk) => chunk.hasAttribute("data-far");
    number(chunks, 0, size, (chunk) => !isFar(chunk));
    clearTimeout(this.#later);
    if (chunks.some(isFar)) this.#later = setTimeout(optional(() => this.#numberRest(chunks, 0, size)), LATER);
  }

  /** @param {Element[]} chunks those that are left
   *  @param {number} before how many articles are above them
   *  @param {number} size how many there are */
  #numberRest(chunks, before, size) {
    const place = number(chunks.slice(0, SLICE), before, size);
    const rest = chunks.slice(SLICE);
    if (rest.length) this.#later = setTimeout(optional(() => this.#numberRest(rest, place, size)));
  }
}

/** Numbers the articles of those chunks that are asked for. How many there are down to the last one.
 *  @param {Element[]} chunks
 *  @param {number} before
 *  @param {number} size
 *  @param {(chunk: Element) => boolean} isAsked */
function number(chunks, before, size, isAsked = () => true) {
  let place = before;
  for (const chunk of chunks) {
    const first = place + 1;
    place += chunk.childElementCount;
    if (isAsked(chunk)) [...chunk.children].forEach((article, row) => tell(article, first + row, size));
  }
  return place;
}

/** @param {Element} article
 *  @param {number} place
 *  @param {number} size */
function tell(article, place, size) {
  set(article, "aria-posinset", place);
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
