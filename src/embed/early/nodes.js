/** The few shapes of which the screen is made, as src/ui/element.rs has them. */

/** An element; attributes without a value are left out, and so are empty words.
 *  @param {string} name
 *  @param {Record<string, string | undefined>} attributes
 *  @param {(Node | string | undefined)[]} children */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  for (const child of children) if (child) made.append(child);
  return made;
}

/** A link out of the widget, around the words if there is an address.
 *  @param {string | undefined} href
 *  @param {Node | string} words */
export const link = (href, words) => (href ? element("a", { href, rel: "noopener noreferrer" }, words) : words);

/** The name of the heading of a level.
 *  @param {number} level */
export const heading = (level) => `h${Math.min(6, Math.max(2, level))}`;
