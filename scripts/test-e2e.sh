#!/usr/bin/env bash
# Runs tests/e2e.rs on what `make build` built, in the browser of LIVEBLOG_ENGINE, by default Chromium. Arguments go to
# the tests: a word of a test's name runs only that one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/env.sh
. scripts/env.sh
find_engines
find_nginx || true
export LIVEBLOG_AXE=$LIVEBLOG_TOOLS/npm/node_modules/axe-core/axe.min.js

engine=${LIVEBLOG_ENGINE:-chromium}
mapfile -t skipped < <(left_out e2e "$engine")
log=$(mktemp)
trap 'rm -f "$log"' EXIT

run() {
    cargo test ${CI:+--locked} --workspace --test e2e -- "$@" 2>&1 | tee "$log"
}

run "${skipped[@]/#/--skip=}" "$@" && exit

# WebKitGTK's process for pages crashes now and then, and takes the test with it that it was in (tests/engines.md). What
# failed then is tried once more, alone: a page of ours that crashes it does so again.
mapfile -t failed < <(sed -n 's/^test \(.*\) \.\.\. FAILED$/\1/p' "$log")
crashed=$(grep -c 'WebProcess CRASHED' "$log" || true)
[[ $engine == webkit && ${#failed[@]} -gt 0 && ${#failed[@]} -le $((2 * crashed)) ]] || exit 1
printf -- '-- %s crashed %s times: once more %s\n' "$engine" "$crashed" "${failed[*]}"
run --exact "${failed[@]}"
