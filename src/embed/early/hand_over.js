/** What a reader did on the first screen goes on in the widget that takes its place: the markup is the same, so whatever
 *  stands at the same place is the same thing. */

/** @typedef {number[]} Path from an element to one of its descendants, by places among elements */

/** @param {Node} from
 *  @param {Element | null} to
 *  @returns {Path} */
function pathTo(from, to) {
  const path = [];
  for (let at = to; at && at !== from; at = at.parentElement) path.unshift(at.parentElement ? [...at.parentElement.children].indexOf(at) : -1);
  return path;
}

/** @param {Element} from
 *  @param {Path} path
 *  @returns {Element | undefined} */
function follow(from, path) {
  return path.reduce((at, place) => at?.children[place], /** @type {Element | undefined} */ (from));
}

/** The texts of an element that have something in them.
 *  @param {Node} element
 *  @returns {Text[]} */
function textsOf(element) {
  return /** @type {Text[]} */ ([...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue));
}

/** Notes what is pressed in an element; the returned function presses the same elsewhere. Who presses again what has not answered
 *  wants it once.
 *  @param {Element} early */
export function notePresses(early) {
  /** @type {Path[]} */
  const pressed = [];
  const options = { __proto__: null, capture: false, passive: true, once: false };
  early.addEventListener("click", ({ target }) => {
    const inside = /** @type {Element} */ (target);
    const press = inside.closest("a, button, [part=entry-header]");
    const path = pathTo(early, press);
    if (press && press.localName !== "a" && String(path) !== String(pressed.at(-1))) pressed.push(path);
  }, options);
  return (/** @type {Element} */ now) => {
    for (const path of pressed) /** @type {HTMLElement | undefined} */ (follow(now, path))?.click();
  };
}

/** Gives the focus to the same thing in another element.
 *  @param {Element} early
 *  @param {Element} now */
export function moveFocus(early, now) {
  const root = /** @type {ShadowRoot} */ (now.getRootNode());
  const { activeElement } = root;
  if (!activeElement || !early.contains(activeElement)) return;
  const same = /** @type {HTMLElement | undefined} */ (follow(now, pathTo(early, activeElement)));
  same?.focus({ __proto__: null, preventScroll: true });
}

/** @typedef {{ path: Path, text: number, offset: number }} Spot */

/** What of an element is selected: the returned function selects the same in another one.
 *  @param {Element} early */
export function noteSelection(early) {
  const root = /** @type {ShadowRoot & { getSelection?: () => Selection | null }} */ (early.getRootNode());
  const selection = root.getSelection?.() ?? document.getSelection();
  const range = selection && rangeIn(selection, root);
  const [start, end] = [spotOf(early, range?.startContainer, range?.startOffset), spotOf(early, range?.endContainer, range?.endOffset)];
  return (/** @type {Element} */ now) => {
    const [from, to] = [nodeAt(now, start), nodeAt(now, end)];
    if (start && end && from && to && (from !== to || start.offset !== end.offset)) {
      selection?.setBaseAndExtent(from, Math.min(start.offset, from.length), to, Math.min(end.offset, to.length));
    }
  };
}

/** WebKit tells what is selected in a shadow tree to those alone who know it.
 *  @param {Selection} selection
 *  @param {ShadowRoot} root
 *  @returns {StaticRange | Range | undefined} */
function rangeIn(selection, root) {
  if (typeof selection.getComposedRanges === "function") return selection.getComposedRanges({ shadowRoots: [root] })[0];
  return selection.rangeCount ? selection.getRangeAt(0) : undefined;
}

/** @param {Element} early
 *  @param {Node} [node]
 *  @param {number} [offset]
 *  @returns {Spot | undefined} */
function spotOf(early, node, offset = 0) {
  const { parentElement } = node ?? {};
  if (!node || !parentElement || node.nodeType !== Node.TEXT_NODE || !early.contains(node)) return undefined;
  return { path: pathTo(early, parentElement), text: textsOf(parentElement).indexOf(/** @type {Text} */ (node)), offset };
}

/** @param {Element} now
 *  @param {Spot | undefined} spot */
function nodeAt(now, spot) {
  const element = spot && follow(now, spot.path);
  return element && textsOf(element)[spot.text];
}
