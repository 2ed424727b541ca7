// Which names are told to be slips: those that look like one of ours, and none that mean something to others.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { meaning } from "../../src/embed/names.js";

const script = readFileSync(new URL("../../live-blog.js", import.meta.url), "utf8");
const ATTRIBUTES = JSON.parse(/const ATTRIBUTES = (\[.*?\]);/s.exec(script)[1].replace(/,\s*\]/, "]"));
const meant = (name) => meaning(name, ATTRIBUTES);

test("a name that is one slip away from one of ours is told", () => {
  const slips = {
    page_size: "page-size", pagesizes: "page-size", "page-sizes": "page-size", PageSize: "page-size", pageSizes: "page-size",
    "pagesize-": "page-size", time_zone: "time-zone", timezon: "time-zone", headinglevels: "heading-level",
    heading_level: "heading-level", sorce: "src", source: "src", scr: "src", srcs: "src", desnity: "density", densty: "density",
    update: "updates", upadtes: "updates", embed: "embeds", stream_: "stream", themes: "theme", laoding: "loading",
    memroy: "memory", ordre: "order", lng: "lang", language: "lang", layuot: "layout", polls: "poll",
  };
  for (const [slip, name] of Object.entries(slips)) assert.equal(meant(slip), name, slip);
});

test("our own names are no slips, nor is one without its hyphen", () => {
  for (const name of [...ATTRIBUTES, "pagesize", "timezone", "headinglevel"]) assert.equal(meant(name), undefined, name);
});

/** https://html.spec.whatwg.org/multipage/indices.html#attributes-3, with those of the past. */
const HTML = `abbr accept accept-charset accesskey action align alink allow allowfullscreen alt archive async autocapitalize
  autocomplete autocorrect autofocus autoplay axis background bgcolor blocking border bordercolor cellpadding cellspacing char
  charoff charset checked cite class classid clear closedby code codebase codetype color cols colspan command commandfor
  compact content contenteditable controls coords crossorigin data datetime declare decoding default defer dir dirname disabled
  download draggable enctype enterkeyhint exportparts face fetchpriority for form formaction formenctype formmethod
  formnovalidate formtarget frame frameborder headers headingoffset headingreset height hidden high href hreflang hspace
  http-equiv id imagesizes imagesrcset inert inputmode integrity is ismap itemid itemprop itemref itemscope itemtype kind label
  language-code link list longdesc loop low marginheight marginwidth max maxlength media method min minlength multiple muted name
  nohref nomodule nonce noresize noshade novalidate nowrap object onclick onload onupdate open optimum part pattern ping
  placeholder playsinline popover popovertarget popovertargetaction poster preload profile prompt readonly referrerpolicy rel
  required rev reversed role rows rowspan rules sandbox scheme scope scrolling selected shadowrootclonable
  shadowrootdelegatesfocus shadowrootmode shape size sizes slot span spellcheck srcdoc srclang srcset standby start step style
  summary tabindex target text title translate type usemap valign value valuetype version virtualkeyboardpolicy vlink vspace
  width wrap writingsuggestions xmlns`;
const FRAMEWORKS = `_ngcontent-abc-c12 _nghost-abc-c12 ng-src ng-version ng-reflect-src v-src v-bind:src v-cloak data-v-7ba5bd90
  data-src data-order data-sveltekit-reload data-react-helmet data-reactroot aria-label aria-live x-data x-src x-order :src @src
  [src] (src) bind:src on:click on:live-blog-update onlive-blog-update hx-get hx-swap-oob wire:poll turbo-permanent
  phx-update up-poll key ref className htmlFor children dangerouslySetInnerHTML suppressHydrationWarning innerHTML class:list
  set:html client:load q:id _hk ssr-id uid __v_skip __vnode _vei __k __e __reactFiber$x $$events __svelte_meta __attributes
  l xml:lang xlink:src jsaction jscontroller itemprop cf-src amp-layout-id test-id testid cy qa tag lazy trim store score sort
  role storm`;

test("names that mean something to others are no slips", () => {
  for (const name of `${HTML} ${FRAMEWORKS}`.split(/\s+/)) assert.equal(meant(name), undefined, name);
});
