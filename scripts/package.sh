#!/usr/bin/env bash
# Lays out the package from dist/ and package/ in target/package, and packs it: target/package.tgz.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/env.sh
. scripts/env.sh

to=target/package
[[ -f dist/define.js ]] || { echo 'package: dist/ has no release: run `make build` first' >&2; exit 1; }
rm -rf "$to" target/package.tgz
mkdir -p "$to"
cp package/* dist/{live-blog,define}.js dist/{liveblog_bg.wasm,{integrity,custom-elements}.json} live-blog.d.ts LICENSE-* "$to"
cp -r dist/locales dist/themes "$to"
# Importing the types of a framework is importing the element.
for framework in react preact solid svelte vue; do
    echo 'export * from "./index.js";' >"$to/$framework.js"
done
(cd "$to" && npm pkg set version="$(node -p 'require("../../package.json").version')" && npm pack --silent >/dev/null)
mv "$to"/*.tgz target/package.tgz
tar --list --file target/package.tgz | sort
