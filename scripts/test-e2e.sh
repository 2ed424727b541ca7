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

# Browsers beside each other may be too much for a busy machine, and WebKitGTK's process for pages crashes now and then
# (tests/engines.md). A few that failed are tried once more, one at a time: what is broken fails again.
mapfile -t failed < <(sed -n '/^failures:$/,$s/^    \(e2e::[a-z_:]*\)$/\1/p' "$log" | sort -u)
[[ ${#failed[@]} -gt 0 && ${#failed[@]} -le 5 ]] || exit 1
printf -- '-- once more in %s, one at a time: %s\n' "$engine" "${failed[*]}"
run --exact --test-threads=1 "${failed[@]}"
printf -- '-- unsteady in %s, to be mended: %s\n' "$engine" "${failed[*]}"
