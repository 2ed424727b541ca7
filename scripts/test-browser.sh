#!/usr/bin/env bash
# Runs tests/browser.rs in a real browser. Arguments go to the test runner: a word of a test's name runs only that one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/env.sh
. scripts/env.sh
find_browser

# webdriver.json leaves the choice of the browser to the driver; here it is the one that fits it.
if [[ -n ${CHROMIUM-} ]]; then
    capabilities=$(mktemp --suffix=.json)
    trap 'rm -f "$capabilities"' EXIT
    node -e '
        const capabilities = JSON.parse(require("fs").readFileSync("webdriver.json", "utf8"));
        capabilities["goog:chromeOptions"].binary = process.env.CHROMIUM;
        console.log(JSON.stringify(capabilities));
    ' >"$capabilities"
    export WASM_BINDGEN_TEST_WEBDRIVER_JSON=$capabilities
fi

cargo test -p liveblog --target wasm32-unknown-unknown --test browser -- "$@"
