/** What moves below the reader's line glides to its new place instead of jumping there. */

import { isStill } from "./geometry.js";

const GLIDE = { duration: 240, easing: "ease-out", fill: /** @type {const} */ ("none") };

/** Updates that come within so many milliseconds may be drawn as one. */
const ONE_DRAWING = 50;

export class Glides {
  /** Rows that are to glide, with where they were on the screen.
   *  @type {[Element, number][]} */
  #rows = [];
  #held = 0;
  /** @type {WeakMap<Element, Animation>} */
  #running = new WeakMap();
  #landed;

  /** @param {() => void} landed what is called when a row has arrived */
  constructor(landed) {
    this.#landed = landed;
  }

  /** Notes where rows are before they are drawn again. Without rows nothing glides, unless they were held just now:
   *  several updates can be drawn as one, and what one of them makes glide, the others do not stop.
   *  @param {Element[]} [rows] */
  hold(rows) {
    const now = performance.now();
    if (rows) this.#rows = rows.map((row) => [row, row.getBoundingClientRect().top]);
    else if (now > this.#held + ONE_DRAWING) this.#rows = [];
    this.#held = now;
  }

  /** Lets rows glide from where they were.
   *  @param {number} height that of the screen: what leaves it has nowhere to glide to */
  go(height) {
    for (const [row, top] of this.#rows.splice(0)) {
      this.#running.get(row)?.cancel();
      const shift = top - row.getBoundingClientRect().top;
      const glides = Math.abs(shift) >= 1 && Math.abs(shift) < height;
      if (row.isConnected && glides && !isStill()) this.#glide(row, shift);
    }
  }

  /** @param {Element} row
   *  @param {number} shift */
  #glide(row, shift) {
    const glide = row.animate([{ transform: `translateY(${shift}px)` }, { transform: "none" }], GLIDE);
    glide.finished.then(this.#landed, this.#landed);
    this.#running.set(row, glide);
  }

  /** Whether something is in a row that glides: nobody can say where it is.
   *  @param {Element} element */
  has(element) {
    const row = element.closest("[part=timeline] > *");
    return row !== null && this.#running.get(row)?.playState === "running";
  }
}
