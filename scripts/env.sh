# shellcheck shell=bash
# Where the tools are, and which browsers and which hub the tests use. Sourced by the other scripts and by the Makefile;
# `. scripts/env.sh` gives a terminal of your own the same. It installs nothing: that is scripts/setup.sh.

export LIVEBLOG_TOOLS=${LIVEBLOG_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/liveblog-tools}

# Our own versions come before what the machine has; rustup's folder last, for shells that never read its profile.
case ":$PATH:" in
    *":$LIVEBLOG_TOOLS/bin:"*) ;;
    *) export PATH="$LIVEBLOG_TOOLS/bin:$PATH:${CARGO_HOME:-$HOME/.cargo}/bin" ;;
esac

# Trunk reads these as `true` or `false` and gives up on `NO_COLOR=1`, which is how most people write it.
export TRUNK_SKIP_VERSION_CHECK=true
if [[ -n ${NO_COLOR-} ]]; then export NO_COLOR=true; else unset NO_COLOR; fi

# The floor of the browser table in docs/embedding.md, for esbuild, which rewrites what a browser on it cannot read.
export LIVEBLOG_BROWSERS=chrome111,firefox115,safari16.4

# What is compiled once need not be compiled again quickly.
if [[ -n ${CI-} ]]; then export CARGO_INCREMENTAL=0; fi

# Seconds. The defaults (20 and 5) are short for a machine that is also compiling.
export WASM_BINDGEN_TEST_TIMEOUT=${WASM_BINDGEN_TEST_TIMEOUT:-180}
export WASM_BINDGEN_TEST_DRIVER_TIMEOUT=${WASM_BINDGEN_TEST_DRIVER_TIMEOUT:-60}

# major_version PROGRAM: `156` of `Chromium 156.0.8078.79 built on Debian`.
major_version() {
    "$1" --version 2>/dev/null </dev/null | sed -nE '1s/^[^0-9]*([0-9]+)\..*/\1/p'
}

# Exports CHROMEDRIVER, and CHROMIUM unless the driver must find its browser itself; false where no two fit.
# A driver refuses a browser of another major version, and of two browsers it starts the first that it finds.
find_browser() {
    local driver browser version
    while read -r driver; do
        version=$(major_version "$driver")
        while read -r browser; do
            # A snap does not see the files of a driver outside it.
            [[ $browser != /snap/* && $(major_version "$browser") == "${version:-none}" ]] || continue
            export CHROMEDRIVER=$driver CHROMIUM=$browser
            return 0
        done < <(type -aP "${CHROMIUM:-chromium}" chromium google-chrome google-chrome-stable)
    done < <(type -aP "${CHROMEDRIVER:-chromedriver}" chromedriver)
    [[ -x /snap/bin/chromium.chromedriver ]] || return 1
    export CHROMEDRIVER=/snap/bin/chromium.chromedriver
    unset CHROMIUM
}

# Exports FIREFOX; false where there is none.
find_firefox() {
    local browser
    while read -r browser; do
        # As with Chromium. Ubuntu's is a script that starts the snap.
        [[ $browser != /snap/* ]] && ! grep -qsm1 /snap/ "$browser" || continue
        export FIREFOX=$browser
        return 0
    done < <(type -aP "${FIREFOX:-firefox}" firefox firefox-esr)
    return 1
}

# Exports GECKODRIVER; false where there is none.
find_geckodriver() {
    local driver
    driver=$(type -P "${GECKODRIVER:-geckodriver}") && export GECKODRIVER=$driver
}

# Exports WEBKITDRIVER, which finds its browser itself; false where it is missing, or the screen that it needs.
find_webkit() {
    local driver
    driver=$(type -P "${WEBKITDRIVER:-WebKitWebDriver}") && type -P Xvfb xvfb-run >/dev/null || return
    # Its browser refuses to be root in a sandbox. The tests' pages are ours.
    export WEBKITDRIVER=$driver WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1
}

# Exports NGINX, and NCHAN, its module; false where no two run together.
find_nginx() {
    local nginx module file=nginx/modules/ngx_nchan_module.so
    # Debian keeps nginx where only root looks.
    while read -r nginx; do
        for module in ${NCHAN:+"$NCHAN"} {"$LIVEBLOG_TOOLS/nginx",}/usr/lib{,64}/"$file"; do
            if [[ -r $module ]] && loads "$nginx" "$module" 2>/dev/null; then
                export NGINX=$nginx NCHAN=$module
                return 0
            fi
        done
    done < <(PATH=$LIVEBLOG_TOOLS/nginx/usr/sbin:$PATH:/usr/sbin type -aP "${NGINX:-nginx}" nginx)
    return 1
}

# Exports BROTLI, the module by which $NGINX sends files that were compressed before; false where it has none.
find_brotli() {
    local module file=nginx/modules/ngx_http_brotli_static_module.so
    for module in ${BROTLI:+"$BROTLI"} {"$LIVEBLOG_TOOLS/nginx",}/usr/lib{,64}/"$file"; do
        if [[ -r $module ]] && loads "$NGINX" "$module" 2>/dev/null; then
            export BROTLI=$module
            return 0
        fi
    done
    return 1
}

# loads NGINX MODULE: if not, it says why. nchan insists on a folder that nginx was built with, whatever is configured.
loads() {
    local scratch fits=0
    scratch=$(mktemp -d)
    cat >"$scratch/nginx.conf" <<END
load_module $2;
pid nginx.pid;
events {}
http {
    access_log off;
    client_body_temp_path a; proxy_temp_path b; fastcgi_temp_path c; uwsgi_temp_path d; scgi_temp_path e;
}
END
    "$1" -t -q -p "$scratch" -c nginx.conf -e stderr </dev/null || fits=1
    rm -rf "$scratch"
    return "$fits"
}

# Sets ENGINES to the browser engines that are there, with what the tests need to know of each.
find_engines() {
    ENGINES=()
    ! find_browser || ENGINES+=(chromium)
    ! { find_firefox && find_geckodriver; } || ENGINES+=(firefox)
    ! find_webkit || ENGINES+=(webkit)
}

# left_out SUITE ENGINE: the tests of `browser` or `e2e` that an engine leaves out, by tests/engines.md. What Chromium
# answers for is left out in the others unless LIVEBLOG_ALL is set.
left_out() {
    local rows=$2
    [[ $2 == chromium || -n ${LIVEBLOG_ALL-} ]] || rows="($2|nightly)"
    sed -nE "/^\| $rows \| /s/^[^\`]*\`($1::[a-z0-9_:]+)\` \|.*/\1/p" tests/engines.md
}
