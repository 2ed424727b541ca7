#!/usr/bin/env bash
# small.sh FOLDER: puts the release's glue and WebAssembly into FOLDER, as small as they get.
#
# The standard library is compiled anew, for size and without the words of panics: in a reader's browser a panic
# ends in the fallback, and live-blog.js says so. Yew is compiled without what is never reached (lean-yew.mjs).
# ARCHITECTURE.md has the figures. The former takes unstable options and the library's sources (rustup's rust-src);
# where they are missing the library stays as it came, and larger.
set -euo pipefail
folder=$1
target=wasm32-unknown-unknown

# What browsers of README's table know; wasm-opt's --all-features writes what they refuse.
features=(--enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals
    --enable-reference-types --enable-multivalue)

compile() {
    node scripts/lean-yew.mjs target/lean-yew
    if [[ -d $(rustc --print sysroot)/lib/rustlib/src/rust/library ]]; then
        export RUSTC_BOOTSTRAP=1
        export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Awarnings -Zunstable-options \
            -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none -Zinline-mir=no"
        set -- -Zbuild-std=std,panic_abort -Zbuild-std-features=optimize_for_size
    else
        echo "small: no rust-src (\`rustup component add rust-src\`): the WebAssembly will be some 12 % larger" >&2
        set --
    fi
    cargo build --quiet -p liveblog --lib --release --target "$target" --target-dir target/small \
        --config 'paths=["target/lean-yew"]' "$@"
}

main() {
    compile
    wasm-bindgen --target web --no-typescript --out-dir "$folder" "target/small/$target/release/liveblog.wasm"
    local wasm=$folder/liveblog_bg.wasm text=$folder/liveblog.wat names
    # The second round knows what every function does; nothing of ours lies in the first KiB of memory, which is the
    # far end of the stack. A larger function that is called once stays a function: in its caller it makes more
    # locals, and larger numbers for them, than a call costs.
    wasm-opt "$wasm" -S -o "$text" "${features[@]}" --one-caller-inline-max-function-size=10 -Oz --converge \
        --generate-global-effects -Oz --converge --low-memory-unused
    node scripts/order.mjs "$text"
    wasm-opt "$text" -o "$wasm" "${features[@]}" --reorder-functions-by-name --strip-producers --strip-target-features
    rm "$text"
    names=$(wasm-opt "$wasm" -o "$wasm" "${features[@]}" --minify-imports-and-exports-and-modules)
    node scripts/rename.mjs "$folder/liveblog.js" <<<"$names"
}

main
