/**
 * `<live-blog src="feed.json">`: a live blog in one element.
 *
 * This module is small on purpose. It defines the element, keeps the publisher's fallback showing, starts the first
 * request while the WebAssembly is loading, and hands over. Whatever fails, the fallback stays or comes back, and one
 * line in the console says why. Where there is no page, as on a server, nothing happens.
 *
 * Slots: (default) the fallback; `header` and `footer`, which show with it too; `empty`.
 * Events: `live-blog-ready`, `live-blog-update`, `live-blog-toggle`, `live-blog-consent`, `live-blog-error`.
 * Parts, attributes, custom properties: README.md.
 */
import { Early } from "./src/embed/early/early.js";
import { addressOf, faultOf, isLazy, languageOf, whenBack, whenNear, whenPainted, whenRead } from "./src/embed/element.js";
import { crashed, Mount } from "./src/embed/mount.js";
import { checkNames, heed, reflect } from "./src/embed/names.js";
import { Base, register } from "./src/embed/register.js";
import { plain, request } from "./src/embed/request.js";
import { Room } from "./src/embed/room.js";
import { Speaker } from "./src/embed/words.js";

const ATTRIBUTES = [
  "src", "updates", "poll", "stream", "order", "density", "layout", "page-size", "theme", "lang",
  "time-zone", "announce", "heading-level", "memory", "embeds", "providers", "messages", "loading",
];

/** The hash of the WebAssembly, put here by the release (scripts/seal.mjs): any other is not loaded. */
const HASH = "";

/** @type {Promise<typeof import("./liveblog.js").Widget> | undefined} */
let engine;

/** What is seen of the widget needs it from the first screen on. */
const sheet = async () => (await import("./live-blog.css.js")).default;

/** English, and which other languages there are. */
const words = async () => (await import("./live-blog.words.js")).default;

/** Bundlers know this form of an address, and bring the file along. */
function wasmAddress() {
  try {
    return new URL("./liveblog_bg.wasm", import.meta.url).href;
  } catch {
    throw new Error("the script does not know its own address: it has to be an ES module, loaded from a file");
  }
}

/** Languages are where the WebAssembly is.
 *  @param {string} file */
const besideScript = (file) => new URL(file, wasmAddress()).href;

/** The first use of `Intl` takes a slow phone a tenth of a second: there is time for it while the WebAssembly is on its way. */
function warmUp() {
  try {
    new Intl.DateTimeFormat().format();
  } catch {
    // A page that has taken it hears of that from the widget.
  }
}

/** Loads the WebAssembly: once, however many elements there are; again where it failed. */
function load() {
  engine ??= (async () => {
    // As a hint in the page asks for it: else it would be fetched twice. Another origin gets no cookies.
    const options = plain({ credentials: "same-origin", integrity: HASH });
    const address = wasmAddress();
    const wasm = fetch(address, options).catch(({ message }) => {
      // Of a status and of a hash that differs browsers tell us nothing.
      const vite = address.includes("/.vite/") ? ", or exclude the package in Vite's optimizeDeps" : "";
      throw new Error(`${message} (it is not served, or not of this release: copy liveblog_bg.wasm to ${address}${vite})`);
    });
    wasm.catch(() => {});
    setTimeout(warmUp);
    const module = await import("./liveblog.js");
    await module.default({ module_or_path: wasm });
    module.onThrown(crashed);
    return module.Widget;
  })().catch((error) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/**
 * @typedef {import("./live-blog.d.ts").LiveBlog} Declared what live-blog.d.ts declares
 * @typedef {"src" | "updates" | "poll" | "stream" | "order" | "density" | "layout" | "pageSize" | "theme"} Reflected
 * @typedef {"timeZone" | "announce" | "headingLevel" | "memory" | "embeds" | "providers" | "messages" | "loading"} ReflectedToo
 * @implements {Omit<Declared, keyof HTMLElement | Reflected | ReflectedToo>}
 */
class LiveBlog extends Base {
  static observedAttributes = [...ATTRIBUTES, "pagesize", "timezone", "headinglevel"];
  /** Where the WebAssembly, the sheet and the words come from, and what page this is; a test may bring its own. */
  static load = load;
  static sheet = sheet;
  static words = words;
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
    if (wrong || !source) {
      // Some set it just after they have put the element into the page.
      queueMicrotask(() => {
        if (addressOf(this) !== source) return;
        console.error(`<live-blog>: the attribute "src" is ${wrong}: no feed to show`, this);
      });
      return;
    }
    this.#started = true;
    if (this.#told) this.#room.fallBack();
    if (isLazy(this)) this.#near = whenNear(this, () => this.#begin(source));
    else this.#begin(source);
  }

  /** @param {string} source */
  async #begin(source) {
    const mount = this.#mount;
    try {
      const first = request(source, "no-cache");
      mount.first = first;
      const language = languageOf(this);
      if (language) this.#speaker.speak(language);
      // A page may have taken what this needs.
      this.#drawEarly(first).catch(() => this.#room.end());
      const Widget = await LiveBlog.load();
      const styles = await LiveBlog.sheet();
      await this.#painted;
      // Meanwhile the element may have left, or begun anew.
      if (mount.first !== first) return;
      this.#room.dress(styles);
      mount.widget = new Widget(source, this);
      mount.attach();
      whenRead(mount.stay.signal, () => mount.ask((widget) => widget.checkEndTag(this)));
    } catch (error) {
      const { name, message } = /** @type {Error} */ (error);
      const missing = name === "CompileError" ? " (script-src must allow 'wasm-unsafe-eval')" : "";
      const words = `the WebAssembly could not be loaded${missing}: ${message}`;
      if (/^(Compile|Link|Runtime)Error$/.test(name) || mount.isDead) mount.fail("wasm", words);
      else this.#retry(words);
    }
  }

  /** Draws a first screen of a feed that is there before the WebAssembly.
   *  @param {ReturnType<typeof request>} first */
  async #drawEarly(first) {
    const [answer, styles] = await Promise.all([first.answer, LiveBlog.sheet()]);
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
    const stay = new AbortController();
    this.#mount.stay = stay;
    whenBack(stay, () => this.#prepare());
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
