/**
 * A page whose network, clock and console are in a test's hands. The constructor takes them from the
 * browser, and `close` gives them back.
 */
const DAY_OF_THE_SUMMIT = Date.parse("2019-02-28T12:00:00Z");
const TYPE = { "content-type": "application/feed+json" };
const EVENTS = ["live-blog-ready", "live-blog-update", "live-blog-toggle", "live-blog-consent", "live-blog-error"];

const { fetch, setTimeout, clearTimeout } = window;
const { now } = Date;
const { warn, error } = console;
const { addEventListener, removeEventListener } = EventTarget.prototype;

export class Page {
  #answers = new Map();
  #asked = [];
  #timers = new Map();
  #lastTimer = 0;
  #elapsed = 0;
  #wrong = 0;
  #listeners = [];
  #lines = [];
  #events = [];

  constructor() {
    scrollTo(0, 0);
    for (const name of EVENTS) document.addEventListener(name, this);
    Object.assign(window, {
      // Files that are beside the script are known by their names.
      fetch: (address, { signal }) => this.#ask(String(address).replace(/^.*(?=locales\/)/, ""), signal),
      setTimeout: (callback, delay) => this.#setTimer(callback, delay),
      clearTimeout: (number) => this.#timers.delete(number),
    });
    Date.now = () => DAY_OF_THE_SUMMIT + this.#elapsed + this.#wrong;
    Object.assign(console, { warn: this.#overhear(warn), error: this.#overhear(error) });
    this.#countListeners();
  }

  close() {
    Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
    Object.assign(console, { warn, error });
    Date.now = now;
    Object.assign(window, { fetch, setTimeout, clearTimeout });
    for (const name of EVENTS) document.removeEventListener(name, this);
  }

  /** A request for an address that has no answer waits until it has one. */
  #ask(url, signal) {
    return new Promise((resolve, reject) => {
      const settle = () => resolve(this.#answers.get(url)(signal));
      signal.addEventListener("abort", () => reject(new DOMException("given up", "AbortError")));
      this.#asked.push({ url, signal, settle });
      if (this.#answers.has(url)) settle();
    });
  }

  answer(url, status, text) {
    this.answerWith(url, status, text, "{}");
  }

  /** The same with headers, in JSON. */
  answerWith(url, status, text, headers) {
    const options = { status, headers: { ...TYPE, ...JSON.parse(headers) } };
    this.#reply(url, () => new Response(text, options));
  }

  /** Begins every answer and ends none. */
  dawdle(url) {
    this.#reply(url, (signal) => new Response(new ReadableStream({
      start(body) {
        body.enqueue(new TextEncoder().encode("{"));
        signal.addEventListener("abort", () => body.error(new DOMException("given up", "AbortError")));
      },
    }), { headers: TYPE }));
  }

  #reply(url, answer) {
    this.#answers.set(url, answer);
    for (const request of this.#to(url)) request.settle();
  }

  requests(url) {
    return this.#to(url).length;
  }

  givenUp(url) {
    return this.#to(url).filter(({ signal }) => signal.aborted).length;
  }

  #to(url) {
    return this.#asked.filter((request) => request.url === url);
  }

  #setTimer(callback, delay = 0) {
    this.#lastTimer += 1;
    this.#timers.set(this.#lastTimer, { callback, due: this.#elapsed + delay });
    return this.#lastTimer;
  }

  pass(seconds) {
    const end = this.#elapsed + seconds * 1000;
    for (;;) {
      const due = [...this.#timers].filter(([, timer]) => timer.due <= end);
      if (!due.length) break;
      const [number, first] = due.reduce((a, b) => (b[1].due < a[1].due ? b : a));
      this.#timers.delete(number);
      this.#elapsed = first.due;
      first.callback();
    }
    this.#elapsed = end;
  }

  /** Sets the device's clock so many seconds wrong; timers take no notice. */
  setWrong(seconds) {
    this.#wrong = seconds * 1000;
  }

  get timers() {
    return this.#timers.size;
  }

  /** What tests say themselves, when they panic, is not ours to keep. */
  #overhear(say) {
    return (...words) => {
      if (String(words[0]).startsWith("<live-blog>")) this.#lines.push(words[0]);
      else say(...words);
    };
  }

  get lines() {
    return this.#lines;
  }

  #countListeners() {
    const page = this;
    const shared = (target) => [undefined, null, window, document].includes(target);
    EventTarget.prototype.addEventListener = function (name, listener, options) {
      if (shared(this)) {
        const one = { name, listener };
        page.#listeners.push(one);
        const removed = () => page.#listeners.splice(page.#listeners.indexOf(one), 1);
        if (options?.signal) addEventListener.call(options.signal, "abort", removed);
      }
      return addEventListener.call(this ?? window, name, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (name, listener, options) {
      const index = page.#listeners.findIndex((one) => one.name === name && one.listener === listener);
      if (shared(this) && index >= 0) page.#listeners.splice(index, 1);
      return removeEventListener.call(this ?? window, name, listener, options);
    };
  }

  get listeners() {
    return this.#listeners.length;
  }

  /** The page is its own listener for the elements' events. */
  handleEvent({ type, detail }) {
    this.#events.push(`${type.slice("live-blog-".length)} ${JSON.stringify(detail)}`);
  }

  get events() {
    return this.#events;
  }
}

/** What the browser says about the device and its network, in a test's hands until it is closed. */
export class Device {
  #connection = Object.assign(new EventTarget(), { saveData: false, effectiveType: "4g" });
  #online;

  constructor(online, thrifty) {
    this.#set(online, thrifty);
    Object.defineProperty(navigator, "onLine", { configurable: true, get: () => this.#online });
    Object.defineProperty(navigator, "connection", { configurable: true, value: this.#connection });
  }

  #set(online, thrifty) {
    this.#online = online;
    this.#connection.saveData = thrifty;
  }

  becomes(online, thrifty) {
    const before = this.#online;
    this.#set(online, thrifty);
    this.#connection.dispatchEvent(new Event("change"));
    if (online !== before) window.dispatchEvent(new Event(online ? "online" : "offline"));
  }

  close() {
    delete navigator.onLine;
    delete navigator.connection;
  }
}

/** What `LiveBlog.load`, `LiveBlog.sheet` and `LiveBlog.words` resolve to, the first when a test says so: a class of widgets that it can watch and
 *  spoil. */
export class Engine {
  configured = 0;
  idle = false;
  trapping = false;
  #loaded = Promise.withResolvers();

  constructor(Widget, styles, words) {
    const engine = this;
    this.sheet = async () => styles;
    const { english, locales } = JSON.parse(words);
    this.words = async () => ({ english: JSON.stringify(english), locales });
    this.Widget = class extends Widget {
      attach(...given) {
        if (!engine.idle) super.attach(...given);
      }

      configure(...given) {
        engine.configured += 1;
        super.configure(...given);
      }

      refresh(...given) {
        if (engine.trapping) throw new WebAssembly.RuntimeError("unreachable");
        super.refresh(...given);
      }
    };
  }

  load = () => this.#loaded.promise;

  deliver() {
    this.#loaded.resolve(this.Widget);
  }

  refuse(message) {
    this.#loaded.reject(new Error(message));
  }

  renew() {
    this.#loaded = Promise.withResolvers();
  }
}
