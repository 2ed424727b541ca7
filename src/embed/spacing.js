/**
 * The spacing that a reader's own style sheet gives to everything, as in WCAG 1.4.12: it reaches the element, but no shadow
 * tree. A page that sets letters further apart than anybody can read is not followed.
 */

/** From where on, and up to where, in em, space is a reader's; and how many lines' height is. */
const LETTERS = [0.1, 0.25];
const WORDS = [0.15, 0.5];
const LINES = [1.5, 3];

/** Rules for the widget, or none.
 *  @param {Element} host */
export function spacingOf(host) {
  const { fontSize, letterSpacing, wordSpacing, lineHeight } = getComputedStyle(host);
  const em = (/** @type {string} */ length) => parseFloat(length) / parseFloat(fontSize);
  const [letters, words, lines] = [em(letterSpacing), em(wordSpacing), em(lineHeight)];
  const rules = [
    within(letters, LETTERS) && `letter-spacing:${letters}em!important`,
    within(words, WORDS) && `word-spacing:${words}em!important`,
  ].filter(Boolean);
  // Lines alone are far apart on many pages.
  if (rules.length && within(lines, LINES)) rules.push(`line-height:${lines}!important`);
  return rules.length ? `[part=base],[part=base] *{${rules.join(";")}}` : "";
}

/** @param {number} value
 *  @param {number[]} bounds */
const within = (value, [least, most]) => value >= least && value <= most;
