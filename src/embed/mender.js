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
import { atEnd } from "./stay.js";

const TREE = { __proto__: null, subtree: true, childList: true, characterData: true, characterDataOldValue: true };

export function mender(api) {
  return new Mender(api);
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
    atEnd(signal, () => this.abort());
  }

  abort() {
    this.#changes.disconnect();
    this.#homes.clear();
  }

  /** Yew is about to draw: until `drawn` all that happens is its doing. Whether others have changed anything. */
  prepare() {
    this.#begin();
    if (this.#room.parentNode !== this.#root) this.#root.append(this.#room);
    for (const other of [...this.#room.children]) if (other !== this.#base && other.matches("[part=base]:not(.early)")) other.remove();
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
  const says = (node) => node.textContent.trim() && node.localName !== "style";
  const children = [...parent.childNodes].filter((node) => ours.has(node) || says(node));
  const isOther = (place) => place < children.length && !ours.has(children[place]);
  let place = 0;
  for (const node of home) {
    const stays = node.parentNode === parent;
    if (stays) while (isOther(place)) place += 1;
    else if (node.nodeType !== Node.TEXT_NODE) return true;
    else if (!node.data.trim()) continue;
    if (stays ? children[place] !== node : !isOther(place)) return true;
    place += 1;
  }
  return false;
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
