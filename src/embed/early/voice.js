/** The widget's words on its first screen, as src/ui/locale.rs and src/ui/element.rs have them. */
import { element } from "./nodes.js";
import { written } from "./direction.js";

export class Voice {
  /** What is said, by the names of src/ui/locale/messages.rs; of a number, in several forms.
   *  @type {Record<string, any>} */
  messages;
  /** The tag that dates, lists and numbers follow. */
  conventions;
  #marks;
  #plurals;
  #numbers;

  /** @param {import("../words.js").Words} words */
  constructor({ tag, conventions, text }) {
    this.messages = JSON.parse(text);
    this.conventions = conventions;
    this.#marks = { lang: tag, dir: written(tag) };
    this.#plurals = new Intl.PluralRules(conventions);
    this.#numbers = new Intl.NumberFormat(conventions);
  }

  get lang() {
    return this.#marks.lang;
  }

  /** Words of the widget's own, in their language.
   *  @param {string | undefined} name a class
   *  @param {(Node | string | undefined)[]} children */
  ours(name, ...children) {
    return element("span", { class: name, ...this.#marks }, ...children);
  }

  /** A button that says one thing when pressed.
   *  @param {string} words */
  button(words) {
    return element("button", { type: "button", part: "control", ...this.#marks }, words);
  }

  /** What is on or off.
   *  @param {string | undefined} kind
   *  @param {string} words
   *  @param {boolean} isOn */
  switch(kind, words, isOn) {
    return element("button", { type: "button", part: "control", class: kind, "aria-pressed": String(isOn), ...this.#marks }, words);
  }

  /** A message about a number.
   *  @param {Record<string, string>} forms
   *  @param {number} number */
  counted(forms, number) {
    return fill(forms[this.#plurals.select(number)] ?? forms.other, this.#numbers.format(number));
  }

  /** Several things in a row, with what stands between them.
   *  @param {Node[]} things
   *  @returns {(Node | string)[]} */
  listed(things) {
    if (things.length < 2) return things;
    const parts = new Intl.ListFormat(this.conventions).formatToParts(things.map((_, place) => String(place)));
    return parts.map(({ type, value }) => (type === "element" ? things[Number(value)] : value));
  }
}

/** A message with its parameter.
 *  @param {string} message
 *  @param {string} value */
export const fill = (message, value) => message.replace(/\{(?!standing)\w+\}/g, () => value);

/** Nodes around what stands for a parameter.
 *  @param {string} message
 *  @param {string} name
 *  @param {(Node | string)[]} inside
 *  @returns {(Node | string)[]} */
export function around(message, name, inside) {
  const [before, after] = message.split(`{${name}}`);
  return after === undefined ? [message] : [before, ...inside, after];
}
