#!/usr/bin/env bash
# Runs tests/browser.rs in a real browser: the one of LIVEBLOG_ENGINE, by default Chromium. Arguments go to the test
# runner: a word of a test's name runs only that one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/env.sh
. scripts/env.sh

# The runner takes the first driver that it finds a name of. That of WebKit gets no capabilities, and needs none.
run=()
case ${LIVEBLOG_ENGINE:=chromium} in
    chromium) find_browser; key=goog:chromeOptions binary=${CHROMIUM-}; unset GECKODRIVER ;;
    firefox) find_firefox; find_geckodriver; key=moz:firefoxOptions binary=$FIREFOX; unset CHROMEDRIVER ;;
    webkit) find_webkit; key='' binary=''; unset GECKODRIVER CHROMEDRIVER; export SAFARIDRIVER=$WEBKITDRIVER
        # Where there is no graphics card, compositing is OpenGL in software.
        export WEBKIT_DISABLE_COMPOSITING_MODE=1
        run=(xvfb-run --auto-servernum) ;;
    *) printf 'LIVEBLOG_ENGINE: chromium, firefox or webkit, not %s\n' "$LIVEBLOG_ENGINE" >&2; exit 1 ;;
esac

# Of webdriver.json what this browser understands; it leaves the choice of the browser to the driver, and here it is the
# one that fits it.
capabilities=$(mktemp --suffix=.json)
trap 'rm -f "$capabilities" "${log-}"; kill "$holder" 2>/dev/null || true' EXIT
node -e '
    const [key, binary] = process.argv.slice(1);
    const options = JSON.parse(require("fs").readFileSync("webdriver.json", "utf8"))[key];
    if (binary) options.binary = binary;
    console.log(JSON.stringify(options ? { [key]: options } : {}));
' "$key" "$binary" >"$capabilities"
export WASM_BINDGEN_TEST_WEBDRIVER_JSON=$capabilities

# The runner's server (tiny_http) has four threads at first and more when none is idle. Of connections that come at once while
# some are idle it loses those that are too many, and a page asks for twenty modules at once. Four connections of ours keep
# these threads, so that each one of the browser's gets a thread of its own.
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
export WASM_BINDGEN_TEST_ADDRESS=127.0.0.1:$port
node -e '
    const hold = () => require("net").connect(process.argv[1], "127.0.0.1").on("error", () => setTimeout(hold, 20));
    for (let thread = 0; thread < 4; thread += 1) hold();
' "$port" &
holder=$!

mapfile -t skipped < <(left_out browser "$LIVEBLOG_ENGINE")
log=$(mktemp)
"${run[@]}" cargo test ${CI:+--locked} -p liveblog --target wasm32-unknown-unknown --test browser -- "${skipped[@]/#/--skip=}" "$@" \
    2>&1 | tee "$log" && exit

# A connection may be lost all the same, and then no test is told of: that is tried once more, as a failing test is not.
if [[ -n ${LIVEBLOG_AGAIN-} ]] || grep -q '^test ' "$log" || ! grep -q '^ *Running ' "$log"; then exit 1; fi
printf -- '-- %s told of no test: once more\n' "$LIVEBLOG_ENGINE"
LIVEBLOG_AGAIN=1 "$0" "$@"
