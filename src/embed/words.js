/**
 * The widget's own words, as text in JSON. English is part of the script. Other languages are files beside it,
 * `locales/*.json`: the one that an element needs is asked for together with its feed.
 */
import { read } from "./names.js";
import { request } from "./request.js";

/** @typedef {{ english: string, locales: Record<string, string> }} Source English, and the hash of each file */
/** @typedef {{ tag: string, conventions: string, text: string }} Words what a language says; dates, lists and numbers follow the conventions of another tag */

/** So long the first screen waits for a language, and then speaks English. */
const WITHIN = 5_000;

const ENGLISH = "en";

/** What is nearest where a language has no file of its own.
 *  @type {[string, string][]} */
const NEAR = [["nn", "nb"], ["no", "nb"], ["pt", "pt-PT"], ["yue", "zh-Hant"]];

/** A tag without what not each `Intl` knows: that some say of Chinese twice which one it is (`zh-cmn-Hans`, `zh-yue`), and that
 *  Mandarin is the Chinese that is meant by `zh`.
 *  @param {string} language */
const plain = (language) => language.replace(/^(zh-)?cmn(?=-|$)/i, "zh").replace(/^zh-(?=[a-z]{3}(-|$))/i, "");

/** The files that have come, and nothing for those that could not be had. A page may have taken the methods of `Map`.
 *  @type {Record<string, string | undefined>} */
const here = Object.create(null);
/** Those that are on their way.
 *  @type {Record<string, Promise<void> | undefined>} */
const coming = Object.create(null);
/** What has been said once is not said again.
 *  @type {Record<string, boolean>} */
const said = Object.create(null);

/** @param {string} words */
function warn(words) {
  if (said[words]) return;
  said[words] = true;
  console.warn(`<live-blog>: speaking English: ${words}`);
}

/** Which of the languages that there are is meant by a tag; nothing if none is. Of what is no tag the beginning may be one.
 *  @param {string} language
 *  @param {string[]} tags
 *  @returns {string | undefined} */
export function nearest(language, tags) {
  if (/^en(-|$)/i.test(language)) return ENGLISH;
  try {
    const { language: base, script, region } = new Intl.Locale(plain(language)).maximize();
    const near = NEAR.flatMap(([own, other]) => (own === base ? other : []));
    return [`${base}-${script}`, `${base}-${region}`, base, ...near].find((tag) => tags.includes(tag));
  } catch {
    // No tag, or a page that has taken what this needs.
    const end = language.lastIndexOf("-");
    return end > 0 ? nearest(language.slice(0, end), tags) : undefined;
  }
}

/** The words of one element. */
export class Speaker {
  #host;
  #load;
  #address;
  /** @type {Source | undefined} */
  #source;

  /** @param {HTMLElement} host
   *  @param {() => Promise<Source>} load
   *  @param {(file: string) => string} address of a file beside the script */
  constructor(host, load, address) {
    this.#host = host;
    this.#load = load;
    this.#address = address;
  }

  /** The words of a language, or of the nearest one that there is; nothing while they are on their way.
   *  @param {string} language
   *  @returns {Words | undefined} */
  words(language) {
    if (!this.#source) return undefined;
    const { english } = this.#source;
    const own = this.#wholeLanguage();
    const file = own ? undefined : this.#file(language);
    if (file && !(file in here)) return undefined;
    const tag = own && language ? language : file && here[file] ? file : ENGLISH;
    // Of what is no tag the widget tells where that is an attribute.
    const isUnknown = !own && !file && /^(?!en(-|$))[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(language);
    if (isUnknown) warn(`there are no words in "${language}" (the attribute "messages" can have them)`);
    return { tag, conventions: conventionsOf(tag, language), text: own ?? here[tag] ?? english };
  }

  /** Waits for the words of a language.
   *  @param {string} language
   *  @returns {Promise<Words>} */
  async speak(language) {
    await this.learn(language);
    return /** @type {Words} */ (this.words(language));
  }

  /** Sees to it that the words of a language are there: asks for a file, if they are in one.
   *  @param {string} language */
  async learn(language) {
    this.#source ??= await this.#load();
    const file = this.#file(language);
    if (file && !here[file] && !this.#wholeLanguage()) await this.#fetch(file, this.#source.locales[file]);
  }

  /** The file in which the words of a language are; English is in none.
   *  @param {string} language */
  #file(language) {
    const tags = Object.keys(this.#source?.locales ?? {});
    const tag = nearest(language, tags);
    return tag === ENGLISH ? undefined : tag;
  }

  /** Waits for a file, together with others that want it.
   *  @param {string} tag
   *  @param {string} hash */
  async #fetch(tag, hash) {
    coming[tag] ??= this.#read(tag, hash);
    await coming[tag];
    coming[tag] = undefined;
  }

  /** @param {string} tag
   *  @param {string} hash */
  async #read(tag, hash) {
    const file = `locales/${tag}.json`;
    try {
      const { abort, answer } = request(this.#address(file), "default", { integrity: hash });
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        abort();
      }, WITHIN);
      const { failure, message, status, text } = await answer;
      clearTimeout(timer);
      if (isLate) throw new Error(`${file} did not come within ${WITHIN / 1000} s`);
      if (failure || status !== 200) throw new Error(`${message ?? `${file}: status ${status}`}; is the folder "locales" of this release where the WebAssembly is?`);
      JSON.parse(text ?? "");
      here[tag] = text;
    } catch (error) {
      here[tag] = undefined;
      const { message } = /** @type {Error} */ (error);
      warn(`no words in "${tag}": ${message}`);
    }
  }

  /** What the publisher says in the place of all messages, if it is all: then nothing else is needed.
   *  @returns {string | undefined} */
  #wholeLanguage() {
    const text = read(this.#host, "messages");
    if (!text) return undefined;
    try {
      const own = JSON.parse(text);
      const names = Object.keys(JSON.parse(this.#source?.english ?? "{}"));
      return names.every((name) => Object.hasOwn(own, name)) ? text : undefined;
    } catch {
      // The widget tells of what is no JSON.
      return undefined;
    }
  }
}

/** What dates, lists and numbers follow: the tag that was asked for where that is of the language that is spoken, and one of
 *  which the browser knows them: Chromium has none for `nn`. Else they would be in the browser's own language.
 *  @param {string} tag
 *  @param {string} language */
export function conventionsOf(tag, language) {
  const isSpoken = tag !== ENGLISH || /^en(-|$)/i.test(language);
  const known = [plain(language), tag].filter((asked) => isSpoken && isKnown(asked));
  return known[0] ?? "en-GB";
}

/** @param {string} tag */
function isKnown(tag) {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
