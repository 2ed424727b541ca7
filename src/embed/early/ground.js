/** What is behind the widget, where that is easy to say: src/embed/backdrop.js finds out the rest once the widget is there. */
import { above } from "../geometry.js";
import { read } from "../names.js";

/** The usual colours of a light page stand out from whatever is as light as this, and those of a dark one from what is as dark. */
const LIGHT = 0xdc;
const DARK = 0x30;
const COLOUR = /^rgba?\((\d+), (\d+), (\d+)(?:, (1|0))?\)$/;

/** The colour scheme of what is behind an element, if it is plain light or plain dark.
 *  @param {HTMLElement} host
 *  @returns {"light" | "dark" | undefined} */
export function schemeOf(host) {
  const theme = read(host, "theme");
  const scheme = theme === "light" || theme === "dark" ? theme : schemeBehind(host);
  // Without the function the sheet has the colours of a light page alone.
  return scheme === "dark" && !CSS.supports("color", "light-dark(red, red)") ? undefined : scheme;
}

/** @param {Element | null} element */
function schemeBehind(element) {
  for (let at = element; at; at = above(at)) {
    const { backgroundImage, backgroundColor, opacity, filter } = getComputedStyle(at);
    const colour = COLOUR.exec(backgroundColor);
    if (!colour || backgroundImage !== "none" || opacity !== "1" || filter !== "none") return undefined;
    const [red, green, blue, alpha] = colour.slice(1).map((part) => Number(part ?? 1));
    if (!alpha) continue;
    const parts = [red, green, blue];
    if (parts.every((part) => part >= LIGHT)) return "light";
    return parts.every((part) => part <= DARK) ? "dark" : undefined;
  }
  // The canvas of a page that may be dark is whatever the browser makes it.
  return getComputedStyle(document.documentElement).colorScheme.includes("dark") ? undefined : "light";
}
