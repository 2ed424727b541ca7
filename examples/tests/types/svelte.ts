// What svelte-check makes of `<live-blog>` in a component.
import "@liveblog/element/svelte";
import type { SvelteHTMLElements } from "svelte/elements";

type Attributes = SvelteHTMLElements["live-blog"];
export const good: Attributes = { src: "feed.json", pageSize: 3, "time-zone": undefined, class: "wide" };
export const heard: Attributes = { "onlive-blog-update": (event) => event.detail.added.length };
// @ts-expect-error: it is a number
export const size: Attributes = { pageSize: "three" };
// @ts-expect-error: not one of the choices
export const density: Attributes = { density: "everything" };
