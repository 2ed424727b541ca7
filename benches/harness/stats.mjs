// The benchmark's arithmetic.

/** The value below which a share of the values lies, between neighbours where there is none. */
export function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  return below + (sorted[Math.ceil(place)] - below) * (place - Math.floor(place));
}

export const median = (values) => quantile(values, 0.5);

/** What is kept of the values of all runs. */
export const summarise = (values) => ({
  median: median(values),
  min: Math.min(...values),
  lower: quantile(values, 0.25),
  upper: quantile(values, 0.75),
  runs: values.length,
});

/** How many times as much as the baseline; nothing where that is zero. */
export const ratio = (value, baseline) => (baseline > 0 ? value / baseline : undefined);
