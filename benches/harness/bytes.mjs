// What a reader downloads of each variant, compressed.

import { brotli } from "./server.mjs";

/** Gives bytes by part: `{JavaScript, WebAssembly, sum}`. The sheet is in the script. */
export function bytesOf(variant) {
  const parts = { JavaScript: 0, WebAssembly: 0, sum: 0 };
  for (const [name, content] of Object.entries(variant.files)) {
    const size = brotli(content).length;
    parts[name.endsWith(".wasm") ? "WebAssembly" : "JavaScript"] += size;
    parts.sum += size;
  }
  return parts;
}
