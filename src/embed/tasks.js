/** What is done in tasks of their own, so that a reader's tap is answered between two of them. */

/** Resolves in another task: that of a message, which neither waits in a hidden page nor stops with timers that a test holds.
 *  @returns {Promise<void>} */
export const anotherTask = () => new Promise((begun) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    begun();
  };
  port2.postMessage(undefined);
});

/** @type {Promise<void> | undefined} */
let warm;

/** Resolves once `Intl` has been used: the first use takes a slow phone a tenth of a second, for which there is time while the
 *  feed and the WebAssembly are on their way. */
export const warmUp = () => (warm ??= anotherTask().then(use).then(anotherTask));

function use() {
  try {
    new Intl.DateTimeFormat().format();
  } catch {
    // A page that has taken it hears of that from the widget.
  }
}
