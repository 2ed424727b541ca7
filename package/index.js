// Registers <live-blog>, as the script tag does. On a server it does nothing.
import { define } from "./define.js";

define();

export { define, LiveBlog } from "./define.js";
