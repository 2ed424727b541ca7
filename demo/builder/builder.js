// The theme builder: a theme to begin with, controls that change it in front of the reader, and the CSS to copy.

import { remember, said } from "../address.js";
import { ENOUGH, contrast } from "./contrast.js";
import { cssOf } from "./css.js";
import { DEFAULTS, READ, SCHEMES, valuesOf } from "./tokens.js";

const box = document.querySelector(".builder");
const form = box.querySelector("form");
const blog = document.querySelector("live-blog");
const { theme, paper, css, copy } = form.elements;
const [numbers, warning, told] = [".contrast", ".low", ".told"].map((name) => form.querySelector(name));
const controls = Object.keys(DEFAULTS).map((name) => form.elements[name]);
const [base, own] = [new CSSStyleSheet(), new CSSStyleSheet()];

/** The text of the theme that was chosen, and the values that it has. */
let text = "";
let before = DEFAULTS;

/** Begins with a theme, or with none. */
async function begin(name) {
  const found = name && (await (await fetch(`themes/${name}.css`)).text());
  // Meanwhile another one may have been chosen.
  if (theme.value !== name) return;
  text = found;
  base.replaceSync(text);
  before = valuesOf(base);
  for (const control of controls) control.value = before[control.name];
}

/** Shows what the controls say. */
function show() {
  const values = Object.fromEntries(controls.map(({ name, value }) => [name, value]));
  const changes = cssOf(values, before);
  own.replaceSync(changes);
  const parts = [text, changes && text ? `/* Changed: */\n${changes}` : changes];
  css.value = parts.filter(Boolean).join("\n") || "/* The widget as it comes needs no CSS. */\n";
  if (paper.value) blog.setAttribute("theme", paper.value);
  else blog.removeAttribute("theme");
  told.textContent = "";
  tellContrast(values);
}

function tellContrast(values) {
  const pairs = SCHEMES.flatMap((scheme) => READ.map((token) => {
    const ratio = contrast(values[`${token}-${scheme}`], values[`background-${scheme}`]);
    // Never rounded up to what it has not.
    return { token, scheme, ratio, words: `${(Math.floor(ratio * 10) / 10).toFixed(1)} to 1` };
  }));
  const lines = SCHEMES.map((scheme) => {
    const three = pairs.filter((pair) => pair.scheme === scheme);
    return `On ${scheme} paper: ${three.map(({ token, words }) => `${token} ${words}`).join(", ")}.`;
  });
  numbers.textContent = lines.join(" ");
  const low = pairs.filter(({ ratio }) => ratio < ENOUGH);
  const complaints = low.map(({ token, scheme, words }) => `${token} on ${scheme} paper has ${words}`);
  const sentence = complaints.length ? `Too faint to read: ${complaints.join(", ")}; it needs ${ENOUGH} to 1.` : "";
  if (warning.textContent !== sentence) warning.textContent = sentence;
}

/** What differs from the theme goes into the address; colours without their `#`, which would have to be escaped. */
function rememberAll() {
  const changed = controls.map(({ name, value }) => [name, value === before[name] ? "" : value.replace("#", "")]);
  remember({ theme: theme.value, paper: paper.value, ...Object.fromEntries(changed) });
}

async function copyCss() {
  css.select();
  try {
    await navigator.clipboard.writeText(css.value);
    told.textContent = "Copied.";
  } catch {
    told.textContent = "Your browser does not let us copy. The CSS is selected: copy it by hand.";
  }
}

/** Shows the paper for which a colour is, so that it can be seen. */
function turnTo(name) {
  const [token, scheme] = name.split("-");
  const shown = paper.value || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  if (SCHEMES.includes(scheme) && (token === "background" || shown !== scheme)) paper.value = scheme;
}

form.addEventListener("input", ({ target }) => {
  turnTo(target.name);
  show();
});
form.addEventListener("change", rememberAll);
theme.addEventListener("change", async () => {
  await begin(theme.value);
  show();
  rememberAll();
});
copy.addEventListener("click", copyCss);

theme.value = said("theme");
paper.value = said("paper");
await begin(theme.value);
for (const control of controls) {
  const value = said(control.name);
  if (value) control.value = control.type === "color" ? `#${value}` : value;
}
document.adoptedStyleSheets = [...document.adoptedStyleSheets, base, own];
box.open = [theme, paper, ...controls].some(({ name }) => said(name));
show();
