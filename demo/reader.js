// Lets whoever looks at the demo be another reader: of another language, direction or zone.

import { remember, said } from "./address.js";

const form = document.querySelector("form.reader");
const blog = document.querySelector("live-blog");

/** The name that speakers of a language have for it. */
const nameOf = (tag) => new Intl.DisplayNames(tag, { type: "language" }).of(tag);

/** Sets an attribute, or takes it away for the empty value. */
function set(element, name, value) {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}

function apply() {
  const { lang, dir, zone } = form.elements;
  set(blog, "lang", lang.value);
  set(blog.parentElement, "dir", dir.value);
  set(blog, "time-zone", zone.value);
}

const tags = await (await fetch("locales/index.json")).json();
form.elements.lang.append(new Option("of the page", ""), ...tags.map((tag) => new Option(nameOf(tag), tag)));
for (const control of form.elements) control.value = said(control.name);
form.addEventListener("change", () => {
  remember(Object.fromEntries(new FormData(form)));
  apply();
});
apply();
