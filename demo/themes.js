// Six live blogs, each in the tree of a box whose only sheet is its theme: so one page can hold them all.

import { remember, said } from "./address.js";

const { paper } = document.querySelector("form").elements;

/** Puts a live blog in a theme below what a section says of it. */
async function show(section) {
  const { theme } = section.dataset;
  const box = Object.assign(document.createElement("div"), { className: "sample", tabIndex: 0, role: "group" });
  box.setAttribute("aria-label", `Live blog: ${theme}`);
  section.append(box);
  const sheet = new CSSStyleSheet();
  await sheet.replace(await (await fetch(`themes/${theme}.css`)).text());
  const root = box.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  const blog = document.createElement("live-blog");
  blog.setAttribute("src", new URL("coverage/feed.json", location.href));
  // Closed entries: more of the timeline is seen.
  blog.setAttribute("density", "summaries");
  turn(blog);
  root.append(blog);
  return blog;
}

function turn(blog) {
  if (paper.value !== "page") blog.setAttribute("theme", paper.value);
  else blog.removeAttribute("theme");
}

paper.value = said("paper") || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
const blogs = await Promise.all([...document.querySelectorAll("[data-theme]")].map(show));
paper.addEventListener("change", () => {
  remember({ paper: paper.value });
  blogs.forEach(turn);
});
