/** Which feed an element shows, and when it begins. */

import { nearestAround } from "./around.js";
import { read } from "./names.js";

/** A frame takes less, if there are any. */
const PAINTED_WITHIN = 100;

/** The absolute address of an element's feed.
 *  @param {Element} element */
export function addressOf(element) {
  const src = read(element, "src");
  try {
    return src ? new URL(src, document.baseURI).href : undefined;
  } catch {
    return undefined;
  }
}

/** The language of the page around an element, by itself or by what is nearest.
 *  @param {Element} element */
export function languageOf(element) {
  const around = nearestAround(element, "[lang]");
  return (around && read(around, "lang")?.replace(/_/g, "-")) ?? undefined;
}

/** Why no feed can be had from an address.
 *  @param {string | undefined} address
 *  @param {{ location: { protocol: string } }} page */
export function faultOf(address, page) {
  if (!address) return "missing or no address";
  const { protocol, hostname } = new URL(address);
  if (!/^https?:$/.test(protocol)) return `not an address of the web (${protocol})`;
  // A browser would block each of its requests, again and again.
  const mixed = protocol === "http:" && page.location.protocol === "https:";
  const here = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return mixed && !here ? "insecure (http:) on a secure page" : "";
}

/** Says why an element has no feed to show. Some set it just after they have put the element into the page.
 *  @param {Element} element
 *  @param {string | undefined} address
 *  @param {string} fault */
export function reportAddress(element, address, fault) {
  queueMicrotask(() => {
    if (addressOf(element) !== address) return;
    console.error(`<live-blog>: the attribute "src" is ${fault}: no feed to show`, element);
  });
}

/** Whether an element waits until the reader comes near.
 *  @param {Element} element */
export function isLazy(element) {
  const loading = read(element, "loading") ?? "eager";
  if (loading !== "lazy" && loading !== "eager") {
    console.warn(`<live-blog>: loading="${loading}" is not allowed here: expected lazy, eager; using the default`, element);
  }
  return loading === "lazy";
}

/** Begins when the reader comes near.
 *  @param {Element} element
 *  @param {() => void} begin */
export function whenNear(element, begin) {
  const visible = new IntersectionObserver((seen) => {
    if (!seen.some((entry) => entry.isIntersecting)) return;
    visible.disconnect();
    begin();
  }, { __proto__: null, rootMargin: "600px" });
  visible.observe(element);
  return visible;
}

/** Resolves when what has been drawn is painted; soon where nothing is painted, as in frames out of sight.
 *  @returns {Promise<void>} */
export function whenPainted() {
  return new Promise((painted) => {
    requestAnimationFrame(() => requestAnimationFrame(() => painted()));
    setTimeout(painted, PAINTED_WITHIN);
  });
}

/** Tries again once, when the network or the page is back, unless that is aborted.
 *  @param {() => void} again */
export function whenBack(again) {
  const stay = new AbortController();
  const back = (/** @type {Event | PageTransitionEvent} */ event) => {
    // A page that shows for the first time has nothing to come back from.
    if ("persisted" in event && event.persisted === false) return;
    stay.abort();
    again();
  };
  const options = { __proto__: null, capture: false, passive: true, once: false, signal: stay.signal };
  for (const name of ["online", "pageshow"]) window.addEventListener(name, back, options);
  return stay;
}

/** Does something once the page has been read to its end.
 *  @param {AbortSignal} signal
 *  @param {() => void} work */
export function whenRead(signal, work) {
  if (document.readyState !== "loading") return work();
  const options = { __proto__: null, capture: false, passive: true, once: true, signal };
  return document.addEventListener("DOMContentLoaded", work, options);
}

/** What ended a widget must not end it on the next visit too. The name is that of src/embed/storage.rs.
 *  @param {string | undefined} source */
export function erase(source) {
  try {
    localStorage.removeItem(`live-blog ${source}`);
  } catch {
    // What cannot be reached was not kept either.
  }
}
