// A page without a framework.
import "@liveblog/element";
import { define, LiveBlog, type LiveBlogState } from "@liveblog/element/define";

define();
define("my-live-blog");
const blog = document.querySelector("live-blog")!;
const same: LiveBlog = document.createElement("live-blog");
blog.pageSize = 3;
blog.pageSize = "3";
blog.pageSize = false;
blog.timeZone = undefined;
blog.src = new URL("feed.json", location.href);
blog.addEventListener("live-blog-update", (event) => event.detail.added.map((id) => id.trim()));
document.addEventListener("live-blog-error", ({ detail }) => console.log(detail.kind === "wasm", detail.message));
const state: LiveBlogState | null = same.state;
customElements.whenDefined("live-blog").then(() => blog.goTo("e6"));

// @ts-expect-error: it is a number
blog.pageSize = "three";
// @ts-expect-error: not one of the choices
blog.density = "everything";
// @ts-expect-error: no such attribute
blog.page_size = 3;
// @ts-expect-error: nothing that could be read as one
blog.updates = true;
// @ts-expect-error: read only
blog.state = state;
// @ts-expect-error: ids are texts
blog.goTo(6);
// @ts-expect-error: no such member
blog.addEventListener("live-blog-toggle", (event) => event.detail.open);
// @ts-expect-error: names are texts
define(6);
