/**
 * Keeps the line that the reader is reading where it is, whatever is inserted, edited, withdrawn,
 * opened or loaded late above it. Browsers that anchor the scroll position themselves are told not to
 * do so inside the widget (`overflow-anchor` in styles/base.css): not all do, and a host page can
 * switch it off. Where we cannot do it they do.
 *
 * `hold` notes where things are before the widget is drawn again; what has moved after that is moved
 * back. Positions are those within the scrolled content, so that scrolling is not taken for a movement;
 * nor is the widget's own move to another place of the page, or a page that is locked or hidden meanwhile.
 *
 * As it looks for the line, it knows which entries are in sight, and says so: what nobody sees need not be drawn again.
 */
import { leastOf, scrollLine } from "./correction.js";
import { Far } from "./far.js";
import { Focus } from "./focus.js";
import {
  anchors, edgesOf, endOf, isHeldFromStart, isHorizontal, isWindow, scaleOf, scrolled, scrollerOf, scrollTo, sightOf, zoomOf,
} from "./geometry.js";
import { Glides } from "./glides.js";
import { Playing } from "./playing.js";
import { deepest, entryOf, rowsAround } from "./rows.js";
import { Scrolling } from "./scrolling.js";
import { atEnd, until } from "./stay.js";
import { Surroundings } from "./surroundings.js";

/** Attributes that move nothing. */
const STILL = /^(?:aria-|data-far$)/;

export const keep = (api, seen) => new Anchor(api, seen);

class Anchor {
  #api;
  #base;
  #root;
  #host;
  #view;
  /** The innermost box that scrolls what is read; `<html>` stands for the window. */
  #scroller;
  /** Whether the scroller counts from its end, but the browser holds the start of its content. */
  #fromStart = false;
  /** Pixels on the screen for each pixel of the scroller's: not 1 where a page zooms or scales. */
  #scale = 1;
  /** How high the widget was when it was marked. */
  #height = 0;
  /** By how much the widget is zoomed, where rectangles do not say so. */
  #zoom = 1;
  #marks = [];
  /** How far the content was scrolled: when it becomes shorter, the browser scrolls back at once. */
  #from = 0;
  /** Whether a correction was made in this frame: a page that never rests is not fought. */
  #corrected = false;
  /** Whether the marks are of before the page was locked or hidden. */
  #away = false;
  /** By how much the line has moved while the page was gliding: a correction would end the glide. */
  #owed = 0;
  /** By how much it is not where it was, as scrolling is not that fine: it must not add up. */
  #rest = 0;
  /** Scrolling does not move the line as it should: the browser may try. */
  #helpless = false;
  /** Whether the browser has been told that the place is kept here. */
  #works;
  #ended = new AbortController();
  /** Is told which entries are in sight, or near it: any of them where that is not known. */
  #seen;
  /** The parts and rows in sight, and a few beside them. */
  #around = [];
  /** What it was told last.
   *  @type {string[] | undefined} */
  #inSight;
  #far;
  #focus;
  #playing;
  #scrolling;
  #surroundings = new Surroundings(() => this.#check());
  #glides = new Glides(() => this.#check(true));
  #drawings;

  constructor(api, seen) {
    const { base } = api;
    this.#api = api;
    this.#seen = seen;
    this.#base = base;
    this.#root = base.getRootNode();
    this.#host = this.#root.host;
    this.#far = new Far(base);
    this.#focus = new Focus(this.#root);
    this.#playing = new Playing(base, this.#ended.signal);
    const options = until(this.#ended.signal, true);
    this.#scrolling = new Scrolling({
      scroller: () => this.#scroller,
      check: () => this.#check(),
      rested: () => this.#owed && this.#check(),
    }, options);
    atEnd(api.signal, () => this.abort(), this.#ended.signal);
    base.addEventListener("moved", () => this.#settleIn(), options);
    this.#settleIn();
    this.#view.addEventListener("beforeprint", () => this.#see(), options);
    this.#view.addEventListener("resize", () => this.look(), options);
    // Before the next frame is painted. Yew says that it has rendered, but sometimes a frame too late.
    this.#drawings = new MutationObserver((changes) => this.#changed(changes));
    this.#drawings.observe(base, { __proto__: null, subtree: true, childList: true, characterData: true, attributes: true });
  }

  /** The element has been moved, into another document perhaps: where it was is no line to keep. */
  #settleIn() {
    const page = this.#base.ownerDocument;
    this.#view = page.defaultView ?? window;
    this.#scrolling.enter(page);
    this.#surroundings.enter(this.#base);
    const [scroller, far] = [this.#scroller, this.#from];
    this.#far.wake();
    this.#marks = [];
    this.#corrected = false;
    this.#owed = this.#rest = 0;
    this.#mark();
    if (scroller && scroller === this.#scroller) this.#goBack(far);
  }

  /** WebKit lays out what is moved without its content at first, by which the page becomes shorter and scrolls back. */
  #goBack(far) {
    const scroller = this.#scroller;
    const end = endOf(scroller) - this.#host.offsetHeight;
    if (far <= this.#from || Math.abs(this.#from - Math.max(0, end)) > 2) return;
    scrollTo(scroller, scrolled(scroller) + far - this.#from);
    this.#mark();
  }

  /** How far the scroller is scrolled, from where the browser holds its content. */
  #scrolled() {
    return scrolled(this.#scroller) + (this.#fromStart ? endOf(this.#scroller) : 0);
  }

  abort() {
    this.#ended.abort();
    for (const observer of [this.#surroundings, this.#drawings, this.#far]) observer.disconnect();
  }

  /** Notes where things are before the widget is drawn again. */
  hold(glide) {
    if (!this.#root.adoptedStyleSheets.length) this.#api.dress();
    if (!this.#rests()) {
      this.#undo();
      this.#mark();
    }
    this.#focus.hold();
    this.#playing.hold();
    // The first row has the reader's line in it.
    this.#glides.hold(glide ? this.#visibleRows().slice(1).map(([row]) => row) : undefined);
  }

  /** Whether the line is where it was noted, and nothing below it has grown. */
  #rests() {
    const scroller = this.#scroller;
    if (!scroller || !this.#marks.length || this.#owed || this.#away || this.#isAway()) return false;
    if (scroller !== scrollerOf(this.#host) || this.#scrolled() !== this.#from) return false;
    return this.#height === this.#base.offsetHeight && this.#moved() === 0;
  }

  /** Takes note of what has been drawn now: the reader wants to go elsewhere. */
  settle() {
    this.#changed(this.#drawings.takeRecords());
  }

  /** What may have moved something counts: not what assistive technology is told, nor what is left out of layout. A frame that
   *  says how high it is changes by itself, which is for the ResizeObserver. */
  #changed(changes) {
    const drawn = changes.filter(({ target, type, attributeName }) => (
      target.localName !== "iframe" && !STILL.test(attributeName ?? "") && !(target === this.#base && type === "attributes")
    ));
    if (drawn.length) this.#drawn(drawn);
  }

  /** Yew has drawn all that there was to draw. */
  release() {
    this.settle();
    this.#focus.release();
    this.#playing.release();
    this.#glides.release();
  }

  /** Undoes what the drawing has moved above the reader's line; what moves below it glides. */
  #drawn(changes) {
    this.#api.changed();
    this.#far.heed(changes);
    this.#focus.giveBack();
    this.#playing.goOn();
    // Ages as a rule: the elements are the same, and stand where they stood.
    if (changes.every(({ type }) => type === "characterData") && this.#rests()) return;
    this.#undo(this.#from);
    this.#glides.go(this.#view.innerHeight);
    this.#mark();
  }

  /** Layout has changed by itself, or the reader has scrolled; `anew` where more rows can be marked than before. */
  #check(anew = false) {
    if (this.#corrected || this.#ended.signal.aborted) return;
    try {
      if (!anew && this.#rests()) {
        this.look();
        // What came in above has no size yet perhaps.
        return this.#surroundings.follow(this.#host, this.#scroller);
      }
      this.#undo();
      this.#mark();
    } catch {
      // A page that took what this needs hears of it once, when the widget is drawn next.
      this.abort();
    }
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
      this.#api.anchored(works);
    }
    this.#marks = [];
    this.#height = this.#base.offsetHeight;
    if (scroller !== this.#scroller) this.#owed = this.#rest = 0;
    this.#scroller = works ? scroller : undefined;
    if (!works || !scroller) {
      this.#see();
      return;
    }
    this.#scrolling.hear(scroller.getRootNode());
    this.#surroundings.follow(this.#host, scroller);
    this.#fromStart = isHeldFromStart(this.#host, scroller);
    this.#scale = isWindow(scroller) ? 1 : scaleOf(scroller, edgesOf(scroller));
    this.#zoom = zoomOf(this.#host);
    // Anew after each drawing: one update may be drawn in several.
    this.#from = this.#scrolled();
    this.#surroundings.note(this.#host, scroller, this.#place);
    const [line] = sightOf(scroller, this.#view, this.#scale);
    if (this.#edges(this.#host).bottom > line) {
      this.#markRows(line);
      return;
    }
    this.#see([]);
    // All of it is above the viewport: what stands below it must not move.
    if (!anchors(scroller)) this.#note(this.#host, "bottom");
  }

  #markRows(line) {
    const rows = this.#visibleRows();
    if (rows.length) this.#noteRows(rows, line);
    this.#follow();
  }

  #noteRows(rows, line) {
    const [first, { top }] = rows[0];
    if (top < line) {
      const inner = deepest(first, line, (element) => this.#edges(element));
      // Of a row that has been read nothing shows but the space below it.
      this.#note(inner, inner === first && inner.firstElementChild ? "bottom" : "top");
    }
    for (const [row, { top }] of rows) if (top >= line) this.#note(row, "top");
    this.#note(first, "top", line);
  }

  #note(element, edge, least = -Infinity) {
    if (this.#glides.has(element)) return;
    const place = this.#edges(element)[edge];
    const position = this.#position(Math.max(place, least));
    this.#marks.push({ element, edge, place, position, id: element.dataset.entry });
  }

  /** Whether what is marked cannot be seen or scrolled for now: hidden, or the page is locked in its place. */
  #isAway() {
    if (!this.#base.isConnected || !this.#base.getClientRects().length) return true;
    if (!this.#marks.length || !isWindow(this.#scroller) || !this.#from) return false;
    const scroller = scrollerOf(this.#host);
    return !scroller || (isWindow(scroller) && endOf(scroller) <= 0);
  }

  /** In pixels of the screen from the start of the scrolled content. */
  #position(y) {
    const scroller = this.#scroller;
    const nested = isWindow(scroller) ? 0 : this.#scrolled() * this.#scale;
    return y - edgesOf(scroller).top + nested;
  }

  /** Where a box around the widget is in the scrolled content. */
  #place = (box) => this.#position(edgesOf(box).top);

  #undo(from) {
    const scroller = this.#scroller;
    const wasAway = this.#away;
    this.#away = this.#isAway();
    if (!scroller || this.#away || scroller !== scrollerOf(this.#host)) return;
    const at = this.#scrolled();
    // It has come back to another place.
    if (wasAway && Math.abs(at - this.#from) > 1) return;
    // Another line is read then.
    if (at !== this.#from) this.#rest = 0;
    const isHeld = this.#surroundings.isHeld(at - this.#from, this.#place);
    const moved = this.#moved(isHeld) ?? 0;
    if (this.#scrolling.isUnderWay) {
      this.#owed += moved;
      return;
    }
    const by = moved + this.#owed + this.#rest;
    this.#owed = 0;
    const start = isHeld ? this.#from : from ?? at;
    // What the browser has scrolled is undone too.
    this.#rest = isHeld ? by + (start - at) * this.#scale : by;
    if (Math.abs(this.#rest) >= leastOf(this.#scale)) this.#correct(start, by);
  }

  /** By how many pixels of the screen the reader's line has moved in the scrolled content, if that can be told; `isHeld` where
   *  the browser has scrolled to hold a box around the widget. */
  #moved(isHeld = false) {
    const scroller = this.#scroller;
    const far = Math.abs(this.#scrolled() - this.#from);
    // Where pixels are scaled, their number is known as well as the height of the box, and told in whole ones perhaps.
    const vague = this.#scale === 1 ? 0 : far / scroller.offsetHeight + this.#scale;
    // A withdrawn entry is replaced by its note.
    for (const { element, edge, place, position, id } of this.#marks) {
      const now = element.isConnected ? element : entryOf(this.#base, id);
      if (!now?.getClientRects().length || this.#glides.has(now)) continue;
      const seen = this.#edges(now)[edge];
      const moved = this.#position(seen) - position;
      if (!far || isHeld) return moved;
      // What has not moved on the screen has been held by the browser itself.
      return Math.abs(moved) >= 0.5 + vague && Math.abs(seen - place) >= 0.5 ? moved : 0;
    }
    return undefined;
  }

  #correct(from, by) {
    const scroller = this.#scroller;
    const top = () => this.#edges(this.#host).top;
    const far = from - this.#scrolled() + by / this.#scale;
    const { rest, isInVain } = scrollLine(scroller, scrolled(scroller) + far, this.#scale, top);
    // At an end there is no more to scroll.
    this.#rest = Math.abs(rest) > leastOf(this.#scale) ? 0 : rest;
    // Then we know no better than the browser.
    if (isInVain) this.#helpless = true;
    this.#scrolling.corrected(scroller);
    if (this.#corrected) return;
    this.#corrected = true;
    this.#view.requestAnimationFrame(() => {
      this.#corrected = false;
      this.#check();
    });
  }

  /** Where something of the widget is on the screen. */
  #edges(element) {
    return edgesOf(element, this.#zoom);
  }

  /** What can be moved, with where it is: the parts of the widget, and the rows of its timeline. */
  #visibleRows() {
    const [line, end] = sightOf(this.#scroller, this.#view, this.#scale);
    const rows = rowsAround(this.#base, line, end, (row) => this.#edges(row), (row) => this.#glides.has(row));
    this.#around = rows.map(([row]) => row);
    return rows.filter(([, { top, bottom, height }]) => height && bottom > line && top < end);
  }

  /** Tells which rows are in sight. What is laid out again because of that must not move the line. */
  #follow() {
    this.#see(this.#around);
    const isOther = this.#far.follow(this.#around.filter(({ parentElement }) => parentElement !== this.#base));
    if (!isOther) return;
    this.#undo(this.#from);
    this.#mark();
  }

  /** Looks which entries are in sight: the line may rest while the window grows, or a box around the scroller scrolls. */
  look() {
    try {
      if (!this.#scroller || this.#isAway()) return;
      this.#visibleRows();
      this.#follow();
    } catch {
      // As with a check.
      this.abort();
    }
  }

  /** Says which entries are in sight, if others were before. */
  #see(rows) {
    if (!rows) this.#far.wake();
    const before = this.#inSight;
    const ids = rows?.map((row) => row.dataset.entry).filter((id) => id !== undefined);
    const isSame = ids && before ? ids.length === before.length && ids.every((id, at) => id === before[at]) : ids === before;
    if (isSame || this.#ended.signal.aborted) return;
    this.#inSight = ids;
    this.#seen(ids);
  }
}
