/** Requests for feeds: the first one begins before there is any WebAssembly. */
import { takeHint } from "./hint.js";

/** A feed is at most 2 MiB, its headers come within 15 s, all of it within 30 s. */
const LONGEST_FEED = 2 * 1024 * 1024;
const HEADERS_WITHIN = 15_000;
const WHOLE_WITHIN = 30_000;

/**
 * @typedef {object} Answer what came back; headers that are absent or may not be read are empty
 * @property {string} failure `network`, `timeout` or `too-large`; empty if there was a response
 * @property {string} [message] why there is none
 * @property {number} [status]
 * @property {string} [type]
 * @property {string} [url] the address after redirects
 * @property {string} [text]
 * @property {string} [date]
 * @property {string} [age]
 * @property {string} [retryAfter]
 */

/** Options without a prototype, so that a page that changed `Object.prototype` changes nothing here.
 *  @param {RequestInit} options */
export function plain(options) {
  return Object.assign(Object.create(null), {
    method: "GET", mode: "cors", cache: "default", redirect: "follow", integrity: "", keepalive: false,
  }, options);
}

/** Requests under way, by address and cache mode: elements that ask for the same share one.
 *  @type {Map<string, { users: number, abort: () => void, answer: Promise<Answer> }>} */
const flights = new Map();

/** Starts the first request of an element, which checks with the server. If the page has asked for the feed by a hint, that
 *  answer is taken: browsers hand it to whoever asks as the hint has asked.
 *  @param {string} url */
export function begin(url) {
  const isHinted = flights.has(nameOf(url, "default")) || takeHint(url);
  return isHinted ? request(url, "default", { credentials: "same-origin" }) : request(url, "no-cache");
}

/** @param {string} url
 *  @param {RequestCache} cache */
const nameOf = (url, cache) => `${cache} ${url}`;

/** Starts a request in a cache mode of `fetch`, or joins one. The answer is a promise that is never rejected.
 *  "no-cache" checks with the server by ETag; a hand-set If-None-Match would cost a preflight.
 *  @param {string} url
 *  @param {RequestCache} cache
 *  @param {RequestInit} options `integrity`, if only one text may come */
export function request(url, cache, options = {}) {
  const name = nameOf(url, cache);
  let flight = flights.get(name);
  const joins = Boolean(flight);
  if (!flight) {
    const controller = new AbortController();
    const over = () => flights.get(name) === flight && flights.delete(name);
    // What is over need not be aborted.
    const abort = () => over() && controller.abort();
    flight = { users: 0, abort, answer: answer(url, plain({ credentials: "omit", ...options, cache }), controller).finally(over) };
    flights.set(name, flight);
  }
  flight.users += 1;
  const { abort, answer: coming } = flight;
  return { joins, answer: coming, abort: () => (flight.users -= 1) || abort() };
}

/** @param {string} url
 *  @param {RequestInit} options
 *  @param {AbortController} controller
 *  @returns {Promise<Answer>} */
async function answer(url, options, controller) {
  let failure = "network";
  let headers;
  let whole;
  const giveUp = () => {
    failure = "timeout";
    controller.abort();
  };
  try {
    headers = setTimeout(giveUp, HEADERS_WITHIN);
    whole = setTimeout(giveUp, WHOLE_WITHIN);
    const { signal } = controller;
    const response = await fetch(url, plain({ ...options, signal }));
    clearTimeout(headers);
    const text = await read(response);
    if (text === null) {
      failure = "too-large";
      controller.abort();
      throw new Error(`more than ${LONGEST_FEED} bytes`);
    }
    const header = (/** @type {string} */ name) => response.headers.get(name) ?? "";
    return {
      failure: "",
      status: response.status,
      type: header("content-type"),
      url: response.url || url,
      text,
      date: header("date"),
      age: header("age"),
      retryAfter: header("retry-after"),
    };
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    return { failure, message: `${url}: ${reason(failure, message, url)}` };
  } finally {
    clearTimeout(headers);
    clearTimeout(whole);
  }
}

/** Why there is no answer. Of an answer that the page may not read, browsers tell it nothing else.
 *  @param {string} failure
 *  @param {string} message
 *  @param {string} url */
function reason(failure, message, url) {
  if (failure === "timeout") return "no answer in time";
  const foreign = failure === "network" && new URL(url).origin !== location.origin;
  return foreign ? `${message} (answers from another origin need Access-Control-Allow-Origin)` : message;
}

/** The body as text, or null if it is too long.
 *  @param {Response} response */
async function read(response) {
  if (!response.body) return "";
  const body = response.body.getReader({ __proto__: null });
  const reader = /** @type {ReadableStreamDefaultReader<Uint8Array>} */ (body);
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > LONGEST_FEED) return null;
    text += decoder.decode(value, { stream: true });
  }
}

