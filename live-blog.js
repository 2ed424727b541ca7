/**
 * `<live-blog src="feed.json">`: a live blog in one element.
 *
 * This module is small on purpose. It defines the element, keeps the publisher's fallback showing, starts the first
 * request while the WebAssembly is loading, and hands over. Whatever fails, the fallback stays or comes back, and one
 * line in the console says why. Where there is no page, as on a server, nothing happens.
 *
 * Slots: (default) the fallback; `header` and `footer`, which show with it too; `empty`.
 * Events: `live-blog-ready`, `live-blog-update`, `live-blog-toggle`, `live-blog-consent`, `live-blog-error`.
 * Parts, attributes, custom properties: docs/reference.md.
 */
import { Early } from "./src/embed/early/early.js";
import {
  addressOf, faultOf, isLazy, languageOf, reportAddress, whenBack, whenNear, whenPainted, whenRead,
} from "./src/embed/element.js";
import { engineOf, explain } from "./src/embed/engine.js";
import { Mount } from "./src/embed/mount.js";
import { checkNames, heed, reflect } from "./src/embed/names.js";
import { Base, register } from "./src/embed/register.js";
import { begin } from "./src/embed/request.js";
import { Room } from "./src/embed/room.js";
import { warmUp } from "./src/embed/tasks.js";
import { Speaker } from "./src/embed/words.js";

const ATTRIBUTES = [
  "src", "updates", "poll", "stream", "order", "density", "layout", "page-size", "theme", "lang",
  "time-zone", "announce", "heading-level", "memory", "embeds", "providers", "messages", "loading",
];

/** The hash of the WebAssembly, put here by the release (scripts/seal.mjs): any other is not loaded. */
const HASH = "";

/** What wasm-bindgen made around the WebAssembly. */
const bindings = async () => await import("./liveblog.js");

/** Bundlers know this form of an address, and bring the file along. */
const wasmAddress = () => new URL("./liveblog_bg.wasm", import.meta.url).href;

const engine = engineOf(wasmAddress, bindings, HASH);

/** Languages are where the WebAssembly is.
 *  @param {string} file */
const besideScript = (file) => new URL(file, engine.address()).href;

/**
 * @typedef {import("./live-blog.d.ts").LiveBlog} Declared what live-blog.d.ts declares
 * @typedef {"src" | "updates" | "poll" | "stream" | "order" | "density" | "layout" | "pageSize" | "theme"} Reflected
 * @typedef {"timeZone" | "announce" | "headingLevel" | "memory" | "embeds" | "providers" | "messages" | "loading"} ReflectedToo
 * @implements {Omit<Declared, keyof HTMLElement | Reflected | ReflectedToo>}
 */
class LiveBlog extends Base {
  static observedAttributes = [...ATTRIBUTES, "pagesize", "timezone", "headinglevel"];
  // Where everything comes from, and what page this is; a test may bring its own.
  static load = engine.load;
  /** What is seen of the widget needs it from the first screen on. */
  static sheet = async () => (await import("./live-blog.css.js")).default;
  /** English, and which other languages there are. */
  static words = async () => (await import("./live-blog.words.js")).default;
  static page = globalThis;

  #room = new Room(this);
  #speaker = new Speaker(this, () => LiveBlog.words(), besideScript);
  #mount = new Mount(this, this.#room, this.#speaker, () => this.#settle());
  #started = false;
  #changed = false;
  /** Whether it has been said that the WebAssembly could not be had. */
  #told = false;
  /** Resolves once the first screen has been painted: the widget takes longer than a frame.
   *  @type {Promise<void> | undefined} */
  #painted;
  /** Waits until the reader comes near.
   *  @type {IntersectionObserver | undefined} */
  #near;

  constructor() {
    super();
    for (const property of REFLECTED) heed(this, property);
  }

  connectedCallback() {
    this.#room.settleIn();
    queueMicrotask(() => checkNames(this, ATTRIBUTES));
    const mount = this.#mount;
    // One that was only moved is up already.
    if (mount.isUp) {
      this.#room.base.dispatchEvent(new Event("moved", { __proto__: null, bubbles: false }));
    } else if (!mount.widget) {
      this.#prepare();
    } else if (addressOf(this) !== mount.source) {
      this.#replace();
    } else {
      // Attributes that changed while it was out were nobody's business then.
      mount.ask((widget) => widget.configure(this));
      mount.attach();
    }
  }

  /** Moving an element removes and inserts it: only what is still out afterwards has left. */
  disconnectedCallback() {
    queueMicrotask(() => this.#settle());
  }

  /** Another document has dropped the sheets. */
  adoptedCallback() {
    this.#room.dressAgain();
  }

  /** Many attributes set at once are one change. */
  attributeChangedCallback() {
    if (!this.isConnected || this.#changed) return;
    this.#changed = true;
    queueMicrotask(() => {
      this.#changed = false;
      this.#settle();
      if (this.isConnected) this.#mount.guard(() => this.#mount.widget?.configure(this));
    });
  }

  /** Leaves with an element that has left, and begins anew with one of another feed. */
  #settle() {
    const mount = this.#mount;
    if (mount.isFresh || mount.isDead) return;
    if (!this.isConnected) this.#leave();
    else if (addressOf(this) !== mount.source) this.#replace();
  }

  /** A snapshot: `{status, entries, held}`, or null before the widget has loaded. */
  get state() {
    return this.#mount.guard(() => this.#mount.widget?.state) ?? null;
  }

  /** Begins at once, or with `loading="lazy"` when the reader comes near. */
  #prepare() {
    const mount = this.#mount;
    if (this.#started || mount.isDead) return;
    const source = addressOf(this);
    mount.source = source;
    const wrong = faultOf(source, LiveBlog.page);
    if (wrong || !source) return reportAddress(this, source, wrong);
    this.#started = true;
    if (this.#told) this.#room.fallBack();
    if (isLazy(this)) this.#near = whenNear(this, () => this.#begin(source));
    else this.#begin(source);
  }

  /** @param {string} source */
  async #begin(source) {
    const mount = this.#mount;
    try {
      const first = begin(source);
      mount.first = first;
      const language = languageOf(this);
      if (language) this.#speaker.learn(language);
      // A page may have taken what this needs.
      const early = this.#drawEarly(first).catch(() => this.#room.end());
      const Widget = await LiveBlog.load(early.then(() => this.#painted));
      const styles = await LiveBlog.sheet();
      await this.#painted;
      // Meanwhile the element may have left, or begun anew.
      if (mount.first !== first) return;
      this.#room.dress(styles);
      mount.widget = new Widget(source, this);
      mount.attach();
      whenRead(mount.stay.signal, () => mount.ask((widget) => widget.checkEndTag(this)));
    } catch (error) {
      const { words, isFinal } = explain(error);
      if (isFinal || mount.isDead) mount.fail("wasm", words);
      else this.#retry(words);
    }
  }

  /** Draws a first screen of a feed that is there before the WebAssembly.
   *  @param {ReturnType<typeof begin>} first */
  async #drawEarly(first) {
    const [answer, styles] = await Promise.all([first.answer, LiveBlog.sheet(), warmUp()]);
    // Else the widget has come first, or the element has left.
    const isWanted = () => this.#mount.first === first && !this.#mount.widget;
    const early = isWanted() && (await Early.of(this, answer, this.#speaker));
    if (!early || !isWanted()) return;
    this.#room.dress(styles);
    this.#room.begin(early);
    this.#painted = whenPainted();
  }

  /** The fallback goes on showing until the network or the page is back: then there is another attempt.
   *  @param {string} words */
  #retry(words) {
    this.#leave();
    this.#room.base.remove();
    if (!this.#told) this.#mount.report("wasm", words);
    this.#told = true;
    this.#mount.stay = whenBack(() => this.#prepare());
  }

  #leave() {
    this.#near?.disconnect();
    this.#room.end();
    if (!this.#mount.widget) this.#started = false;
    this.#mount.leave();
  }

  /** Another feed: another widget. The fallback shows until its first entries are there. */
  #replace() {
    this.#leave();
    this.#mount.widget?.free();
    this.#mount.widget = undefined;
    this.#started = false;
    this.#room.fallBack();
    this.#prepare();
  }

  refresh() {
    this.#mount.ask((widget) => widget.refresh(this.#mount.voice));
  }

  pause() {
    this.#mount.ask((widget) => widget.pause(this.#mount.voice));
  }

  resume() {
    this.#mount.ask((widget) => widget.resume(this.#mount.voice));
  }

  goTo(id) {
    this.#mount.ask((widget) => widget.goTo(String(id), this.#mount.voice));
  }

  expandAll() {
    this.#mount.ask((widget) => widget.expandAll(this.#mount.voice));
  }

  collapseAll() {
    this.#mount.ask((widget) => widget.collapseAll(this.#mount.voice));
  }

  grantConsent(provider) {
    this.#mount.ask((widget) => widget.grantConsent(String(provider), this.#mount.voice));
  }
}

const REFLECTED = reflect(LiveBlog, ATTRIBUTES);

/** Registers the element, if that has not been done. */
const define = (name = "live-blog") => register(LiveBlog, name);

export { define, LiveBlog };

// What imports define.js does this itself (scripts/seal.mjs).
define();
