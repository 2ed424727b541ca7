// How the cost of each act grows with what is shown, worked out from the medians of each size.

import { ACTS, SIZES } from "./operations.mjs";
import { growthOf } from "./stats.mjs";

export const SMALLEST = SIZES[0];
export const LARGEST = SIZES.at(-1);

/** What is followed: `{act, kind}`. */
export const GROWN = ACTS.flatMap((act) => ["script", "thread"].map((kind) => ({ act, kind })));

/** Gives `[size, cost]` pairs of a variant, of the sizes that were measured, smallest first. */
export function pointsOf(figures, { act, kind }, variant) {
  const points = SIZES.map((size) => [size, figures[`${act}/${size}/${kind}`]?.[variant]?.median]);
  return points.filter(([, cost]) => cost > 0);
}

/** Gives figures by name and variant, where both ends were measured: `growth/insert/script/ratio`. */
export function growths(figures) {
  const grown = {};
  for (const { act, kind } of GROWN) {
    for (const variant of Object.keys(figures[`${act}/${LARGEST}/${kind}`] ?? {})) {
      const points = pointsOf(figures, { act, kind }, variant);
      if (points[0][0] !== SMALLEST || points.at(-1)[0] !== LARGEST) continue;
      for (const [name, median] of Object.entries(growthOf(points))) {
        (grown[`growth/${act}/${kind}/${name}`] ??= {})[variant] = { median };
      }
    }
  }
  return grown;
}
