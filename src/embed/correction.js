/** Scrolls by as much as the reader's line has moved, as finely as the browser can. */

import { scrolled, scrollTo } from "./geometry.js";

/** Pixels of the screen that are not worth a correction, and are kept for the next: WebKit scrolls by whole ones. */
const LEAST = 0.6;

/** The same where each pixel of a box is so many of the screen: what cannot be scrolled more finely is not tried.
 *  @param {number} scale */
export const leastOf = (scale) => LEAST * Math.max(1, scale);

/**
 * Scrolls a box to `top`. What is missing afterwards comes back as `rest`, in pixels of the screen. Where scrolling does
 * not move the line by as much as it should, the box is where it was, and that was `isInVain`.
 * @param {HTMLElement} box
 * @param {number} top
 * @param {number} scale pixels of the screen for each of the box
 * @param {() => number} line where the widget is on the screen
 */
export function scrollLine(box, top, scale, line) {
  const [from, before] = [scrolled(box), line()];
  const wanted = (top - from) * scale;
  let rest = wanted;
  // WebKit leaves out what is less than a pixel, instead of rounding.
  for (let tries = 0; tries < 3 && Math.abs(rest) >= LEAST; tries += 1) {
    scrollTo(box, top);
    rest = wanted - before + line();
    top += rest / scale;
  }
  const far = (scrolled(box) - from) * scale;
  const isInVain = Math.abs(far) >= 4 && Math.abs(wanted - rest - far) >= 2;
  if (isInVain) scrollTo(box, from);
  return { __proto__: null, rest, isInVain };
}
