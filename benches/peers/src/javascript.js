// The peer without a library. A row is made from a template once, and changed where its entry or its age has changed.

import { define } from "./element.js";
import { ago } from "./time.js";

const template = document.createElement("template");
template.innerHTML = `<article><p class="time"><time></time><span></span></p>
<header><h3></h3><button type="button" aria-expanded="true"></button></header><div class="body"></div></article>`;

define((root) => {
  const rows = new Map();
  let drawn;
  root.addEventListener("click", toggle);
  return (entries, now) => {
    if (entries !== drawn) arrange(root, rows, entries);
    drawn = entries;
    for (const row of rows.values()) tellAge(row, now);
  };
});

/** Makes, changes and moves what differs; no entry ever leaves. */
function arrange(root, rows, entries) {
  let next = root.firstChild;
  for (const entry of entries) {
    let row = rows.get(entry.id);
    if (!row) rows.set(entry.id, (row = newRow()));
    if (row.entry !== entry) fill(row, entry);
    if (row.article === next) next = next.nextSibling;
    else root.insertBefore(row.article, next);
  }
}

function newRow() {
  const article = template.content.firstElementChild.cloneNode(true);
  const [time, span, title, button, body] = article.querySelectorAll("time, span, h3, button, .body");
  return { article, time, span, title, button, body, entry: undefined, age: "" };
}

function fill(row, entry) {
  row.entry = entry;
  row.article.dataset.entry = entry.id;
  row.time.dateTime = entry.iso;
  row.time.title = entry.full;
  row.time.textContent = entry.clock;
  row.title.textContent = entry.title;
  row.button.setAttribute("aria-label", entry.title);
  row.body.innerHTML = entry.html;
}

function tellAge(row, now) {
  const age = ago(row.entry.at, now);
  if (age !== row.age) row.span.textContent = row.age = age;
}

function toggle({ target }) {
  const header = target.closest("header");
  if (!header) return;
  const body = header.nextElementSibling;
  body.hidden = !body.hidden;
  header.querySelector("button").setAttribute("aria-expanded", !body.hidden);
}
