# shellcheck shell=bash
# Part of scripts/setup.sh: what `make load` needs besides nginx with nchan. Only brotli's module may be missing in the end.

wrk_fits() { has wrk; }
wrk_packages() { printf '%s\n' wrk; }
install_wrk() { fail "no \`wrk\` on PATH, even now: install it by hand"; }

openssl_fits() { has openssl; }
openssl_packages() { printf '%s\n' openssl; }
install_openssl() { fail "no \`openssl\` on PATH, even now: install it by hand"; }

# Without an nginx there is nothing that could load it: scripts/load.sh says so.
brotli_fits() { ! find_nginx || find_brotli; }

# Beside nchan, unpacked as that is. It needs no root.
install_brotli() {
    local log=$LIVEBLOG_TOOLS/log/brotli.log
    mkdir -p "$LIVEBLOG_TOOLS/nginx"
    unpack "$LIVEBLOG_TOOLS/nginx" libnginx-mod-http-brotli-static >"$log" 2>&1 </dev/null 9>&- || true
    find_brotli || say "no module of nginx for brotli ($log ends with: $(tail -n 1 "$log")): gzip takes its place"
}
