// Types of <live-blog> in Svelte's components. `import "@liveblog/element/svelte"` brings them, and registers the element.
import type { LiveBlog, LiveBlogAttributes, LiveBlogListeners } from "./live-blog.js";
import type { HTMLAttributes } from "svelte/elements";

export * from "./live-blog.js";

/** The attributes of <live-blog>. */
export type LiveBlogProps = HTMLAttributes<LiveBlog> & LiveBlogAttributes & LiveBlogListeners;

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "live-blog": LiveBlogProps;
  }
}
