/** What moves below the reader's line glides to its new place instead of jumping there. */

import { isStill } from "./geometry.js";

const GLIDE = { duration: 240, easing: "ease-out", fill: /** @type {const} */ ("none") };

export class Glides {
  /** Rows that are to glide, with where they were on the screen.
   *  @type {[Element, number][]} */
  #rows = [];
  /** @type {WeakMap<Element, Animation>} */
  #running = new WeakMap();
  #landed;

  /** @param {() => void} landed what is called when a row has arrived */
  constructor(landed) {
    this.#landed = landed;
  }

  /** Notes where rows are before they are drawn again; without rows there is nothing new that glides. Several updates can
   *  be drawn as one: what one of them makes glide, the others do not stop.
   *  @param {Element[]} [rows] */
  hold(rows) {
    if (rows) this.#rows = rows.map((row) => [row, row.getBoundingClientRect().top]);
  }

  /** Lets rows glide from where they were. One update may be drawn in several pieces: those that are still there wait.
   *  @param {number} height that of the screen: what leaves it has nowhere to glide to */
  go(height) {
    this.#rows = this.#rows.filter(([row, top]) => {
      this.#running.get(row)?.cancel();
      const shift = top - row.getBoundingClientRect().top;
      const moves = Math.abs(shift) >= 1;
      if (row.isConnected && moves && Math.abs(shift) < height && !isStill()) this.#glide(row, shift);
      return row.isConnected && !moves;
    });
  }

  /** All is drawn: what moves from now on does not glide. */
  release() {
    this.#rows = [];
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
    const row = element.closest(".chunk > *");
    return row !== null && this.#running.get(row)?.playState === "running";
  }
}
