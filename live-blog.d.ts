// Types of live-blog.js, for pages that import it or speak to the element in TypeScript.
// README.md has the same contract in words.

/** Where new entries go while the page is open. */
export type Updates = "auto" | "notify" | "off";
/** The direction of the timeline. */
export type Order = "newest" | "oldest";
/** How much of each entry is shown before the reader opens or closes it. */
export type Density = "full" | "summaries" | "headlines";
/** The overall form of the widget. */
export type Layout = "timeline";
/** Which colours to use. */
export type Theme = "auto" | "light" | "dark";
/** When posts, videos, charts and maps of others are loaded. */
export type Embeds = "click" | "consent" | "auto" | "off";
/** When the first request is made. */
export type Loading = "eager" | "lazy";

/** A snapshot of a widget. */
export interface LiveBlogState {
  /** Where the coverage stands; `loading` before there is a feed. */
  readonly status: "loading" | "scheduled" | "live" | "paused" | "ended";
  /** How many entries are known, held ones included, withdrawn ones not. */
  readonly entries: number;
  /** How many entries wait for the reader to reveal them. */
  readonly held: number;
}

/** The detail of `live-blog-ready`: the first feed has been drawn. */
export type LiveBlogReady = Readonly<Record<string, never>>;

/** The detail of `live-blog-update`: a later feed brought changes. The lists hold ids of entries. */
export interface LiveBlogUpdate {
  /** New entries, held ones included. */
  readonly added: readonly string[];
  /** Entries that read differently now. */
  readonly edited: readonly string[];
  /** Entries that are gone. */
  readonly withdrawn: readonly string[];
  /** How many entries wait to be revealed. */
  readonly held: number;
}

/** The detail of `live-blog-toggle`: the reader opened or closed an entry. */
export interface LiveBlogToggle {
  /** Which entry. */
  readonly id: string;
  /** Whether it is open now. */
  readonly expanded: boolean;
  /** Who did it. Calls of methods are not reported. */
  readonly reason: "reader";
}

/** Whose posts, videos, charts, maps and the like are known; docs/embeds.md says which can be shown. */
export type LiveBlogProvider =
  | "x"
  | "youtube"
  | "instagram"
  | "facebook"
  | "tiktok"
  | "bluesky"
  | "threads"
  | "telegram"
  | "vimeo"
  | "reddit"
  | "truth-social"
  | "linkedin"
  | "datawrapper"
  | "flourish"
  | "infogram"
  | "tableau"
  | "knight-lab"
  | "google-maps"
  | "openstreetmap"
  | "arcgis"
  | "windy"
  | "dailymotion"
  | "brightcove"
  | "jw-player"
  | "kaltura"
  | "digiteka"
  | "wistia"
  | "ex-co"
  | "twitch"
  | "streamable"
  | "rumble"
  | "c-span"
  | "vk"
  | "bilibili"
  | "spotify"
  | "soundcloud"
  | "apple-music"
  | "apple-podcasts"
  | "acast"
  | "audioboom"
  | "omny"
  | "megaphone"
  | "simplecast"
  | "buzzsprout"
  | "podigee"
  | "documentcloud"
  | "scribd"
  | "google-docs"
  | "gist"
  | "codepen"
  | "opinary"
  | "riddle"
  | "crowdsignal"
  | "apester"
  | "opta"
  | "sportradar"
  | "getty"
  | "giphy"
  | "tenor"
  | "imgur"
  | "flickr"
  | "pinterest"
  | "mastodon"
  | "peertube"
  | "pixelfed";

/** The detail of `live-blog-consent`. */
export interface LiveBlogConsent {
  /** A provider's name, the host of a server, or `all`. */
  readonly provider: string;
  /** Whether it may be loaded from now. */
  readonly granted: boolean;
}

/** After `wasm` and `crash` the fallback is back for good; after the others the widget goes on and tries again. */
export type LiveBlogErrorKind =
  | "wasm"
  | "crash"
  | "network"
  | "timeout"
  | "too-large"
  | "status"
  | "content-type"
  | "redirect"
  | "format";

/** The detail of `live-blog-error`: something failed; what is shown stays. */
export interface LiveBlogError {
  /** A word to tell errors apart by. */
  readonly kind: LiveBlogErrorKind;
  /** What happened, in a sentence for developers. */
  readonly message: string;
}

/** The element's events. They bubble, cross shadow roots and cannot be cancelled. */
export interface LiveBlogEventMap {
  "live-blog-ready": CustomEvent<LiveBlogReady>;
  "live-blog-update": CustomEvent<LiveBlogUpdate>;
  "live-blog-toggle": CustomEvent<LiveBlogToggle>;
  "live-blog-consent": CustomEvent<LiveBlogConsent>;
  "live-blog-error": CustomEvent<LiveBlogError>;
}

/**
 * `<live-blog src="feed.json">`. Properties reflect attributes: an absent attribute reads as `""`, and `null` or
 * `undefined` removes it. A bad value means the default and a warning in the console.
 */
export declare class LiveBlog extends HTMLElement {
  /** Address of the feed, relative to the page. */
  get src(): string;
  set src(value: string | URL | null | undefined);

  /** Where new entries go. Default `auto`. */
  get updates(): string;
  set updates(value: Updates | null | undefined);

  /** Seconds between two requests, 5 to 900. Default: the feed's, else 15. */
  get poll(): string;
  set poll(value: number | `${number}` | null | undefined);

  /** Address of a stream of server-sent events, relative to the page. Default: the feed's hub. */
  get stream(): string;
  set stream(value: string | null | undefined);

  /** Whether the last good feed is kept for the next visit. Default `session`: it is not. */
  get memory(): string;
  set memory(value: "session" | "local" | "none" | null | undefined);

  /** Which entry is on top. Default `newest`. */
  get order(): string;
  set order(value: Order | null | undefined);

  /** How much of each entry is shown. Default `full`. */
  get density(): string;
  set density(value: Density | null | undefined);

  /** The form of the widget. Default `timeline`. */
  get layout(): string;
  set layout(value: Layout | null | undefined);

  /** How many entries are shown at first, and more at a time, 1 to 100. Default 20. */
  get pageSize(): string;
  set pageSize(value: number | `${number}` | null | undefined);

  /** Which colours to use. Default `auto`. */
  get theme(): string;
  set theme(value: Theme | null | undefined);

  /** `event`, `reader` or an IANA name. Default: the feed's zone, else the reader's. */
  get timeZone(): string;
  set timeZone(value: string | null | undefined);

  /** Level of the widget's headings, 2 to 5; those of entries are one below. Default 3. */
  get headingLevel(): string;
  set headingLevel(value: 2 | 3 | 4 | 5 | "2" | "3" | "4" | "5" | null | undefined);

  /** When posts, videos, charts and maps of others are loaded. Default `click`. */
  get embeds(): string;
  set embeds(value: Embeds | null | undefined);

  /** When the first request is made. Default `eager`. */
  get loading(): string;
  set loading(value: Loading | null | undefined);

  /** What is known now; `null` before the widget has loaded. */
  get state(): LiveBlogState | null;

  /** Asks for the feed now. */
  refresh(): void;
  /** Stops asking for updates. */
  pause(): void;
  /** Asks for updates again. */
  resume(): void;
  /** Opens an entry, brings it into view and puts the focus there. */
  goTo(id: string): void;
  /** Opens every entry and day. */
  expandAll(): void;
  /** Closes every entry. */
  collapseAll(): void;
  /** Says that the reader agrees with loading from a provider, a server by its host, or `all`. */
  grantConsent(provider: LiveBlogProvider | "all" | (string & {})): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "live-blog": LiveBlog;
  }

  interface HTMLElementEventMap extends LiveBlogEventMap {}
  interface DocumentEventMap extends LiveBlogEventMap {}
  interface WindowEventMap extends LiveBlogEventMap {}
}
