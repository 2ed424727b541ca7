/** Which rows of a timeline are in sight, however many there are. They are in chunks (src/ui/rows.rs). */

/** @typedef {import("./geometry.js").Edges} Edges */

/** So many rows in a place one after another are taken for all: margins of the page's may make neighbours overlap. */
const ENOUGH = 3;
/** @type {Edges} */
const NOWHERE = { __proto__: null, top: 0, bottom: 0, height: 0 };

/** @param {Element} base */
export const timelineOf = (base) => [...base.children].find((part) => part.matches("[part=timeline]"));

/** @param {Element | undefined} timeline */
export const chunksOf = (timeline) => [...timeline?.children ?? []];

/** @param {Element[]} chunks */
export const rowsOf = (chunks) => chunks.flatMap((chunk) => [...chunk.children]);

/**
 * The parts of the widget, and the rows of its timeline that lie between two heights on the screen with a few beside them;
 * with where they are.
 * @param {Element} base
 * @param {number} line
 * @param {number} end
 * @param {(row: Element) => Edges} measure
 * @param {(row: Element) => boolean} isGliding whether a row is in motion, so that its place says nothing
 * @returns {[Element, Edges][]}
 */
export function rowsAround(base, line, end, measure, isGliding) {
  /** @type {Map<Element, Edges>} */
  const known = new Map();
  const edges = (/** @type {Element} */ row) => {
    const found = known.get(row) ?? measure(row);
    known.set(row, found);
    return found;
  };
  const resting = (/** @type {Element} */ row) => (isGliding(row) ? undefined : edges(row));
  const rows = [...base.children].flatMap((part) => (
    part.matches("[part=timeline]") ? rowsBetween(part, line, end, resting) : part
  ));
  return rows.map((row) => /** @type {[Element, Edges]} */ ([row, edges(row)]));
}

/**
 * Rows of a list that lie between two heights on the screen, and a few beside them: as a rule each row stands below the
 * one before it, so that the first is found by halves. `edges` tells where a row is, or nothing if that is not known.
 * @param {Element} list
 * @param {number} line
 * @param {number} end
 * @param {(row: Element) => Edges | undefined} edges
 */
function rowsBetween(list, line, end, edges) {
  if (!isStacked(list)) return rowsOf(chunksOf(list));
  const rows = rowsOf(chunksBetween(list, line, end, edges));
  const place = (/** @type {Element} */ row) => (isOutOfFlow(row) ? undefined : edges(row)) ?? NOWHERE;
  const first = firstBelow(rows, line, place);
  const found = [];
  for (let at = first - 1, past = 0; at >= 0 && past < ENOUGH; at -= 1) {
    found.unshift(rows[at]);
    const { bottom, height } = place(rows[at]);
    if (height) past = bottom > line ? 0 : past + 1;
  }
  for (let at = first, past = 0; at < rows.length && past < ENOUGH; at += 1) {
    found.push(rows[at]);
    const { top, height } = place(rows[at]);
    if (height) past = top < end ? 0 : past + 1;
  }
  return found.filter((row) => !isSticky(row));
}

/** The chunks of a list that reach between two heights on the screen, with one more on either side; all where they are no boxes.
 *  @param {Element} list
 *  @param {number} line
 *  @param {number} end
 *  @param {(chunk: Element) => Edges | undefined} edges */
function chunksBetween(list, line, end, edges) {
  const chunks = chunksOf(list);
  if (!list.hasAttribute("data-long")) return chunks;
  const place = (/** @type {Element} */ chunk) => edges(chunk) ?? NOWHERE;
  const first = firstBelow(chunks, line, place);
  let last = first;
  while (last < chunks.length && place(chunks[last]).top < end) last += 1;
  return chunks.slice(Math.max(0, first - 1), last + 1);
}

/** The place in a list of the first row that ends below a line. Rows of which that is not known are passed over.
 *  @param {Element[]} rows
 *  @param {number} line
 *  @param {(row: Element) => Edges} place */
function firstBelow(rows, line, place) {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    let known = middle;
    while (known < high && !place(rows[known]).height) known += 1;
    if (known < high && place(rows[known]).bottom <= line) low = known + 1;
    else high = middle;
  }
  return low;
}

/** The innermost first element that reaches below a line; not one that sticks to it.
 *  @param {Element} element
 *  @param {number} line
 *  @param {(element: Element) => Edges} edges
 *  @returns {Element} */
export function deepest(element, line, edges) {
  const inner = [...element.children].find((child) => {
    const { bottom, height } = edges(child);
    return height && bottom > line && !isSticky(child);
  });
  return inner && edges(element).top < line ? deepest(inner, line, edges) : element;
}

/** Whether the rows of a list stand below each other, as they do unless the page has them otherwise.
 *  @param {Element} list */
function isStacked(list) {
  const { display, columnCount, columnWidth } = getComputedStyle(list);
  const isBlock = /^(?:block|flow-root)$/.test(display) && columnCount === "auto" && columnWidth === "auto";
  const entry = list.querySelector("[data-entry]");
  if (!isBlock || !entry) return isBlock;
  const style = getComputedStyle(entry);
  return style.float === "none" && /^(?:block|flow-root|flex|grid|list-item|table)$/.test(style.display);
}

/** Whether chunks of rows may be boxes, as the page has them laid out: nothing sticks beyond its chunk, and no margins above rows
 *  meet others below them, of which the larger counts as long as there is no box between them.
 *  @param {Element} list */
export function mayBeBoxes(list) {
  // The first chunks have a row of each kind, and a search of all would take long.
  const first = rowsOf(chunksOf(list).slice(0, 2));
  const rows = ["[part=day]", "[part=entry]", "[part~=pinned]"].flatMap((kind) => first.find((row) => row.matches(kind)) ?? []);
  const styles = rows.map((row) => getComputedStyle(row));
  const isSticky = styles.some(({ position }) => position === "sticky");
  const hasAfter = styles.some(({ marginBlockEnd }) => parseFloat(marginBlockEnd));
  // Pinned entries are the first chunk.
  const hasBefore = rows.some((row, at) => !row.matches("[part~=pinned]") && parseFloat(styles[at].marginBlockStart));
  return isStacked(list) && !isSticky && !(hasBefore && hasAfter);
}

/** @param {Element} row */
function isOutOfFlow(row) {
  return !/^(?:static|relative)$/.test(getComputedStyle(row).position);
}

/** What sticks to the line tells nothing of what is read.
 *  @param {Element} row */
function isSticky(row) {
  return getComputedStyle(row).position === "sticky";
}

/** The row of an entry, drawn anew perhaps.
 *  @param {Element} base
 *  @param {string | undefined} id
 *  @returns {Element | undefined} */
export function entryOf(base, id) {
  if (id === undefined) return undefined;
  const entries = /** @type {NodeListOf<HTMLElement>} */ (base.querySelectorAll("[data-entry]"));
  return [...entries].find((entry) => entry.dataset.entry === id);
}
