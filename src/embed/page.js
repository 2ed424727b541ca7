/**
 * What the browser does for the shell besides drawing: it tells about the page, keeps time, listens to
 * streams and to frames, and remembers. Whatever happens is told to the widget by `act`, which no crash of ours gets past.
 */
import { atEnd, owned } from "./helpers.js";

/** Listens until the returned controller is told to `abort`. */
export function watch(ports) {
  const controller = owned(ports);
  const options = { __proto__: null, capture: false, passive: true, once: false, signal: controller.signal };
  const on = (target, name, tell) => target.addEventListener(name, () => tell(), options);
  const { act } = ports;
  const left = () => act((widget) => widget.left());
  const visibility = () => (document.visibilityState === "hidden" ? act((widget) => widget.hidden()) : act((widget) => widget.shown()));
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

/** How many milliseconds a zone, empty for the reader's own, is ahead of UTC at a moment; NaN for one that is not
 *  known here. */
export function offset(zone, at) {
  try {
    if (known.zone !== zone) {
      const options = { __proto__: null, timeZone: zone || undefined, timeZoneName: "longOffset" };
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
