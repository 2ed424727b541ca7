/** The names and values that pages and frameworks set, and what each of them means here. */

/** Ways to misspell a name that are no slips, and what is meant. */
const OTHER_WORDS = [["source", "src"], ["language", "lang"]];

/** A word that is one slip away from one of ours, and has a meaning of its own. */
const OTHER_MEANING = "border";

/** What has been said once is not said again.
 *  @type {Set<string>} */
const told = new Set();

/** `page-size` as frameworks write it that know properties only: `pagesize`.
 *  @param {string} name */
const joined = (name) => name.replace(/-/g, "");

/** `page-size` as a property: `pageSize`.
 *  @param {string} name */
const camel = (name) => name.replace(/-./g, ([, letter]) => letter.toUpperCase());

/** What an attribute says, by its name or without the hyphen; null where it is absent, empty, or "no" in words, as
 *  frameworks write `false`, `null` and `undefined`.
 *  @param {Element} element
 *  @param {string} name */
export function read(element, name) {
  const value = element.getAttribute(name) ?? element.getAttribute(joined(name)) ?? "";
  return /^\s*(false|null|undefined)?\s*$/.test(value) ? null : value;
}

/** @param {HTMLElement} element
 *  @param {string} name
 *  @param {unknown} value */
function write(element, name, value) {
  // Else this would show again, once the attribute is removed.
  if (joined(name) !== name) element.removeAttribute(joined(name));
  if (value === null || value === undefined || value === false || value === "") element.removeAttribute(name);
  else element.setAttribute(name, /** @type {string} */ (typeof value === "object" ? JSON.stringify(value) : value));
}

/** Defines properties for each attribute that they reflect: `pageSize`, and as others write it `pagesize` and
 *  `page-size`. Gives their names, but for those that every element has.
 *  @param {typeof HTMLElement} Class
 *  @param {string[]} attributes */
export function reflect(Class, attributes) {
  /** @type {string[]} */
  const reflected = [];
  for (const name of attributes) {
    for (const property of [camel(name), joined(name), name]) {
      if (property in Class.prototype) continue;
      reflected.push(property);
      Object.defineProperty(Class.prototype, property, {
        __proto__: null,
        get() {
          return read(this, name) ?? "";
        },
        set(value) {
          write(this, name, value);
        },
        enumerable: property === camel(name),
        configurable: true,
      });
    }
  }
  return reflected;
}

/** What was set before there was a class hides the property of the class.
 *  @param {any} element
 *  @param {string} property */
export function heed(element, property) {
  if (!Object.hasOwn(element, property)) return;
  const value = element[property];
  delete element[property];
  element[property] = value;
}

/** Tells of names that are none of ours and look like one, in attributes and among what was set on the element.
 *  @param {Element} element
 *  @param {string[]} attributes */
export function checkNames(element, attributes) {
  try {
    for (const given of [...element.getAttributeNames(), ...Object.keys(element)]) {
      const meant = meaning(given, attributes);
      if (!meant || told.has(given)) continue;
      told.add(given);
      console.warn(`<live-blog>: "${given}" is none of its attributes: did you mean "${meant}"?`, element);
    }
  } catch {
    // A page without these means hears nothing.
  }
}

/** Which of our attributes a name is meant to be: none if it is one, or looks like none. Prefixes of frameworks have
 *  fewer than three letters, or other signs (`v-`, `ng-`, `_`, `:`, `@`).
 *  @param {string} given
 *  @param {string[]} attributes */
export function meaning(given, attributes) {
  if (!/^[a-z]{3}[a-z_-]*$/i.test(given) || given === OTHER_MEANING) return undefined;
  if (attributes.some((name) => given === name || given === joined(name))) return undefined;
  const bare = given.toLowerCase().replace(/[_-]/g, "");
  const words = [...attributes.map((name) => [joined(name), name]), ...OTHER_WORDS];
  return words.find(([word]) => isSlip(bare, word))?.[1];
}

/** Whether two words are the same but for one letter: another, one too many or too few, or two in the wrong order.
 *  @param {string} one
 *  @param {string} other */
function isSlip(one, other) {
  let start = 0;
  let end = 0;
  const rest = Math.min(one.length, other.length);
  while (start < rest && one[start] === other[start]) start += 1;
  while (end < rest - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [x, y] = [one, other].map((word) => word.slice(start, word.length - end));
  return (x.length < 2 && y.length < 2) || (y.length === 2 && x === y[1] + y[0]);
}
