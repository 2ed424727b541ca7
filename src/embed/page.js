/**
 * What the browser does for the shell besides drawing: it tells about the page, keeps time, listens to
 * streams and to frames, and remembers. One file, because each module is a request of its own in every page that is
 * not built by Trunk. Whatever happens is told to the widget by `act`, which no crash of ours gets past.
 */

/** A controller that is aborted by its owner, or with the element: a crash leaves nobody to own it. */
function owned({ signal }) {
  const controller = new AbortController();
  const options = { __proto__: null, once: true, signal: controller.signal };
  signal.addEventListener("abort", () => controller.abort(), options);
  return controller;
}

/** Listens until the returned controller is told to `abort`. */
export function watch(ports) {
  const controller = owned(ports);
  const options = { __proto__: null, capture: false, passive: true, once: false, signal: controller.signal };
  const on = (target, name, tell) => target.addEventListener(name, () => tell(), options);
  const { act, shown, left } = ports;
  const visibility = () => (document.visibilityState === "hidden" ? act((widget) => widget.hidden()) : shown());
  const online = (isOnline) => act((widget) => widget.online(isOnline));
  on(document, "visibilitychange", visibility);
  on(document, "resume", visibility);
  on(window, "pageshow", visibility);
  // Whatever is under way would keep the page from being put aside for the way back.
  on(document, "freeze", left);
  on(window, "pagehide", left);
  on(window, "online", () => online(true));
  on(window, "offline", () => online(false));
  // Whatever it was when the element left the page.
  visibility();
  online(navigator.onLine !== false);
  heed(ports, options);
  blend(ports, options);
  reach(ports, options);
  const line = navigator.connection;
  const saveData = () => act((widget) => widget.saveData(line.saveData || String(line.effectiveType).includes("2g")));
  if (line) {
    on(line, "change", saveData);
    saveData();
  }
  return controller;
}

/** The zone that was asked for last: its formatter is made once for all dates of a feed. */
let known = {};

/** How many milliseconds a zone is ahead of UTC at a moment; NaN for a zone that is not known here. */
export function offset(zone, at) {
  try {
    if (known.zone !== zone) {
      const options = { __proto__: null, timeZone: zone, timeZoneName: "longOffset" };
      known = { zone, format: new Intl.DateTimeFormat("en", options) };
    }
    const [, sign, ...parts] = /GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?$/.exec(known.format.format(at));
    const [hours, minutes, seconds] = parts.map((part) => Number(part ?? 0));
    return Number(`${sign ?? ""}1`) * (hours * 3600 + minutes * 60 + seconds) * 1000;
  } catch {
    return NaN;
  }
}

/** How providers say how high their frame has to be, in pixels. */
const HEIGHTS = {
  __proto__: null,
  x: ({ "twttr.embed": { method, params } }) => method === "twttr.private.resize" && params[0].height,
  instagram: ({ type, details }) => type === "MEASURE" && details.height,
  bluesky: ({ height }) => height,
  reddit: ({ type, data }) => type === "resize.embed" && data,
  datawrapper: ({ "datawrapper-height": heights }) => Object.values(heights)[0],
  flourish: ({ sender, height }) => sender === "Flourish" && height,
  mastodon: ({ type, height }) => type === "setHeight" && height,
};
const LEAST_HEIGHT = 50;
const MOST_HEIGHT = 4_000;
/** In UTF-16 code units. */
const LONGEST_WORD = 10_000;
/** A frame changes its height at most so often, in milliseconds. */
const REST = 250;
const resting = new WeakMap();

/** Heeds what frames say of their height, and what the page's policy says of frames. */
function heed({ base, act }, options) {
  const frames = () => [...base.querySelectorAll("iframe")];
  const provider = (frame) => frame.parentNode.dataset.provider;
  // Any window can send messages: only those of a frame of ours count, from the origin that it is of.
  window.addEventListener("message", ({ source, origin, data }) => {
    const frame = source && frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || origin !== new URL(frame.src).origin) return;
    const height = heightIn(HEIGHTS[provider(frame)], data);
    if (height > 0) fit(frame, Math.round(Math.min(Math.max(height, LEAST_HEIGHT), MOST_HEIGHT)));
  }, options);
  // Mastodon's say it when they are asked.
  base.addEventListener("load", ({ target }) => {
    if (target.localName === "iframe" && provider(target) === "mastodon") target.contentWindow.postMessage({ type: "setHeight", id: 0 }, "*");
  }, { ...options, capture: true });
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    if (effectiveDirective !== "frame-src" || !blockedURI.startsWith("https://")) return;
    for (const { src, parentNode } of frames()) {
      const { entry } = parentNode.closest("[data-entry]").dataset;
      if (src.startsWith(blockedURI)) act((widget) => widget.frameRefused(entry, src));
    }
  }, options);
}

function heightIn(read, data) {
  try {
    const said = typeof data === "string" && data.length < LONGEST_WORD ? JSON.parse(data) : data;
    const height = read(said);
    return typeof height === "number" ? height : 0;
  } catch {
    return 0;
  }
}

/** What comes too soon is heeded later, if it is still the last word. */
function fit(frame, height) {
  const rests = resting.has(frame);
  resting.set(frame, height);
  if (rests) return;
  frame.height = height;
  setTimeout(() => {
    const last = resting.get(frame);
    resting.delete(frame);
    if (last !== height && frame.isConnected) fit(frame, last);
  }, REST);
}

/** Says that a poll is due after so many milliseconds. */
export function later(ports, milliseconds) {
  return setTimeout(() => ports.act((widget) => widget.pollDue()), milliseconds);
}

export function cancel(timer) {
  clearTimeout(timer);
}

/** When the words of each widget change next. One timer serves them all. */
const changes = new Map();
let ticking;

/** Says when the words of a widget change, in so many milliseconds; never if that is negative. */
export function tick(ports, milliseconds) {
  if (milliseconds < 0 || ports.signal.aborted) changes.delete(ports);
  else changes.set(ports, Date.now() + milliseconds);
  clearTimeout(ticking);
  if (!changes.size) return;
  const next = Math.min(...changes.values());
  ticking = setTimeout(() => ring(next), Math.max(0, next - Date.now()));
}

function ring(next) {
  for (const [ports, at] of changes) {
    // Whose turn is within the second has it now.
    if (at < next + 1000) {
      changes.delete(ports);
      ports.act((widget) => widget.ticked());
    }
  }
}

/** A clock that cannot be set back. */
export function elapsed() {
  return performance.now();
}

/** The hosts of the page and of the widget: a frame of theirs could reach into the page. */
export function ownHosts() {
  return [location.href, self.origin, import.meta.url].map(hostOf).join(" ");
}

function hostOf(address) {
  try {
    return new URL(address).hostname;
  } catch {
    return "";
  }
}

/** In bytes, about. */
const LONGEST_MESSAGE = 2 * 1024 * 1024;

/** What one who is connected passes on to the other tabs, and what each of them does about it. */
const HEARD = {
  __proto__: null,
  opened: (widget) => widget.streamOpened(),
  said: (widget, id, text) => widget.streamSaid(id ?? "", text ?? ""),
  lost: (widget) => widget.streamLost(),
};

/**
 * Listens to a stream of server-sent events until the returned controller is told to `abort`. Of all
 * tabs and elements that listen to one address, the one that holds its lock is connected and passes on
 * what it hears; where there are no locks or channels each is connected by itself. After `lost` a
 * listener is done: whether to listen again is not decided here.
 */
export function listen(ports, url, topic, last) {
  const controller = owned(ports);
  const { signal } = controller;
  const name = `live-blog stream ${url}`;
  const channel = navigator.locks && channelOf(name);
  const on = (say) => atEnd(signal, say);
  on(() => channel?.close());
  let state = "waiting";

  const hear = (word, id, text) => {
    if (signal.aborted) return;
    if (word === "said") last = id || last;
    ports.act((widget) => HEARD[word](widget, id, text));
    if (word === "lost") controller.abort();
  };
  /** What the one who is connected hears is for all. */
  const tell = (...words) => {
    if (signal.aborted) return;
    state = words[0];
    channel?.postMessage(words);
    hear(...words);
  };
  const lead = () => new Promise((done) => {
    if (signal.aborted) return done();
    const source = connect(addressOf(url, topic, last), tell);
    on(() => {
      source?.close();
      done();
    });
  });

  if (channel) {
    channel.onmessage = ({ data }) => {
      // Others of this origin can write here, older versions of us too.
      const words = Array.isArray(data) && data.every((word) => typeof word === "string") ? data : [];
      const [word] = words;
      if (word in HEARD) hear(...words);
      else if (word === "anybody" && (state === "opened" || state === "said")) channel.postMessage(["opened"]);
    };
    channel.postMessage(["anybody"]);
  }
  // A turn is of use only to those who can hear what another one hears.
  if (channel) inTurn(name, signal, lead);
  else lead();
  return controller;
}

function connect(address, tell) {
  try {
    const source = new EventSource(address, { __proto__: null, withCredentials: false });
    source.onopen = () => tell("opened");
    source.onmessage = ({ lastEventId, data }) => tell("said", lastEventId, data.length > LONGEST_MESSAGE ? "" : data);
    source.onerror = () => {
      source.close();
      tell("lost");
    };
    return source;
  } catch {
    queueMicrotask(() => tell("lost"));
    return undefined;
  }
}

/** Does the work when nobody else holds the lock; at once where there are no locks. */
function inTurn(name, signal, work) {
  const options = { __proto__: null, mode: "exclusive", ifAvailable: false, steal: false, signal };
  const turn = navigator.locks ? navigator.locks.request(name, options, work) : work();
  turn.catch((error) => signal.aborted || error.name === "AbortError" || work());
}

/** Hubs that know neither header nor parameter are none the worse for it: polls close every gap. */
function addressOf(url, topic, last) {
  const address = new URL(url, document.baseURI);
  const add = (name, value) => {
    if (value && !address.searchParams.has(name)) address.searchParams.append(name, value);
  };
  // Mercure 1.0 calls it otherwise, and refuses the old name: there the publisher's address says it.
  if (![...address.searchParams.keys()].some((name) => name.startsWith("match"))) add("topic", topic);
  add("lastEventID", last);
  add("last_event_id", last);
  return address.href;
}

function channelOf(name) {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}

const PREFIX = "live-blog ";
/** In UTF-16 code units. */
const LONGEST_FEED = 256 * 1024;

/**
 * The last good feed between visits, in the browser's own storage. Storage may be forbidden, full or
 * written by others: nothing here throws, and what comes out is read like anything from the network.
 * What was kept: a version, the moment in milliseconds and the text, with spaces between.
 */
export function recall(url) {
  try {
    return localStorage.getItem(PREFIX + url) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(url, text) {
  erase(url);
  if (text.length > LONGEST_FEED) return;
  try {
    keep(PREFIX + url, `1 ${Date.now()} ${text}`);
  } catch {
    // Then the next visit begins with the network.
  }
}

export function erase(url) {
  try {
    localStorage.removeItem(PREFIX + url);
  } catch {
    // What cannot be reached was not kept either.
  }
}

/** When the storage is full, other live blogs make room, one after another. */
function keep(key, value) {
  for (;;) {
    try {
      localStorage.setItem(key, value);
      return;
    } catch (error) {
      const other = Object.keys(localStorage).find((name) => name.startsWith(PREFIX));
      if (!other) throw error;
      localStorage.removeItem(other);
    }
  }
}

const CONSENT = "live-blog-consent";

const storage = (lasting) => (lasting ? localStorage : sessionStorage);

/** With whom the reader agrees, for all live blogs of this origin: names with spaces between. */
export function agreed(lasting) {
  try {
    return storage(lasting).getItem(CONSENT) ?? undefined;
  } catch {
    return undefined;
  }
}

export function agree(names, lasting) {
  try {
    storage(lasting).setItem(CONSENT, names);
  } catch {
    // Then the reader is asked again.
  }
}

/** What may change the colours of a page; and attributes may, and sheets that come or go. */
const REPAINTS = ["load", "transitionend", "animationend", "animationiteration", "change", "click", "keyup"];
/** With these the widget looks again now and then: of a rule that a script adds, or a class of a sibling, nobody is told. */
const CHANCES = ["pointermove", "scroll", "focusin"];
const NOW_AND_THEN = 500;

/** Gives the widget the colours that stand out from what is behind it: at once, and whenever that may have changed. */
function blend({ base, palette }, options) {
  const { signal } = options;
  const changes = new MutationObserver(() => soon());
  const all = { __proto__: null, attributes: true };
  const sheets = { __proto__: null, childList: true, characterData: true, subtree: true, attributes: true };
  const wear = wardrobe(base);
  let chain = [];
  let seen;
  const look = optional(() => {
    if (!base.isConnected) return;
    const ancestors = chainOf(base);
    if (ancestors.some((node, place) => node !== chain[place])) {
      chain = ancestors;
      changes.disconnect();
      for (const node of chain) changes.observe(node, all);
      changes.observe(document.head, sheets);
    }
    const stack = stackOf(chain);
    seen ||= stack.length > 0;
    wear(palette(Uint8Array.from(behind(chain, stack))));
    if (chain.some(isFading)) soon();
  });
  const soon = perFrame(look, signal);
  const later = nowAndThen(soon, signal);
  for (const name of REPAINTS) document.addEventListener(name, soon, { ...options, capture: true });
  for (const name of CHANCES) document.addEventListener(name, later, { ...options, capture: true });
  const elsewhere = new MutationObserver(later);
  elsewhere.observe(document.documentElement, { __proto__: null, subtree: true, attributeFilter: ["class"] });
  const drawings = new MutationObserver(soon);
  drawings.observe(base, { __proto__: null, subtree: true, childList: true, characterData: true });
  const sizes = new ResizeObserver(later);
  sizes.observe(base);
  for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)", "print"]) {
    matchMedia(query).addEventListener("change", soon, options);
  }
  window.addEventListener("resize", soon, options);
  // What stands behind without being an ancestor is known once the widget is on the screen.
  document.addEventListener("scroll", () => seen || soon(), { ...options, capture: true });
  base.addEventListener("moved", look, options);
  atEnd(signal, () => [changes, elsewhere, drawings, sizes].forEach((observer) => observer.disconnect()));
  look();
}

/** Writes a style sheet of one widget's own, in whatever document it is. What has not changed is not written, so that
 *  nobody who watches is disturbed. */
function wardrobe(base) {
  let page;
  let sheet;
  let worn;
  return (text) => {
    const { ownerDocument } = base;
    const root = base.getRootNode();
    if (page !== ownerDocument) {
      page = ownerDocument;
      sheet = new page.defaultView.CSSStyleSheet();
      worn = undefined;
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    if (text !== worn) sheet.replaceSync(text);
    worn = text;
  };
}

/** What the widget can do without fails in silence, on a page that took what it needs. */
function optional(work) {
  return () => {
    try {
      work();
    } catch {
      // Then colours and button stay as they are.
    }
  };
}

/** Not with options that hold the signal itself: a listener that ends with a signal does not hear of its end. */
function atEnd(signal, work) {
  signal.addEventListener("abort", work, { __proto__: null, once: true });
}

/** Does it at the next frame, however often it is asked for; until it is over. */
function perFrame(work, signal) {
  let asked = false;
  return () => {
    if (asked || signal.aborted) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      if (!signal.aborted) work();
    });
  };
}

/** Does it once for all that it is asked for within half a second; until it is over. */
function nowAndThen(work, signal) {
  let wait;
  atEnd(signal, () => clearTimeout(wait));
  return () => {
    wait ??= setTimeout(() => {
      wait = undefined;
      work();
    }, NOW_AND_THEN);
  };
}

/** The widget and all that it stands in, through shadow roots, slots and frames of the same origin. */
function chainOf(base) {
  const chain = [base];
  for (let node = base.getRootNode().host; node; node = above(node)) if (node.nodeType === 1) chain.push(node);
  return chain;
}

function above(node) {
  if (node.nodeType !== 9) return node.assignedSlot ?? node.parentNode ?? node.host;
  try {
    return node.defaultView.frameElement;
  } catch {
    return null;
  }
}

/** What is painted where the widget begins, the uppermost first; nothing if that is not on the screen. */
function stackOf(chain) {
  const box = chain[1].getBoundingClientRect();
  const middle = (from, to, end) => (Math.max(from, 0) + Math.min(to, end)) / 2;
  const [x, y] = [middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight)];
  return x < box.right && y < box.bottom && chain[1].ownerDocument === document ? document.elementsFromPoint(x, y) : [];
}

/** For src/ui/palette.rs: the page's colour of text, then from the bottom to the top how many colours each layer may have,
 *  and these with their opacity. */
function behind(chain, stack) {
  const own = new Set(chain);
  const first = stack.findIndex((node) => own.has(node));
  const others = stack.slice(first).filter((node) => !own.has(node));
  const layers = [];
  let room = chain[0].getBoundingClientRect();
  for (const node of chain) {
    const at = stack.indexOf(node);
    while (others.length && stack.indexOf(others[0]) < at) layers.push(...layersBeside(others.shift()));
    const box = boxOf(node);
    if (box && cutsOff(node)) room = common(room, box);
    if (isWithin(room, box)) layers.push(...layersOf(node));
    // Of what is behind a part of the widget only, it has to stand out with it and without it.
    else if (overlaps(room, box)) layers.push(...layersOf(node).map((layer) => [...layer, CLEAR]));
  }
  layers.push(...others.flatMap(layersBeside));
  const end = layers.findIndex((layer) => layer.every(([, , , opacity]) => opacity === 255)) + 1;
  const painted = (end ? layers.slice(0, end) : [...layers, canvasOf(chain.at(-1).ownerDocument)]).reverse();
  return [rgba(styleOf(chain[1]).color).slice(0, 3), ...painted.map((layer) => [layer.length, ...layer])].flat(2);
}

/** What an element paints. What the root or else the body has behind it, the whole page has. */
function boxOf(node) {
  const { documentElement, body } = node.ownerDocument;
  return node === documentElement || node === body ? undefined : node.getBoundingClientRect();
}

/** Whether a box holds another but for a pixel; no box is as large as the page. */
function isWithin({ left, right, top, bottom }, box) {
  return !box || (left >= box.left - 1 && right <= box.right + 1 && top >= box.top - 1 && bottom <= box.bottom + 1);
}

function overlaps({ left, right, top, bottom }, box) {
  return left < box.right && right > box.left && top < box.bottom && bottom > box.top;
}

/** What two boxes have in common. */
function common(one, other) {
  const [left, top] = ["left", "top"].map((side) => Math.max(one[side], other[side]));
  const [right, bottom] = ["right", "bottom"].map((side) => Math.min(one[side], other[side]));
  return { left, top, right, bottom };
}

const styleOf = (node, part) => node.ownerDocument.defaultView.getComputedStyle(node, part);
/** What nobody can know. */
const PICTURE = [[0, 0, 0, 255], [255, 255, 255, 255]];
const CLEAR = [0, 0, 0, 0];
const COLOUR = /(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^()]*\)/g;
const INWARDS = /([a-z]+\([^()]*\)) \S+ \S+ \S+ ([\d.]+)px inset/g;

/** The layers of an element's background, the uppermost first, with those of its generated boxes that cover it. */
function layersOf(node) {
  const style = styleOf(node);
  if (style.display === "contents") return [];
  const covers = ["::after", "::before"].map((part) => styleOf(node, part)).filter((cover) => (
    cover.content !== "none" && /absolute|fixed/.test(cover.position)
    && parseFloat(cover.width) >= node.clientWidth * 0.9 && parseFloat(cover.height) >= node.clientHeight * 0.9
  ));
  // Behind a dialog or a popover of the browser's uppermost layer.
  const isOnTop = ["dialog:modal", ":popover-open"].some((state) => matches(node, state));
  return [...covers, style, ...(isOnTop ? [styleOf(node, "::backdrop")] : [])].flatMap((painted) => paintOf(painted, node));
}

/** Older browsers do not know every state. */
function matches(node, selector) {
  try {
    return node.matches(selector);
  } catch {
    return false;
  }
}

/** What a style paints behind what it holds. */
function paintOf({ backgroundImage, backgroundColor, backgroundClip, boxShadow }, node) {
  // Then only letters are painted.
  if (backgroundClip === "text") return [];
  const stops = /url\(|image-set|element\(|paint\(/.test(backgroundImage) ? PICTURE : backgroundImage.match(COLOUR)?.map(rgba);
  const colour = rgba(backgroundColor);
  return [...filled(boxShadow, node), stops, colour[3] && [colour]].filter(Boolean);
}

/** A shadow inwards that reaches the middle is a background. */
function filled(shadow, { clientWidth, clientHeight }) {
  return [...shadow.matchAll(INWARDS)]
    .filter(([, , spread]) => spread * 2 >= Math.min(clientWidth, clientHeight))
    .map(([, colour]) => [rgba(colour)]);
}

/** Those of something that stands behind the widget without holding it. */
function layersBeside(node) {
  return /^(?:img|video|canvas|iframe|svg)$/.test(node.localName) ? [PICTURE] : layersOf(node);
}

/** What a document is painted on. */
function canvasOf({ documentElement, head, defaultView }) {
  // Of the page around it a frame of another origin knows nothing.
  if (defaultView.parent !== defaultView) return PICTURE;
  const { colorScheme } = styleOf(documentElement);
  const scheme = colorScheme === "normal" ? head?.querySelector("meta[name=color-scheme]")?.content ?? "" : colorScheme;
  const isDark = scheme.includes("dark") && (!scheme.includes("light") || matchMedia("(prefers-color-scheme: dark)").matches);
  return [isDark ? [18, 18, 18, 255] : [255, 255, 255, 255]];
}

let pixel;

/** A computed colour in bytes. */
function rgba(colour) {
  const parts = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(colour);
  if (parts) return [+parts[1], +parts[2], +parts[3], Math.round((parts[4] ?? 1) * 255)];
  // Of another colour space: the browser knows how to paint it.
  pixel ??= Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { __proto__: null, willReadFrequently: true });
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  return [...pixel.getImageData(0, 0, 1, 1).data];
}

/** Whether its background is on the way from one colour to another. */
function isFading(node) {
  return node.getAnimations?.().some(({ transitionProperty }) => transitionProperty?.startsWith("background"));
}

/** Between the button for held entries and what is above it, in pixels. */
const CLEARANCE = 8;

/** Keeps the button for held entries within reach: below what lies over the widget, and where it cannot stick, because a
 *  box cuts off what it holds, above the page. */
function reach({ base }, options) {
  const wear = wardrobe(base);
  const place = optional(() => {
    const button = base.isConnected && base.querySelector("[part=toast]");
    if (!button) return;
    const isLifted = matches(button, ":popover-open");
    const spot = spotFor(base, button, isLifted);
    if (!spot) {
      if (isLifted) button.hidePopover();
      return;
    }
    const scale = base.getBoundingClientRect().width / base.offsetWidth;
    const stick = `[part=toast]{--_top:${(spot.y - spot.from) / scale}px}`;
    if (!isLifted) {
      // What the page has placed otherwise leaves no gap to close.
      const isPlaced = getComputedStyle(button).position !== "sticky";
      wear(isPlaced ? "[part=toast]{margin:0}" : stick);
      if ((isHit(button) && !spot.isCut) || !button.showPopover) return;
      button.showPopover();
    }
    const lift = (by, important) => wear(`${stick}[part=toast]:popover-open{position:fixed!important;margin:0;
      inset:${spot.y / by}px auto auto ${spot.x / by}px${important}}`);
    lift(1, "");
    // `zoom` counts above the page, too; and where the page would have it nobody may see it.
    const zoom = button.getBoundingClientRect().width / button.offsetWidth;
    if (Math.abs(zoom - 1) > 0.01) lift(zoom, "");
    if (!isHit(button)) lift(zoom, "!important");
  });
  const soon = perFrame(place, options.signal);
  const drawings = new MutationObserver(place);
  drawings.observe(base, { __proto__: null, childList: true, subtree: true });
  atEnd(options.signal, () => drawings.disconnect());
  for (const name of ["scroll", "transitionend"]) document.addEventListener(name, soon, { ...options, capture: true });
  window.addEventListener("resize", soon, options);
  for (const name of ["scroll", "resize"]) visualViewport?.addEventListener(name, soon, options);
}

/** Whether a click there is a click on the button. */
function isHit(button) {
  const { left, right, top, bottom } = button.getBoundingClientRect();
  const root = button.getRootNode();
  return [left + 8, (left + right) / 2, right - 8].every((x) => root.elementFromPoint(x, (top + bottom) / 2) === button);
}

/** Where the button goes: at the top of what is seen of the timeline, below what lies over that. `from` is the edge at
 *  which it sticks, `isCut` whether it cannot. */
function spotFor(base, button, isLifted) {
  const chain = chainOf(base).filter((node) => node.ownerDocument === base.ownerDocument);
  const { offsetTop = 0, offsetLeft = 0, height = innerHeight, width = innerWidth } = visualViewport ?? {};
  const list = base.querySelector("[part=timeline]").getBoundingClientRect();
  let from;
  let isCut = false;
  let top = Math.max(list.top, offsetTop + padding(document.documentElement));
  let bottom = Math.min(base.getBoundingClientRect().bottom, offsetTop + height);
  let left = Math.max(list.left, offsetLeft);
  let right = Math.min(list.right, offsetLeft + width);
  for (const node of chain.slice(1).filter(cutsOff)) {
    const box = node.getBoundingClientRect();
    if (getComputedStyle(node).overflowY !== "clip") {
      from ??= box.top;
      // A box that does not scroll holds what sticks to it where it is.
      isCut ||= node.scrollHeight <= node.clientHeight;
    }
    top = Math.max(top, box.top + padding(node));
    bottom = Math.min(bottom, box.bottom);
    left = Math.max(left, box.left);
    right = Math.min(right, box.right);
  }
  const { width: wide, height: high } = button.getBoundingClientRect();
  const x = Math.max(left, (left + right - wide) / 2);
  let y = top + CLEARANCE;
  for (let attempt = 0; y + high <= bottom && attempt < 32; attempt += 1) {
    const points = [x + 1, x + wide / 2, x + wide - 1].flatMap((at) => [[at, y], [at, y + high]]);
    const above = points.flatMap((point) => obstacles(chain, point, isLifted).map((node) => inside(node, point)));
    if (!above.length) return { x, y, from: from ?? 0, isCut };
    // What is in a shadow tree that nobody may look into is passed step by step.
    y = Math.max(y, ...above.map((node) => node.getBoundingClientRect().bottom)) + CLEARANCE;
  }
  return undefined;
}

/** What lies over the widget at a point. */
function obstacles([, host, ...around], [x, y], isLifted) {
  const stack = document.elementsFromPoint(x, y);
  const end = stack.findIndex((node) => around.includes(node) || (node === host && !isLifted));
  return stack.slice(0, Math.max(end, 0)).filter((node) => !host.contains(node));
}

/** What of an element's shadow tree is at a point. */
function inside(node, [x, y]) {
  const inner = node.shadowRoot?.elementFromPoint(x, y);
  return inner && inner !== node ? inside(inner, [x, y]) : node;
}

function cutsOff(node) {
  const { overflowY, overflowX } = getComputedStyle(node);
  if (node === document.documentElement || overflowY + overflowX === "visiblevisible") return false;
  // What the window takes over from the body.
  return node !== document.body || getComputedStyle(document.documentElement).overflowY !== "visible";
}

function padding(scroller) {
  const { scrollPaddingTop } = getComputedStyle(scroller);
  const part = scrollPaddingTop.endsWith("%") ? scroller.clientHeight / 100 : 1;
  return parseFloat(scrollPaddingTop) * part || 0;
}
