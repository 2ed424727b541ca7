// Draws calls as a flame chart: what is called stands below its caller, as wide as its time.

const [WIDTH, ROW, TOP] = [1200, 16, 28];
/** What is narrower is left out. Pixels. */
const NARROW = 0.4;
/** A letter is about as wide. */
const LETTER = 6.1;

const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** An SVG of a list of `{name, time, children}`, times in milliseconds. */
export function flameChart(calls, title) {
  const sum = calls.reduce((total, { time }) => total + time, 0);
  const boxes = [];
  let depth = 0;
  const draw = (list, left, level) => {
    for (const { name, time, children } of list) {
      const width = (time / sum) * WIDTH;
      if (width >= NARROW) {
        depth = Math.max(depth, level);
        boxes.push(box(name, time, { left, width, top: TOP + level * ROW }));
        draw(children, left, level + 1);
      }
      left += width;
    }
  };
  draw(calls, 0, 0);
  const height = TOP + (depth + 1) * ROW;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="monospace" font-size="10">
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
<text x="4" y="18" font-size="13">${escape(title)}: ${sum.toFixed(1)} ms</text>
${boxes.join("\n")}
</svg>
`;
}

function box(name, time, { left, width, top }) {
  const shown = name.slice(0, Math.max(0, Math.floor((width - 4) / LETTER)));
  const words = shown.length > 2 ? `<text x="${(left + 2).toFixed(1)}" y="${top + 11}">${escape(shown)}</text>` : "";
  const place = `x="${left.toFixed(1)}" y="${top}" width="${width.toFixed(1)}" height="${ROW - 1}"`;
  return `<g><title>${escape(name)}: ${time.toFixed(2)} ms</title><rect ${place} fill="${colourOf(name)}"/>${words}</g>`;
}

/** What belongs together has one colour: ours, Yew's, the rest of the WebAssembly's, JavaScript's. */
function colourOf(name) {
  if (/^<?liveblog/.test(name)) return "#f6c177";
  if (/yew/.test(name)) return "#9ccfd8";
  return name.includes("::") ? "#d5cfc4" : "#b4d69a";
}
