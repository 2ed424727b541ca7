/**
 * In a long timeline, entries far from the screen are neither laid out nor painted (`[data-far]` in styles/timeline.css): what
 * an update costs the browser then does not grow with what has been loaded. They stay in the page, for find-in-page, links and
 * assistive technology, and keep the height that they had. Where one of them changes it is laid out once more.
 *
 * No row is looked at but those that have come, have changed or were near the screen.
 */
import { timelineOf } from "./rows.js";

/** So many rows on either side of the screen are laid out, and others when the screen comes within so many of them. */
const NEAR = 16;
const CLOSE = 4;
/** A shorter timeline costs little as it is. */
const LONG = 100;
/** More rows that change at once, as with another density, are laid out so many in a frame. */
const MANY = 50;
/** What they do goes on out of sight. */
const BUSY = "iframe, video, audio";

export class Far {
  #base;
  /** @type {Set<Element>} */
  #near = new Set();
  /** Rows that are laid out and may be left out.
   *  @type {Set<Element>} */
  #awake = new Set();
  /** Rows that have changed and are still left out, as high as they were.
   *  @type {Set<Element>} */
  #stale = new Set();
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
      for (const row of this.#near) this.#awake.add(row);
      this.#near = new Set(around(rows, NEAR));
      // What has changed has another height perhaps, and sizes may be being told.
      for (const row of this.#near) if (!this.#stale.has(row)) row.removeAttribute("data-far");
      this.#letRest();
    }
  }

  /** Lays out again what changes do not leave as it was.
   *  @param {MutationRecord[]} changes */
  heed(changes) {
    const timeline = timelineOf(this.#base);
    const waits = this.#stale.size > 0;
    for (const { target, addedNodes } of changes) {
      const rows = target === timeline ? addedNodes : [rowOf(target, timeline)];
      for (const row of rows) if (row instanceof Element) this.#stale.add(row);
    }
    // What comes to the screen when others become shorter must have its height before the reader's line is looked for.
    for (const row of around([...this.#near], MANY)) if (this.#stale.has(row)) this.#rouse(row);
    if (!waits) this.#rouseSome();
  }

  /** Lays out some of the rows that have changed, and the others in the next frames. */
  #rouseSome() {
    for (const row of [...this.#stale].slice(0, MANY)) this.#rouse(row);
    this.#letRest();
    if (this.#stale.size) this.#base.ownerDocument.defaultView?.requestAnimationFrame(() => this.#rouseSome());
  }

  /** @param {Element} row */
  #rouse(row) {
    row.removeAttribute("data-far");
    this.#stale.delete(row);
    this.#awake.add(row);
  }

  /** Leaves out nothing until the reader is followed again: the page is another one, or paper shows all. */
  wake() {
    this.#near.clear();
    this.#stale.clear();
    this.#awaits = false;
    this.#layOut();
  }

  #layOut() {
    for (const row of timelineOf(this.#base)?.children ?? []) this.#rouse(row);
  }

  /** Leaves out what is there when a frame begins once the next one does: the browser has laid it out between the two, and
   *  remembers its height. */
  #letRest() {
    const view = this.#base.ownerDocument.defaultView;
    this.#again = this.#awaits;
    for (const row of this.#awake) if (this.#near.has(row) || !row.isConnected) this.#awake.delete(row);
    if (this.#awaits || !view || !this.#awake.size || !this.#isLong()) return;
    this.#awaits = true;
    view.requestAnimationFrame(() => {
      this.#again = false;
      const rows = [...this.#awake];
      view.requestAnimationFrame(() => {
        this.#awaits = false;
        if (this.#ended) return;
        this.#leaveOut(rows);
        if (this.#again) this.#letRest();
      });
    });
  }

  #isLong() {
    return (timelineOf(this.#base)?.children.length ?? 0) >= LONG;
  }

  /** @param {Element[]} rows */
  #leaveOut(rows) {
    // What is hidden has not been laid out.
    if (!this.#near.size || this.#base.offsetWidth !== this.#width || !this.#isLong()) return;
    const timeline = timelineOf(this.#base);
    for (const row of rows) {
      this.#awake.delete(row);
      const isIdle = row.parentElement === timeline && row.matches("[data-entry]") && !row.querySelector(BUSY);
      if (isIdle && !this.#near.has(row)) row.setAttribute("data-far", "");
    }
  }

  disconnect() {
    this.#ended = true;
    this.wake();
    this.#awake.clear();
  }
}

/** The row that a node is in.
 *  @param {Node} node
 *  @param {Element | undefined} timeline */
function rowOf(node, timeline) {
  let at = node;
  while (at.parentNode && at.parentNode !== timeline) at = at.parentNode;
  return at.parentNode ? at : undefined;
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
