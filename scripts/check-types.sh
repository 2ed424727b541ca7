#!/usr/bin/env bash
# Checks the types of our JavaScript (tsconfig.json): against those that wasm-bindgen writes for the WebAssembly, and against
# live-blog.d.ts, which pages read.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/env.sh
. scripts/env.sh

cargo build ${CI:+--locked} --quiet -p liveblog --target wasm32-unknown-unknown --lib
wasm-bindgen --target web --out-dir target/types target/wasm32-unknown-unknown/debug/liveblog.wasm
# What scripts/guard.mjs adds, and what scripts/post-build.sh makes of the sheets and of the words.
echo 'export function onThrown(heard: (error: unknown) => boolean): void;' >>target/types/liveblog.d.ts
echo 'declare const sheet: string; export default sheet;' >target/types/live-blog.css.d.ts
echo 'declare const source: import("../../src/embed/words.js").Source; export default source;' >target/types/live-blog.words.d.ts
tsc --project .
