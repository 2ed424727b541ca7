// Injected into every page: what the benchmark does, and how it sees that it is done. This counts as the page's work.
(() => {
  const { host, root, entry } = window.__probe;
  const STEPS = 10;
  const STEP = 400;
  // Of the widget, parts and states that its contract names; the peers have the same states.
  const button = () => entry().querySelector("button[aria-expanded]");
  const buttons = () => root().querySelectorAll("[data-entry] button[aria-expanded]");
  const age = () => entry().querySelector("[part=entry-time], .time").textContent;
  const count = () => root().querySelectorAll("[data-entry]").length;
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
    /** A step in each of ten frames. */
    scroll: () => {
      let left = STEPS;
      const step = () => {
        window.scrollBy(0, STEP);
        if ((left -= 1)) requestAnimationFrame(step);
      };
      return [step, () => !left];
    },
    /** From whole entries to headlines, or back. The reader has toggled the top entry, which stays as it is. */
    density: () => {
      const [headlines, , full] = root().querySelectorAll("[part=toolbar] [aria-pressed]");
      const target = full.ariaPressed === "true" ? headlines : full;
      const second = buttons()[1];
      const before = second.ariaExpanded;
      return [() => target.click(), () => second.ariaExpanded !== before];
    },
  };

  Object.defineProperty(window, "__acts", {
    value: {
      perform: (name, kind, detail) => window.__probe.measure(name, ...acts[kind](detail)),
      count,
      /** Shows what is known, by the entry that is the oldest of it, or asks for more, where there is a button for it. */
      showMore: () => {
        const known = host().state?.entries;
        if (known > count()) host().goTo(`entry-${known - 1}`);
        else root().querySelector("[part=load-more]:not([disabled])")?.click();
      },
      /** Asks for the feed again and again. */
      update: (milliseconds) => void setInterval(refresh, milliseconds),
      /** Where the second entry's button is: it moves less than the first one's, whose entry is edited. */
      spot: () => {
        const box = buttons()[1].getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      },
      /** Whether the variant has more to do than what has been painted. */
      isUp: () => host().state !== null,
      /** Begins at the top, or scrolls on where there is room for it. Gives whether that moved anything. */
      place: (kind) => {
        const room = document.documentElement.scrollHeight - innerHeight - scrollY;
        if (scrollY === 0 || (kind === "scroll" && room > STEPS * STEP)) return false;
        root().activeElement?.blur();
        scrollTo(0, 0);
        return true;
      },
    },
  });
})()
