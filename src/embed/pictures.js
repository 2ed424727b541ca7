/**
 * Pictures as large as the screen, and the buttons that go through a gallery. What is shown stands in the page
 * already; here it is only copied into the viewer, a `<dialog>` that the widget draws empty (src/ui/content.rs).
 * Swiping and scrolling are the browser's own.
 */
import { isStill } from "./geometry.js";
import { until } from "./stay.js";
import { watchWidths } from "./widths.js";

export function show({ base, signal }) {
  watchWidths(base, signal);
  // A dialog's `close` does not bubble.
  const options = until(signal, true);
  base.addEventListener("click", ({ target }) => {
    if (target.matches(".viewer")) target.close();
    const button = target.closest("button");
    if (button?.matches(".enlarge")) open(base, button);
    else if (button?.matches(".close")) button.closest("dialog").close();
    else if (button?.matches(".turn")) {
      const strip = stripBeside(button);
      // Where one reads from right to left the next picture is at the left.
      turn(strip, button.matches(".on") !== isRightToLeft(strip) ? 1 : -1);
    }
  }, options);
  base.addEventListener("keydown", ({ target, key }) => {
    const strip = stripBeside(target);
    const to = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (strip && to && !target.matches(".strip")) turn(strip, to);
  }, options);
  base.addEventListener("close", ({ target }) => target.querySelector(".strip")?.replaceChildren(), options);
}

function open(base, button) {
  const viewer = base.querySelector(".viewer");
  const figure = button.closest("figure");
  const gallery = figure.closest(".gallery");
  const figures = gallery ? [...gallery.querySelectorAll("figure")] : [figure];
  const strip = viewer.querySelector(".strip");
  strip.replaceChildren(...figures.map(enlarged));
  for (const turn of viewer.querySelectorAll(".turn")) turn.hidden = figures.length === 1;
  viewer.showModal();
  strip.children[figures.indexOf(figure)].scrollIntoView({ __proto__: null, behavior: "instant", block: "nearest", inline: "center" });
  strip.focus({ __proto__: null, preventScroll: true });
}

/** A copy of a figure whose picture is as wide as the screen, and is no button. */
function enlarged(figure) {
  const copy = figure.cloneNode(true);
  const button = copy.querySelector(".enlarge");
  const picture = button.firstElementChild;
  picture.sizes = "100vw";
  picture.loading = "eager";
  button.replaceWith(picture);
  return copy;
}

function stripBeside(node) {
  return node.closest(".viewer, .gallery")?.querySelector(".strip");
}

/** One picture to the right, or to the left. */
function turn(strip, by) {
  strip.scrollBy({ __proto__: null, left: by * strip.clientWidth, behavior: isStill() ? "instant" : "smooth" });
}

function isRightToLeft(element) {
  return getComputedStyle(element).direction === "rtl";
}
