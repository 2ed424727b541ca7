// What a reader downloads of each variant, compressed.

import { brotli } from "./server.mjs";

const KINDS = { js: "JavaScript", wasm: "WebAssembly", css: "sheet", ttf: "font" };

/** Gives bytes by part: `{JavaScript, WebAssembly, sum}`. The sheets of the widget and of the peers are in their scripts. */
export function bytesOf(variant) {
  const parts = { JavaScript: 0, WebAssembly: 0, sheet: 0, font: 0, sum: 0 };
  for (const [name, content] of Object.entries(variant.files)) {
    const size = brotli(content).length;
    parts[KINDS[name.slice(name.lastIndexOf(".") + 1)]] += size;
    parts.sum += size;
  }
  return parts;
}
