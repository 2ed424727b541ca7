// Reads a trace of Chromium's: how much processor time the page's main thread has spent, and how much of it in scripts.

const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing", "v8", "v8.execute"];
const SCRIPTS = new Set(["EvaluateScript", "v8.evaluateModule", "v8.compile", "FunctionCall", "RunMicrotasks"]);
/** A script that measures makes the browser do now what the next frame needs anyway: no script time, but the thread's. */
const LAYOUT = new Set(["UpdateLayoutTree", "Layout", "PrePaint"]);

/** Starts a trace. Gives a function that ends it and gives its events. */
export async function startTrace(page) {
  const events = [];
  const silence = page.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await page.browser("Tracing.start", { traceConfig: { includedCategories: CATEGORIES, recordMode: "recordUntilFull" } });
  return async () => {
    const complete = new Promise((resolve) => {
      const once = page.on("Tracing.tracingComplete", () => resolve(once()));
    });
    await page.browser("Tracing.end");
    await complete;
    silence();
    return events;
  };
}

/**
 * Gives milliseconds `{script, thread}`, and how many tasks ran scripts (`wakes`), by the names that `NAME begins` and
 * `NAME ends` mark in the trace, each on the thread of its marks.
 */
export function timesOf(events) {
  const marks = events.filter(({ cat, name }) => cat.includes("blink.user_timing") && / (begins|ends)$/.test(name));
  const threads = {};
  const spans = {};
  for (const mark of marks) {
    const [, act, moment] = mark.name.match(/^(.*) (begins|ends)$/);
    const thread = (threads[`${mark.pid} ${mark.tid}`] ??= threadOf(events, mark));
    spans[act] = { ...spans[act], thread, [moment]: mark.ts };
  }
  return Object.fromEntries(Object.entries(spans).map(([act, { thread, begins, ends }]) => (
    [act, spent(thread.filter(({ ts }) => ts >= begins && ts < ends))]
  )));
}

/** What took time on the thread of a mark, by its own processor time: outer events before those within them. */
function threadOf(events, { pid, tid }) {
  const thread = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === "X" && event.tdur);
  return thread.sort((one, other) => one.tts - other.tts || other.tdur - one.tdur);
}

function spent(events) {
  const named = (names) => events.filter(({ name }) => names.has(name));
  const own = events.filter((event, at) => isOwn(event) || isAroundOwn(event, events[at + 1]));
  return {
    script: without(named(SCRIPTS), [...named(LAYOUT), ...own]),
    thread: without(named(new Set(["RunTask"])), own),
    wakes: wakesOf(events),
  };
}

/** How many tasks ran scripts of the page's. What follows a task on its thread is within it. */
function wakesOf(events) {
  const tasks = [];
  for (const [at, event] of events.entries()) {
    if (event.name === "RunTask") tasks.push({ runs: false, isOwn: false });
    const task = tasks.at(-1) ?? {};
    if (isOwn(event) || isAroundOwn(event, events[at + 1])) task.isOwn = true;
    else if (SCRIPTS.has(event.name)) task.runs = true;
  }
  return tasks.filter(({ runs, isOwn }) => runs && !isOwn).length;
}

/** Gives the milliseconds of each task, from its begin to its end, on the thread of the first mark until then. */
export function tasksOf(events) {
  const mark = events.find(({ cat, name }) => cat.includes("blink.user_timing") && name.endsWith(" ends"));
  const tasks = threadOf(events, mark).filter(({ name, ts }) => name === "RunTask" && ts < mark.ts);
  return tasks.map(({ dur }) => dur / 1000);
}

/** Whether the benchmark itself did it: its probe, or what it evaluates through the DevTools. */
function isOwn({ name, args }) {
  const url = args?.data?.url;
  return (name === "EvaluateScript" && !url) || (name === "FunctionCall" && /bench-probe\.js$/.test(url));
}

/** The call of a function of the probe, with the promises that are settled after it. */
function isAroundOwn({ name, tts, tdur }, next) {
  return name === "v8.callFunction" && next && isOwn(next) && next.tts < tts + tdur;
}

/** Milliseconds that some events cover and others do not. */
export const without = (events, others) => covered([...events, ...others]) - covered(others);

/** Milliseconds that events cover; what is nested counts once. */
export function covered(events) {
  let end = -Infinity;
  let sum = 0;
  for (const { tts, tdur } of [...events].sort((one, other) => one.tts - other.tts)) {
    sum += Math.max(0, tts + tdur - Math.max(tts, end));
    end = Math.max(end, tts + tdur);
  }
  return sum / 1000;
}
