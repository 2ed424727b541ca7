#!/usr/bin/env bash
# Trunk's hook: turns its output into what a publisher would have. Trunk names the folder and the profile.
set -euo pipefail
# shellcheck source=scripts/env.sh
. scripts/env.sh

# With `inject_scripts = false` Trunk leaves its own build instruction in the page, and the indent of what it took out.
page=$TRUNK_STAGING_DIR/index.html
perl -0pi -e 's/[ \t]*<link\b[^>]*\brel="rust"[^>]*>[ \t]*\n?//g; s/^[ \t]+\n//gm' "$page"
if grep -q '<[^!>]*data-trunk' "$page"; then
    echo "post-build: index.html still speaks to Trunk: $(grep -m1 'data-trunk' "$page")" >&2
    exit 1
fi

command -v esbuild >/dev/null || { echo 'post-build: no esbuild: `make setup` installs it' >&2; exit 1; }
# The sheet as a module: readers' browsers cannot import CSS yet, and a `<link>` in a shadow root needs a policy for it.
esbuild styles/live-blog.css --bundle --minify --target="$LIVEBLOG_BROWSERS" --log-level=warning |
    node -e 'console.log(`export default ${JSON.stringify(fs.readFileSync(0, "utf8").trim())};`)' >"$TRUNK_STAGING_DIR/live-blog.css.js"
node scripts/words.mjs "$TRUNK_STAGING_DIR"
node scripts/guard.mjs "$TRUNK_STAGING_DIR/liveblog.js"
if [[ $TRUNK_PROFILE == release ]]; then
    node scripts/seal.mjs "$TRUNK_STAGING_DIR"
    cp live-blog.d.ts package/define.d.ts custom-elements.json "$TRUNK_STAGING_DIR"
fi
