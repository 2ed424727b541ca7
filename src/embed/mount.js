/** A widget in its element, from the first request to the end: it asks for what the widget needs, and gives up where the
 *  WebAssembly has died. */

import { erase } from "./element.js";
import { request } from "./request.js";

/** @typedef {import("../../liveblog.js").Widget} Widget */

/** The widget is drawn within 5 s of being loaded, or it never will be. */
const DRAWN_WITHIN = 5_000;

/** Those that are up, for the day when the WebAssembly fails for good.
 *  @type {Set<Mount>} */
const alive = new Set();

/** What was thrown out of our WebAssembly when the browser had called it; whether that is our affair alone.
 *  @param {unknown} error */
export function crashed(error) {
  const { name, message } = /** @type {Error} */ (error ?? {});
  const trapped = name === "RuntimeError";
  for (const mount of [...alive]) {
    // A trap ends it for every element. Else it is the page's own, that we called: its listener, which harms nobody,
    // or what it put in the place of a function of the browser's, which has ended us.
    if (trapped) mount.fail("crash", message);
    else mount.prove();
  }
  return trapped;
}

export class Mount {
  /** @type {Widget | undefined} */
  widget;
  /** The request that was started while the WebAssembly was loading.
   *  @type {ReturnType<typeof request> | undefined} */
  first;
  /** What the widget is a widget of: an absolute address.
   *  @type {string | undefined} */
  source;
  isDead = false;
  /** Whether the widget has yet to be drawn for the first time: Yew cannot take back what it has not made. */
  isFresh = false;
  /** Ends with the widget's stay in the page, and with the widget. */
  stay = new AbortController();
  /** Method calls made before there was a widget.
   *  @type {((widget: Widget) => void)[]} */
  #waiting = [];
  /** What can be done for a widget in no page, too. */
  voice = { tell: (name, detail) => this.#tell(name, detail) };
  #watchdog;
  #internals;
  #host;
  #room;
  #speaker;
  #settle;

  /** @param {HTMLElement} host
   *  @param {import("./room.js").Room} room
   *  @param {import("./words.js").Speaker} speaker
   *  @param {() => void} settle what is called once the widget can leave again */
  constructor(host, room, speaker, settle) {
    this.#host = host;
    this.#room = room;
    this.#speaker = speaker;
    this.#settle = settle;
  }

  get isUp() {
    return alive.has(this);
  }

  attach() {
    const { widget } = this;
    if (this.isDead || !widget) return;
    alive.add(this);
    this.#watch();
    this.guard(() => {
      this.isFresh = true;
      this.stay = new AbortController();
      this.#room.lend(this.stay.signal);
      widget.attach(this.#room.base, this.#services());
      for (const call of this.#waiting.splice(0)) call(widget);
    });
  }

  /** Stops what is under way, and takes the widget out of the page. */
  leave() {
    this.#stop();
    if (this.widget) this.ask((widget) => widget.detach());
    this.#room.renew();
  }

  /** Calls a method of the widget, now or when there is one.
   *  @param {(widget: Widget) => void} call */
  ask(call) {
    const { widget } = this;
    if (widget) this.guard(() => call(widget));
    else this.#waiting.push(call);
  }

  /** Calls into the WebAssembly; if that fails for good, so do we, quietly.
   *  @template T
   *  @param {() => T} call
   *  @returns {T | undefined} */
  guard(call) {
    if (this.isDead) return undefined;
    try {
      return call();
    } catch (error) {
      this.fail("crash", /** @type {Error} */ (error).message);
      return undefined;
    }
  }

  /** A widget that is still there draws itself. */
  prove() {
    this.#watch();
    this.ask((widget) => widget.ticked());
  }

  /** Back to the fallback for good, with one line and one event.
   *  @param {string} kind
   *  @param {string} message */
  fail(kind, message) {
    if (this.isDead) return;
    this.isDead = true;
    try {
      this.widget?.detach();
    } catch {
      // After a trap there may be nobody to say goodbye to; what is under way ends all the same.
    }
    this.#stop();
    this.#room.close();
    if (kind === "crash") erase(this.source);
    this.report(kind, message);
  }

  /** @param {string} kind
   *  @param {string} message */
  report(kind, message) {
    this.#tell("error", { kind, message });
    console.error(`<live-blog>: ${message}`);
  }

  /** After a crash the WebAssembly has no part in it. */
  #stop() {
    alive.delete(this);
    clearTimeout(this.#watchdog);
    this.stay.abort();
    this.first?.abort();
    this.first = undefined;
  }

  /** Gives up unless the widget is drawn in time. */
  #watch() {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => this.fail("crash", "nothing was drawn in time"), DRAWN_WITHIN);
  }

  /** What the widget asks of the page; src/embed/shell_api.rs says what each is for. */
  #services() {
    return {
      ...this.voice,
      base: this.#room.base,
      signal: this.stay.signal,
      dress: () => this.#room.dressAgain(),
      anchored: (works) => {
        try {
          (this.#internals ??= this.#host.attachInternals()).states[works ? "delete" : "add"]("unanchored");
        } catch {
          // Browsers without such states keep no place themselves, or keep it less well.
        }
      },
      request: (number, url, cache) => this.#request(number, url, cache),
      words: (language) => this.#words(language),
      drawn: () => {
        clearTimeout(this.#watchdog);
        if (this.isFresh) queueMicrotask(this.#settle);
        this.isFresh = false;
      },
      changed: () => this.guard(() => this.#room.drawn()),
      palette: (behind) => this.guard(() => this.widget?.palette(behind)) ?? "",
    };
  }

  /** Starts a request, or takes over the one that was started while the WebAssembly was loading. */
  #request(number, url, cache) {
    if (this.isDead) return { joins: false, abort() {} };
    const asked = this.first ?? request(url, cache);
    this.first = undefined;
    const { widget } = this;
    asked.answer.then((answer) => {
      // Meanwhile the element may be of another feed.
      if (widget && this.widget === widget) this.guard(() => widget.answered(number, answer));
    });
    return asked;
  }

  /** What a language says; the widget is told when that is there.
   *  @param {string} language */
  #words(language) {
    const words = this.#speaker.words(language);
    if (words) {
      this.#room.turn(this.#room.base, words.tag);
      return words;
    }
    this.#speaker.speak(language).then(() => this.guard(() => this.widget?.ticked()));
    return undefined;
  }

  #tell(name, detail) {
    try {
      const options = { __proto__: null, bubbles: true, composed: true, cancelable: false, detail };
      this.#host.dispatchEvent(new CustomEvent(`live-blog-${name}`, options));
    } catch {
      // A page without events has nobody who listens.
    }
  }
}
