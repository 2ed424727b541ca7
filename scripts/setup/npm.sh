# shellcheck shell=bash
# Part of scripts/setup.sh: wasm-opt (of binaryen), esbuild and tsc, by package-lock.json, linked from the cache folder's bin/.

WASM_OPT=$(sed -nE 's/^wasm_opt = "version_(.*)"/\1/p' Trunk.toml)
readonly WASM_OPT

npm_tools_fits() {
    cmp -s package-lock.json "$LIVEBLOG_TOOLS/npm/package-lock.json" &&
        [[ -x $LIVEBLOG_TOOLS/bin/esbuild && -x $LIVEBLOG_TOOLS/bin/tsc ]] && wasm_opt_fits
}

# A fitting wasm-opt of the machine's own is faster than npm's, which runs in Node. Debian's is too old.
wasm_opt_fits() {
    local found
    found=$(command -v wasm-opt) || return
    [[ $found == "$LIVEBLOG_TOOLS/bin/wasm-opt" || $("$found" --version 2>/dev/null) =~ ^"wasm-opt version $WASM_OPT"( |$) ]]
}

# Into a folder of its own, which then takes the place of the old one: half an npm/ is never taken for a whole one.
install_npm_tools() {
    local new=$LIVEBLOG_TOOLS/npm.new bin=$LIVEBLOG_TOOLS/bin
    say "installing wasm-opt $WASM_OPT, esbuild, tsc and axe-core from npm (they make the release small, and check its types and how accessible it is): some seconds"
    rm -rf "$new" "$bin/wasm-opt" "$bin/esbuild" "$bin/tsc"
    mkdir -p "$new"
    cp package.json package-lock.json "$new"
    logged npm npm ci --prefix "$new" --include=dev --no-audit --no-fund
    rm -rf "$LIVEBLOG_TOOLS/npm"
    mv "$new" "$LIVEBLOG_TOOLS/npm"
    hash -r
    ln -s ../npm/node_modules/.bin/esbuild "$bin/esbuild"
    ln -s ../npm/node_modules/.bin/tsc "$bin/tsc"
    wasm_opt_fits || ln -s ../npm/node_modules/.bin/wasm-opt "$bin/wasm-opt"
    npm_tools_fits || fail "npm installed no wasm-opt $WASM_OPT, esbuild, tsc or axe-core: do package-lock.json and Trunk.toml agree?"
}
