// What a host page notices, from before the widget is loaded.
const witness = window.witness = {
  thrown: [],
  violations: [],
  said: { error: [], warn: [], info: [] },
  events: [],

  /** What was thrown and reached the console, because nobody took care of it. */
  get uncaught() {
    const thrown = this.thrown.filter((event) => !event.defaultPrevented && !this.isToldLater(event));
    return thrown.map(({ type, message, reason }) => `${type}: ${message ?? reason}`);
  },

  /** A size that changed while WebKit told of another one: it tells of it with the next frame. */
  isToldLater({ message }) {
    const isWebKit = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);
    return isWebKit && message?.startsWith("ResizeObserver loop completed");
  },

  /** Everything that should not have happened, in one list. */
  troubles() {
    return [...this.uncaught, ...this.violations, ...this.said.error, ...this.said.warn];
  },

  /** Globals that this page did not have; `ret_nodes` is chromedriver's. */
  strangers() {
    const names = Object.getOwnPropertyNames(window);
    return names.filter((name) => !this.globals.has(name) && name !== "ret_nodes");
  },
};

addEventListener("error", (event) => witness.thrown.push(event));
addEventListener("unhandledrejection", (event) => witness.thrown.push(event));
addEventListener("securitypolicyviolation", (event) => {
  // Some browsers look for the page's icon by themselves.
  if (event.blockedURI?.endsWith("/favicon.ico")) return;
  witness.violations.push(`${event.effectiveDirective}: ${event.blockedURI}`);
});

for (const level of Object.keys(witness.said)) {
  const say = console[level];
  console[level] = (...words) => {
    witness.said[level].push(words.map(String).join(" "));
    say.apply(console, words);
  };
}

for (const name of ["ready", "update", "toggle", "consent", "error"]) {
  addEventListener(`live-blog-${name}`, ({ type, target, detail }) => {
    witness.events.push({ type, target: target.id, detail });
  });
}

witness.globals = new Set(Object.getOwnPropertyNames(window));
