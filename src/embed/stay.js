/** Calls a method of an object when a signal is aborted, even if the WebAssembly has died by then.
 *  @param {AbortSignal} signal
 *  @param {{ [method: string]: () => void }} object
 *  @param {string} method */
export function endWith(signal, object, method) {
  signal.addEventListener("abort", () => object[method](), { __proto__: null, once: true });
}
