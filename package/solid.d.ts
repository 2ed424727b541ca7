// Types of <live-blog> in the JSX of Solid. `import "@liveblog/element/solid"` brings them, and registers the element.
import type { LiveBlog, LiveBlogAttributes, LiveBlogEventMap } from "./live-blog.js";
import type { JSX } from "solid-js";

export * from "./live-blog.js";

/** Listeners in Solid: `on:live-blog-update={(event) => …}`. */
type Listeners = {
  [Name in keyof LiveBlogEventMap as `on:${Name}`]?: (event: LiveBlogEventMap[Name]) => void;
};

/** The props of <live-blog>. */
export type LiveBlogProps = JSX.HTMLAttributes<LiveBlog> & LiveBlogAttributes & Listeners;

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "live-blog": LiveBlogProps;
    }
  }
}
