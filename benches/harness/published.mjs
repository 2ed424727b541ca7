// Bundles that others publish (../published): what a page must load of each, and a page that shows our coverage in it.

import { readFileSync } from "node:fs";
import { documentOf } from "./document.mjs";
import { feedOf } from "./feed.mjs";

const FOLDER = new URL("../published/", import.meta.url);

/** The variants, by name. `steps` are those that can be taken with them. */
export const PUBLISHED = {
  timelinejs: () => ({ ...filesOf("timelinejs"), steps: ["first-fast", "first-slow"], page: timelinePage, data: timelineData }),
  // Its first entries are in the page that Superdesk's server renders: there is nothing to load them with.
  superdesk: () => ({ ...filesOf("superdesk"), steps: [] }),
};

/** Gives `{files}` by their paths in the package. */
function filesOf(name) {
  const { version, files } = JSON.parse(readFileSync(new URL("packages.json", FOLDER), "utf8"))[name];
  const read = (path) => readFileSync(new URL(`dist/${name}/${version}/${path}`, FOLDER));
  return { files: Object.fromEntries(files.map((path) => [path, read(path)])) };
}

/** The page that TimelineJS documents for those who serve its files themselves, without fonts from elsewhere. */
function timelinePage() {
  return documentOf({
    head: `<link rel="stylesheet" href="assets/dist/css/timeline.css">
<script src="assets/dist/js/timeline.js"></script>`,
    body: `<div id="timeline" style="height: 600px"></div>
<script>new TL.Timeline("timeline", "data.json", { font: null, start_at_end: true });</script>`,
  });
}

/** The coverage in the form that TimelineJS reads, by file name. */
function timelineData({ shown }) {
  const events = JSON.parse(feedOf({ shown })).items.map((item) => {
    const at = new Date(item.date_published);
    const date = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
    return {
      unique_id: item.id,
      start_date: { ...date, hour: at.getUTCHours(), minute: at.getUTCMinutes() },
      text: { headline: item.title, text: item.content_html },
    };
  });
  return { "data.json": JSON.stringify({ events }) };
}
