// A page in which hours of coverage pass in seconds: the newsroom answers within the page, and time is told what to do.
const lab = window.laboratory = {
  revision: 1,
  memory: null,
  finished: 0,

  /** A feed of 20 entries, of which each revision edits one. */
  feed() {
    const body = "<p>The wind has turned again, and the gauge at the lighthouse shows it.</p>".repeat(3);
    const items = [...Array(20).keys()].reverse().map((entry) => {
      const edits = Math.floor((lab.revision + 19 - entry) / 20);
      const minute = String(entry).padStart(2, "0");
      return {
        id: `e${entry}`,
        title: `Entry ${entry}, version ${edits % 10}`,
        content_html: body,
        date_published: `2024-11-08T08:${minute}:00Z`,
        date_modified: new Date(Date.parse("2024-11-08T09:00:00Z") + edits * 1000).toISOString(),
        _liveblog: { revision: edits + 1 },
      };
    });
    const _liveblog = { version: 1, status: "live", revision: lab.revision };
    return { version: "https://jsonfeed.org/version/1.1", title: "The storm", items, _liveblog };
  },

  /** Lets the browser do what it has to do. */
  turn() {
    return new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(0);
    });
  },

  async until(met) {
    while (!met()) await lab.turn();
  },

  /** Runs something many times over; `finished` counts what has been done in all. */
  async repeat(times, act) {
    for (let time = 0; time < times; time += 1) {
      await act();
      lab.finished += 1;
    }
    window.witness.events.length = 0;
  },

  get host() {
    return document.querySelector("live-blog") ?? lab.out;
  },

  get drawn() {
    return lab.host.shadowRoot.querySelectorAll("[data-entry]").length;
  },

  /** Takes the element out and puts it back. */
  async cycle() {
    lab.out = lab.host;
    const place = lab.out.parentElement;
    lab.out.remove();
    await lab.until(() => lab.drawn === 0);
    place.append(lab.out);
    await lab.until(() => lab.drawn === 20);
  },

  /** Puts another element into the page and, after more and more turns of the event loop, out again. */
  async glimpse() {
    const other = document.createElement("live-blog");
    other.src = lab.host.src;
    document.body.append(other);
    for (let turn = 0; turn < lab.finished % 4; turn += 1) await lab.turn();
    other.remove();
    await lab.turn();
  },

  /** Publishes an edit and waits until the page shows it. */
  async update() {
    lab.revision += 1;
    const edited = (lab.revision - 1) % 20;
    const told = new Promise((done) => addEventListener("live-blog-update", done, { once: true }));
    lab.host.refresh();
    await told;
    if (lab.drawn !== 20) throw new Error(`${lab.drawn} entries after the edit of ${edited}`);
  },
};

for (const name of ["instantiateStreaming", "instantiate"]) {
  const instantiate = WebAssembly[name];
  WebAssembly[name] = async (...given) => {
    const result = await instantiate.apply(WebAssembly, given);
    lab.memory = Object.values(result.instance.exports).find((one) => one instanceof WebAssembly.Memory);
    return result;
  };
}

const ask = window.fetch;
window.fetch = (address, options) => {
  if (!String(address).endsWith("feed.json")) return ask(address, options);
  const headers = { "content-type": "application/feed+json" };
  return Promise.resolve(new Response(JSON.stringify(lab.feed()), { headers }));
};

/** The widget's clock in our hands: its timers are run in their order, with the browser's own turns between them. */
lab.takeClock = () => {
  const { setTimeout, clearTimeout } = window;
  const [date, elapsed] = [Date.now.bind(Date), performance.now.bind(performance)];
  const timers = new Map();
  const started = date();
  // No timer of the browser's has such a number.
  let last = 1e9;
  let now = 0;
  const ours = () => /\/live-?blog\.js/.test(new Error().stack);
  window.setTimeout = (call, delay = 0, ...given) => {
    if (!ours()) return setTimeout.call(window, call, delay, ...given);
    timers.set((last += 1), { call: () => call(...given), due: now + delay });
    return last;
  };
  window.clearTimeout = (number) => timers.delete(number) || clearTimeout.call(window, number);
  Date.now = () => (ours() ? started + now : date());
  performance.now = () => (ours() ? now : elapsed());
  lab.pass = async (minutes) => {
    const end = now + minutes * 60_000;
    for (;;) {
      for (let turn = 0; turn < 3; turn += 1) await lab.turn();
      const [first] = [...timers].sort(([, a], [, b]) => a.due - b.due);
      if (!first || first[1].due > end) break;
      timers.delete(first[0]);
      now = Math.max(now, first[1].due);
      lab.revision = 1 + Math.floor(now / 60_000);
      first[1].call();
    }
    now = end;
    lab.finished += minutes;
    window.witness.events.length = 0;
  };
};
