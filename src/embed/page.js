/**
 * What the page and the device say, and the timers. Everything is told to the element by `act`, which
 * no crash of ours gets past.
 */

/** Listens until the returned controller is told to `abort`. */
export function watch(ports) {
  const controller = new AbortController();
  const options = { __proto__: null, capture: false, passive: true, once: false, signal: controller.signal };
  const on = (target, name, word) => target.addEventListener(name, () => ports.act(word()), options);
  const visibility = () => (document.visibilityState === "hidden" ? "hidden" : "shown");
  const line = navigator.connection;
  const thrift = () => (line.saveData || String(line.effectiveType).includes("2g") ? "thrifty" : "lavish");
  on(document, "visibilitychange", visibility);
  on(document, "resume", visibility);
  on(window, "pageshow", visibility);
  // Whatever is under way would keep the page from being put aside for the way back.
  on(document, "freeze", () => "left");
  on(window, "pagehide", () => "left");
  on(window, "online", () => "online");
  on(window, "offline", () => "offline");
  if (visibility() === "hidden") ports.act("hidden");
  if (line) {
    on(line, "change", thrift);
    if (thrift() === "thrifty") ports.act("thrifty");
  }
  return controller;
}

/** Acts after so many milliseconds. */
export function later(ports, milliseconds, word) {
  return setTimeout(() => ports.act(word), milliseconds);
}

export function cancel(timer) {
  clearTimeout(timer);
}

/** When the words of each widget change next. One timer serves them all. */
const changes = new Map();
let ticking;

/** Acts when the words of a widget change, in so many milliseconds; never if that is negative. */
export function tick(ports, milliseconds) {
  if (milliseconds < 0) changes.delete(ports);
  else changes.set(ports, Date.now() + milliseconds);
  clearTimeout(ticking);
  if (!changes.size) return;
  const next = Math.min(...changes.values());
  ticking = setTimeout(ring, Math.max(0, next - Date.now()), next);
}

function ring(next) {
  for (const [ports, at] of changes) {
    // Whose turn is within the second has it now.
    if (at < next + 1000) {
      changes.delete(ports);
      ports.act("ticked");
    }
  }
}

/** A clock that cannot be set back. */
export function elapsed() {
  return performance.now();
}
