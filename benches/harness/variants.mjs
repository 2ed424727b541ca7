// What is compared: the widget and its peers, each with its files and the two lines that embed it.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { documentOf } from "./document.mjs";
import { PUBLISHED } from "./published.mjs";

const PEERS = ["javascript", "preact", "react", "svelte", "solid", "lit"];

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/**
 * Gives the variants by name: those of `only`, a list of names with commas, or all. `before` is the folder of an older
 * release, if there is one to compare with.
 */
export function variants({ only, before }) {
  const ways = {
    ...Object.fromEntries(PEERS.map((name) => [name, () => peer(name)])),
    liveblog: () => widget(DIST),
    ...PUBLISHED,
    ...(before && { before: () => widget(before) }),
  };
  const names = only ? only.split(",") : Object.keys(ways);
  return Object.fromEntries(names.map((name) => [name, ways[name]()]));
}

/** The widget as a release has it. */
export function widget(folder) {
  const names = ["live-blog.js", "liveblog_bg.wasm"];
  return {
    files: Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`)])),
    tag: "live-blog",
    preloads: ["feed.json"],
    // The widget shows pages of at most 100 entries and has a button for more.
    attributes: ({ shown, poll }) => `poll="${poll}" page-size="${Math.min(shown, 100)}"`,
    hasDensity: true,
  };
}

function peer(name) {
  const file = (path) => readFileSync(new URL(`../peers/dist/${path}`, import.meta.url));
  return {
    files: { [`${name}.js`]: file(`${name}.js`) },
    parts: JSON.parse(file("parts.json"))[name],
    tag: "live-feed",
    preloads: ["feed.json"],
    attributes: ({ poll }) => `poll="${poll}"`,
  };
}

/** The page that embeds a variant, in `folder` of the server, with scripts in `assets`. */
export function pageOf(variant, { assets, shown, poll, hinted }) {
  if (variant.page) return variant.page();
  const [script] = Object.keys(variant.files);
  return documentOf({
    head: `${hinted ? hintsOf(variant, assets) : ""}
<script type="module" src="${assets}/${script}"></script>`,
    body: `<${variant.tag} src="feed.json" ${variant.attributes({ shown, poll })}></${variant.tag}>`,
  });
}

/** What a page can ask for before any script runs. The line is left to what the first entry needs. */
function hintsOf({ files, preloads }, assets) {
  const [script] = Object.keys(files);
  const fetched = preloads.map((name) => `<link rel="preload" as="fetch" crossorigin href="${name}">`);
  return [`<link rel="modulepreload" href="${assets}/${script}">`, ...fetched].join("\n");
}
