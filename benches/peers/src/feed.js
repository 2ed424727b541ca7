// What all peers know of a feed: its entries, newest first, and when a fetch has changed them.

import { sanitise } from "./sanitise.js";
import { clockTime, fullTime } from "./time.js";

export class Feed {
  #url;
  #entries = new Map();
  #text = "";

  constructor(url) {
    this.#url = url;
  }

  /** Fetches the feed and every page behind it. Gives the list of entries. */
  async load() {
    for (let url = this.#url; url; ) {
      const { text, feed } = await fetchFeed(url);
      this.#text ||= text;
      this.#merge(feed.items);
      url = feed.next_url && new URL(feed.next_url, url).href;
    }
    return this.#list();
  }

  /** Fetches the feed again. Gives the new list, or nothing if the text is the one from before. */
  async refresh() {
    const text = await fetchText(this.#url);
    if (text === this.#text) return undefined;
    this.#text = text;
    this.#merge(JSON.parse(text).items);
    return this.#list();
  }

  /** An item of a known version keeps its entry, so that nothing of it is drawn again. */
  #merge(items) {
    for (const item of items) {
      const version = item.date_modified ?? item.date_published;
      if (this.#entries.get(item.id)?.version !== version) this.#entries.set(item.id, entryOf(item, version));
    }
  }

  #list() {
    return [...this.#entries.values()].sort((one, other) => other.at - one.at);
  }
}

function entryOf(item, version) {
  const at = new Date(item.date_published);
  return {
    id: item.id,
    version,
    at: at.getTime(),
    iso: at.toISOString(),
    clock: clockTime(at),
    full: fullTime(at),
    title: item.title,
    html: sanitise(item.content_html),
  };
}

async function fetchText(url) {
  // The browser asks with the ETag that it has. A page cannot see the ETag of another origin, so texts are compared.
  const response = await fetch(url, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
  return response.text();
}

async function fetchFeed(url) {
  const text = await fetchText(url);
  return { text, feed: JSON.parse(text) };
}
