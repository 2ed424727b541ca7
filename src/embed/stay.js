/** What ends with the widget's stay in the page, even if the WebAssembly has died by then. */

/**
 * A controller that is aborted by its owner, or with the element: a crash leaves nobody to own it.
 * @param {{ signal: AbortSignal }} api
 */
export function controllerFor({ signal }) {
  const controller = new AbortController();
  atEnd(signal, () => controller.abort(), controller.signal);
  return controller;
}

/**
 * Not with the signal itself among the options: a listener that ends with a signal does not hear of its end.
 * @param {AbortSignal} signal
 * @param {() => void} work
 * @param {AbortSignal} [sooner] when nobody cares any more
 */
export function atEnd(signal, work, sooner) {
  signal.addEventListener("abort", work, { __proto__: null, once: true, signal: sooner });
}

/**
 * Options of listeners: nothing in them comes from `Object.prototype`, which a page may have changed.
 * @param {AbortSignal} signal
 * @param {boolean} capture
 */
export function until(signal, capture) {
  return { __proto__: null, capture, passive: true, once: false, signal };
}

/**
 * Calls a method of an object at the end.
 * @param {AbortSignal} signal
 * @param {{ [method: string]: () => void }} object
 * @param {string} method
 */
export function endWith(signal, object, method) {
  atEnd(signal, () => object[method]());
}
