// Types of live-blog.js and define.js, for pages that import them or speak to the element in TypeScript.
// docs/reference.md has the same contract in words. The package has the types of JSX and of templates beside it: package/.

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

/** A provider of a publisher's own. docs/embeds.md says how shapes and templates are written. */
/** Words by the names of `locales/en.json`; those about a number in the forms that a language has by CLDR. */
export type LiveBlogMessages = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

export interface LiveBlogOwnProvider {
  /** Its name for `grantConsent`: small letters, digits and hyphens. */
  readonly name: string;
  /** What it calls itself. */
  readonly title: string;
  /** The shapes of its addresses: `tv.example/clip/{word}`. Each keeps as many pieces. */
  readonly pattern: string | readonly string[];
  /** The address of its frame, made of what was kept: `https://player.tv.example/{0}`. Its host is written out. */
  readonly frame: string;
  /** The room that the frame has at first: 16 to 9, 9 to 16, or so many CSS pixels high. Default `wide`. */
  readonly shape?: "wide" | "tall" | number;
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
  | "vidyard"
  | "mux"
  | "ex-co"
  | "twitch"
  | "streamable"
  | "rumble"
  | "kick"
  | "odysee"
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
  | "podbean"
  | "documentcloud"
  | "scribd"
  | "issuu"
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

/** What may be set: `false`, `null`, `undefined` and `""` remove the attribute. */
export interface LiveBlogProperties {
  /** Address of the feed, relative to the page. */
  src?: string | URL | "" | false | null | undefined;
  /** Where new entries go. Default `auto`. */
  updates?: Updates | "" | false | null | undefined;
  /** Seconds between two requests, 5 to 900. Default: the feed's, else 15. */
  poll?: number | `${number}` | "" | false | null | undefined;
  /** Address of a stream of server-sent events, relative to the page. Default: the feed's hub. */
  stream?: string | "" | false | null | undefined;
  /** Whether the last good feed is kept for the next visit. Default `session`: it is not. */
  memory?: "session" | "local" | "none" | "" | false | null | undefined;
  /** Which entry is on top. Default `newest`. */
  order?: Order | "" | false | null | undefined;
  /** How much of each entry is shown. Default `full`. */
  density?: Density | "" | false | null | undefined;
  /** The form of the widget. Default `timeline`. */
  layout?: Layout | "" | false | null | undefined;
  /** How many entries are shown at first, and more at a time, 1 to 100. Default 20. */
  pageSize?: number | `${number}` | "" | false | null | undefined;
  /** Which colours to use. Default `auto`. */
  theme?: Theme | "" | false | null | undefined;
  /** `event`, `reader` or an IANA name. Default: the feed's zone, else the reader's. */
  timeZone?: string | "" | false | null | undefined;
  /** Whether assistive technology is told what comes. Default `polite`. */
  announce?: "polite" | "off" | "" | false | null | undefined;
  /** Level of the widget's headings, 2 to 5; those of entries are one below. Default `auto`: one below the nearest heading before. */
  headingLevel?: "auto" | 2 | 3 | 4 | 5 | "2" | "3" | "4" | "5" | "" | false | null | undefined;
  /** When posts, videos, charts and maps of others are loaded. Default `click`. */
  embeds?: Embeds | "" | false | null | undefined;
  /** Providers of your own, whose addresses become embeds; as an attribute, the same in JSON. */
  providers?: readonly LiveBlogOwnProvider[] | string | false | null | undefined;
  /** Other words in the place of the widget's, by the names of `locales/en.json`; as an attribute, the same in JSON. */
  messages?: LiveBlogMessages | string | false | null | undefined;
  /** When the first request is made. Default `eager`. */
  loading?: Loading | "" | false | null | undefined;
}

/** The same in templates and JSX, where a name may also be written as in HTML. */
export interface LiveBlogAttributes extends LiveBlogProperties {
  "page-size"?: LiveBlogProperties["pageSize"];
  "time-zone"?: LiveBlogProperties["timeZone"];
  "heading-level"?: LiveBlogProperties["headingLevel"];
}

/** Listeners in the JSX of React 19 and Preact: `onlive-blog-update={(event) => …}`. */
export type LiveBlogListeners = {
  [Name in keyof LiveBlogEventMap as `on${Name}`]?: (event: LiveBlogEventMap[Name]) => void;
};

/**
 * `<live-blog src="feed.json">`. Properties reflect attributes: an absent attribute reads as `""`, and `false`, `null`,
 * `undefined` or `""` removes it. A bad value means the default and a warning in the console.
 */
export declare class LiveBlog extends HTMLElement {
  /** Address of the feed, relative to the page. */
  get src(): string;
  set src(value: LiveBlogProperties["src"]);

  /** Where new entries go. Default `auto`. */
  get updates(): string;
  set updates(value: LiveBlogProperties["updates"]);

  /** Seconds between two requests, 5 to 900. Default: the feed's, else 15. */
  get poll(): string;
  set poll(value: LiveBlogProperties["poll"]);

  /** Address of a stream of server-sent events, relative to the page. Default: the feed's hub. */
  get stream(): string;
  set stream(value: LiveBlogProperties["stream"]);

  /** Whether the last good feed is kept for the next visit. Default `session`: it is not. */
  get memory(): string;
  set memory(value: LiveBlogProperties["memory"]);

  /** Which entry is on top. Default `newest`. */
  get order(): string;
  set order(value: LiveBlogProperties["order"]);

  /** How much of each entry is shown. Default `full`. */
  get density(): string;
  set density(value: LiveBlogProperties["density"]);

  /** The form of the widget. Default `timeline`. */
  get layout(): string;
  set layout(value: LiveBlogProperties["layout"]);

  /** How many entries are shown at first, and more at a time, 1 to 100. Default 20. */
  get pageSize(): string;
  set pageSize(value: LiveBlogProperties["pageSize"]);

  /** Which colours to use. Default `auto`. */
  get theme(): string;
  set theme(value: LiveBlogProperties["theme"]);

  /** `event`, `reader` or an IANA name. Default: the feed's zone, else the reader's. */
  get timeZone(): string;
  set timeZone(value: LiveBlogProperties["timeZone"]);

  /** Whether assistive technology is told what comes. Default `polite`. */
  get announce(): string;
  set announce(value: LiveBlogProperties["announce"]);

  /** Level of the widget's headings, 2 to 5; those of entries are one below. Default `auto`: one below the nearest heading before. */
  get headingLevel(): string;
  set headingLevel(value: LiveBlogProperties["headingLevel"]);

  /** When posts, videos, charts and maps of others are loaded. Default `click`. */
  get embeds(): string;
  set embeds(value: LiveBlogProperties["embeds"]);

  /** Providers of your own, whose addresses become embeds: in JSON; a list is written as JSON. */
  get providers(): string;
  set providers(value: LiveBlogProperties["providers"]);

  /** Other words in the place of the widget's: in JSON; an object is written as JSON. */
  get messages(): string;
  set messages(value: LiveBlogProperties["messages"]);

  /** When the first request is made. Default `eager`. */
  get loading(): string;
  set loading(value: LiveBlogProperties["loading"]);

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

/**
 * Registers the element: once, however often it is called, and not where there is no page, as on a server. Under another
 * name than `live-blog` it is the same element.
 */
export declare function define(name?: string): void;

declare global {
  interface HTMLElementTagNameMap {
    "live-blog": LiveBlog;
  }

  interface HTMLElementEventMap extends LiveBlogEventMap {}
  interface DocumentEventMap extends LiveBlogEventMap {}
  interface WindowEventMap extends LiveBlogEventMap {}
}
