/** Reads the members of a feed that are written as the formats want them. Whatever is not ends the reading by `Unusual`: the
 *  widget knows what to do about it, and draws it as soon as it is there. */

/** What is not plain enough to be drawn early. */
export class Unusual extends Error {}

/** An address that a browser reads as it is written. */
const ADDRESS = /^https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)*(?::\d+)?(?:[/?#][^\s\\]*)?$/i;
/** A moment of [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339#section-5.6) with its zone. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
/** Markup, and what cannot be seen but for the joiners that words are written with. */
const NOT_PLAIN = /[<&]|(?![\u200c\u200d])\p{C}/u;

/** What programs write where they have nothing to say. */
const NOTHING = /^(?:undefined|null|\[object Object\])$/;

/** What is read, or nothing where it is not plain.
 *  @template T
 *  @param {() => T} read
 *  @returns {T | undefined} */
export function ifPlain(read) {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

/** @param {unknown} holds
 *  @returns {asserts holds} */
export function must(holds) {
  if (!holds) throw new Unusual();
}

/** A member of an object, not one that a page has given to every object; nothing where it is empty.
 *  @param {any} object
 *  @param {string} name
 *  @returns {any} */
export function member(object, name) {
  const value = object && Object.hasOwn(object, name) ? object[name] : undefined;
  return value === null || value === "" ? undefined : value;
}

/** An object within an object, empty where there is none.
 *  @param {any} object
 *  @param {string} name */
export function part(object, name) {
  const value = member(object, name) ?? {};
  must(typeof value === "object" && !Array.isArray(value));
  return value;
}

/** A list within an object.
 *  @param {any} object
 *  @param {string} name
 *  @returns {any[]} */
export function list(object, name) {
  const value = member(object, name) ?? [];
  must(Array.isArray(value));
  return value;
}

/** Words in one line, without markup.
 *  @param {any} object
 *  @param {string} name
 *  @param {number} [most] so many letters are not cut
 *  @returns {string | undefined} */
export function words(object, name, most = 300) {
  const value = member(object, name);
  if (value !== undefined) must(typeof value === "string" && value.length <= most && isLine(value) && !NOTHING.test(value));
  return value;
}

/** Whether words are one line without markup, as it is written.
 *  @param {string} value */
export function isLine(value) {
  return /^\S+(?: \S+)*$/.test(value) && !NOT_PLAIN.test(value);
}

/** @param {any} object
 *  @param {string} name
 *  @returns {string | undefined} */
export function address(object, name) {
  const value = member(object, name);
  if (value !== undefined) must(ADDRESS.test(value));
  return value;
}

/** A moment in milliseconds since 1970.
 *  @param {any} object
 *  @param {string} name
 *  @returns {number | undefined} */
export function moment(object, name) {
  const value = member(object, name);
  if (value === undefined) return undefined;
  must(MOMENT.test(value));
  const at = Date.parse(value);
  must(Number.isFinite(at));
  return at;
}

/** One of several words, the first where there is none.
 *  @template {string} Word
 *  @param {any} object
 *  @param {string} name
 *  @param {readonly Word[]} known
 *  @returns {Word} */
export function choice(object, name, known) {
  const value = member(object, name) ?? known[0];
  must(known.includes(value));
  return value;
}

/** @param {any} object
 *  @param {string} name
 *  @returns {boolean} */
export function flag(object, name) {
  const value = member(object, name) ?? false;
  must(typeof value === "boolean");
  return value;
}

/** A whole number, 0 where there is none.
 *  @param {any} object
 *  @param {string} name
 *  @returns {number} */
export function count(object, name) {
  const value = member(object, name) ?? 0;
  must(Number.isSafeInteger(value));
  return value;
}
