#!/usr/bin/env bash
# Runs tests/e2e.rs on what `make build` built, in the browser of LIVEBLOG_ENGINE, by default Chromium; there on pages
# with the strictest policy too, unless LIVEBLOG_POLICY names one of the two. Arguments go to the tests: a word of a
# test's name runs only that one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/env.sh
. scripts/env.sh
find_engines
find_nginx || true

policies=("${LIVEBLOG_POLICY-}")
[[ ${LIVEBLOG_ENGINE:-chromium} != chromium || -n ${LIVEBLOG_POLICY+set} ]] || policies+=(strict)
for LIVEBLOG_POLICY in "${policies[@]}"; do
    export LIVEBLOG_POLICY
    # The strict run is one of Chromium's: what is slow there and has nothing to do with policies is left out.
    mapfile -t skipped < <(left_out e2e "${LIVEBLOG_POLICY:-${LIVEBLOG_ENGINE:-chromium}}")
    cargo test ${CI:+--locked} --workspace --test e2e -- "${skipped[@]/#/--skip=}" "$@"
done
