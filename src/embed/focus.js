/** Gives back the focus that is lost when the node that has it is moved, replaced or taken away by a drawing. */
import { entryOf } from "./rows.js";

/** What opens and closes a row. */
const TOGGLE = ".toggle, [part=day] button";

export class Focus {
  #root;
  /** @type {Element | null | undefined} */
  #focused;
  /** The embed that it is in.
   *  @type {Element | null | undefined} */
  #embed;
  /** The entry that it is in.
   *  @type {string | undefined} */
  #entry;
  /** The name of the day that it is in.
   *  @type {string | null | undefined} */
  #day;
  /** What else could have it outside of rows, the next first.
   *  @type {HTMLElement[]} */
  #others = [];

  /** @param {ShadowRoot} root */
  constructor(root) {
    this.#root = root;
  }

  /** Notes what has the focus before the widget is drawn again. */
  hold() {
    this.#focused = this.#root.activeElement;
    this.#embed = this.#focused?.closest("[part=embed]");
    this.#entry = /** @type {HTMLElement | null | undefined} */ (this.#focused?.closest("[data-entry]"))?.dataset.entry;
    this.#day = this.#focused?.closest("[part=day]")?.getAttribute("aria-label");
    this.#others = this.#focused && this.#entry === undefined ? this.#stopsBeside(this.#focused) : [];
  }

  /** @param {Element} focused */
  #stopsBeside(focused) {
    const stops = /** @type {HTMLElement[]} */ ([...this.#root.querySelectorAll("button,a[href]")]);
    const place = stops.indexOf(/** @type {HTMLElement} */ (focused));
    return [...stops.slice(place + 1), ...stops.slice(0, Math.max(place, 0)).reverse()];
  }

  /** One update may be drawn in several pieces, each of which can take it away. */
  giveBack() {
    const page = this.#root.ownerDocument;
    if (page.activeElement !== page.body) return;
    const focused = this.#focused?.isConnected ? this.#focused : this.#substitute();
    /** @type {HTMLElement | undefined} */ (focused)?.focus({ __proto__: null, preventScroll: true });
  }

  /** What stands where something is gone. */
  #substitute() {
    // The button that loads a frame goes when the frame comes.
    const frame = this.#embed?.isConnected ? this.#embed.querySelector("iframe, button") : undefined;
    const row = frame ? undefined : this.#row();
    if (!row) return frame ?? this.#others.find((other) => other.isConnected);
    if (this.#focused?.matches(TOGGLE)) return row.querySelector(TOGGLE) ?? row;
    const href = this.#focused?.getAttribute("href");
    const links = [...row.querySelectorAll("a[href]")];
    return (href && links.find((link) => link.getAttribute("href") === href)) || row;
  }

  /** The row in which it was, drawn anew perhaps: in another chunk, say. */
  #row() {
    const days = this.#day ? [...this.#root.querySelectorAll("[part=day]")] : [];
    const day = days.find((other) => other.getAttribute("aria-label") === this.#day);
    const base = this.#root.querySelector("[part=base]");
    return day ?? (base ? entryOf(base, this.#entry) : undefined);
  }

  /** All is drawn: from now on the focus is where the reader puts it. */
  release() {
    this.#focused = this.#embed = this.#entry = this.#day = undefined;
    this.#others = [];
  }
}
