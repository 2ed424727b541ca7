/**
 * A stream of server-sent events. Of all tabs and elements that listen to one address, the one that
 * holds its lock is connected and passes on what it hears; where there are no locks or channels each
 * is connected by itself. After `lost` a listener is done: whether to listen again is not decided here.
 */
const LONGEST = 2 * 1024 * 1024;

/** Listens until the returned controller is told to `abort`. */
export function listen(ports, url, topic, last) {
  const controller = new AbortController();
  const { signal } = controller;
  const name = `live-blog stream ${url}`;
  const channel = channelOf(name);
  const on = (say) => signal.addEventListener("abort", say, { __proto__: null, once: true });
  on(() => channel?.close());
  let state = "waiting";

  const hear = (word, id, text) => {
    if (signal.aborted) return;
    if (word === "said") last = id || last;
    ports.act(word, text, id);
    if (word === "lost") controller.abort();
  };
  /** What the one who is connected hears is for all. */
  const tell = (...words) => {
    if (signal.aborted) return;
    state = words[0];
    channel?.postMessage(words);
    hear(...words);
  };
  const lead = () => new Promise((done) => {
    if (signal.aborted) return done();
    const source = connect(addressOf(url, topic, last), tell);
    on(() => {
      source?.close();
      done();
    });
  });

  if (channel) {
    channel.onmessage = ({ data }) => {
      if (data[0] !== "anybody") hear(...data);
      else if (state === "opened" || state === "said") channel.postMessage(["opened"]);
    };
    channel.postMessage(["anybody"]);
  }
  // A turn is of use only to those who can hear what another one hears.
  if (channel) inTurn(name, signal, lead);
  else lead();
  return controller;
}

function connect(address, tell) {
  try {
    const source = new EventSource(address, { __proto__: null, withCredentials: false });
    source.onopen = () => tell("opened");
    source.onmessage = ({ lastEventId, data }) => tell("said", lastEventId, data.length > LONGEST ? "" : data);
    source.onerror = () => {
      source.close();
      tell("lost");
    };
    return source;
  } catch {
    queueMicrotask(() => tell("lost"));
    return undefined;
  }
}

/** Does the work when nobody else holds the lock; at once where there are no locks. */
function inTurn(name, signal, work) {
  const options = { __proto__: null, mode: "exclusive", ifAvailable: false, steal: false, signal };
  const turn = navigator.locks ? navigator.locks.request(name, options, work) : work();
  turn.catch((error) => signal.aborted || error.name === "AbortError" || work());
}

/** Hubs that know neither header nor parameter are none the worse for it: polls close every gap. */
function addressOf(url, topic, last) {
  const address = new URL(url, document.baseURI);
  const add = (name, value) => {
    if (value && !address.searchParams.has(name)) address.searchParams.append(name, value);
  };
  add("topic", topic);
  add("lastEventID", last);
  add("last_event_id", last);
  return address.href;
}

function channelOf(name) {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
