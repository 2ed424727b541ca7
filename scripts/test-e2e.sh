#!/usr/bin/env bash
# Runs tests/e2e.rs on what `make build` built, in the browser of LIVEBLOG_ENGINE, by default Chromium. Arguments go to
# the tests: a word of a test's name runs only that one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/env.sh
. scripts/env.sh
find_engines
find_nginx || true

mapfile -t skipped < <(left_out e2e "${LIVEBLOG_ENGINE:-chromium}")
cargo test ${CI:+--locked} --workspace --test e2e -- "${skipped[@]/#/--skip=}" "$@"
