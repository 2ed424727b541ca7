/** Calls a method of an object when a signal is aborted, even if the WebAssembly has died by then. */
export function endWith(signal, object, method) {
  signal.addEventListener("abort", () => object[method](), { __proto__: null, once: true });
}
