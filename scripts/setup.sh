#!/usr/bin/env bash
# Installs what the build and the tests need and the machine lacks; says what, why and how long; idle when all is there.
#   scripts/setup.sh          everything but the engines
#   scripts/setup.sh page     without the browser and the hub, which only the tests need
#   scripts/setup.sh bench    the same with the browser
#   scripts/setup.sh load     only what `make load` needs
#   scripts/setup.sh rust     only what the host's own checks and tests need
#   scripts/setup.sh engines  Firefox and WebKit, in which the tests run where they are there
# A tool that is there in a fitting version is used as it is. The rest goes into $LIVEBLOG_TOOLS (by default
# ~/.cache/liveblog-tools), but for the browsers and the C compiler, which are the system's packages.
#
# Each part is a pair: `x_fits` looks and changes nothing, `install_x` makes it true or ends the run. Only the hub
# and brotli may be missing in the end (scripts/setup/nchan.sh, load.sh).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/env.sh
. scripts/env.sh
# shellcheck source=scripts/setup/system.sh
. scripts/setup/system.sh
# shellcheck source=scripts/setup/rust.sh
. scripts/setup/rust.sh
# shellcheck source=scripts/setup/npm.sh
. scripts/setup/npm.sh
# shellcheck source=scripts/setup/nchan.sh
. scripts/setup/nchan.sh
# shellcheck source=scripts/setup/load.sh
. scripts/setup/load.sh

main() {
    local parts part
    case ${1:-all} in
        rust) parts=(compiler valgrind rust) ;;
        page) parts=(compiler node rust npm_tools trunk wasm_bindgen) ;;
        bench) parts=(compiler node browser rust npm_tools trunk wasm_bindgen) ;;
        load) parts=(node wrk openssl nchan brotli) ;;
        engines) parts=(compiler rust firefox webkit geckodriver) ;;
        all) parts=(compiler valgrind node browser rust npm_tools trunk wasm_bindgen nchan) ;;
        *) fail "no such part: $1" ;;
    esac
    ! all_fit "${parts[@]}" || return 0
    mkdir -p "$LIVEBLOG_TOOLS/bin" "$LIVEBLOG_TOOLS/log"
    one_at_a_time
    # In one call, so that whoever has no root reads one complete line, and before anything that takes long.
    install_system "${parts[@]}"
    for part in "${parts[@]}"; do
        "${part}_fits" || "install_$part"
    done
    ! all_fit "${parts[@]}" || say "everything is there"
}

all_fit() {
    local part
    for part; do
        "${part}_fits" || return
    done
}

say() { printf 'setup: %s\n' "$*"; }

# One line each.
fail() {
    printf 'setup: %s\n' "$@" >&2
    exit 1
}

# Waits for another set-up into the same folder; what that one installed is then found. Held until this process ends.
one_at_a_time() {
    command -v flock >/dev/null || return 0
    exec 9>"$LIVEBLOG_TOOLS/.lock"
    flock --nonblock 9 || { say "another set-up is at work in $LIVEBLOG_TOOLS: waiting for it"; flock 9; }
}

# logged NAME COMMAND...: the command's output goes into a file, of which a failure shows the end.
# The lock is not passed on: a compiler cache that stays behind would keep it for ever.
logged() {
    local log=$LIVEBLOG_TOOLS/log/$1.log
    shift
    "$@" >"$log" 2>&1 </dev/null 9>&- || {
        tail -n 20 "$log" >&2
        fail "\`$*\` failed; its whole output is in $log"
    }
}

# older THIS THAT: by version, not by letters.
older() { [[ $1 != "$2" ]] && printf '%s\n%s\n' "$1" "$2" | sort -V -C; }

main "$@"
