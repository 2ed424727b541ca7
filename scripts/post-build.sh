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

# The floor is that of README's browser table; esbuild rewrites what a browser on it cannot read.
if [[ $TRUNK_PROFILE == release ]]; then
    command -v esbuild >/dev/null || { echo "post-build: no esbuild: \`make setup\` installs it" >&2; exit 1; }
    scripts/small.sh "$TRUNK_STAGING_DIR"
    # The JavaScript beside the modules of src/embed becomes part of the glue: a file more is a request more.
    esbuild "$TRUNK_STAGING_DIR/live-blog.js" "$TRUNK_STAGING_DIR/liveblog.js" \
        --bundle --external:./liveblog.js --minify --format=esm --target=chrome111,firefox115,safari16.4 \
        --outdir="$TRUNK_STAGING_DIR" --allow-overwrite --log-level=warning
    rm -rf "$TRUNK_STAGING_DIR/snippets"
fi
