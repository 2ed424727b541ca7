// Types of <live-blog> in Vue's templates. `import "@liveblog/element/vue"` brings them, and registers the element.
import type { LiveBlogAttributes, LiveBlogEventMap } from "./live-blog.js";
import type { DefineComponent, HTMLAttributes } from "vue";

export * from "./live-blog.js";

/** Listeners in Vue: `@live-blog-update="(event) => …"`. */
type Emits = { [Name in keyof LiveBlogEventMap]: (event: LiveBlogEventMap[Name]) => void };

/** <live-blog> in a template. */
export type LiveBlogComponent = DefineComponent<LiveBlogAttributes & HTMLAttributes, {}, {}, {}, {}, {}, {}, Emits>;

declare module "vue" {
  interface GlobalComponents {
    "live-blog": LiveBlogComponent;
  }
}
