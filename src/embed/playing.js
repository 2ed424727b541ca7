/** Sounds and films of a feed's own play on when their entry is drawn anew elsewhere: an editor pins it, say. */
import { entryOf } from "./rows.js";
import { until } from "./stay.js";

const MEDIA = "audio, video";

/** @typedef {{ media: HTMLMediaElement, entry: string | undefined, place: number }} Noted */

export class Playing {
  #base;
  /** What has begun to play and may still do so.
   *  @type {Set<HTMLMediaElement>} */
  #playing = new Set();
  /** What played before a drawing, with the entry that it was in and its place there.
   *  @type {Noted[]} */
  #noted = [];

  /** @param {HTMLElement} base
   *  @param {AbortSignal} signal */
  constructor(base, signal) {
    this.#base = base;
    const begun = (/** @type {Event} */ { target }) => this.#playing.add(/** @type {HTMLMediaElement} */ (target));
    base.addEventListener("play", begun, until(signal, true));
  }

  /** Notes what plays before the widget is drawn again. */
  hold() {
    for (const media of this.#playing) if (media.paused || !media.isConnected) this.#playing.delete(media);
    this.#noted = [...this.#playing].map((media) => {
      const row = /** @type {HTMLElement | null} */ (media.closest("[data-entry]"));
      return { media, entry: row?.dataset.entry, place: row ? mediaOf(row).indexOf(media) : -1 };
    });
  }

  /** Lets what is there instead play on from where it was. One update may be drawn in several pieces. */
  goOn() {
    this.#noted = this.#noted.filter(({ media, entry, place }) => {
      const row = media.isConnected ? undefined : entryOf(this.#base, entry);
      const same = row && mediaOf(row)[place];
      if (!same || same.getAttribute("src") !== media.getAttribute("src")) return true;
      same.currentTime = media.currentTime;
      // Some browsers let nothing play that the reader has not begun.
      same.play().catch(() => {});
      return false;
    });
  }

  /** All is drawn. */
  release() {
    this.#noted = [];
  }
}

/** @param {Element} row
 *  @returns {HTMLMediaElement[]} */
const mediaOf = (row) => [.../** @type {NodeListOf<HTMLMediaElement>} */ (row.querySelectorAll(MEDIA))];
