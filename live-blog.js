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
const ATTRIBUTES = [
  "src", "updates", "poll", "stream", "order", "density", "layout", "page-size", "theme", "lang",
  "time-zone", "heading-level", "memory", "embeds", "loading",
];
/** The properties that reflect them, but for those that every element has. */
const REFLECTED = [];

/** A feed is at most 2 MiB, its headers come within 15 s, all of it within 30 s. */
const LONGEST_FEED = 2 * 1024 * 1024;
const HEADERS_WITHIN = 15_000;
const WHOLE_WITHIN = 30_000;
/** The widget is drawn within 5 s of being loaded, or it never will be. */
const DRAWN_WITHIN = 5_000;

/** The hash of the WebAssembly, put here by the release (scripts/seal.mjs): any other is not loaded. */
const HASH = "";

/**
 * The room that the element asks for where a box takes its width from its content, fallback or widget: a size container
 * asks for none. A track without an item is as wide as text that wraps: at best as wide as the page, at least readable,
 * and it never overflows. Pages that close the gaps between inline blocks by `font-size: 0` leave letters all the same.
 */
const ROOM = `:host{display:flow-root}:host([hidden]:not([hidden=until-found])){display:none}
.room{display:flow-root;flex:auto;font-size:max(1em,12px)}
.room::after{content:"";display:grid;grid-template-columns:minmax(min(12em,25vw),min(80em,100vw - 2em))}`;

/** The elements that are up, for the day when the WebAssembly fails for good; and what is done to them then, which is
 *  nobody else's to call. */
const alive = new Set();
let fail;
let prove;
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

/** What is no fallback, whatever is around it. */
const FOREIGN = "live-blog, main";
/** What is none at the end of its parent. */
const AROUND = "nav, aside, footer, form";
/** What seldom is one. */
const BLOCKS = "article, section, h1, h2, h3, h4, h5, h6, p ~ p ~ p, script:not([type]), script[type=module]";

/** Whether an element was written `<live-blog />`, which is a start tag in HTML: then the rest of its parent is in it, and
 *  nothing comes after it, not even white space. */
function isUnclosed(element) {
  try {
    const { children, nextSibling, lastChild } = element;
    const endsInSpace = lastChild?.nodeType === Node.TEXT_NODE && !lastChild.data.trim();
    const atEnd = endsInSpace ? `${AROUND}, ${BLOCKS}` : AROUND;
    const inside = [...children].filter((child) => !child.slot);
    return inside.some((child) => (
      child.matches(FOREIGN) || child.querySelector(FOREIGN) || (!nextSibling && child.matches(atEnd))
    ));
  } catch {
    // A page that took the means to look has other troubles.
    return false;
  }
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

/** What ended a widget must not end it on the next visit too. The name is that of src/embed/page.js. */
function erase(source) {
  try {
    localStorage.removeItem(`live-blog ${source}`);
  } catch {
    // What cannot be reached was not kept either.
  }
}

/** Options without a prototype, so that a page that changed `Object.prototype` changes nothing here. */
function plain(options) {
  return Object.assign(Object.create(null), {
    method: "GET", mode: "cors", cache: "default", redirect: "follow", integrity: "", keepalive: false,
  }, options);
}

/** Requests under way, by address and cache mode: elements that ask for the same share one. */
const flights = new Map();

/** Starts a request in a cache mode of `fetch`, or joins one. The answer is a promise that is never rejected.
 *  "no-cache" checks with the server by ETag; a hand-set If-None-Match would cost a preflight. */
function request(url, cache) {
  const name = `${cache} ${url}`;
  let flight = flights.get(name);
  const joins = Boolean(flight);
  if (!flight) {
    const controller = new AbortController();
    const over = () => flights.get(name) === flight && flights.delete(name);
    flight = { users: 0, abort: () => over(controller.abort()) };
    flight.answer = answer(url, cache, controller).finally(over);
    flights.set(name, flight);
  }
  flight.users += 1;
  return { joins, answer: flight.answer, abort: () => (flight.users -= 1) || flight.abort() };
}

async function answer(url, cache, controller) {
  let failure = "network";
  let headers;
  let whole;
  const giveUp = () => {
    failure = "timeout";
    controller.abort();
  };
  try {
    headers = setTimeout(giveUp, HEADERS_WITHIN);
    whole = setTimeout(giveUp, WHOLE_WITHIN);
    const { signal } = controller;
    const response = await fetch(url, plain({ cache, credentials: "omit", signal }));
    clearTimeout(headers);
    const text = await read(response);
    if (text === null) {
      failure = "too-large";
      controller.abort();
      throw new Error(`more than ${LONGEST_FEED} bytes`);
    }
    return {
      failure: "",
      status: response.status,
      type: response.headers.get("content-type") ?? "",
      url: response.url || url,
      text,
      ...clocks(response.headers),
    };
  } catch (error) {
    return { failure, message: `${url}: ${reason(failure, error.message, url)}` };
  } finally {
    clearTimeout(headers);
    clearTimeout(whole);
  }
}

/** Why there is no answer. Of an answer that the page may not read, browsers tell it nothing else. */
function reason(failure, message, url) {
  if (failure === "timeout") return "no answer in time";
  const foreign = failure === "network" && new URL(url).origin !== location.origin;
  return foreign ? `${message} (answers from another origin need Access-Control-Allow-Origin)` : message;
}

/** What the server says about time: its clock in milliseconds, and how many seconds to wait. */
function clocks(headers) {
  // What a cache has held for a while was sent so much earlier; who holds it for days knows no time.
  const age = Number(headers.get("age"));
  const date = age >= 0 && age < 86_400 ? Date.parse(headers.get("date")) + age * 1000 : NaN;
  const wait = headers.get("retry-after") ?? "";
  const seconds = /^\d+$/.test(wait) ? Number(wait) : (Date.parse(wait) - (date || Date.now())) / 1000;
  return { date, retryAfter: seconds || 0 };
}

/** The body as text, or null if it is too long. */
async function read(response) {
  if (!response.body) return "";
  const reader = response.body.getReader({ __proto__: null });
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > LONGEST_FEED) return null;
    text += decoder.decode(value, { stream: true });
  }
}

/** Why no feed can be had from an address. */
function faultOf(address) {
  if (!address) return "missing or no address";
  const { protocol, hostname } = new URL(address);
  if (!/^https?:$/.test(protocol)) return `not an address of the web (${protocol})`;
  // A browser would block each of its requests, again and again.
  const mixed = protocol === "http:" && LiveBlog.page.location.protocol === "https:";
  const here = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return mixed && !here ? "insecure (http:) on a secure page" : "";
}

/** What an answer consists of. Others of this origin can write to a channel, older versions of us too. */
const ANSWER = Object.entries({
  failure: "string", status: "number", type: "string", url: "string", text: "string", date: "number", retryAfter: "number",
});
const isAnswer = (data) => ANSWER.every(([name, type]) => typeof data?.[name] === type);

/** A constructed sheet serves one document: one for each text, however many elements there are. */
const wardrobes = new WeakMap();

function sheetOf(text, page) {
  if (!wardrobes.has(page)) wardrobes.set(page, new Map());
  const sheets = wardrobes.get(page);
  if (!sheets.has(text)) {
    const sheet = new page.defaultView.CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(text, sheet);
  }
  return sheets.get(text);
}

function slot(name) {
  const slot = document.createElement("slot");
  if (name) slot.name = name;
  return slot;
}

class LiveBlog extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  /** Where the WebAssembly comes from, and what page this is; a test may bring its own. */
  static load = load;
  static page = window;

  #root;
  /** What the publisher has put between the tags, but for `empty`: a heading and a forum show too. */
  #fallback = [slot("header"), slot(), slot("footer")];
  #base = document.createElement("div");
  #room = document.createElement("div");
  #sheets = [];
  #widget;
  /** The request that was started while the WebAssembly was loading. */
  #first;
  /** What the widget is a widget of: an absolute address. */
  #source;
  /** Method calls made before there was a widget. */
  #waiting = [];
  #started = false;
  #dead = false;
  /** Whether the widget has yet to be drawn for the first time: Yew cannot take back what it has not made. */
  #fresh = false;
  #changed = false;
  #checked = false;
  /** Whether it has been said that the WebAssembly could not be had. */
  #told = false;
  /** The entry to which the focus goes on from the button for earlier ones. */
  #next;
  /** What can be done for a widget in no page, too. */
  #voice = { tell: (name, detail) => this.#tell(name, detail) };
  #watchdog;
  #visible;
  #edge;
  #mark;
  #channel;
  #internals;
  /** Ends with the widget's stay in the page, and with the widget. */
  #stay = new AbortController();

  static {
    fail = (element, message) => element.#fail("crash", message);
    prove = (element) => element.#prove();
  }

  constructor() {
    super();
    this.#base.setAttribute("part", "base");
    // From here on the fallback shows only because it has a slot: nothing may fail in between.
    this.#root = this.attachShadow({ __proto__: null, mode: "open" });
    this.#room.className = "room";
    this.#root.append(this.#room);
    this.#fallBack();
    for (const property of REFLECTED) this.#heed(property);
  }

  /** What was set before there was this class hides the property of the class. */
  #heed(property) {
    if (!Object.hasOwn(this, property)) return;
    const value = this[property];
    delete this[property];
    this[property] = value;
  }

  connectedCallback() {
    this.#settleIn();
    // One that was only moved is up already.
    if (alive.has(this)) {
      this.#base.dispatchEvent(new Event("moved", { __proto__: null, bubbles: false }));
      return;
    }
    if (!this.#widget) {
      this.#prepare();
    } else if (this.#address() !== this.#source) {
      this.#replace();
    } else {
      // Attributes that changed while it was out were nobody's business then.
      this.#guard(() => this.#widget.configure(this));
      this.#attach();
    }
  }

  /** The fallback has its room where the browser has sheets. */
  #settleIn() {
    try {
      if (!this.#sheets.length) this.#dress(ROOM);
    } catch {
      // An old browser, or one that the page has changed.
    }
  }

  /** Moving an element removes and inserts it: only what is still out afterwards has left. */
  disconnectedCallback() {
    queueMicrotask(() => this.#settle());
  }

  /** Another document has dropped the sheet. */
  adoptedCallback() {
    this.#dress(...this.#sheets);
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
    else if (this.#address() !== this.#source) this.#replace();
  }

  /** A snapshot: `{status, entries, held}`, or null before the widget has loaded. */
  get state() {
    return this.#guard(() => this.#widget?.state) ?? null;
  }

  #fallBack() {
    const [header, body, footer] = this.#fallback;
    this.#room.replaceChildren(header, body, this.#base, footer);
  }

  #address() {
    const src = this.getAttribute("src");
    try {
      return src ? new URL(src, document.baseURI).href : undefined;
    } catch {
      return undefined;
    }
  }

  /** Begins at once, or with `loading="lazy"` when the reader comes near. */
  #prepare() {
    if (this.#started || this.#dead) return;
    this.#source = this.#address();
    const wrong = faultOf(this.#source);
    if (wrong) {
      console.error(`<live-blog>: the attribute "src" is ${wrong}: no feed to show`, this);
      return;
    }
    this.#started = true;
    if (this.#told) this.#fallBack();
    const loading = this.getAttribute("loading") ?? "eager";
    if (loading !== "lazy") {
      if (loading !== "eager") {
        console.warn(`<live-blog>: loading="${loading}" is not allowed here: expected lazy, eager; using the default`, this);
      }
      this.#begin();
      return;
    }
    this.#visible = new IntersectionObserver((seen) => {
      if (!seen.some((entry) => entry.isIntersecting)) return;
      this.#visible.disconnect();
      this.#begin();
    }, { __proto__: null, rootMargin: "600px" });
    this.#visible.observe(this);
  }

  async #begin() {
    const source = this.#source;
    try {
      const first = request(source, "no-cache");
      this.#first = first;
      const { Widget, sheet } = await LiveBlog.load();
      // Meanwhile the element may have left, or begun anew.
      if (this.#first !== first) return;
      this.#dress(ROOM, sheet);
      this.#widget = new Widget(source, this);
      this.#attach();
      this.#check();
    } catch ({ name, message }) {
      const missing = name === "CompileError" ? " (script-src must allow 'wasm-unsafe-eval')" : "";
      const words = `the WebAssembly could not be loaded${missing}: ${message}`;
      if (/^(Compile|Link|Runtime)Error$/.test(name) || this.#dead) this.#fail("wasm", words);
      else this.#retry(words);
    }
  }

  /** The fallback goes on showing until the network or the page is back: then there is another attempt. */
  #retry(words) {
    this.#leave();
    this.#base.remove();
    if (!this.#told) this.#report("wasm", words);
    this.#told = true;
    this.#stay = new AbortController();
    // A page that shows for the first time has nothing to come back from.
    const again = ({ persisted }) => {
      if (persisted === false) return;
      this.#stay.abort();
      this.#prepare();
    };
    const options = { __proto__: null, capture: false, passive: true, once: false, signal: this.#stay.signal };
    for (const name of ["online", "pageshow"]) window.addEventListener(name, again, options);
  }

  /** Says that the end tag is missing, once the page has been read to its end. */
  #check() {
    if (document.readyState === "loading") {
      const options = { __proto__: null, capture: false, passive: true, once: true, signal: this.#stay.signal };
      document.addEventListener("DOMContentLoaded", () => this.#check(), options);
    } else if (!this.#checked && isUnclosed(this)) {
      this.#checked = true;
      console.warn("<live-blog>: the end tag is missing, so the rest of the page counts as fallback and does not show. In HTML <live-blog /> is a start tag: write <live-blog></live-blog>", this);
    }
  }

  /** A document without a window has no sheets. */
  #dress(...sheets) {
    this.#sheets = sheets;
    const page = this.ownerDocument;
    if (page.defaultView) this.#root.adoptedStyleSheets = sheets.map((text) => sheetOf(text, page));
  }

  #attach() {
    if (this.#dead || !this.#widget) return;
    alive.add(this);
    this.#watch();
    this.#edge = new IntersectionObserver((seen) => {
      const reached = seen.at(-1).isIntersecting;
      // Where somebody took the mark out of the page nothing is known of the reader.
      if (this.#mark?.isConnected) this.#guard(() => this.#widget.edgeMoved(reached));
    }, { __proto__: null, rootMargin: "0px 0px 10000000px 0px" });
    this.#join();
    this.#guard(() => {
      this.#fresh = true;
      const services = this.#services();
      this.#lend(this.#base);
      this.#widget.attach(this.#base, services);
      for (const call of this.#waiting.splice(0)) call(this.#widget);
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
    this.#stay = new AbortController();
    return {
      ...this.#voice,
      base: this.#base,
      signal: this.#stay.signal,
      dress: () => this.#dress(...this.#sheets),
      anchored: (works) => {
        try {
          (this.#internals ??= this.attachInternals()).states[works ? "delete" : "add"]("unanchored");
        } catch {
          // Browsers without such states keep no place themselves, or keep it less well.
        }
      },
      act: (call) => this.#ask(call),
      left: () => {
        // A message that comes while the page is put aside would take its way back from the reader.
        this.#part();
        this.#ask((widget) => widget.left());
      },
      shown: () => {
        this.#join();
        this.#ask((widget) => widget.shown());
      },
      request: (number, url, cache) => {
        if (this.#dead) return { abort() {} };
        const asked = this.#first ?? request(url, cache);
        this.#first = undefined;
        const widget = this.#widget;
        asked.answer.then((answer) => {
          // Meanwhile the element may be of another feed.
          if (this.#widget !== widget) return;
          this.#guard(() => widget.answered(number, answer));
          // What may come from a cache is a page of older entries, which concerns nobody else.
          const isHead = cache !== "default";
          if (isHead && !asked.joins && answer.status === 200) this.#channel?.postMessage(answer);
        });
        return asked;
      },
      drawn: () => {
        clearTimeout(this.#watchdog);
        if (this.#fresh) queueMicrotask(() => this.#settle());
        this.#fresh = false;
        if (this.#next !== undefined) this.#arrive(this.#next);
        this.#next = undefined;
      },
      changed: () => this.#guard(() => {
        if (this.#base.querySelector("[part=timeline]")) for (const slot of this.#fallback) slot.remove();
        this.#watchEdge();
      }),
      goOn: (id) => {
        if (this.#root.activeElement?.matches("[part=load-more]")) this.#next = id;
      },
      palette: (behind) => this.#guard(() => this.#widget?.palette(behind)) ?? "",
      scrollTo: (id) => {
        this.#entry(id)?.scrollIntoView({ __proto__: null, block: "start" });
        this.#arrive(id);
      },
    };
  }

  /** Compared one by one: an id from a feed never becomes part of a selector. */
  #entry(id) {
    return [...this.#base.querySelectorAll("[data-entry]")].find((one) => one.dataset.entry === id);
  }

  /** Puts the focus on an entry; on the last day's heading if the entry is in a closed day. */
  #arrive(id) {
    const place = this.#entry(id) ?? [...this.#base.querySelectorAll("[part=day] button")].at(-1);
    place?.focus({ __proto__: null, preventScroll: true });
  }

  /** Elements and tabs that show the same feed share every answer, and so need one poll between them. */
  #join() {
    this.#part();
    try {
      this.#channel = new BroadcastChannel(`live-blog ${this.#source}`);
      this.#channel.onmessage = ({ data }) => isAnswer(data) && this.#guard(() => this.#widget?.answered(0, data));
    } catch {
      // Where there are no channels each asks for itself.
    }
  }

  #part() {
    this.#channel?.close();
    this.#channel = undefined;
  }

  /** The live edge counts as reached while it is in the viewport or below it: what is inserted there
   *  moves nothing that is being read. */
  #watchEdge() {
    const mark = this.#base.querySelector(".edge");
    if (mark === this.#mark) return;
    this.#mark = mark;
    this.#edge.disconnect();
    if (mark) this.#edge.observe(mark);
  }

  #tell(name, detail) {
    try {
      this.dispatchEvent(new CustomEvent(`live-blog-${name}`, { __proto__: null, bubbles: true, composed: true, cancelable: false, detail }));
    } catch {
      // A page without events has nobody who listens.
    }
  }

  #leave() {
    alive.delete(this);
    clearTimeout(this.#watchdog);
    this.#visible?.disconnect();
    this.#edge?.disconnect();
    this.#mark = undefined;
    this.#part();
    this.#stay.abort();
    this.#first?.abort();
    this.#first = undefined;
    if (this.#widget) this.#guard(() => this.#widget.detach());
    else this.#started = false;
    this.#renew();
  }

  /** Yew forgets the listener that it adds to what it draws into: that ends with the stay, and has no option that a page
   *  has given to every object. */
  #lend(base) {
    const { signal } = this.#stay;
    const { addEventListener } = base;
    base.addEventListener = (name, heard, options) => (
      addEventListener.call(base, name, heard, { __proto__: null, signal, ...options })
    );
  }

  /** Yew keeps the element that it drew into for ever: nothing else may hang on that. */
  #renew() {
    const old = this.#base;
    delete old.addEventListener;
    this.#base = old.cloneNode(false);
    old.replaceWith(this.#base);
  }

  /** Another feed: another widget. The fallback shows until its first entries are there. */
  #replace() {
    this.#leave();
    this.#widget?.free();
    this.#widget = undefined;
    this.#started = false;
    this.#fallBack();
    this.#prepare();
  }

  /** Calls into the WebAssembly; if that fails for good, so do we, quietly. */
  #guard(call) {
    if (this.#dead) return undefined;
    try {
      return call();
    } catch (error) {
      this.#fail("crash", error.message);
      return undefined;
    }
  }

  /** Back to the fallback for good, with one line and one event. */
  #fail(kind, message) {
    if (this.#dead) return;
    this.#dead = true;
    alive.delete(this);
    clearTimeout(this.#watchdog);
    this.#visible?.disconnect();
    this.#edge?.disconnect();
    this.#first?.abort();
    this.#part();
    try {
      this.#widget?.detach();
    } catch {
      // After a trap there may be nobody to say goodbye to; what is under way ends all the same.
    }
    this.#stay.abort();
    this.#room.replaceChildren(...this.#fallback);
    if (kind === "crash") erase(this.#source);
    this.#report(kind, message);
  }

  #report(kind, message) {
    this.#tell("error", { kind, message });
    console.error(`<live-blog>: ${message}`);
  }

  /** Calls a method of the widget, now or when there is one. */
  #ask(call) {
    if (this.#widget) this.#guard(() => call(this.#widget));
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

for (const name of ATTRIBUTES) {
  const property = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  if (property in HTMLElement.prototype) continue;
  REFLECTED.push(property);
  Object.defineProperty(LiveBlog.prototype, property, {
    __proto__: null,
    get() {
      return this.getAttribute(name) ?? "";
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
    enumerable: true,
    configurable: true,
  });
}

export { LiveBlog };

if (customElements.get("live-blog")) {
  console.info("<live-blog> is defined already: this second copy of live-blog.js does nothing");
} else {
  customElements.define("live-blog", LiveBlog);
}
