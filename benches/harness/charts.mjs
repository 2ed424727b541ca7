// The drawings of benches/results/: what each act costs by what is shown, in scripts and of the whole main thread.

import { GROWN, pointsOf } from "./growth.mjs";
import { plot } from "./plot.mjs";
import { ACT_NAMES, COLUMNS } from "./rows.mjs";

const KINDS = { script: "Script, by entries shown", thread: "Main thread with style, layout and paint, by entries shown" };

/** Gives SVG by kind of cost, where an act was measured at two sizes at least. */
export function charts({ figures, bytes }) {
  const names = Object.fromEntries(Object.entries(COLUMNS).filter(([name]) => bytes[name]));
  const drawn = Object.entries(KINDS).map(([kind, title]) => {
    const panels = GROWN.filter((grown) => grown.kind === kind).map((grown) => panelOf(figures, grown, Object.keys(names)));
    return [kind, { title, names, panels: panels.filter(({ lines }) => Object.keys(lines).length) }];
  });
  return Object.fromEntries(drawn.filter(([, { panels }]) => panels.length).map(([kind, chart]) => [kind, plot(chart)]));
}

function panelOf(figures, grown, variants) {
  const lines = variants.map((variant) => [variant, pointsOf(figures, grown, variant)]);
  return { title: ACT_NAMES[grown.act], lines: Object.fromEntries(lines.filter(([, points]) => points.length > 1)) };
}
