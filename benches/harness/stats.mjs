// The benchmark's arithmetic.

/** The value below which a share of the values lies, between neighbours where there is none. */
export function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  return below + (sorted[Math.ceil(place)] - below) * (place - Math.floor(place));
}

export const median = (values) => quantile(values, 0.5);

/** A list that begins at another place, and has at its end what stood before that. */
export function rotated(list, by) {
  const place = by % list.length;
  return [...list.slice(place), ...list.slice(0, place)];
}

/** What is kept of the values of all runs. */
export const summarise = (values) => ({
  median: median(values),
  min: Math.min(...values),
  lower: quantile(values, 0.25),
  upper: quantile(values, 0.75),
  runs: values.length,
});

/** INP: the longest interaction, but for one in each fifty. What browsers do not tell of took no longer than 16 ms. */
export function inpOf(events, interactions) {
  const longest = new Map();
  for (const { interactionId, duration } of events) {
    longest.set(interactionId, Math.max(duration, longest.get(interactionId) ?? 0));
  }
  const sorted = [...longest.values()].sort((one, other) => other - one);
  return sorted[Math.floor(interactions / 50)] ?? 16;
}

/** Of tasks' milliseconds the longest, and the sum of what each has above 50. */
export const blockingOf = (tasks) => ({
  longest: Math.max(0, ...tasks),
  blocking: tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0),
});

/**
 * How an act's cost grows with what is shown, of `[size, cost]` pairs, smallest size first: the `ratio` of the last to the first,
 * and the `exponent`, the slope of the cost's logarithm against that of the size (0: flat, 1: with the size).
 */
export function growthOf(points) {
  const logs = points.map((point) => point.map(Math.log));
  const mean = (at) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [size, cost] = [mean(0), mean(1)];
  const sum = (of) => logs.reduce((sum, [x, y]) => sum + of(x - size, y - cost), 0);
  return { ratio: points.at(-1)[1] / points[0][1], exponent: sum((x, y) => x * y) / sum((x) => x * x) };
}

/**
 * The widget's ratios to JavaScript by hand, of the figures that were measured and recorded, each with its bound: so many times
 * the recorded ratio.
 */
export function boundRatios(figures, recorded, margin) {
  const ratioOf = ({ liveblog, javascript }) => liveblog.median / javascript.median;
  return Object.keys(figures).filter((figure) => recorded[figure]).map((figure) => {
    const [ratio, bound] = [ratioOf(figures[figure]), margin * ratioOf(recorded[figure])];
    return { figure, ratio, bound, isOver: ratio > bound };
  });
}

/** Megabytes a second. */
export const throughput = (bytes, milliseconds) => bytes / 1000 / milliseconds;

/** How many times as much as the baseline; nothing where that is zero. */
export const ratio = (value, baseline) => (baseline > 0 ? value / baseline : undefined);
