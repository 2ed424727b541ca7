/** Makes the element known to the page. Where there is none, as in Node and in workers, nothing happens. */

const hasElements = typeof HTMLElement === "function";

/** What the element is a kind of. */
export const Base = hasElements ? HTMLElement : /** @type {typeof HTMLElement} */ (class {});

/** Registers the element under a name: once, however often it is asked for.
 *  @param {typeof HTMLElement} Class
 *  @param {string} name */
export function register(Class, name) {
  const { customElements, document } = globalThis;
  // Stand-ins for a page have some of these.
  if (!customElements || !document || !hasElements) return;
  const known = customElements.get(name);
  // A class can have one name only.
  if (!known) customElements.define(name, name === "live-blog" ? Class : class extends Class {});
  else if (known !== Class && !(known.prototype instanceof Class)) {
    console.info(`<${name}> is defined already: this second copy of live-blog.js does nothing`);
  }
}
