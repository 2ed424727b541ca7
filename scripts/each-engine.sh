#!/usr/bin/env bash
# each-engine.sh COMMAND...: in every browser engine that is there, or in that of LIVEBLOG_ENGINE; says which, and what
# is left out. All of them are tried before a failure ends the run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/env.sh
. scripts/env.sh

main() {
    local engine failed=()
    find_engines
    for engine in chromium firefox webkit; do
        if [[ -n ${LIVEBLOG_ENGINE-} && $engine != "$LIVEBLOG_ENGINE" ]]; then
            continue
        elif [[ " ${ENGINES[*]} " != *" $engine "* ]]; then
            printf -- '-- not in %s: `make engines` installs it\n' "$engine"
        else
            announce "$engine"
            SECONDS=0
            LIVEBLOG_ENGINE=$engine "$@" || failed+=("$engine")
            printf -- '-- %s: %d s\n' "$engine" "$SECONDS"
        fi
    done
    [[ ${#failed[@]} == 0 ]] || { printf -- '-- failed in: %s\n' "${failed[*]}" >&2; return 1; }
}

announce() {
    local count
    count=$(left_out '(browser|e2e)' "$1" | wc -l)
    printf -- '-- in %s (%s); left out, see tests/engines.md: %s\n' "$1" "$(version_of "$1")" "$count"
}

version_of() {
    case $1 in
        chromium) "${CHROMIUM:-$CHROMEDRIVER}" --version ;;
        firefox) "$FIREFOX" --version ;;
        webkit) dpkg-query -W -f 'WebKitGTK ${Version}' webkit2gtk-driver 2>/dev/null || echo "$WEBKITDRIVER" ;;
    esac 2>/dev/null | head -n 1
}

main "$@"
