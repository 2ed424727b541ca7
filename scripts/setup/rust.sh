# shellcheck shell=bash
# Part of scripts/setup.sh: the Rust toolchain, and the tools that cargo compiles into the cache folder.

# 0.22 asks for a newer Rust than we do. Trunk.toml names the same version.
readonly TRUNK=0.21.14
# The oldest that will do, and the one that is installed.
readonly GECKODRIVER_LEAST=0.34.0 GECKODRIVER_NEW=0.37.1
RUST=$(sed -nE 's/^channel = "(.*)"/\1/p' rust-toolchain.toml)
# The command line tool and the library must be of one version, to the last digit.
WASM_BINDGEN=$(sed -nE '/^name = "wasm-bindgen"$/{n;s/version = "(.*)"/\1/p}' Cargo.lock)
readonly RUST WASM_BINDGEN

rust_fits() {
    local sysroot
    [[ $(rustc_version) == "$RUST" ]] && sysroot=$(rustc --print sysroot) || return 1
    [[ -d $sysroot/lib/rustlib/wasm32-unknown-unknown && -d $sysroot/lib/rustlib/src/rust/library &&
        -x $sysroot/bin/cargo-fmt && -x $sysroot/bin/cargo-clippy ]]
}

# Not every rustup installs by itself what rust-toolchain.toml names.
install_rust() {
    has rustup || fail "Rust $RUST with rustup is needed: see https://rustup.rs"
    say "installing Rust $RUST with its components, as rust-toolchain.toml says: about a minute"
    logged rustup-toolchain rustup toolchain install "$RUST" --profile minimal \
        --component clippy,rust-src,rustfmt --target wasm32-unknown-unknown
    rust_fits || fail "Rust $RUST was installed but is not in use: see \`rustup show\`"
}

# `1.95.0` of `rustc 1.95.0 (59807616e 2026-04-14)`.
rustc_version() {
    local words
    read -ra words < <(rustc --version 2>/dev/null) && printf '%s\n' "${words[1]}"
}

trunk_fits() {
    local version
    version=$(trunk --version 2>/dev/null) && version=${version#trunk } || return
    [[ $version == "${TRUNK%.*}".* ]] && ! older "$version" "$TRUNK"
}

install_trunk() {
    install_crate trunk_fits trunk "$TRUNK" "builds and serves the page" "5 to 12 minutes" \
        --locked --no-default-features --features rustls
    trunk_fits || fail "Trunk $TRUNK was installed but does not run: try \`$LIVEBLOG_TOOLS/bin/trunk --version\`"
}

wasm_bindgen_fits() {
    [[ $(wasm-bindgen --version 2>/dev/null) == "wasm-bindgen $WASM_BINDGEN" &&
        $(wasm-bindgen-test-runner --version 2>/dev/null) == "wasm-bindgen-test-runner $WASM_BINDGEN" ]]
}

# Without --locked: its lock file names a crate version that is not always to be had.
install_wasm_bindgen() {
    install_crate wasm_bindgen_fits wasm-bindgen-cli "$WASM_BINDGEN" "the version in Cargo.lock" "2 to 4 minutes"
    wasm_bindgen_fits || fail "wasm-bindgen $WASM_BINDGEN was installed but does not run: see $LIVEBLOG_TOOLS/bin"
}

# Older ones know less of what the tests ask for.
geckodriver_fits() {
    local words
    read -ra words < <("${GECKODRIVER:-geckodriver}" --version 2>/dev/null) && ! older "${words[1]}" "$GECKODRIVER_LEAST"
}

install_geckodriver() {
    install_crate geckodriver_fits geckodriver "$GECKODRIVER_NEW" "drives Firefox" "3 to 6 minutes" --locked
    geckodriver_fits || fail "geckodriver $GECKODRIVER_NEW was installed but does not run: see $LIVEBLOG_TOOLS/bin"
}

# install_crate FITS CRATE VERSION WHY TIME FLAG...: prebuilt where cargo-binstall has one that fits, else compiled.
# cargo moves finished programs into place at the very end; the build folder lets an interrupted compilation go on.
install_crate() {
    local fits=$1 crate=$2 version=$3 log=$LIVEBLOG_TOOLS/log/$2.log
    say "installing $crate $version ($4): $5 where it must be compiled; \`tail -f $log\` shows how far it is"
    shift 5
    if ! { prebuilt "$crate" "$version" && "$fits"; }; then
        logged "$crate" cargo install "$crate" --version "$version" "$@" \
            --root "$LIVEBLOG_TOOLS" --target-dir "$LIVEBLOG_TOOLS/build/$crate" --force
        rm -rf "$LIVEBLOG_TOOLS/build/$crate"
    fi
    hash -r
}

prebuilt() {
    has cargo-binstall || return
    cargo binstall "$1" --version "$2" --root "$LIVEBLOG_TOOLS" --no-confirm --force \
        --disable-strategies compile >"$LIVEBLOG_TOOLS/log/$1-binstall.log" 2>&1 </dev/null 9>&- && hash -r
}
