/**
 * Keeps the line that the reader is reading where it is, whatever is inserted, edited, withdrawn,
 * opened or loaded late above it. Browsers that anchor the scroll position themselves are told not to
 * do so inside the widget (`overflow-anchor` in styles/base.css): not all do, and a host page can
 * switch it off.
 *
 * `hold` notes where things are, `settle` undoes what has moved since. Positions are those within the
 * scrolled content, so that scrolling in between is not taken for a movement.
 */
const GLIDE = { duration: 240, easing: "ease-out", fill: "none" };

export function keep(ports) {
  return new Anchor(ports);
}

class Anchor {
  #base;
  #host;
  #scroller;
  #marks = [];
  /** Where rows were on the screen, if they are to glide to their new places. */
  #rows = [];
  #gliding = 0;
  #ended = new AbortController();
  #sizes = new ResizeObserver(() => this.#check());

  constructor(ports) {
    const { base } = ports;
    this.#base = base;
    this.#host = base.getRootNode().host;
    const options = { __proto__: null, capture: true, passive: true, once: false, signal: this.#ended.signal };
    document.addEventListener("scroll", () => this.#check(), options);
    ports.signal.addEventListener("abort", () => this.abort(), options);
    this.#sizes.observe(base);
    this.#sizes.observe(document.body);
  }

  abort() {
    this.#ended.abort();
    this.#sizes.disconnect();
  }

  /** Notes where things are before the widget is drawn again. */
  hold(glide) {
    this.#settleUnlessGliding();
    this.#mark();
    this.#rows = glide ? this.#visibleRows().map((row) => [row, row.getBoundingClientRect().top]) : [];
  }

  /** Undoes what the drawing has moved above the reader's line; what moves below it glides. */
  settle() {
    this.#undo();
    for (const [row, top] of this.#rows.splice(0)) {
      const shift = top - row.getBoundingClientRect().top;
      // What leaves the screen has nowhere to glide to.
      const glides = Math.abs(shift) >= 1 && Math.abs(shift) < innerHeight;
      if (row.isConnected && glides) this.#glide(row, shift);
    }
    this.#mark();
  }

  /** Layout has changed by itself, or the reader has scrolled. */
  #check() {
    this.#settleUnlessGliding();
    this.#mark();
  }

  #settleUnlessGliding() {
    if (!this.#gliding) this.#undo();
  }

  #glide(row, shift) {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    this.#gliding += 1;
    const landed = () => {
      this.#gliding -= 1;
    };
    row.animate([{ transform: `translateY(${shift}px)` }, { transform: "none" }], GLIDE).finished.then(landed, landed);
  }

  /** The first element in the viewport is the reader's line; the others stand in if it vanishes. */
  #mark() {
    this.#scroller = scrollerOf(this.#host);
    const line = this.#line();
    this.#marks = [];
    if (!this.#base.isConnected) return;
    const host = this.#host.getBoundingClientRect();
    if (host.bottom <= line) {
      // All of it is above the viewport: what stands below it must not move.
      if (!anchors(this.#scroller)) this.#note(this.#host, "bottom");
      return;
    }
    const rows = this.#visibleRows();
    const first = rows[0];
    if (!first) return;
    if (first.getBoundingClientRect().top < line) this.#note(deepest(first, line), "top");
    for (const row of rows) if (row.getBoundingClientRect().top >= line) this.#note(row, "top");
    this.#note(first, "top", line);
  }

  #note(element, edge, least = -Infinity) {
    const place = element.getBoundingClientRect()[edge];
    const position = this.#position(Math.max(place, least));
    this.#marks.push({ element, edge, position, id: element.dataset.entry });
  }

  /** In pixels from the start of the scrolled content. */
  #position(y) {
    const scroller = this.#scroller;
    const nested = scroller === document.scrollingElement ? 0 : scroller.scrollTop;
    return y - scroller.getBoundingClientRect().top + nested;
  }

  #undo() {
    for (const { element, edge, position, id } of this.#marks) {
      // A withdrawn entry is replaced by its note.
      const now = element.isConnected ? element : this.#entry(id);
      if (!now) continue;
      const moved = this.#position(now.getBoundingClientRect()[edge]) - position;
      const top = this.#scroller.scrollTop + moved;
      if (Math.abs(moved) >= 0.5) this.#scroller.scrollTo({ __proto__: null, top, behavior: "instant" });
      return;
    }
  }

  #entry(id) {
    return id && [...this.#base.querySelectorAll("[data-entry]")].find((entry) => entry.dataset.entry === id);
  }

  #line() {
    return this.#scroller === document.scrollingElement ? 0 : this.#scroller.getBoundingClientRect().top;
  }

  /** What can be moved: the parts of the widget, and the rows of its timeline. */
  #visibleRows() {
    const line = this.#line();
    const rows = [...this.#base.children].flatMap((part) => (part.matches("[part=timeline]") ? [...part.children] : part));
    return rows.filter((row) => {
      const { top, bottom, height } = row.getBoundingClientRect();
      return height && bottom > line && top < innerHeight;
    });
  }
}

/** The innermost first element that reaches below a line; not one that sticks to it. */
function deepest(element, line) {
  const inner = [...element.children].find((child) => {
    const { bottom, height } = child.getBoundingClientRect();
    return height && bottom > line && getComputedStyle(child).position !== "sticky";
  });
  return inner && element.getBoundingClientRect().top < line ? deepest(inner, line) : element;
}

function scrollerOf(host) {
  for (let box = host.parentElement; box && box !== document.body; box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** Whether the browser holds what is outside the widget in its place by itself. */
function anchors(scroller) {
  return getComputedStyle(scroller).overflowAnchor === "auto";
}
