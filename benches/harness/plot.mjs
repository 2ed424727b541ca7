// Draws how costs grow: a panel for each act, a line for each variant, both axes logarithmic. Values in, SVG out.

const WIDTH = 280;
const HEIGHT = 190;
const COLUMNS = 3;
const MARGIN = { left: 56, top: 30, right: 16, bottom: 34 };
const HEAD = 64;

/** Of the page that shows it: light, or dark where the reader's system is. */
const STYLE = `
  svg { background: #fff; color: #121212; font: 12px system-ui, sans-serif; fill: currentColor; }
  .axis { stroke: #8888; } .line { fill: none; stroke-width: 1.5; } .main { stroke-width: 3; }
  .small { font-size: 10px; } .title { font-size: 15px; font-weight: bold; } .panel { font-weight: bold; }
  .c0 { stroke: #c2183c; } .c1 { stroke: #222; } .c2 { stroke: #7b4bc4; } .c3 { stroke: #0b7fb0; }
  .c4 { stroke: #d2691e; } .c5 { stroke: #2e7d4f; } .c6 { stroke: #97851a; }
  @media (prefers-color-scheme: dark) {
    svg { background: #121212; color: #ececec; }
    .c0 { stroke: #ff6b84; } .c1 { stroke: #fff; } .c2 { stroke: #b795f2; } .c3 { stroke: #5cc3ee; }
    .c4 { stroke: #ffa566; } .c5 { stroke: #6fd39b; } .c6 { stroke: #dccb58; }
  }`;

/**
 * Gives the drawing. A panel is `{title, lines: {variant: [[size, milliseconds], ...]}}`; `names` has the variants' names in the
 * order of the legend, the first of which is drawn thickest.
 */
export function plot({ title, names, panels }) {
  const rows = Math.ceil(panels.length / COLUMNS);
  const [width, height] = [COLUMNS * WIDTH, HEAD + rows * HEIGHT];
  const scales = scalesOf(panels.flatMap(({ lines }) => Object.values(lines).flat()));
  const drawn = panels.map((panel, at) => {
    const [x, y] = [(at % COLUMNS) * WIDTH, HEAD + Math.floor(at / COLUMNS) * HEIGHT];
    return `<g transform="translate(${x} ${y})">${panelOf(panel, scales, Object.keys(names))}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escape(title)}</title>
<style>${STYLE}
</style>
<text class="title" x="${MARGIN.left}" y="22">${escape(title)}</text>
${legendOf(Object.values(names))}
${drawn.join("\n")}
</svg>
`;
}

const escape = (text) => text.replace(/[&<]/g, (sign) => (sign === "&" ? "&amp;" : "&lt;"));
const round = (value) => Math.round(value * 10) / 10;

/** Places on the axes of a panel, which all panels share so that they can be compared: `{x, y, sizes, decades}`. */
export function scalesOf(points) {
  const sizes = [...new Set(points.map(([size]) => size))].sort((one, other) => one - other);
  const costs = points.map(([, cost]) => Math.log10(cost));
  const [low, high] = [Math.floor(Math.min(...costs)), Math.ceil(Math.max(...costs))];
  const along = (from, to, start, end) => (value) => round(start + ((value - from) / (to - from || 1)) * (end - start));
  const across = along(Math.log10(sizes[0]), Math.log10(sizes.at(-1)), MARGIN.left, WIDTH - MARGIN.right);
  const up = along(low, high, HEIGHT - MARGIN.bottom, MARGIN.top);
  const decades = Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at));
  return { x: (size) => across(Math.log10(size)), y: (cost) => up(Math.log10(cost)), sizes, decades };
}

function panelOf({ title, lines }, { x, y, sizes, decades }, variants) {
  const [left, right, bottom] = [MARGIN.left, WIDTH - MARGIN.right, HEIGHT - MARGIN.bottom];
  const levels = decades.map((cost) => `<path class="axis" d="M${left} ${y(cost)}H${right}"/>
<text class="small" x="${left - 5}" y="${y(cost) + 3}" text-anchor="end">${cost} ms</text>`);
  const labels = sizes.map((size) => (
    `<text class="small" x="${x(size)}" y="${bottom + 14}" text-anchor="middle">${size < 1000 ? size : `${size / 1000}k`}</text>`
  ));
  const drawn = variants.map((variant, at) => lines[variant] && lineOf(lines[variant], at, { x, y }));
  // The first variant lies above the others.
  return [`<text class="panel" x="${left}" y="18">${escape(title)}</text>`, ...levels, ...labels, ...drawn.reverse()].join("\n");
}

function lineOf(points, at, { x, y }) {
  const path = points.map(([size, cost]) => `${x(size)},${y(cost)}`).join(" ");
  return `<polyline class="${classOf(at)}" points="${path}"/>`;
}

/** Each name has room for its letters. */
function legendOf(names) {
  let x = MARGIN.left;
  return names.map((name, at) => {
    const sample = `<path class="${classOf(at)}" d="M${x} 42h16"/><text class="small" x="${x + 20}" y="46">${escape(name)}</text>`;
    x += 44 + 6 * name.length;
    return sample;
  }).join("\n");
}

const classOf = (at) => `line c${at}${at ? "" : " main"}`;
