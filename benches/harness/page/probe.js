// Injected into every page: says when the first entry has been painted, and how long an act takes until it is painted.
// What this file does is not counted as the page's work (trace.mjs); what `act` calls is.
(() => {
  const { setTimeout, performance } = window.__clock;
  const frame = window.requestAnimationFrame.bind(window);
  const channel = new MessageChannel();
  const painted = [];
  channel.port1.onmessage = () => painted.splice(0).forEach((heard) => heard());

  /** Calls back in the first task after the frame that is being made has been painted. */
  const afterPaint = (callback) => {
    painted.push(callback);
    channel.port2.postMessage(0);
  };

  /** Calls back after the paint of the first frame in which `isThere` holds. */
  const afterPaintOf = (isThere, callback) => {
    frame(() => (isThere() ? afterPaint(callback) : afterPaintOf(isThere, callback)));
  };

  const host = () => document.querySelector("live-blog, live-feed");
  const root = () => host()?.shadowRoot;
  const entry = () => (root() ? root().querySelector("[data-entry]") : slide());
  /** TimelineJS has its first headline in the page before it shows it. */
  const slide = () => {
    const headline = document.querySelector(".tl-slide .tl-headline");
    return headline?.checkVisibility({ opacityProperty: true }) && headline;
  };
  const first = new Promise((resolve) => afterPaintOf(entry, () => resolve(performance.now())));

  /** Acts at the beginning of a frame. Gives the milliseconds until what it brings about has been painted. */
  const measure = (name, act, isThere) => new Promise((resolve) => {
    frame(() => afterPaint(() => {
      begin(name);
      const began = performance.now();
      setTimeout(act);
      if (!isThere) return resolve(0);
      afterPaintOf(isThere, () => resolve(performance.now() - began));
    }));
  });

  /** Every event of an interaction that took 16 ms or more until it had been painted. */
  const interactions = [];
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) if (interactionId) interactions.push({ interactionId, duration });
  }).observe({ type: "event", durationThreshold: 16 });

  const begin = (name) => performance.mark(`${name} begins`);
  const end = (name) => performance.mark(`${name} ends`);
  Object.defineProperty(window, "__probe", { value: { first, host, root, entry, measure, begin, end, interactions } });
})()
