/**
 * `<live-blog src="feed.json">`: a live blog in one element.
 *
 * This module is small on purpose. It defines the element, keeps the publisher's fallback showing,
 * starts the first request while the WebAssembly is loading, and hands over. Whatever fails, the
 * fallback stays or comes back, and one line in the console says why.
 *
 * Slots: (default) the fallback; `header` and `footer`, which show with it too; `empty`.
 * Events: `live-blog-ready`, `live-blog-update`, `live-blog-toggle`, `live-blog-consent`, `live-blog-error`.
 * Parts, attributes, custom properties: README.md.
 */
import { addressOf, erase, faultOf, heed, isLazy, reflect, whenBack, whenNear, whenRead } from "./src/embed/element.js";
import { plain, request } from "./src/embed/request.js";
import { Room } from "./src/embed/room.js";

const ATTRIBUTES = [
  "src", "updates", "poll", "stream", "order", "density", "layout", "page-size", "theme", "lang",
  "time-zone", "heading-level", "memory", "embeds", "loading",
];

/** The widget is drawn within 5 s of being loaded, or it never will be. */
const DRAWN_WITHIN = 5_000;

/** The hash of the WebAssembly, put here by the release (scripts/seal.mjs): any other is not loaded. */
const HASH = "";

/** The elements that are up, for the day when the WebAssembly fails for good; and what is done to them then, which is
 *  nobody else's to call. */
const alive = new Set();
/** @typedef {import("./liveblog.js").Widget} Widget */
/** @type {(element: LiveBlog, message: string) => void} */
let fail;
/** @type {(element: LiveBlog) => void} */
let prove;
/** @type {Promise<{ Widget: typeof import("./liveblog.js").Widget, sheet: string }> | undefined} */
let engine;

/** Loads the WebAssembly and the stylesheet: once, however many elements there are; again where it failed. */
function load() {
  engine ??= (async () => {
    const options = plain({ credentials: "omit", integrity: HASH });
    const wasm = fetch(new URL("./liveblog_bg.wasm", import.meta.url).href, options).catch(({ message }) => {
      // Of a status and of a hash that differs browsers tell us nothing.
      throw new Error(`${message} (it is not served, or not of this release)`);
    });
    wasm.catch(() => {});
    const module = await import("./liveblog.js");
    const sheet = (await import("./live-blog.css.js")).default;
    await module.default({ module_or_path: wasm });
    module.onThrown(crashed);
    return { Widget: module.Widget, sheet };
  })().catch((error) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/** What was thrown out of our WebAssembly when the browser had called it; whether that is our affair alone. */
function crashed(error) {
  const trapped = error?.name === "RuntimeError";
  for (const element of [...alive]) {
    // A trap ends it for every element. Else it is the page's own, that we called: its listener, which harms nobody,
    // or what it put in the place of a function of the browser's, which has ended us.
    if (trapped) fail(element, error.message);
    else prove(element);
  }
  return trapped;
}

/**
 * What live-blog.d.ts declares, but for the properties that reflect attributes.
 * @typedef {import("./live-blog.d.ts").LiveBlog} Declared
 * @typedef {"src" | "updates" | "poll" | "stream" | "order" | "density" | "layout" | "pageSize" | "theme"} Reflected
 * @typedef {"timeZone" | "headingLevel" | "memory" | "embeds" | "loading"} ReflectedToo
 * @implements {Omit<Declared, keyof HTMLElement | Reflected | ReflectedToo>}
 */
class LiveBlog extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  /** Where the WebAssembly comes from, and what page this is; a test may bring its own. */
  static load = load;
  static page = window;

  #room = new Room(this);
  /** @type {Widget | undefined} */
  #widget;
  /** The request that was started while the WebAssembly was loading.
   *  @type {ReturnType<typeof request> | undefined} */
  #first;
  /** What the widget is a widget of: an absolute address.
   *  @type {string | undefined} */
  #source;
  /** Method calls made before there was a widget.
   *  @type {((widget: Widget) => void)[]} */
  #waiting = [];
  #started = false;
  #dead = false;
  /** Whether the widget has yet to be drawn for the first time: Yew cannot take back what it has not made. */
  #fresh = false;
  #changed = false;
  /** Whether it has been said that the WebAssembly could not be had. */
  #told = false;
  /** What can be done for a widget in no page, too. */
  #voice = { tell: (name, detail) => this.#tell(name, detail) };
  #watchdog;
  #near;
  #internals;
  /** Ends with the widget's stay in the page, and with the widget. */
  #stay = new AbortController();

  static {
    fail = (element, message) => element.#fail("crash", message);
    prove = (element) => element.#prove();
  }

  constructor() {
    super();
    for (const property of REFLECTED) heed(this, property);
  }

  connectedCallback() {
    this.#room.settleIn();
    // One that was only moved is up already.
    if (alive.has(this)) {
      this.#room.base.dispatchEvent(new Event("moved", { __proto__: null, bubbles: false }));
    } else if (!this.#widget) {
      this.#prepare();
    } else if (addressOf(this) !== this.#source) {
      this.#replace();
    } else {
      // Attributes that changed while it was out were nobody's business then.
      this.#ask((widget) => widget.configure(this));
      this.#attach();
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
      if (this.isConnected) this.#guard(() => this.#widget?.configure(this));
    });
  }

  /** Leaves with an element that has left, and begins anew with one of another feed. */
  #settle() {
    if (this.#fresh || this.#dead) return;
    if (!this.isConnected) this.#leave();
    else if (addressOf(this) !== this.#source) this.#replace();
  }

  /** A snapshot: `{status, entries, held}`, or null before the widget has loaded. */
  get state() {
    return this.#guard(() => this.#widget?.state) ?? null;
  }

  /** Begins at once, or with `loading="lazy"` when the reader comes near. */
  #prepare() {
    if (this.#started || this.#dead) return;
    this.#source = addressOf(this);
    const wrong = faultOf(this.#source, LiveBlog.page);
    if (wrong) {
      console.error(`<live-blog>: the attribute "src" is ${wrong}: no feed to show`, this);
      return;
    }
    this.#started = true;
    if (this.#told) this.#room.fallBack();
    if (isLazy(this)) this.#near = whenNear(this, () => this.#begin());
    else this.#begin();
  }

  async #begin() {
    const source = /** @type {string} */ (this.#source);
    try {
      const first = request(source, "no-cache");
      this.#first = first;
      const { Widget, sheet } = await LiveBlog.load();
      // Meanwhile the element may have left, or begun anew.
      if (this.#first !== first) return;
      this.#room.dress(sheet);
      this.#widget = new Widget(source, this);
      this.#attach();
      whenRead(this.#stay.signal, () => this.#ask((widget) => widget.checkEndTag(this)));
    } catch (error) {
      const { name, message } = /** @type {Error} */ (error);
      const missing = name === "CompileError" ? " (script-src must allow 'wasm-unsafe-eval')" : "";
      const words = `the WebAssembly could not be loaded${missing}: ${message}`;
      if (/^(Compile|Link|Runtime)Error$/.test(name) || this.#dead) this.#fail("wasm", words);
      else this.#retry(words);
    }
  }

  /** The fallback goes on showing until the network or the page is back: then there is another attempt. */
  #retry(words) {
    this.#leave();
    this.#room.base.remove();
    if (!this.#told) this.#report("wasm", words);
    this.#told = true;
    this.#stay = new AbortController();
    whenBack(this.#stay, () => this.#prepare());
  }

  #attach() {
    const widget = this.#widget;
    if (this.#dead || !widget) return;
    alive.add(this);
    this.#watch();
    this.#guard(() => {
      this.#fresh = true;
      this.#stay = new AbortController();
      this.#room.lend(this.#stay.signal);
      widget.attach(this.#room.base, this.#services());
      for (const call of this.#waiting.splice(0)) call(widget);
    });
  }

  /** Gives up unless the widget is drawn in time. */
  #watch() {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => this.#fail("crash", "nothing was drawn in time"), DRAWN_WITHIN);
  }

  /** A widget that is still there draws itself. */
  #prove() {
    this.#watch();
    this.#ask((widget) => widget.ticked());
  }

  /** What the widget asks of the page; src/embed/ports.rs says what each is for. */
  #services() {
    return {
      ...this.#voice,
      base: this.#room.base,
      signal: this.#stay.signal,
      dress: () => this.#room.dressAgain(),
      anchored: (works) => {
        try {
          (this.#internals ??= this.attachInternals()).states[works ? "delete" : "add"]("unanchored");
        } catch {
          // Browsers without such states keep no place themselves, or keep it less well.
        }
      },
      request: (number, url, cache) => this.#request(number, url, cache),
      drawn: () => {
        clearTimeout(this.#watchdog);
        if (this.#fresh) queueMicrotask(() => this.#settle());
        this.#fresh = false;
      },
      changed: () => this.#guard(() => this.#room.drawn()),
      palette: (behind) => this.#guard(() => this.#widget?.palette(behind)) ?? "",
    };
  }

  /** Starts a request, or takes over the one that was started while the WebAssembly was loading. */
  #request(number, url, cache) {
    if (this.#dead) return { joins: false, abort() {} };
    const asked = this.#first ?? request(url, cache);
    this.#first = undefined;
    const widget = this.#widget;
    asked.answer.then((answer) => {
      // Meanwhile the element may be of another feed.
      if (widget && this.#widget === widget) this.#guard(() => widget.answered(number, answer));
    });
    return asked;
  }

  #tell(name, detail) {
    try {
      this.dispatchEvent(new CustomEvent(`live-blog-${name}`, { __proto__: null, bubbles: true, composed: true, cancelable: false, detail }));
    } catch {
      // A page without events has nobody who listens.
    }
  }

  /** Stops what is under way; after a crash the WebAssembly has no part in it. */
  #stop() {
    alive.delete(this);
    clearTimeout(this.#watchdog);
    this.#near?.disconnect();
    this.#stay.abort();
    this.#first?.abort();
    this.#first = undefined;
  }

  #leave() {
    this.#stop();
    if (this.#widget) this.#ask((widget) => widget.detach());
    else this.#started = false;
    this.#room.renew();
  }

  /** Another feed: another widget. The fallback shows until its first entries are there. */
  #replace() {
    this.#leave();
    this.#widget?.free();
    this.#widget = undefined;
    this.#started = false;
    this.#room.fallBack();
    this.#prepare();
  }

  /** Calls into the WebAssembly; if that fails for good, so do we, quietly.
   *  @template T
   *  @param {() => T} call
   *  @returns {T | undefined} */
  #guard(call) {
    if (this.#dead) return undefined;
    try {
      return call();
    } catch (error) {
      this.#fail("crash", /** @type {Error} */ (error).message);
      return undefined;
    }
  }

  /** Back to the fallback for good, with one line and one event. */
  #fail(kind, message) {
    if (this.#dead) return;
    this.#dead = true;
    try {
      this.#widget?.detach();
    } catch {
      // After a trap there may be nobody to say goodbye to; what is under way ends all the same.
    }
    this.#stop();
    this.#room.close();
    if (kind === "crash") erase(this.#source);
    this.#report(kind, message);
  }

  #report(kind, message) {
    this.#tell("error", { kind, message });
    console.error(`<live-blog>: ${message}`);
  }

  /** Calls a method of the widget, now or when there is one.
   *  @param {(widget: Widget) => void} call */
  #ask(call) {
    const widget = this.#widget;
    if (widget) this.#guard(() => call(widget));
    else this.#waiting.push(call);
  }

  refresh() {
    this.#ask((widget) => widget.refresh(this.#voice));
  }

  pause() {
    this.#ask((widget) => widget.pause(this.#voice));
  }

  resume() {
    this.#ask((widget) => widget.resume(this.#voice));
  }

  goTo(id) {
    this.#ask((widget) => widget.goTo(String(id), this.#voice));
  }

  expandAll() {
    this.#ask((widget) => widget.expandAll(this.#voice));
  }

  collapseAll() {
    this.#ask((widget) => widget.collapseAll(this.#voice));
  }

  grantConsent(provider) {
    this.#ask((widget) => widget.grantConsent(String(provider), this.#voice));
  }
}

const REFLECTED = reflect(LiveBlog, ATTRIBUTES);

export { LiveBlog };

if (customElements.get("live-blog")) {
  console.info("<live-blog> is defined already: this second copy of live-blog.js does nothing");
} else {
  customElements.define("live-blog", LiveBlog);
}
