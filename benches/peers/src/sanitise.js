// HTML of a feed, reduced to an allow-list. Enough for text; it knows no pictures, tables or embeds.

const TAGS = "P BR A B I EM STRONG UL OL LI BLOCKQUOTE H4 H5 H6 CODE".split(" ");
const DROPPED = "SCRIPT STYLE TEMPLATE IFRAME OBJECT SVG MATH NOSCRIPT TEXTAREA TITLE".split(" ");

/** Gives HTML that is safe to be assigned to `innerHTML`. */
export function sanitise(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const element of body.querySelectorAll("*")) clean(element);
  return body.innerHTML;
}

function clean(element) {
  const name = element.tagName.toUpperCase();
  if (DROPPED.includes(name)) return element.remove();
  if (!TAGS.includes(name)) return element.replaceWith(...element.childNodes);
  const href = name === "A" && /^https?:/.test(element.href) ? element.href : undefined;
  for (const attribute of [...element.attributes]) element.removeAttribute(attribute.name);
  if (href) element.href = href;
}
