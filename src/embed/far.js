/**
 * In a long timeline, entries far from the screen are neither laid out nor painted (`[data-far]` in styles/timeline.css): what
 * an update costs the browser then does not grow with what has been loaded. They stay in the page, for find-in-page, links and
 * assistive technology, and keep the height that they had. Where one of them changes it is laid out once more.
 */

/** So many rows on either side of the screen are laid out, and others when the screen comes within so many of them. */
const NEAR = 16;
const CLOSE = 4;
/** A shorter timeline costs little as it is. */
const LONG = 100;
/** What they do goes on out of sight. */
const BUSY = "iframe, video, audio";

export class Far {
  #base;
  /** @type {Set<Element>} */
  #near = new Set();
  /** How wide the widget was when heights were known. */
  #width = 0;
  #awaits = false;
  /** Whether there is more to leave out than what is awaited. */
  #again = false;
  #ended = false;

  /** @param {HTMLElement} base */
  constructor(base) {
    this.#base = base;
  }

  /** Follows the reader.
   *  @param {Element[]} rows those in sight */
  follow(rows) {
    const { offsetWidth, ownerDocument } = this.#base;
    // Not while sizes are being told: browsers take that for a loop.
    if (this.#width !== offsetWidth) ownerDocument.defaultView?.requestAnimationFrame(() => {
      this.#layOut();
      this.#letRest();
    });
    this.#width = offsetWidth;
    if (!around(rows, CLOSE).every((row) => this.#near.has(row))) {
      this.#near = new Set(around(rows, NEAR));
      for (const row of this.#near) row.removeAttribute("data-far");
      this.#letRest();
    }
  }

  /** Lays out again what changes do not leave as it was.
   *  @param {MutationRecord[]} changes */
  heed(changes) {
    for (const { target } of changes) {
      const { parentElement } = target;
      const row = (target instanceof Element ? target : parentElement)?.closest("[data-far]");
      row?.removeAttribute("data-far");
    }
    this.#letRest();
  }

  /** Leaves out nothing until the reader is followed again: the page is another one, or paper shows all. */
  wake() {
    this.#near.clear();
    this.#awaits = false;
    this.#layOut();
  }

  #layOut() {
    for (const row of this.#base.querySelectorAll("[data-far]")) row.removeAttribute("data-far");
  }

  /** Leaves out what is there when a frame begins once the next one does: the browser has laid it out between the two, and
   *  remembers its height. */
  #letRest() {
    const view = this.#base.ownerDocument.defaultView;
    this.#again = this.#awaits;
    if (this.#awaits || !view) return;
    this.#awaits = true;
    view.requestAnimationFrame(() => {
      this.#again = false;
      const rows = this.#base.querySelectorAll("[part=timeline] > [data-entry]:not([data-far])");
      view.requestAnimationFrame(() => {
        this.#awaits = false;
        if (this.#ended) return;
        this.#leaveOut(rows);
        if (this.#again) this.#letRest();
      });
    });
  }

  /** @param {NodeListOf<Element>} rows */
  #leaveOut(rows) {
    // What is hidden has not been laid out.
    if (!this.#near.size || this.#base.offsetWidth !== this.#width) return;
    if (rows.length + this.#base.querySelectorAll("[data-far]").length < LONG) return;
    for (const row of rows) if (!this.#near.has(row) && !row.querySelector(BUSY)) row.setAttribute("data-far", "");
  }

  disconnect() {
    this.#ended = true;
    this.wake();
  }
}

/** Rows that stand one after another, with so many on either side.
 *  @param {Element[]} rows
 *  @param {number} far */
function around(rows, far) {
  return [...beside(rows[0], "previousElementSibling", far), ...rows, ...beside(rows.at(-1), "nextElementSibling", far)];
}

/** @param {Element | undefined} row
 *  @param {"previousElementSibling" | "nextElementSibling"} direction
 *  @param {number} far */
function beside(row, direction, far) {
  const found = [];
  for (let at = row?.[direction]; at && found.length < far; at = at[direction]) found.push(at);
  return found;
}
