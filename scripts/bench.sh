#!/usr/bin/env bash
# Builds the peers of benches/, fetches what others publish, and measures them beside the release in dist/.
# benches/harness/main.mjs has the options; `--gate` alone is benches/harness/gate.mjs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/env.sh
. scripts/env.sh

find_browser || { echo 'bench: there is no Chromium with its driver; `make setup` says what to install' >&2; exit 1; }
npm ci --prefix benches/peers --no-audit --no-fund --silent
node benches/peers/build.mjs
[[ ${1-} != --gate ]] || exec node benches/harness/gate.mjs
node benches/published/fetch.mjs
cargo build --locked --quiet --release -p liveblog-decode --bin liveblog-decode
cargo build --locked --quiet --release -p liveblog-decode --lib --target wasm32-unknown-unknown
wasm-bindgen --target nodejs --out-dir target/decode target/wasm32-unknown-unknown/release/liveblog_decode.wasm
node benches/harness/main.mjs "$@"
