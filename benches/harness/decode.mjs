// How fast a feed is decoded, natively and in WebAssembly (in Node.js), by our decoder and by serde_json's `Value`.

import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { feedOf } from "./feed.mjs";
import { median, throughput } from "./stats.mjs";

const SHOWN = 500;
const ROUNDS = 31;
const target = (path) => fileURLToPath(new URL(`../../target/${path}`, import.meta.url));

/** Gives megabytes a second: `{bytes, native: {ours, value}, wasm: {ours, value}}`. */
export function decoding() {
  const text = feedOf({ shown: SHOWN });
  const bytes = Buffer.byteLength(text);
  const native = execFileSync(target("release/liveblog-decode"), [ROUNDS], { input: text, encoding: "utf8" });
  const speeds = ({ ours, value }) => ({ ours: throughput(bytes, ours), value: throughput(bytes, value) });
  return { bytes, native: speeds(JSON.parse(native)), wasm: speeds(inWasm(text)) };
}

/** Milliseconds. The text is copied into the memory of the WebAssembly, as the widget does. */
function inWasm(text) {
  const { decode, parse } = createRequire(import.meta.url)(target("decode/liveblog_decode.js"));
  return { ours: time(decode, text), value: time(parse, text) };
}

function time(read, text) {
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    if (read(text) !== SHOWN) throw new Error("not all entries were read");
    return performance.now() - began;
  });
  return median(times);
}
