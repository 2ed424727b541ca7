// Types of <live-blog> in the JSX of React 18 and 19. `import "@liveblog/element/react"` brings them, and registers the element.
import type { LiveBlog, LiveBlogAttributes, LiveBlogListeners } from "./live-blog.js";
import type { DetailedHTMLProps, HTMLAttributes } from "react";

export * from "./live-blog.js";

type Html = DetailedHTMLProps<HTMLAttributes<LiveBlog>, LiveBlog>;

/** The props of <live-blog>. React 18 knows `class` here, and not the listeners: add those by a `ref`. */
export type LiveBlogProps = Html & LiveBlogAttributes & LiveBlogListeners & { class?: string | undefined };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "live-blog": LiveBlogProps;
    }
  }
}

declare global {
  namespace JSX {
    interface IntrinsicElements {
      "live-blog": LiveBlogProps;
    }
  }
}
