// Whatever an attack could call tells on it; and all that a reader, or anything else, could do to a node is done to it.
// For a page with a widget, and for the frames of a page that trusts everybody: the same eyes for both.
const torment = window.torment = {
  /** What was executed. */
  told: [],
  /** Whose nodes are being dealt with. */
  now: "before",
  /** The page's own colour. */
  colour: [0, 254, 0],

  /** Notices what runs in a window. To be called before anything else is in it. */
  watch(view, tell) {
    for (const name of ["steal", "alert", "confirm", "prompt", "print", "eval", "open"]) {
      view[name] = (...words) => tell(`${name}(${words.join()})`);
    }
    for (const name of ["setTimeout", "setInterval"]) {
      const start = view[name];
      view[name] = (call, ...rest) => {
        return typeof call === "function" ? start.call(view, call, ...rest) : tell(`${name}(${call})`);
      };
    }
    Object.defineProperty(view.document, "cookie", { get: () => tell("cookie"), set: () => tell("cookie") });
    // An attack that calls what is not there has run too.
    view.addEventListener("error", ({ message }) => {
      if (message && !message.startsWith("ResizeObserver loop")) tell(message);
    });
    view.addEventListener("unhandledrejection", ({ reason }) => tell(String(reason)));
    // Where a link leads is looked at, not gone to; unless it is a program.
    for (const click of ["click", "auxclick"]) {
      view.addEventListener(click, (event) => {
        const link = event.composedPath().find((node) => node.localName === "a");
        if (link && link.protocol !== "javascript:") event.preventDefault();
      }, { capture: true });
    }
  },

  /** The events that these texts name, and the usual ones. */
  events(texts) {
    const named = texts.flatMap((text) => text.match(/\bon[a-z]{3,40}(?=\s*=)/gi) ?? []);
    const usual = ["load", "error", "focus", "blur", "input", "change", "submit", "toggle", "beforetoggle", "scroll",
      "keydown", "mouseover", "mouseenter", "mousemove", "pointerdown", "pointermove", "touchstart", "wheel", "copy",
      "contextmenu", "dragstart", "animationstart", "animationend", "transitionend", "begin"];
    return [...new Set([...named.map((name) => name.toLowerCase().slice(2)), ...usual])];
  },

  /** Lets all of that befall the nodes. */
  befall(nodes, names) {
    for (const node of nodes) {
      // Buttons and players in an entry are ours, and mean what the reader wants: a feed has none.
      if (node.matches("button, video, audio")) continue;
      for (const name of names) {
        // The widget measures the page whenever something else scrolls.
        const composed = name !== "scroll";
        node.dispatchEvent(new Event(name, { bubbles: true, cancelable: true, composed }));
      }
      node.click?.();
      node.focus?.();
    }
    torment.leave();
  },

  /** Takes the focus off, and with it its ring. */
  leave() {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    focused?.blur();
  },

  /** Has what is due done, like the programs in links that were clicked. */
  turn() {
    return new Promise((done) => setTimeout(() => setTimeout(done)));
  },

  /** Deals with every entry of the widget. */
  async entries(root, payloads) {
    const names = torment.events(payloads);
    for (const body of root.querySelectorAll("[data-entry]")) {
      torment.now = body.dataset.entry;
      torment.befall([body, ...body.querySelectorAll("[part=entry-body], [part=entry-body] *")], names);
      await torment.turn();
    }
    // A picture that was clicked on fills the screen, as it should, and gives the focus back.
    root.querySelector(".viewer")?.close();
    torment.leave();
    torment.now = "after";
  },

  /** What is in the entries that should not be. */
  intruders(root, { elements, attributes, ours }) {
    const found = [];
    const blame = (node, what) => found.push(`${node.closest("[data-entry]")?.dataset.entry}: ${what}`);
    for (const node of root.querySelectorAll("[part=entry-body] *")) {
      if (node.matches(ours)) continue;
      if (!elements.includes(node.localName) || node.namespaceURI !== "http://www.w3.org/1999/xhtml") {
        blame(node, `<${node.localName}>`);
      }
      for (const name of node.getAttributeNames()) {
        if (!attributes.includes(name)) blame(node, name);
      }
    }
    for (const node of root.querySelectorAll("*")) {
      for (const name of node.getAttributeNames()) {
        if (/^on|^style$|^srcdoc$|^id$|^name$|^is$/.test(name) && node.localName !== "slot") blame(node, name);
      }
      if (/^(script|style|link|iframe|frame|object|embed|base|meta|form|input|template)$/.test(node.localName)) {
        blame(node, `<${node.localName}>`);
      }
      if (node.href && !/^(https?|mailto|tel):$/.test(node.protocol)) blame(node, node.href);
    }
    return found;
  },

  /** What was asked for that is neither a picture nor the widget's own. */
  requests(own) {
    const asked = performance.getEntriesByType("resource");
    const known = ({ name, initiatorType }) => {
      // A film's poster is one.
      const poster = initiatorType === "video" && /\.(png|jpg)$/.test(name);
      const picture = poster || (initiatorType === "img" && /^https?:/.test(name));
      return picture || own.includes(name.split("?")[0]);
    };
    return asked.filter((entry) => !known(entry)).map(({ name, initiatorType }) => `${initiatorType} ${name}`);
  },

  /** Where the widget can be hit outside of its box, as far as that is on the screen. */
  hits(host) {
    const { left, top, right, bottom } = host.getBoundingClientRect();
    const found = [];
    const probe = (x, y) => {
      if (document.elementFromPoint(x, y) === host) found.push(`hit at ${x}, ${y}`);
    };
    for (let y = Math.max(top, 0); y < Math.min(bottom, innerHeight); y += 8) [left - 6, right + 6].forEach((x) => probe(x, y));
    for (let x = left; x < right; x += 8) [top - 6, bottom + 6].forEach((y) => probe(x, y));
    const wider = document.documentElement.scrollWidth > innerWidth;
    return wider ? [...found, "the page is wider than its window"] : found;
  },

  /** Gives the page a colour that no earlier picture of it has. */
  recolour() {
    const shade = (torment.colour[0] + 1 + Math.floor(250 * Math.random())) % 252;
    torment.colour = [shade, 254, shade];
    document.documentElement.style.backgroundColor = `rgb(${torment.colour})`;
  },

  /** Where the last picture of the page has another colour outside of the box than the page's; null if nowhere. */
  async strays(host) {
    const picture = new Image();
    // A document keeps the pictures that it has, whatever their server says.
    picture.src = `/picture.png?${performance.now()}`;
    await picture.decode();
    const { width, height } = picture;
    const context = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const box = host.getBoundingClientRect();
    const scale = width / innerWidth;
    // Letters may be a point wider than their place.
    const isIn = (at, from, to) => at / scale > from - 2 && at / scale < to + 2;
    const strays = [];
    for (let y = 0; y < height; y += 1) {
      const beside = isIn(y, box.top, box.bottom);
      for (let x = 0; x < width; x += 1) {
        if (beside && isIn(x, box.left, box.right)) continue;
        const at = 4 * (y * width + x);
        if (torment.colour.some((value, channel) => data[at + channel] !== value)) strays.push(`${x}, ${y}`);
      }
    }
    const [first, last] = [strays.at(0), strays.at(-1)];
    return first && `${strays.length} points from ${first} to ${last} around ${JSON.stringify(box)}`;
  },

  /** How many of the payloads run something where their markup is trusted: each in a frame of its own. */
  async trusting(payloads) {
    const names = torment.events(payloads);
    const ran = new Set();
    const lanes = [...Array(8).keys()].map(async (lane) => {
      for (let at = lane; at < payloads.length; at += 8) {
        const frame = document.createElement("iframe");
        const loaded = new Promise((done) => frame.addEventListener("load", done, { once: true }));
        frame.sandbox = "allow-scripts allow-same-origin";
        frame.src = "/bare.html";
        document.body.append(frame);
        await loaded;
        const view = frame.contentWindow;
        torment.watch(view, () => ran.add(at));
        const box = view.document.body.appendChild(view.document.createElement("div"));
        box.innerHTML = payloads[at];
        torment.befall(box.querySelectorAll("*"), names);
        await torment.turn();
        frame.remove();
      }
    });
    await Promise.all(lanes);
    return ran.size;
  },
};
