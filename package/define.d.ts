export * from "./live-blog.js";
