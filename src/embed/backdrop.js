/**
 * The colours behind the widget, for the palette that stands out from them; and the spacing that its reader wants.
 * JavaScript, because it asks the browser for hundreds of boxes and styles inside of observers. What the widget draws
 * changes nothing behind it but by its size: only what can change a background makes us look again, once a frame at most.
 */
import { chainOf, cutsOff, matches, optional, perFrame, wardrobe } from "./helpers.js";
import { spacingOf } from "./spacing.js";
import { atEnd, controllerFor, until } from "./stay.js";
import { viewOf } from "./geometry.js";

/**
 * @typedef {import("./helpers.js").ShellApi} ShellApi
 * @typedef {number[]} Colour red, green, blue and opacity in bytes
 * @typedef {Colour[]} Layer the colours that it may have
 * @typedef {{ left: number, right: number, top: number, bottom: number }} Box
 * @typedef {[number, number] | undefined} Spot
 */

/** Events outside of the widget that may change the colours of a page; and attributes may, and sheets that come or go. */
const REPAINTS = ["load", "transitionend", "animationend", "animationiteration", "change", "click", "keyup"];
/** With these the widget looks again now and then: of a rule that a script adds, or a class of a sibling, nobody is told. */
const CHANCES = ["pointermove", "scroll", "focusin"];
const NOW_AND_THEN = 500;
const SCHEMES = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "print"];

/**
 * Gives the widget the colours that stand out from what is behind it: at once, and whenever that may have changed, until
 * the returned controller is told to `abort`.
 * @param {ShellApi} api
 */
export function blend(api) {
  const { base, palette } = api;
  const controller = controllerFor(api);
  const { signal } = controller;
  const ancestors = new MutationObserver(() => soon());
  const wear = wardrobe(base);
  /** @type {HTMLElement[]} */
  let chain = [];
  /** @type {ReturnType<typeof sight> | undefined} */
  let seen;
  let wasOnScreen = false;
  const look = optional(() => {
    if (!base.isConnected) return;
    const around = chainOf(base);
    if (around.some((node, place) => node !== chain[place])) {
      chain = around;
      follow(ancestors, chain);
    }
    seen = sight(chain);
    wasOnScreen ||= seen.stack.length > 0;
    wear(palette(Uint8Array.from(behind(chain, seen))) + spacingOf(chain[1]));
    if (chain.some(isFading)) soon();
  });
  const soon = perFrame(look, signal);
  const later = nowAndThen(soon, signal);
  const outside = (/** @type {Event} */ event) => event.composedPath().includes(base) || soon();
  for (const name of REPAINTS) document.addEventListener(name, outside, until(signal, true));
  for (const name of CHANCES) document.addEventListener(name, later, until(signal, true));
  for (const query of SCHEMES) matchMedia(query).addEventListener("change", soon, until(signal, false));
  window.addEventListener("resize", soon, until(signal, false));
  // What stands behind without being an ancestor is known once the widget is on the screen.
  document.addEventListener("scroll", () => wasOnScreen || soon(), until(signal, true));
  base.addEventListener("moved", look, until(signal, false));
  const classes = new MutationObserver(later);
  classes.observe(document.documentElement, { __proto__: null, subtree: true, attributeFilter: ["class"] });
  // The browser has just laid the page out: to ask for boxes costs little here.
  const sizes = new ResizeObserver(optional(() => {
    if (!seen || hasChanged(chain, seen)) soon();
  }));
  sizes.observe(base);
  atEnd(signal, () => [ancestors, classes, sizes].forEach((observer) => observer.disconnect()));
  look();
  return controller;
}

/**
 * Observes what the widget stands in, and the sheets of the page.
 * @param {MutationObserver} observer
 * @param {HTMLElement[]} chain
 */
function follow(observer, chain) {
  observer.disconnect();
  for (const node of chain) observer.observe(node, { __proto__: null, attributes: true });
  observer.observe(document.head, { __proto__: null, childList: true, characterData: true, subtree: true, attributes: true });
}

/**
 * Does the work once for all that it is asked for within half a second; until the end.
 * @param {() => void} work
 * @param {AbortSignal} signal
 */
function nowAndThen(work, signal) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let wait;
  atEnd(signal, () => clearTimeout(wait));
  return () => {
    wait ??= setTimeout(() => {
      wait = undefined;
      work();
    }, NOW_AND_THEN);
  };
}

/**
 * What a look depends on that the widget's own size may change.
 * @param {HTMLElement[]} chain
 */
function sight(chain) {
  const cutting = new Set(chain.filter((node) => boxOf(node) && cutsOff(node)));
  const spot = spotOf(chain);
  const stack = spot ? document.elementsFromPoint(...spot) : [];
  return { cutting, spot, stack, parts: partsOf(chain, cutting), height: chain[0].offsetHeight };
}

/**
 * Whether a look would find something else because the widget has another size. A shadow or a generated box can be too
 * small for a widget that has grown much.
 * @param {HTMLElement[]} chain
 * @param {ReturnType<typeof sight>} seen
 */
function hasChanged(chain, { cutting, spot, parts, height }) {
  const host = chain[1].getBoundingClientRect();
  const isElsewhere = spot ? !isOver(host, spot) : Boolean(spotOf(chain));
  const hasGrown = Math.abs(chain[0].offsetHeight - height) * 2 > height;
  return isElsewhere || hasGrown || partsOf(chain, cutting).join() !== parts.join();
}

/**
 * How much of the widget each box around it holds.
 * @param {HTMLElement[]} chain
 * @param {Set<HTMLElement>} cutting those that cut off what they hold
 */
function partsOf(chain, cutting) {
  /** @type {Box} */
  let room = chain[0].getBoundingClientRect();
  return chain.map((node) => {
    const box = boxOf(node);
    if (box && cutting.has(node)) room = common(room, box);
    if (isWithin(room, box)) return "all";
    return box && overlaps(room, box) ? "some" : "none";
  });
}

/**
 * The middle of what is seen of the widget; none if nothing is, or not in this document.
 * @param {HTMLElement[]} chain
 * @returns {Spot}
 */
function spotOf([, host]) {
  const box = host.getBoundingClientRect();
  const middle = (/** @type {number} */ from, /** @type {number} */ to, /** @type {number} */ end) => (
    (Math.max(from, 0) + Math.min(to, end)) / 2
  );
  const [x, y] = [middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight)];
  return x < box.right && y < box.bottom && host.ownerDocument === document ? [x, y] : undefined;
}

/**
 * @param {Box} box
 * @param {[number, number]} spot
 */
function isOver({ left, right, top, bottom }, [x, y]) {
  return x >= left && x < right && y >= top && y < bottom;
}

/**
 * For src/ui/palette.rs: the page's colour of text, then from the bottom to the top how many colours each layer may have,
 * and these with their opacity.
 * @param {HTMLElement[]} chain
 * @param {ReturnType<typeof sight>} seen
 */
function behind(chain, { stack, parts }) {
  const own = new Set(/** @type {Element[]} */ (chain));
  const first = stack.findIndex((node) => own.has(node));
  const others = stack.slice(first).filter((node) => !own.has(node));
  /** @type {Layer[]} */
  const layers = [];
  chain.forEach((node, place) => {
    const at = stack.indexOf(node);
    while (others.length && stack.indexOf(others[0]) < at) layers.push(...layersBeside(/** @type {Element} */ (others.shift())));
    if (parts[place] === "all") layers.push(...layersOf(node));
    // Of what is behind a part of the widget only, it has to stand out with it and without it.
    else if (parts[place] === "some") layers.push(...layersOf(node).map((layer) => [...layer, CLEAR]));
  });
  layers.push(...others.flatMap(layersBeside));
  const end = layers.findIndex((layer) => layer.every(([, , , opacity]) => opacity === 255)) + 1;
  const canvas = canvasOf(chain[chain.length - 1].ownerDocument);
  const painted = (end ? layers.slice(0, end) : [...layers, canvas]).reverse();
  return [rgba(styleOf(chain[1]).color).slice(0, 3), ...painted.map((layer) => [layer.length, ...layer])].flat(2);
}

/**
 * The box that an element paints. What the root or else the body has behind it, the whole page has.
 * @param {HTMLElement} node
 */
function boxOf(node) {
  const { documentElement, body } = node.ownerDocument;
  return node === documentElement || node === body ? undefined : node.getBoundingClientRect();
}

/**
 * Whether a box holds another but for a pixel; no box is as large as the page.
 * @param {Box} inner
 * @param {Box | undefined} box
 */
function isWithin({ left, right, top, bottom }, box) {
  return !box || (left >= box.left - 1 && right <= box.right + 1 && top >= box.top - 1 && bottom <= box.bottom + 1);
}

/**
 * @param {Box} room
 * @param {Box} box
 */
function overlaps({ left, right, top, bottom }, box) {
  return left < box.right && right > box.left && top < box.bottom && bottom > box.top;
}

/**
 * What two boxes have in common.
 * @param {Box} one
 * @param {Box} other
 */
function common(one, other) {
  const [left, top] = [Math.max(one.left, other.left), Math.max(one.top, other.top)];
  const [right, bottom] = [Math.min(one.right, other.right), Math.min(one.bottom, other.bottom)];
  return { left, top, right, bottom };
}

/**
 * @param {Element} node
 * @param {string} [part]
 */
function styleOf(node, part) {
  return viewOf(node).getComputedStyle(node, part);
}

/** What nobody can know. */
const PICTURE = [[0, 0, 0, 255], [255, 255, 255, 255]];
const CLEAR = [0, 0, 0, 0];
const COLOUR = /(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^()]*\)/g;
const INWARDS = /([a-z]+\([^()]*\)) \S+ \S+ \S+ ([\d.]+)px inset/g;

/**
 * The layers of an element's background, the uppermost first, with those of its generated boxes that cover it.
 * @param {Element} node
 * @returns {Layer[]}
 */
function layersOf(node) {
  const style = styleOf(node);
  if (style.display === "contents") return [];
  const covers = ["::after", "::before"].map((part) => styleOf(node, part)).filter((cover) => (
    cover.content !== "none" && /absolute|fixed/.test(cover.position)
    && parseFloat(cover.width) >= node.clientWidth * 0.9 && parseFloat(cover.height) >= node.clientHeight * 0.9
  ));
  // Behind a dialog or a popover of the browser's uppermost layer.
  const isOnTop = ["dialog:modal", ":popover-open"].some((state) => matches(node, state));
  return [...covers, style, ...(isOnTop ? [styleOf(node, "::backdrop")] : [])].flatMap((painted) => paintOf(painted, node));
}

/**
 * What a style paints behind what its element holds.
 * @param {CSSStyleDeclaration} style
 * @param {Element} node
 * @returns {Layer[]}
 */
function paintOf({ backgroundImage, backgroundColor, backgroundClip, boxShadow }, node) {
  // Then only letters are painted.
  if (backgroundClip === "text") return [];
  const isPicture = /url\(|image-set|element\(|paint\(/.test(backgroundImage);
  const stops = isPicture ? PICTURE : backgroundImage.match(COLOUR)?.map(rgba);
  const colour = rgba(backgroundColor);
  return [...filled(boxShadow, node), ...(stops ? [stops] : []), ...(colour[3] ? [[colour]] : [])];
}

/**
 * A shadow inwards that reaches the middle is a background.
 * @param {string} shadow
 * @param {Element} node
 */
function filled(shadow, { clientWidth, clientHeight }) {
  return [...shadow.matchAll(INWARDS)]
    .filter(([, , spread]) => Number(spread) * 2 >= Math.min(clientWidth, clientHeight))
    .map(([, colour]) => [rgba(colour)]);
}

/**
 * The layers of something that stands behind the widget without holding it.
 * @param {Element} node
 */
function layersBeside(node) {
  return /^(?:img|video|canvas|iframe|svg)$/.test(node.localName) ? [PICTURE] : layersOf(node);
}

/**
 * What a document is painted on.
 * @param {Document} page
 */
function canvasOf({ documentElement, head, defaultView }) {
  // Of the page around it a frame of another origin knows nothing.
  if (defaultView?.parent !== defaultView) return PICTURE;
  const { colorScheme } = styleOf(documentElement);
  const said = /** @type {HTMLMetaElement | null} */ (head?.querySelector("meta[name=color-scheme]"));
  const scheme = colorScheme === "normal" ? said?.content ?? "" : colorScheme;
  const isDark = scheme.includes("dark") && (!scheme.includes("light") || matchMedia(SCHEMES[0]).matches);
  return [isDark ? [18, 18, 18, 255] : [255, 255, 255, 255]];
}

/** @type {CanvasRenderingContext2D} */
let pixel;

/**
 * A computed colour in bytes.
 * @param {string} colour
 * @returns {Colour}
 */
function rgba(colour) {
  const parts = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(colour);
  if (parts) return [+parts[1], +parts[2], +parts[3], Math.round(Number(parts[4] ?? 1) * 255)];
  // Of another colour space: the browser knows how to paint it.
  pixel ??= dot();
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  return [...pixel.getImageData(0, 0, 1, 1).data];
}

function dot() {
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 });
  const options = { __proto__: null, willReadFrequently: true };
  return /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", options));
}

/**
 * Whether an element's background is on the way from one colour to another.
 * @param {Element} node
 */
function isFading(node) {
  return node.getAnimations?.().some((animation) => (
    /** @type {CSSTransition} */ (animation).transitionProperty?.startsWith("background")
  ));
}
