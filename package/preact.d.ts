// Types of <live-blog> in the JSX of Preact. `import "@liveblog/element/preact"` brings them, and registers the element.
import type { LiveBlog, LiveBlogAttributes, LiveBlogListeners } from "./live-blog.js";
import type { HTMLAttributes } from "preact";

export * from "./live-blog.js";

/** The props of <live-blog>. */
export type LiveBlogProps = Omit<HTMLAttributes<LiveBlog>, keyof LiveBlogAttributes> & LiveBlogAttributes & LiveBlogListeners;

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "live-blog": LiveBlogProps;
    }
  }
}
