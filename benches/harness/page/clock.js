// Injected into every page before its own scripts: a clock that begins at `NOW` and can be put forward.
// Timers of a second or more follow it; shorter ones are the browser's own.
((NOW) => {
  const { setTimeout, setInterval, clearTimeout, performance } = window;
  const RealDate = Date;
  const began = RealDate.now();
  const pending = new Map();
  let ahead = NOW - began;

  window.Date = class extends RealDate {
    constructor(...parts) {
      super(...(parts.length ? parts : [RealDate.now() + ahead]));
    }

    static now() {
      return RealDate.now() + ahead;
    }
  };

  window.setTimeout = (callback, delay = 0, ...values) => {
    if (delay < 1000) return setTimeout(callback, delay, ...values);
    const id = setTimeout(() => fire(id), delay);
    pending.set(id, { callback, values, due: Date.now() + delay });
    return id;
  };

  window.setInterval = (callback, delay = 0, ...values) => {
    if (delay < 1000) return setInterval(callback, delay, ...values);
    const id = setInterval(() => callback(...values), delay);
    pending.set(id, { callback, values, due: Date.now() + delay, delay });
    return id;
  };

  window.clearTimeout = window.clearInterval = (id) => {
    pending.delete(id);
    clearTimeout(id);
  };

  function fire(id) {
    const { callback, values } = pending.get(id);
    pending.delete(id);
    callback(...values);
  }

  /** Puts the clock forward. What has become due runs next, as a task of its own, once. */
  function advance(milliseconds) {
    ahead += milliseconds;
    for (const [id, timer] of [...pending]) {
      if (timer.due > Date.now()) continue;
      setTimeout(timer.callback, 0, ...timer.values);
      if (timer.delay) timer.due = Date.now() + timer.delay;
      else window.clearTimeout(id);
    }
  }

  Object.defineProperty(window, "__clock", { value: { advance, setTimeout, performance } });
})
