/** The body of an item where it is nothing but paragraphs. */
import { ifPlain, list, member, must, part, words } from "./plain.js";

/** @typedef {{ tag: string, href: string | undefined, words: string }} Run some words, in an element unless that has no name */
/** @typedef {Run[]} Paragraph */

/** What makes more of a body than its paragraphs. */
const MORE = ["image", "banner_image", "external_url"];
/** Words in an element that has nothing but an address, and how that is to be opened. */
const INLINE = /<(strong|em|b|i|a)((?: (?:href|target|rel)="[^"<>&\\]*")*)>([^<>]+)<\/\1>/g;
const HREF = /^(?: (?:target|rel)="[^"]*")* href="(https?:\/\/[^\s"]+)"(?: (?:target|rel)="[^"]*")*$/;
const REFERENCE = /&(#?\w+);?/g;
/** @type {Record<string, string>} */
const REFERENCES = Object.assign(Object.create(null), {
  amp: "&", quot: '"', apos: "'", nbsp: "\u00a0", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", ndash: "–", mdash: "—", hellip: "…",
});
/** Their numbers as WordPress writes them, which is where most come from. */
for (const letter of Object.values(REFERENCES)) REFERENCES[`#${letter.charCodeAt(0)}`] = letter;
REFERENCES["#038"] = "&";
/** Words in whatever lines, as HTML has them, and in one, as text does; what begins with a sign may be an item of a list. */
const SAID = /^[ \n]*(?!\d+[.)])[\p{L}\p{N}"“‘'«(]\S*(?:\s+\S+)*[ \n]*$/u;
const LINE = /^\S+(?: \S+)*$/;
/** What else is seen in words: addresses, and what cannot be seen but for joiners and ends of lines. */
const NOT_SAID = /:\/\/|www\.|(?![\u200c\u200d\n])\p{C}/u;

/** The paragraphs of an item: none where it has no body, nothing where there is more to it.
 *  @param {any} item
 *  @returns {Paragraph[] | undefined} */
export function readBody(item) {
  const html = text(item, "content_html").trim();
  // Whether there is anything to see in a body is not always easy to say.
  must(!html || /\p{L}/u.test(html.replace(/<[^>]*>/g, "")));
  return ifPlain(() => {
    must(!hasMore(item));
    return html ? paragraphsOf(html) : linesOf(text(item, "content_text"));
  });
}

/** What a paragraph says.
 *  @param {Paragraph} runs */
export const textOf = (runs) => runs.map(({ words }) => words).join("");

/** @param {any} item */
function hasMore(item) {
  const extension = part(item, "_liveblog");
  const lists = [...list(item, "attachments"), ...list(extension, "blocks")];
  return lists.length > 0 || words(extension, "correction") !== undefined || MORE.some((name) => member(item, name) !== undefined);
}

/** @param {any} item
 *  @param {string} name
 *  @returns {string} */
function text(item, name) {
  const text = member(item, name) ?? "";
  must(typeof text === "string");
  return text;
}

/** @param {string} html */
function paragraphsOf(html) {
  const [begin, end] = ["<p>", "</p>"];
  must(html.startsWith(begin) && html.endsWith(end));
  return html.slice(begin.length, -end.length).split(/<\/p>\s*<p>/).map(runs);
}

/** Plain text, where blank lines separate paragraphs.
 *  @param {string} text */
export function linesOf(text) {
  const lines = text.trim().split(/\n\s*\n\s*/).filter(Boolean);
  must(lines.every((words) => LINE.test(words)));
  return lines.map((words) => checked([{ tag: "", href: undefined, words }]));
}

/** @param {string} html */
function runs(html) {
  /** @type {Paragraph} */
  const runs = [];
  let at = 0;
  const add = (/** @type {string} */ words, tag = "", attributes = "") => {
    const href = HREF.exec(attributes)?.[1];
    must(!/[<>]/.test(words) && (tag === "a" ? href : !attributes));
    if (words) runs.push({ tag, href, words: decoded(words) });
  };
  for (const { 0: whole, 1: tag, 2: attributes, 3: words, index } of html.matchAll(INLINE)) {
    add(html.slice(at, index));
    add(words, tag, attributes);
    at = index + whole.length;
  }
  add(html.slice(at));
  return checked(runs);
}

/** @param {string} words */
function decoded(words) {
  return words.replace(REFERENCE, (_, name) => {
    const letter = REFERENCES[name];
    must(letter);
    return letter;
  });
}

/** A link alone may stand for what it leads to.
 *  @param {Paragraph} runs */
function checked(runs) {
  const said = textOf(runs);
  must(SAID.test(said) && !NOT_SAID.test(said));
  must(runs.some(({ href, words }) => !href && /\p{L}/u.test(words)));
  return runs;
}
