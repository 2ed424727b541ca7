import { atEnd } from "./stay.js";

/** What is wider than its room is scrolled by the keyboard too: it is a stop then, with its name. What fits is none.
 *  @param {HTMLElement} base
 *  @param {AbortSignal} signal */
export function watchWidths(base, signal) {
  /** @type {WeakSet<Element>} */
  const known = new WeakSet();
  const sizes = new ResizeObserver((changes) => {
    for (const { target } of changes) nameIfWide(target.closest(".scroll"));
  });
  const find = () => {
    for (const box of base.querySelectorAll(".scroll")) {
      if (!known.has(box)) for (const part of [box, ...box.children]) sizes.observe(part);
      known.add(box);
    }
  };
  const drawings = new MutationObserver(find);
  drawings.observe(base, { __proto__: null, subtree: true, childList: true });
  atEnd(signal, () => [sizes, drawings].forEach((observer) => observer.disconnect()));
  find();
}

/** @param {HTMLElement | null} box */
function nameIfWide(box) {
  const isWide = box && box.scrollWidth > box.clientWidth;
  if (!box || isWide === box.hasAttribute("tabindex")) return;
  for (const [name, value] of [["tabindex", "0"], ["role", "group"], ["aria-label", box.dataset.name ?? ""]]) {
    if (isWide) box.setAttribute(name, value);
    else box.removeAttribute(name);
  }
}
