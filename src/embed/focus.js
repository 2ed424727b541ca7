/** Gives back the focus that is lost when the node that has it is moved or replaced by a drawing. */

export class Focus {
  #root;
  /** @type {Element | null | undefined} */
  #focused;
  /** The embed that it is in.
   *  @type {Element | null | undefined} */
  #embed;

  /** @param {ShadowRoot} root */
  constructor(root) {
    this.#root = root;
  }

  /** Notes what has the focus before the widget is drawn again. */
  hold() {
    this.#focused = this.#root.activeElement;
    this.#embed = this.#focused?.closest("[part=embed]");
  }

  /** One update may be drawn in several pieces, each of which can take it away. */
  giveBack() {
    // The button that loads a frame goes when the frame comes.
    const focused = this.#focused?.isConnected ? this.#focused : this.#embed?.querySelector("iframe, button");
    const page = this.#root.ownerDocument;
    if (page.activeElement === page.body) /** @type {HTMLElement} */ (focused)?.focus({ __proto__: null, preventScroll: true });
  }

  /** All is drawn: from now on the focus is where the reader puts it. */
  release() {
    this.#focused = this.#embed = undefined;
  }
}
