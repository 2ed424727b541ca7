/** In which direction words are read: the rules of src/ui/direction.rs. */

/** Languages that are written from right to left where their tag names no script, and scripts that are. */
const LANGUAGES = "ar arc ary arz azb bal ckb dv fa glk he iw ji ks lah lrc mzn nqo pnb prs ps sd sdh skr syr ug ur yi".split(" ");
const SCRIPTS = "adlm arab aran hebr nkoo rohg syrc thaa".split(" ");
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** What of a word is no space follows its first letter. */
const WORD = /\p{Alphabetic}\S*/gu;

/** In which direction a language is written.
 *  @param {string} tag */
export function written(tag) {
  const [language, ...parts] = tag.toLowerCase().split(/[-_]/);
  const script = parts.find((part) => /^\p{Alphabetic}...$/u.test(part));
  return (script ? SCRIPTS.includes(script) : LANGUAGES.includes(language)) ? "rtl" : "ltr";
}

/** What tells the direction of words: those of a language, else of the feed around them if that is written from right to left.
 *  @param {string | undefined} own
 *  @param {string | undefined} feed */
export function reading(own, feed) {
  if (own) return direction(written(own));
  return direction(feed && written(feed) === "rtl" ? "rtl" : undefined);
}

/** @param {string | undefined} known */
const direction = (known) => (/** @type {string} */ text) => {
  const letters = text.match(/\p{Alphabetic}/gu) ?? [];
  const [first] = letters;
  if (!first) return known;
  const right = letters.filter((letter) => FROM_RIGHT.test(letter)).length;
  const left = letters.length - right;
  if (known) return (known === "rtl" ? right > 0 : left === 0) ? "rtl" : "ltr";
  return isMostlyFromRight(first, right, left, text) ? "rtl" : "ltr";
};

/** Names have capitals: words without one are a sentence around a name.
 *  @param {string} first
 *  @param {number} right
 *  @param {number} left
 *  @param {string} text */
function isMostlyFromRight(first, right, left, text) {
  if (!FROM_RIGHT.test(first)) return right >= left;
  const beginnings = (text.match(WORD) ?? []).map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0));
  const fromRight = beginnings.filter((letter) => FROM_RIGHT.test(letter)).length;
  const small = beginnings.filter((letter) => !FROM_RIGHT.test(letter) && !/\p{Uppercase}/u.test(letter)).length;
  return small <= fromRight;
}

/** The direction of a list: that of most of its items, or of the first one.
 *  @param {(string | undefined)[]} items */
export function directionOfList(items) {
  const [first, ...others] = items.filter(Boolean);
  const same = others.filter((item) => item === first).length + 1;
  if (!first || same * 2 > others.length) return first;
  return first === "rtl" ? "ltr" : "rtl";
}
