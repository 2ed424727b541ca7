import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const element = dirname(fileURLToPath(import.meta.resolve("@liveblog/element")));

export default function (config) {
  config.addPassthroughCopy({
    [`${element}/live-blog.js`]: "live-blog/live-blog.js",
    [`${element}/liveblog_bg.wasm`]: "live-blog/liveblog_bg.wasm",
    "../public": ".",
  });
  return { dir: { output: "dist" } };
}
