// The element around each peer: `<live-feed src="feed.json" poll="15">`. It fetches, polls and ticks; `mount` draws.

import { Feed } from "./feed.js";
import css from "./sheet.css";
import { everyMinute } from "./time.js";

/**
 * Defines the element. `mount(root)` gives `draw(entries, now)`, which is called with the same list of entries again when
 * only the time has changed.
 */
export function define(mount) {
  customElements.define("live-feed", class extends HTMLElement {
    #draw;
    #feed;
    #entries = [];
    #ends = [];

    connectedCallback() {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      this.#draw ??= mount(root);
      this.#feed = new Feed(new URL(this.getAttribute("src"), document.baseURI).href);
      this.#start();
    }

    disconnectedCallback() {
      for (const end of this.#ends.splice(0)) end();
    }

    /** Asks for the feed now. */
    async refresh() {
      this.#show(await this.#feed.refresh());
    }

    async #start() {
      this.#show(await this.#feed.load());
      const poll = setInterval(() => this.refresh().catch(console.warn), 1000 * (this.getAttribute("poll") ?? 15));
      this.#ends.push(() => clearInterval(poll), everyMinute(() => this.#show(this.#entries)));
    }

    #show(entries) {
      if (!entries) return;
      this.#entries = entries;
      this.#draw(entries, Date.now());
    }
  });
}
