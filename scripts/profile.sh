#!/usr/bin/env bash
# Builds the release with the names of its functions, and profiles an act of it: benches/harness/profile.mjs has the options.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/env.sh
. scripts/env.sh

find_browser || { echo 'profile: there is no Chromium with its driver; `make setup` says what to install' >&2; exit 1; }
# Beside index.html, since Trunk looks for files from the page's folder.
page=profile.html
trap 'rm -f "$page"' EXIT
sed 's/--strip-producers/& -g/' index.html >"$page"
trunk build --release --quiet --dist target/profile/dist "$page"
node benches/harness/profile.mjs "$@"
