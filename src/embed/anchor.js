/**
 * Keeps the line that the reader is reading where it is, whatever is inserted, edited, withdrawn,
 * opened or loaded late above it. Browsers that anchor the scroll position themselves are told not to
 * do so inside the widget (`overflow-anchor` in styles/base.css): not all do, and a host page can
 * switch it off. Where we cannot do it they do.
 *
 * `hold` notes where things are before the widget is drawn again; what has moved after that is moved
 * back. Positions are those within the scrolled content, so that scrolling is not taken for a movement;
 * nor is the widget's own move to another place of the page, or a page that is locked or hidden meanwhile.
 */
const GLIDE = { duration: 240, easing: "ease-out", fill: "none" };

/**
 * Frames, that of the last scrolling included, after which nothing glides. WebKit, which does not tell, scrolls in each
 * frame of a glide, however long frames take on a busy device; two scrolls of a script are frames apart.
 */
const STOP = 2;

/** The same where the browser tells, but perhaps not of this scrolling. Firefox leaves frames out in a glide. */
const PAUSE = 30;

/** Pixels of the screen that are not worth a correction, and are kept for the next: WebKit scrolls by whole ones. */
const LEAST = 0.6;

export function keep(ports) {
  return new Anchor(ports);
}

class Anchor {
  #ports;
  #base;
  #root;
  #host;
  #view;
  /** The innermost box that scrolls what is read; `<html>` stands for the window. */
  #scroller;
  /** Pixels on the screen for each pixel of the scroller's: not 1 where a page zooms or scales. */
  #scale = 1;
  /** By how much the widget is zoomed, where rectangles do not say so. */
  #zoom = 1;
  /** The trees whose scroll events are heard: they do not leave a shadow tree. */
  #heard = new WeakSet();
  /** What stands above the element, and is observed. */
  #above = new WeakSet();
  #marks = [];
  /** Rows that are to glide to their new places, with where they were on the screen. */
  #rows = [];
  /** How far the content was scrolled: when it becomes shorter, the browser scrolls back at once. */
  #from = 0;
  /** Whether a correction was made in this frame: a page that never rests is not fought. */
  #corrected = false;
  /** How often the page scrolled since it rested, by more than the reader's wheel: a box that becomes shorter scrolls back once. */
  #scrolls = 0;
  /** The last time that it did. */
  #last;
  /** How far it was scrolled then, or by a correction. */
  #at;
  #wheeled = -Infinity;
  /** Whether the marks are of before the page was locked or hidden. */
  #away = false;
  /** By how much the line has moved while the page was gliding: a correction would end the glide. */
  #owed = 0;
  /** By how much it is not where it was, as scrolling is not that fine: it must not add up. */
  #rest = 0;
  #held = 0;
  /** Scrolling does not move the line as it should: the browser may try. */
  #helpless = false;
  /** Whether the browser has been told that the place is kept here. */
  #works;
  /** What has the focus. A node that is moved loses it. */
  #focused;
  /** The embed that it is in. */
  #embed;
  #ended = new AbortController();
  #sizes;
  #changes = new MutationObserver(() => this.#check());
  #glides = new WeakMap();
  #drawings;

  constructor(ports) {
    const { base } = ports;
    this.#ports = ports;
    this.#base = base;
    this.#root = base.getRootNode();
    this.#host = this.#root.host;
    ports.signal.addEventListener("abort", () => this.abort(), this.#options());
    base.addEventListener("moved", () => this.#settleIn(), this.#options());
    this.#settleIn();
    // Before the next frame is painted. Yew says that it has rendered, but sometimes a frame too late.
    // A frame that says how high it is changes by itself, which is for the ResizeObserver.
    this.#drawings = new MutationObserver((changes) => {
      const isOurs = ({ target, type }) => target.localName !== "iframe" && !(target === base && type === "attributes");
      if (changes.some(isOurs)) this.#drawn();
    });
    this.#drawings.observe(base, { __proto__: null, subtree: true, childList: true, characterData: true, attributes: true });
  }

  /** The element has been moved, into another document perhaps: where it was is no line to keep. */
  #settleIn() {
    const page = this.#base.ownerDocument;
    this.#view = page.defaultView ?? window;
    this.#hear(page);
    // One of another window's sees sizes change while it tells of them, again and again.
    this.#sizes?.disconnect();
    this.#sizes = new this.#view.ResizeObserver(() => this.#check());
    this.#sizes.observe(this.#base);
    this.#above = new WeakSet();
    if (page.body) this.#sizes.observe(page.body);
    const [scroller, far] = [this.#scroller, this.#from];
    this.#marks = [];
    this.#corrected = false;
    this.#owed = this.#rest = this.#scrolls = 0;
    this.#mark();
    if (scroller && scroller === this.#scroller) this.#goBack(far);
  }

  /** WebKit lays out what is moved without its content at first, by which the page becomes shorter and scrolls back. */
  #goBack(far) {
    const scroller = this.#scroller;
    const page = isWindow(scroller) ? scroller.ownerDocument.scrollingElement ?? scroller : scroller;
    const end = page.scrollHeight - page.clientHeight - this.#host.offsetHeight;
    if (far <= this.#from || Math.abs(this.#from - Math.max(0, end)) > 2) return;
    scrollTo(scroller, far);
    this.#mark();
  }

  /** A box or a body of a fixed height does not tell that what stands above the element has changed. */
  #follow() {
    const found = [];
    for (let at = this.#host; at && at !== this.#scroller; at = above(at)) {
      this.#changes.observe(at.parentNode, { __proto__: null, childList: true });
      for (let one = at; one; one = one.previousElementSibling) {
        if (one === this.#host || this.#above.has(one)) continue;
        this.#above.add(one);
        found.push(one);
      }
    }
    // Not while sizes are being told: browsers take that for a loop.
    if (found.length) this.#view.requestAnimationFrame(() => {
      if (!this.#ended.signal.aborted) for (const one of found) this.#sizes.observe(one);
    });
  }

  #options() {
    return { __proto__: null, capture: true, passive: true, once: false, signal: this.#ended.signal };
  }

  #hear(tree) {
    if (this.#heard.has(tree)) return;
    this.#heard.add(tree);
    tree.addEventListener("scroll", () => {
      const at = this.#scroller && scrolled(this.#scroller);
      // Another box scrolls, or it was a correction.
      if (at === this.#at) return this.#check();
      this.#at = at;
      this.#scrolls = performance.now() > this.#wheeled + 1000 ? this.#scrolls + 1 : 0;
      this.#check();
      this.#wait((this.#last = {}), "onscrollend" in this.#view ? PAUSE : STOP);
    }, this.#options());
    tree.addEventListener("scrollend", ({ target }) => {
      const scroller = this.#scroller;
      // Not of another box.
      if (scroller && target === (isWindow(scroller) ? scroller.ownerDocument : scroller)) this.#rested();
    }, this.#options());
    const wheeled = () => (this.#wheeled = performance.now());
    for (const type of ["wheel", "touchmove"]) tree.addEventListener(type, wheeled, this.#options());
  }

  /** Waits until so many frames have come after a scrolling that was the last. */
  #wait(last, frames) {
    this.#view.requestAnimationFrame(() => {
      if (this.#last !== last) return;
      if (frames > 1) this.#wait(last, frames - 1);
      else this.#rested();
    });
  }

  /** A glide is over. */
  #rested() {
    this.#scrolls = 0;
    if (this.#owed) this.#check();
  }

  abort() {
    this.#ended.abort();
    this.#sizes.disconnect();
    this.#changes.disconnect();
    this.#drawings.disconnect();
  }

  /** Notes where things are before the widget is drawn again. */
  hold(glide) {
    if (!this.#root.adoptedStyleSheets.length) this.#ports.dress();
    this.#undo();
    this.#mark();
    this.#focused = this.#root.activeElement;
    this.#embed = this.#focused?.closest("[part=embed]");
    // Several updates can be drawn as one: what one of them makes glide, the others do not stop.
    const now = performance.now();
    // The first row has the reader's line in it.
    if (glide) this.#rows = this.#visibleRows().slice(1).map((row) => [row, row.getBoundingClientRect().top]);
    else if (now > this.#held + 50) this.#rows = [];
    this.#held = now;
  }

  /** Takes note of what has been drawn now: the reader wants to go elsewhere. */
  settle() {
    if (this.#drawings.takeRecords().length) this.#drawn();
  }

  #drawn() {
    this.#ports.changed();
    this.#settle();
  }

  /** Undoes what the drawing has moved above the reader's line; what moves below it glides. */
  #settle() {
    // The button that loads a frame goes when the frame comes.
    const focused = this.#focused?.isConnected ? this.#focused : this.#embed?.querySelector("iframe, button");
    const page = this.#base.ownerDocument;
    if (page.activeElement === page.body) focused?.focus({ __proto__: null, preventScroll: true });
    this.#focused = undefined;
    this.#undo(this.#from);
    const { innerHeight } = this.#view;
    for (const [row, top] of this.#rows.splice(0)) {
      this.#glides.get(row)?.cancel();
      const shift = top - row.getBoundingClientRect().top;
      // What leaves the screen has nowhere to glide to.
      const glides = Math.abs(shift) >= 1 && Math.abs(shift) < innerHeight;
      if (row.isConnected && glides) this.#glide(row, shift);
    }
    this.#mark();
  }

  /** Layout has changed by itself, or the reader has scrolled. */
  #check() {
    if (this.#corrected || this.#ended.signal.aborted) return;
    try {
      this.#undo();
      this.#mark();
    } catch {
      // A page that took what this needs hears of it once, when the widget is drawn next.
      this.abort();
    }
  }

  #glide(row, shift) {
    if (isStill()) return;
    const glide = row.animate([{ transform: `translateY(${shift}px)` }, { transform: "none" }], GLIDE);
    const landed = () => this.#check();
    glide.finished.then(landed, landed);
    this.#glides.set(row, glide);
  }

  /** The first element in the viewport is the reader's line; the others stand in if it vanishes. */
  #mark() {
    // A page that is locked behind a dialog comes back to where it was.
    if (this.#isAway()) return;
    const scroller = scrollerOf(this.#host);
    const works = !this.#helpless && Boolean(scroller) && isHorizontal(this.#base);
    if (works !== this.#works) {
      this.#works = works;
      this.#base.toggleAttribute("data-anchored", works);
      this.#ports.anchored(works);
    }
    this.#marks = [];
    if (scroller !== this.#scroller) this.#owed = this.#rest = 0;
    this.#scroller = works ? scroller : undefined;
    if (!works) return;
    this.#hear(scroller.getRootNode());
    this.#follow();
    this.#scale = isWindow(scroller) ? 1 : scaleOf(scroller, edgesOf(scroller));
    this.#zoom = zoomOf(this.#host);
    // Anew after each drawing: one update may be drawn in several.
    this.#from = scrolled(scroller);
    const [line] = this.#sight();
    const host = this.#edges(this.#host);
    if (host.bottom <= line) {
      // All of it is above the viewport: what stands below it must not move.
      if (!anchors(this.#scroller)) this.#note(this.#host, "bottom");
      return;
    }
    const rows = this.#visibleRows();
    const first = rows[0];
    if (!first) return;
    if (this.#edges(first).top < line) {
      const inner = this.#deepest(first, line);
      // Of a row that has been read nothing shows but the space below it.
      this.#note(inner, inner === first && inner.firstElementChild ? "bottom" : "top");
    }
    for (const row of rows) if (this.#edges(row).top >= line) this.#note(row, "top");
    this.#note(first, "top", line);
  }

  /** Of what glides nobody can say where it is. */
  #isGliding(element) {
    return this.#glides.get(element.closest("[part=timeline] > *"))?.playState === "running";
  }

  #note(element, edge, least = -Infinity) {
    if (this.#isGliding(element)) return;
    const place = this.#edges(element)[edge];
    const position = this.#position(Math.max(place, least));
    this.#marks.push({ element, edge, place, position, id: element.dataset.entry });
  }

  /** Whether what is marked cannot be seen or scrolled for now: hidden, or the page is locked in its place. */
  #isAway() {
    if (!this.#base.isConnected || !this.#base.getClientRects().length) return true;
    if (!this.#marks.length || !isWindow(this.#scroller) || !this.#from) return false;
    const scroller = scrollerOf(this.#host);
    const page = this.#base.ownerDocument.scrollingElement ?? scroller;
    return !scroller || (isWindow(scroller) && page.scrollHeight <= page.clientHeight);
  }

  /** In pixels of the screen from the start of the scrolled content. */
  #position(y) {
    const scroller = this.#scroller;
    const nested = isWindow(scroller) ? 0 : scroller.scrollTop * this.#scale;
    return y - edgesOf(scroller).top + nested;
  }

  #undo(from) {
    const scroller = this.#scroller;
    const wasAway = this.#away;
    this.#away = this.#isAway();
    if (!scroller || this.#away || scroller !== scrollerOf(this.#host)) return;
    // It has come back to another place.
    if (wasAway && Math.abs(scrolled(scroller) - this.#from) > 1) return;
    // Another line is read then.
    if (scrolled(scroller) !== this.#from) this.#rest = 0;
    const moved = this.#moved();
    if (this.#scrolls > 1) this.#owed += moved;
    else {
      const by = moved + this.#owed + this.#rest;
      this.#owed = 0;
      this.#rest = by;
      if (Math.abs(by) >= this.#least()) this.#correct(from ?? scrolled(scroller), by);
    }
  }

  /** By how many pixels of the screen the reader's line has moved in the scrolled content. */
  #moved() {
    const scroller = this.#scroller;
    const far = Math.abs(scrolled(scroller) - this.#from);
    // Where pixels are scaled, their number is known as well as the height of the box, and told in whole ones perhaps.
    const vague = this.#scale === 1 ? 0 : far / scroller.offsetHeight + this.#scale;
    for (const { element, edge, place, position, id } of this.#marks) {
      // A withdrawn entry is replaced by its note.
      const now = element.isConnected ? element : this.#entry(id);
      if (!now?.getClientRects().length || this.#isGliding(now)) continue;
      const seen = this.#edges(now)[edge];
      const moved = this.#position(seen) - position;
      if (!far) return moved;
      // What has not moved on the screen has been held by the browser itself.
      return Math.abs(moved) >= 0.5 + vague && Math.abs(seen - place) >= 0.5 ? moved : 0;
    }
    return 0;
  }

  #correct(from, by) {
    this.#scroll(from + by / this.#scale);
    this.#at = scrolled(this.#scroller);
    if (this.#corrected) return;
    this.#corrected = true;
    this.#view.requestAnimationFrame(() => {
      this.#corrected = false;
      this.#check();
    });
  }

  /** Where scrolling does not move the line by as much we know no better than the browser. */
  #scroll(top) {
    const scroller = this.#scroller;
    const [from, before] = [scrolled(scroller), this.#edges(this.#host).top];
    const wanted = (top - from) * this.#scale;
    this.#rest = wanted;
    // WebKit leaves out what is less than a pixel, instead of rounding.
    for (let tries = 0; tries < 3 && Math.abs(this.#rest) >= LEAST; tries += 1) {
      scrollTo(scroller, top);
      this.#rest = wanted - before + this.#edges(this.#host).top;
      top += this.#rest / this.#scale;
    }
    const off = wanted - this.#rest - (scrolled(scroller) - from) * this.#scale;
    // At an end there is no more to scroll.
    if (Math.abs(this.#rest) > this.#least()) this.#rest = 0;
    if (Math.abs(scrolled(scroller) - from) * this.#scale < 4 || Math.abs(off) < 2) return;
    scrollTo(scroller, from);
    this.#helpless = true;
  }

  /** What cannot be scrolled more finely is not tried. */
  #least() {
    return LEAST * Math.max(1, this.#scale);
  }

  /** Where something of the widget is on the screen. */
  #edges(element) {
    return edgesOf(element, this.#zoom);
  }

  #entry(id) {
    return id && [...this.#base.querySelectorAll("[data-entry]")].find((entry) => entry.dataset.entry === id);
  }

  /** From where to where the scrolled content is in sight, in pixels of the screen. */
  #sight() {
    let [top, bottom] = [0, this.#view.innerHeight];
    for (let box = this.#scroller; box && !isWindow(box); box = scrollerOf(box)) {
      const edges = edgesOf(box);
      // Out of sight, a box keeps the place that it has.
      if (edges.bottom <= top || edges.top >= bottom) return [edges.top, edges.bottom];
      top = Math.max(top, edges.top);
      bottom = Math.min(bottom, edges.bottom);
    }
    return [top + this.#padding(), bottom];
  }

  /** How much of it the page says that something lies over. */
  #padding() {
    const scroller = this.#scroller;
    if (!scroller) return 0;
    const { scrollPaddingTop } = getComputedStyle(scroller);
    const height = isWindow(scroller) ? this.#view.innerHeight : scroller.clientHeight;
    const share = scrollPaddingTop.endsWith("%") ? height / 100 : 1;
    return (parseFloat(scrollPaddingTop) * share || 0) * this.#scale;
  }

  /** What can be moved: the parts of the widget, and the rows of its timeline. */
  #visibleRows() {
    const [line, end] = this.#sight();
    const edges = (row) => (this.#isGliding(row) ? undefined : this.#edges(row));
    const rows = [...this.#base.children].flatMap((part) => (
      part.matches("[part=timeline]") ? rowsBetween(part, line, end, edges) : part
    ));
    return rows.filter((row) => {
      const { top, bottom, height } = this.#edges(row);
      return height && bottom > line && top < end;
    });
  }

  /** The innermost first element that reaches below a line; not one that sticks to it. */
  #deepest(element, line) {
    const inner = [...element.children].find((child) => {
      const { bottom, height } = this.#edges(child);
      return height && bottom > line && getComputedStyle(child).position !== "sticky";
    });
    return inner && this.#edges(element).top < line ? this.#deepest(inner, line) : element;
  }
}

/** So many rows in a place one after another are taken for all: margins of the page's may make neighbours overlap. */
const ENOUGH = 3;
const NOWHERE = { __proto__: null, top: 0, bottom: 0, height: 0 };

/**
 * Rows of a list that lie between two heights on the screen, and a few beside them: as a rule each row stands below the
 * one before it, so that the first is found by halves. `edges` tells where a row is, or nothing if that is not known.
 */
function rowsBetween(list, line, end, edges) {
  const rows = list.children;
  if (!isStacked(list)) return [...rows];
  const place = (row) => (isOutOfFlow(row) ? undefined : edges(row)) ?? NOWHERE;
  const first = firstBelow(rows, line, place);
  const [above, below] = [[], []];
  for (let at = first - 1, past = 0; at >= 0 && past < ENOUGH; at -= 1) {
    above.unshift(rows[at]);
    const { bottom, height } = place(rows[at]);
    if (height) past = bottom > line ? 0 : past + 1;
  }
  for (let at = first, past = 0; at < rows.length && past < ENOUGH; at += 1) {
    below.push(rows[at]);
    const { top, height } = place(rows[at]);
    if (height) past = top < end ? 0 : past + 1;
  }
  return [...above, ...below].filter((row) => !isSticky(row));
}

/** The place in a list of the first row that ends below a line. Rows of which that is not known are passed over. */
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

/** Whether the rows of a list stand below each other, as they do unless the page has them otherwise. */
function isStacked(list) {
  const { display, columnCount, columnWidth } = getComputedStyle(list);
  const isBlock = /^(?:block|flow-root)$/.test(display) && columnCount === "auto" && columnWidth === "auto";
  const entry = list.querySelector("[data-entry]");
  return isBlock && (!entry || getComputedStyle(entry).float === "none");
}

function isOutOfFlow(row) {
  return !/^(?:static|relative)$/.test(getComputedStyle(row).position);
}

/** What sticks to the line tells nothing of what is read. */
function isSticky(row) {
  return getComputedStyle(row).position === "sticky";
}

/** Where an element is on the screen. WebKit divides by its zoom where it is on the page, and scrolls that. */
function edgesOf(element, zoom = zoomOf(element)) {
  const { top, bottom, height } = element.getBoundingClientRect();
  const far = zoom === 1 ? 0 : element.ownerDocument.defaultView.scrollY;
  const [above, below] = [top, bottom].map((y) => (y + far) * zoom - far);
  return { __proto__: null, top: above, bottom: below, height: height * zoom };
}

/** By how much an element is zoomed, where its rectangle does not say so. */
function zoomOf(element) {
  let zoom = 1;
  if ("currentCSSZoom" in element) return zoom;
  for (let at = element; at; at = above(at)) zoom *= parseFloat(getComputedStyle(at).zoom) || 1;
  return zoom;
}

/** What an element stands in, as it is drawn: through slots and out of shadow trees. */
function above(element) {
  return element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;
}

/** The innermost box around an element that scrolls, `<html>` for the window, or nothing in what is fixed to it. */
function scrollerOf(element) {
  if (getComputedStyle(element).position === "fixed") return undefined;
  const box = above(element);
  if (box && isLocked(box)) return undefined;
  return !box || isWindow(box) || scrolls(box) ? box : scrollerOf(box);
}

function isWindow(box) {
  return box === box.ownerDocument.documentElement;
}

/** Whether it is a body that lets nothing be scrolled, as long as a dialog is open perhaps. */
function isLocked(box) {
  const { body, documentElement } = box.ownerDocument;
  const [page, own] = [documentElement, body ?? box].map((element) => getComputedStyle(element).overflowY);
  return box === body && page !== "visible" && own === "hidden" && !box.scrollTop && box.scrollHeight > box.clientHeight;
}

/** Whether there is something to scroll in a box; what has its overflow hidden is scrolled by scripts alone. */
function scrolls(box) {
  const { overflowY } = getComputedStyle(box);
  const page = getComputedStyle(box.ownerDocument.documentElement);
  // It is the window's then.
  if (box === box.ownerDocument.body && page.overflowX === "visible" && page.overflowY === "visible") return false;
  const can = /auto|scroll|overlay/.test(overflowY) || (overflowY === "hidden" && box.scrollTop);
  return can && box.scrollHeight > box.clientHeight;
}

/** Pixels on the screen for each pixel of a box. A height is told in whole pixels. */
function scaleOf({ offsetHeight }, { height }) {
  return Math.abs(height - offsetHeight) < 1 ? 1 : height / offsetHeight;
}

/** How far a box is scrolled. Of the window `<html>` does not tell in quirks mode. */
function scrolled(box) {
  return isWindow(box) ? box.ownerDocument.defaultView.scrollY : box.scrollTop;
}

/** Scrolls by what is missing: in Firefox that leaves the page's glide and the reader's own scrolling under way. */
function scrollTo(box, top) {
  const by = { __proto__: null, top: top - scrolled(box), behavior: "instant" };
  (isWindow(box) ? box.ownerDocument.defaultView : box).scrollBy(by);
}

/** Whether lines are above each other. */
function isHorizontal(element) {
  return getComputedStyle(element).writingMode === "horizontal-tb";
}

/** Whether the browser holds what is outside the widget in its place by itself. */
function anchors(scroller) {
  return getComputedStyle(scroller).overflowAnchor === "auto";
}

/**
 * Others change the tree too: a browser's translation puts each text into elements of its own, extensions and reading
 * aids replace and remove nodes. Yew knows nothing of that, and would fail where a node is not where it left it, or
 * change words that nobody sees.
 *
 * So of every node whose children others have changed is kept which children it had. Where Yew may insert or remove
 * nodes, they are put back before it draws (`mend`); where it has changed nodes that others took out, afterwards. What
 * others have done elsewhere stays: a translated page stays translated. What they removed and replaced by nothing comes
 * back with the next drawing, and not before: nobody is fought.
 */
const TREE = { __proto__: null, subtree: true, childList: true, characterData: true, characterDataOldValue: true };

export function mender(ports) {
  return new Mender(ports);
}

class Mender {
  #base;
  /** Where it is in the element. */
  #root;
  #room;
  /** What the children of a node were before others changed them. */
  #homes = new Map();
  /** Where the nodes belong that others have taken out. */
  #parents = new WeakMap();
  /** What the texts were that others have changed in their places: cut in two, or joined. */
  #words = new WeakMap();
  #drawing = false;
  #changes = new MutationObserver((changes) => this.#happened(changes));

  constructor({ base, signal }) {
    this.#base = base;
    this.#root = base.getRootNode();
    this.#room = base.parentNode;
    this.#changes.observe(base, TREE);
    this.#begin();
    signal.addEventListener("abort", () => this.abort(), { __proto__: null, once: true });
  }

  abort() {
    this.#changes.disconnect();
    this.#homes.clear();
  }

  /** Yew is about to draw: until `drawn` all that happens is its doing. Whether others have changed anything. */
  prepare() {
    this.#begin();
    if (this.#room.parentNode !== this.#root) this.#root.append(this.#room);
    for (const other of [...this.#room.children]) if (other !== this.#base && other.matches("[part=base]")) other.remove();
    if (this.#base.parentNode !== this.#room) this.#room.append(this.#base);
    for (const [parent, home] of [...this.#homes]) {
      if (!this.#place(parent)) this.#homes.delete(parent);
      else if (isTorn(parent, home) || home.some((node) => this.#words.has(node))) this.#restore(parent);
      else if (isWhole(parent, home)) this.#homes.delete(parent);
    }
    return this.#homes.size > 0;
  }

  #begin() {
    if (!this.#drawing) this.#note(this.#changes.takeRecords());
    this.#drawing = true;
  }

  mend(isEntry, name) {
    for (const parent of [...this.#homes.keys()]) {
      const place = this.#place(parent);
      if (place && (isEntry ? place.dataset.entry : !place.dataset.entry && place.part.value) === name) this.#restore(parent);
    }
  }

  /** Yew has drawn, with all entries: between two of them it lets the browser work if they take long. */
  drawn() {
    this.#happened(this.#changes.takeRecords());
    this.#drawing = false;
  }

  #happened(changes) {
    if (this.#drawing) this.#heed(changes);
    else this.#note(changes);
  }

  #heed(changes) {
    for (const change of changes) this.#follow(change);
    for (const { type, target } of changes) {
      if (type === "characterData") this.#words.delete(target);
      this.#show(target);
      // Beside a text that Yew changed there may be the rest of the old one.
      if (type === "characterData" && this.#homes.has(target.parentNode)) this.#restore(target.parentNode);
    }
    // What that put back is no news.
    this.#changes.takeRecords();
  }

  /** Yew has drawn where others have been: what it made belongs there, what it took out does not. */
  #follow({ target, addedNodes, removedNodes, previousSibling, nextSibling }) {
    const home = this.#homes.get(target);
    if (home) replace(home, removedNodes, addedNodes, previousSibling, nextSibling);
  }

  /** What has been drawn anew is seen, if others had taken it out. */
  #show(node) {
    for (let at = node; at && at !== this.#base; at = at.parentNode) {
      const parent = this.#belongs(at);
      if (parent && parent !== at.parentNode) this.#restore(parent);
    }
  }

  /** What a node that others have moved is a child of. */
  #belongs(node) {
    const parent = this.#parents.get(node);
    return this.#homes.get(parent)?.includes(node) ? parent : undefined;
  }

  /** Takes note of what others have done. */
  #note(changes) {
    const parents = new Set();
    for (const { type, target, oldValue } of changes) {
      if (type === "childList") parents.add(target);
      else if (!this.#words.has(target)) this.#words.set(target, oldValue);
    }
    for (const parent of parents) {
      // The viewer's pictures are ours, and none of Yew's.
      if (parent.closest?.(".viewer .strip")) continue;
      if (!this.#homes.has(parent)) this.#homes.set(parent, before(parent, changes));
      for (const node of this.#homes.get(parent)) {
        if (node.parentNode === parent) continue;
        this.#parents.set(node, parent);
        this.#changes.observe(node, TREE);
      }
    }
  }

  #restore(parent) {
    const home = this.#homes.get(parent);
    this.#homes.delete(parent);
    const ours = new Set(home);
    for (const node of [...parent.childNodes]) if (!ours.has(node)) node.remove();
    let next = parent.firstChild;
    for (const node of home) {
      if (this.#words.has(node)) node.data = this.#words.get(node);
      this.#words.delete(node);
      if (node === next) next = next.nextSibling;
      else parent.insertBefore(node, next);
    }
  }

  /** The entry or the viewer that a node is in, else the innermost part; nothing outside of the widget. */
  #place(node) {
    let part;
    const seen = new Set();
    for (let at = node; at && !seen.has(at); at = this.#belongs(at) ?? at.parentNode) {
      seen.add(at);
      if (at.dataset?.entry !== undefined || at.localName === "dialog") return at;
      if (at.part?.length) part ??= at;
      if (at === this.#base) return part;
    }
    return undefined;
  }
}

/** Whether a node's children are those that it had. */
function isWhole(parent, home) {
  return parent.childNodes.length === home.length && home.every((node, place) => node === parent.childNodes[place]);
}

/** Whether something is missing or in disorder, but for texts in whose place there are others, as in translations. */
function isTorn(parent, home) {
  const ours = new Set(home);
  const children = [...parent.childNodes];
  const left = home.filter((node) => node.parentNode === parent);
  if (children.filter((node) => ours.has(node)).some((node, place) => node !== left[place])) return true;
  const isText = ({ nodeType }) => nodeType === Node.TEXT_NODE;
  const missing = home.filter((node) => node.parentNode !== parent && (!isText(node) || node.data.trim()));
  const instead = children.filter((node) => !ours.has(node) && node.textContent.trim() && node.localName !== "style");
  return !missing.every(isText) || missing.length > instead.length;
}

/** What a node's children were before the changes. */
function before(parent, changes) {
  const children = [...parent.childNodes];
  const own = changes.filter(({ target, type }) => target === parent && type === "childList");
  for (const { addedNodes, removedNodes, previousSibling, nextSibling } of own.reverse()) {
    replace(children, addedNodes, removedNodes, previousSibling, nextSibling);
  }
  return children;
}

/** Takes nodes out of a list, and puts others between two siblings. */
function replace(list, taken, put, previous, next) {
  const gone = new Set(taken);
  const left = list.filter((node) => !gone.has(node));
  const after = left.indexOf(next);
  let at = previous ? left.indexOf(previous) + 1 : 0;
  if (!at && previous) at = after < 0 ? left.length : after;
  list.splice(0, list.length, ...left.slice(0, at), ...put, ...left.slice(at));
}

/* Pictures as large as the screen, and the buttons that go through a gallery. What is shown stands in the page
 * already; here it is only copied into the viewer, a `<dialog>` that the widget draws empty (src/ui/content.rs).
 * Swiping and scrolling are the browser's own. In this file because each is a request of its own in pages that are not
 * built by Trunk, and the runner of the browser tests loses the fifth. */

export function show({ base, signal }) {
  watchWidths(base, signal);
  // A dialog's `close` does not bubble.
  const options = { __proto__: null, capture: true, passive: true, once: false, signal };
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

/** What is wider than its room is scrolled by the keyboard too: it is a stop then, with its name. What fits is none. */
function watchWidths(base, signal) {
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
  const stop = () => {
    sizes.disconnect();
    drawings.disconnect();
  };
  signal.addEventListener("abort", stop, { __proto__: null, once: true });
  find();
}

function nameIfWide(box) {
  const isWide = box && box.scrollWidth > box.clientWidth;
  if (!box || isWide === box.hasAttribute("tabindex")) return;
  for (const [name, value] of [["tabindex", "0"], ["role", "group"], ["aria-label", box.dataset.name]]) {
    if (isWide) box.setAttribute(name, value);
    else box.removeAttribute(name);
  }
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

/** Whether the reader wants nothing to move. */
function isStill() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function isRightToLeft(element) {
  return getComputedStyle(element).direction === "rtl";
}
