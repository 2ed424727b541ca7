// The coverage that every variant shows: the same words in each run, an entry each minute, dated to the minute.

const MINUTE = 60_000;
const FIRST = Date.UTC(2026, 5, 1, 20, 0, 0);

/** What the pages' clock says when they are opened (page/clock.js). */
export const NOW = FIRST + 2000;

/** Of a longer feed the widget reads the newest items only; the others are on pages behind it. */
const PER_PAGE = 500;
const WORDS = `the of a to in for on that with said as by at from government minister police council summit talks deal
  leaders city officials reporters statement morning evening crowd vote parliament court trial flood river bridge train
  station airport hospital school market prices bank oil energy winter storm rescue workers strike union election
  campaign party president spokesman border ceasefire aid convoy village mountain coast harbour ferry match final goal
  minutes hours yesterday tomorrow week early late new old first last several many few more less after before during
  against between under over near far quickly slowly again still never perhaps however meanwhile also only`.split(/\s+/);

/** Pseudo-random numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Item `index`: 0 is the newest of the first feed, -1 the first one that is inserted above it. */
function itemOf(index, apart) {
  const next = numbers(index + 1000);
  const words = (count) => Array.from({ length: count }, () => WORDS[Math.floor(next() * WORDS.length)]).join(" ");
  const sentence = (count) => capital(`${words(count)}.`);
  // Inserted ones differ by milliseconds, so that all ages change at the same moment.
  const at = index < 0 ? FIRST - index : FIRST - (index + 1) * apart;
  const link = `<a href="https://news.example/${index}">${words(3)}</a>`;
  const quote = index % 5 ? "" : `<blockquote><p>${sentence(14)}</p></blockquote>`;
  return {
    id: `entry-${index}`,
    title: capital(words(7)),
    content_html: `<p>${sentence(18)} <strong>${words(2)}</strong> ${sentence(9)}</p>${quote}<p>${link} ${sentence(16)}</p>`,
    date_published: new Date(at).toISOString(),
  };
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);

/**
 * The feed as JSON. `inserted` entries stand above the `shown` ones, which are `apart` milliseconds from each other; the newest
 * entry has been edited `edited` times.
 */
export function feedOf({ shown, apart = MINUTE, inserted = 0, edited = 0 }) {
  const items = Array.from({ length: Math.min(PER_PAGE, shown) }, (_, place) => itemOf(place - inserted, apart));
  if (edited) {
    items[0].date_modified = new Date(NOW + edited).toISOString();
    items[0].content_html = `<p>Edit ${edited}.</p>${items[0].content_html}`;
  }
  return pageOf(items, nextOf(0, shown), inserted + edited);
}

/** The pages behind the feed by name, as JSON. They never change. */
export function olderOf({ shown, apart = MINUTE }) {
  const pages = {};
  for (let from = PER_PAGE; from < shown; from += PER_PAGE) {
    const items = Array.from({ length: Math.min(PER_PAGE, shown - from) }, (_, place) => itemOf(from + place, apart));
    pages[olderName(from)] = pageOf(items, nextOf(from, shown), 0);
  }
  return pages;
}

const olderName = (from) => `older-${from}.json`;
const nextOf = (from, shown) => from + PER_PAGE < shown && olderName(from + PER_PAGE);

function pageOf(items, next, revision) {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "A day of news",
    ...(next && { next_url: next }),
    _liveblog: { version: 1, status: "live", revision: revision + 1, time_zone: "UTC" },
    items,
  });
}
