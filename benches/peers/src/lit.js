// The peer in Lit. Each entry is an element without a shadow root, which draws again only if one of its properties has changed.

import { LitElement, html, render } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { define } from "./element.js";
import { ago } from "./time.js";

class Entry extends LitElement {
  static properties = { entry: { attribute: false }, age: { attribute: false }, open: { state: true } };

  constructor() {
    super();
    this.open = true;
  }

  createRenderRoot() {
    return this;
  }

  toggle() {
    this.open = !this.open;
  }

  render() {
    const { entry, age, open } = this;
    return html`<article data-entry=${entry.id}><p class="time"><time datetime=${entry.iso} title=${entry.full}>${entry.clock}</time
      ><span>${age}</span></p><header @click=${this.toggle}><h3>${entry.title}</h3><button type="button" aria-expanded=${open}
      aria-label=${entry.title}></button></header><div class="body" ?hidden=${!open}>${unsafeHTML(entry.html)}</div></article>`;
  }
}

customElements.define("live-entry", Entry);

define((root) => (entries, now) => render(timeline(entries, now), root));

const timeline = (entries, now) => repeat(entries, ({ id }) => id, (entry) => (
  html`<live-entry .entry=${entry} .age=${ago(entry.at, now)}></live-entry>`
));
