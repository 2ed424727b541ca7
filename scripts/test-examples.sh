#!/usr/bin/env bash
# Builds the examples and small pages of other bundlers from the packed package, and opens them in Chromium; checks its
# types. Arguments go to Node's test runner: `--test-name-pattern=WORD` runs only some.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/env.sh
. scripts/env.sh

find_browser || { echo 'test-examples: there is no Chromium with its driver; `make setup` says what to install' >&2; exit 1; }
node -e 'const [major, minor] = process.versions.node.split("."); process.exit(major > 20 || (major == 20 && minor >= 19) ? 0 : 1)' ||
    { echo "test-examples: Vite needs Node.js 20.19 or newer, not $(node --version)" >&2; exit 1; }
# The package is unpacked, as npm would: a lock file cannot know the hash of what was built just now.
modules=examples/node_modules
if ! cmp -s examples/package-lock.json "$modules/.lock"; then
    npm ci --prefix examples --no-audit --no-fund --silent
    cp examples/package-lock.json "$modules/.lock"
fi
for folder in "$modules" examples/tests/react-18/node_modules; do
    rm -rf "$folder/@liveblog"
    mkdir -p "$folder/@liveblog/element"
    tar --extract --file target/package.tgz --strip-components=1 --directory "$folder/@liveblog/element"
done

# Two at a time: the types need no browser.
node --test --test-concurrency=2 "$@" examples/tests/*.test.mjs
