/**
 * In a long timeline, chunks of rows far from the screen are neither laid out nor painted (`[data-far]` in styles/timeline.css):
 * what an update costs the browser then does not grow with what has been loaded. They stay in the page, for find-in-page, links and
 * assistive technology, and keep the height that they had. Where something in one of them changes it is laid out once more.
 *
 * No chunk is looked at but those that have come, have changed or were near the screen.
 */
import { chunksOf, mayBeBoxes, timelineOf } from "./rows.js";

/** So many chunks on either side of the screen are laid out. */
const NEAR = 1;
/** A timeline of fewer chunks costs little as it is. */
const LONG = 4;
/** More chunks that change at once, as with another density, are laid out so many in a frame. */
const MANY = 2;
/** What they do goes on out of sight. */
const BUSY = "iframe, video, audio";

export class Far {
  #base;
  /** @type {Set<Element>} */
  #near = new Set();
  /** Chunks that are laid out and may be left out.
   *  @type {Set<Element>} */
  #awake = new Set();
  /** Chunks that have changed and are still left out, as high as they were.
   *  @type {Set<Element>} */
  #stale = new Set();
  /** How wide the widget was when heights were known, and how large its letters. */
  #size = "";
  #awaits = false;
  #ended = false;

  /** @param {HTMLElement} base */
  constructor(base) {
    this.#base = base;
  }

  /** Follows the reader. Whether something is laid out again, which may be higher or lower now.
   *  @param {Element[]} rows those in sight */
  follow(rows) {
    const size = this.#sizeNow();
    // Not while sizes are being told: browsers take that for a loop.
    if (this.#size !== size) this.#base.ownerDocument.defaultView?.requestAnimationFrame(() => {
      this.#layOut();
      this.#letRest();
    });
    this.#size = size;
    const seen = [...new Set(rows.flatMap(({ parentElement }) => parentElement ?? []))];
    const near = around(seen, NEAR);
    if (near.every((chunk) => this.#near.has(chunk))) return false;
    for (const chunk of this.#near) this.#awake.add(chunk);
    this.#near = new Set(near);
    // What has changed has another height perhaps, and sizes may be being told.
    const woken = near.filter((chunk) => !this.#stale.has(chunk) && chunk.hasAttribute("data-far"));
    for (const chunk of woken) chunk.removeAttribute("data-far");
    this.#letRest();
    return woken.length > 0;
  }

  #sizeNow() {
    return `${this.#base.offsetWidth} ${getComputedStyle(this.#base).fontSize}`;
  }

  get #timeline() {
    return timelineOf(this.#base);
  }

  /** Lays out again what changes do not leave as it was.
   *  @param {MutationRecord[]} changes */
  heed(changes) {
    const timeline = this.#timeline;
    const waits = this.#stale.size > 0;
    for (const { target, addedNodes } of changes) {
      const chunks = target === timeline ? addedNodes : [chunkOf(target, timeline)];
      for (const chunk of chunks) if (chunk instanceof Element) this.#stale.add(chunk);
    }
    // What comes to the screen when others become shorter must have its height before the reader's line is looked for.
    for (const chunk of around([...this.#near], MANY)) if (this.#stale.has(chunk)) this.#rouse(chunk);
    if (!waits) this.#rouseSome();
  }

  /** Lays out some of the chunks that have changed, and the others in the next frames. */
  #rouseSome() {
    for (const chunk of [...this.#stale].slice(0, MANY)) this.#rouse(chunk);
    this.#letRest();
    if (this.#stale.size) this.#base.ownerDocument.defaultView?.requestAnimationFrame(() => this.#rouseSome());
  }

  /** @param {Element} chunk */
  #rouse(chunk) {
    chunk.removeAttribute("data-far");
    this.#stale.delete(chunk);
    this.#awake.add(chunk);
  }

  /** Leaves out nothing until the reader is followed again: the page is another one, or paper shows all. */
  wake() {
    this.#near.clear();
    this.#stale.clear();
    this.#awaits = false;
    this.#layOut();
  }

  #layOut() {
    for (const chunk of chunksOf(this.#timeline)) this.#rouse(chunk);
  }

  /** Leaves out what is there when a frame begins once the next one does: the browser has laid it out between the two, and
   *  remembers its height. */
  #letRest() {
    const view = this.#base.ownerDocument.defaultView;
    const timeline = this.#timeline;
    const isLong = timeline !== undefined && timeline.childElementCount >= LONG && mayBeBoxes(timeline);
    timeline?.toggleAttribute("data-long", isLong);
    for (const chunk of this.#awake) if (this.#near.has(chunk) || !chunk.isConnected) this.#awake.delete(chunk);
    if (this.#awaits || !view || !isLong || !this.#awake.size) return;
    this.#awaits = true;
    view.requestAnimationFrame(() => {
      const chunks = [...this.#awake];
      // What changes from now on has not been laid out when they are left out.
      this.#awake.clear();
      view.requestAnimationFrame(() => {
        this.#awaits = false;
        if (this.#ended) return;
        if (this.#leaveOut(chunks.filter((chunk) => !this.#awake.has(chunk)))) this.#letRest();
      });
    });
  }

  /** Whether they could be left out.
   *  @param {Element[]} chunks */
  #leaveOut(chunks) {
    const timeline = this.#timeline;
    // What is hidden has not been laid out.
    const isLaidOut = this.#near.size && this.#size === this.#sizeNow() && timeline?.hasAttribute("data-long");
    for (const chunk of chunks) {
      if (!isLaidOut) this.#awake.add(chunk);
      else if (chunk.parentElement === timeline && !this.#near.has(chunk) && !chunk.querySelector(BUSY)) chunk.setAttribute("data-far", "");
    }
    return isLaidOut;
  }

  disconnect() {
    this.#ended = true;
    this.wake();
    this.#awake.clear();
  }
}

/** The chunk that a node is in.
 *  @param {Node} node
 *  @param {Element | undefined} timeline */
function chunkOf(node, timeline) {
  let at = node;
  while (at.parentNode && at.parentNode !== timeline) at = at.parentNode;
  return at.parentNode ? at : undefined;
}

/** Chunks that stand one after another, with so many on either side.
 *  @param {Element[]} chunks
 *  @param {number} far */
function around(chunks, far) {
  return [...beside(chunks[0], "previousElementSibling", far), ...chunks, ...beside(chunks.at(-1), "nextElementSibling", far)];
}

/** @param {Element | undefined} chunk
 *  @param {"previousElementSibling" | "nextElementSibling"} direction
 *  @param {number} far */
function beside(chunk, direction, far) {
  const found = [];
  for (let at = chunk?.[direction]; at && found.length < far; at = at[direction]) found.push(at);
  return found;
}
