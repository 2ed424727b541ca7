// Injected into every page: what the benchmark does, and how it sees that it is done. This counts as the page's work.
(() => {
  const { host, root, entry } = window.__probe;
  // Of the widget, parts and states that its contract names; the peers have the same states.
  const button = () => entry().querySelector("button[aria-expanded]");
  const age = () => entry().querySelector("[part=entry-time], .time").textContent;
  const refresh = () => host().refresh();

  /** Gives `[act, isThere]`. */
  const acts = {
    insert: (id) => [refresh, () => entry().dataset.entry === id],
    edit: (words) => [refresh, () => entry().textContent.includes(words)],
    unchanged: () => [refresh],
    toggle: () => {
      const before = button().ariaExpanded;
      return [() => button().click(), () => button().ariaExpanded !== before];
    },
    tick: (milliseconds) => {
      const before = age();
      return [() => window.__clock.advance(milliseconds), () => age() !== before];
    },
  };

  Object.defineProperty(window, "__acts", {
    value: {
      perform: (name, kind, detail) => window.__probe.measure(name, ...acts[kind](detail)),
      count: () => root().querySelectorAll("[data-entry]").length,
      /** Asks for more entries where there is a button for it. */
      showMore: () => root().querySelector("[part=load-more]:not([disabled])")?.click(),
    },
  });
})()
