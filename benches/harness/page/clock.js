// Injected into every page before its own scripts: a clock that begins at `NOW` and can be put forward.
// Timers of a second or more follow it; shorter ones are the browser's own.
((NOW) => {
  const { setTimeout, setInterval, clearTimeout, performance } = window;
  const RealDate = Date;
  const pending = new Map();
  let ahead = NOW - RealDate.now();

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
    return add({ call: () => callback(...values), due: Date.now() + delay });
  };

  window.setInterval = (callback, delay = 0, ...values) => {
    if (delay < 1000) return setInterval(callback, delay, ...values);
    return add({ call: () => callback(...values), due: Date.now() + delay, every: delay });
  };

  window.clearTimeout = window.clearInterval = (id) => {
    clearTimeout(pending.get(id)?.native ?? id);
    pending.delete(id);
  };

  /** A timer has the id of the browser's timer that it waits for first. */
  function add(timer) {
    wait(timer, timer.due - Date.now());
    timer.id = timer.native;
    pending.set(timer.id, timer);
    return timer.id;
  }

  function wait(timer, delay) {
    timer.native = setTimeout(() => fire(timer), delay);
  }

  function fire(timer) {
    timer.isNext = false;
    if (timer.every) {
      while (timer.due <= Date.now()) timer.due += timer.every;
      wait(timer, timer.due - Date.now());
    } else {
      pending.delete(timer.id);
    }
    timer.call();
  }

  /** Puts the clock forward. What has become due runs next, as a task of its own, once. */
  function advance(milliseconds) {
    ahead += milliseconds;
    for (const timer of pending.values()) {
      if (timer.isNext || timer.due > Date.now()) continue;
      clearTimeout(timer.native);
      timer.isNext = true;
      wait(timer, 0);
    }
  }

  /** Puts the clock forward to the next timer, or to a moment if that is sooner. Gives how far that was. */
  function leap(end) {
    const next = Math.min(end, ...[...pending.values()].map(({ due }) => due));
    const step = Math.max(0, next - Date.now());
    advance(step);
    return step;
  }

  /** Whether all that has become due has run. */
  const isQuiet = () => [...pending.values()].every(({ isNext }) => !isNext);

  Object.defineProperty(window, "__clock", { value: { advance, leap, isQuiet, setTimeout, performance } });
})
