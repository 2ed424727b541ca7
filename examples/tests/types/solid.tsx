/** @jsxImportSource solid-js */
import "@liveblog/element/solid";
import type { LiveBlog } from "@liveblog/element";

let blog: LiveBlog | undefined;

const good = (
  <>
    <live-blog src="feed.json" pageSize={3} density="headlines" lang="en-GB" class="wide" id="storm">
      <a href="https://news.example/storm">Follow the storm live</a>
    </live-blog>
    <live-blog src="feed.json" page-size="3" heading-level={2} time-zone={undefined} stream={false} ref={(element) => (blog = element)} on:live-blog-update={(event) => event.detail.added.length} />
  </>
);

// @ts-expect-error: it is a number
const size = <live-blog src="feed.json" pageSize="three" />;
// @ts-expect-error: not one of the choices
const density = <live-blog src="feed.json" density="everything" />;
// @ts-expect-error: no such level
const heading = <live-blog src="feed.json" heading-level={7} />;
// @ts-expect-error: no such name
const name = <live-blog src="feed.json" pageSizes={3} />;
// @ts-expect-error: no such member of the detail
const detail = <live-blog src="feed.json" on:live-blog-update={(event) => event.detail.open} />;

export { good, size, density, heading, name, detail };
