/** The element's shadow tree around the widget: the fallback that shows until the widget does, and the sheets. */

import { nearestAround } from "./around.js";
import { written } from "./early/direction.js";

/** @typedef {import("./early/early.js").Early} Early */

/**
 * The room that the element asks for where a box takes its width from its content, fallback or widget: a size container
 * asks for none. A track without an item is as wide as text that wraps: at best as wide as the page, at least readable,
 * and it never overflows. Pages that close the gaps between inline blocks by `font-size: 0` leave letters all the same.
 */
const ROOM = `:host{display:flow-root}:host([hidden]:not([hidden=until-found])){display:none}
.room{display:flow-root;flex:auto;font-size:max(1em,12px)}
.room>[hidden]{display:none}
.early.light{color-scheme:light}.early.begun{min-block-size:100vh}
.room::after{content:"";display:grid;grid-template-columns:minmax(min(12em,25vw),min(80em,100vw - 2em))}`;

/** A first screen in the dark has the dark colours of the page too: as src/ui/palette.rs says it. */
const DARK = ":host{--live-blog-light: ;--live-blog-dark:initial}.early{color-scheme:dark}";

/** A constructed sheet serves one document: one for each text, however many elements there are. */
const wardrobes = /** @type {WeakMap<Document, Map<string, CSSStyleSheet>>} */ (new WeakMap());

/** @param {string} text
 *  @param {Document} page
 *  @param {typeof globalThis} view */
function sheetOf(text, page, view) {
  const sheets = wardrobes.get(page) ?? new Map();
  wardrobes.set(page, sheets);
  const sheet = sheets.get(text) ?? new view.CSSStyleSheet();
  if (!sheets.has(text)) sheet.replaceSync(text);
  sheets.set(text, sheet);
  return sheet;
}

/** @param {string} [name] */
function slot(name) {
  const slot = document.createElement("slot");
  if (name) slot.name = name;
  return slot;
}

export class Room {
  /** What Yew draws into. */
  base = document.createElement("div");
  #host;
  #root;
  #room = document.createElement("div");
  /** What the publisher has put between the tags, but for `empty`: a heading and a forum show too. */
  #fallback = [slot("header"), slot(), slot("footer")];
  /** @type {string[]} */
  #sheets = [];
  /** The first screen, which shows until the widget has drawn it.
   *  @type {Early | undefined} */
  #early;

  /** @param {HTMLElement} host */
  constructor(host) {
    this.#host = host;
    this.base.setAttribute("part", "base");
    // From here on the fallback shows only because it has a slot: nothing may fail in between.
    this.#root = host.attachShadow({ __proto__: null, mode: "open" });
    this.#room.className = "room";
    this.#root.append(this.#room);
    this.fallBack();
  }

  /** Shows the fallback until the timeline is there. */
  fallBack() {
    const [header, body, footer] = this.#fallback;
    this.base.hidden = false;
    this.#early = undefined;
    this.#room.replaceChildren(header, body, this.base, footer);
  }

  /** Shows the fallback and nothing else. */
  close() {
    this.#room.replaceChildren(...this.#fallback);
  }

  /** Puts the fallback away for a first screen, and keeps the widget out of sight until it has drawn that.
   *  @param {Early} early */
  begin(early) {
    this.turn(early.base, early.language);
    if (early.isDark) {
      this.#sheets.push(DARK);
      this.dressAgain();
    }
    this.base.hidden = true;
    this.#room.replaceChildren(early.base, this.base);
    this.#early = early;
  }

  /** Takes a first screen back whose widget does not come. */
  end() {
    if (this.#early) this.fallBack();
  }

  /** Puts the fallback away once there is a timeline. */
  drawn() {
    if (this.base.querySelector("[part=timeline]")) {
      for (const slot of this.#fallback) slot.remove();
      this.#early?.handOver(this.base);
      this.#early = undefined;
    } else if (this.#early && this.base.firstElementChild) {
      this.fallBack();
    }
  }

  /** The fallback has its room where the browser has sheets. */
  settleIn() {
    try {
      if (!this.#sheets.length) this.dress();
    } catch {
      // An old browser, or one that the page has changed.
    }
  }

  /** Takes the direction of the widget's words, unless the page has set one around it.
   *  @param {HTMLElement} base
   *  @param {string} language */
  turn(base, language) {
    const isRight = written(language) === "rtl";
    base.classList.toggle("from-right", isRight);
    if (isRight && !nearestAround(this.#host, "[dir]")) base.dir = "rtl";
    else base.removeAttribute("dir");
  }

  /** Wears sheets besides that of the room.
   *  @param {string[]} sheets */
  dress(...sheets) {
    this.#sheets = [ROOM, ...sheets];
    this.dressAgain();
  }

  /** Another document has dropped the sheets; one without a window has none. */
  dressAgain() {
    const page = this.#host.ownerDocument;
    const view = page.defaultView;
    if (view) this.#root.adoptedStyleSheets = this.#sheets.map((text) => sheetOf(text, page, view));
  }

  /** Yew forgets the listener that it adds to what it draws into: that ends with the stay, and has no option that a page
   *  has given to every object.
   *  @param {AbortSignal} signal */
  lend(signal) {
    const { base } = this;
    const { addEventListener } = base;
    base.addEventListener = (
      /** @type {string} */ name,
      /** @type {EventListener} */ heard,
      /** @type {AddEventListenerOptions} */ options,
    ) => addEventListener.call(base, name, heard, { __proto__: null, signal, ...options });
  }

  /** Yew keeps the element that it drew into for ever: nothing else may hang on that. */
  renew() {
    const old = this.base;
    delete /** @type {Partial<HTMLElement>} */ (old).addEventListener;
    this.base = /** @type {HTMLDivElement} */ (old.cloneNode(false));
    old.replaceWith(this.base);
  }
}
