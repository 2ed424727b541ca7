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
        run=(xvfb-run --auto-servernum) ;;
    *) printf 'LIVEBLOG_ENGINE: chromium, firefox or webkit, not %s\n' "$LIVEBLOG_ENGINE" >&2; exit 1 ;;
esac

# Of webdriver.json what this browser understands; it leaves the choice of the browser to the driver, and here it is the
# one that fits it.
capabilities=$(mktemp --suffix=.json)
trap 'rm -f "$capabilities"' EXIT
node -e '
    const [key, binary] = process.argv.slice(1);
    const options = JSON.parse(require("fs").readFileSync("webdriver.json", "utf8"))[key];
    if (binary) options.binary = binary;
    console.log(JSON.stringify(options ? { [key]: options } : {}));
' "$key" "$binary" >"$capabilities"
export WASM_BINDGEN_TEST_WEBDRIVER_JSON=$capabilities

mapfile -t skipped < <(left_out browser "$LIVEBLOG_ENGINE")
"${run[@]}" cargo test ${CI:+--locked} -p liveblog --target wasm32-unknown-unknown --test browser -- "${skipped[@]/#/--skip=}" "$@"
