# shellcheck shell=bash
# Part of scripts/setup.sh: nginx with nchan, the hub of the push test. The one part that may be missing: without it
# that test is skipped, except in CI.

nchan_fits() { find_nginx; }

install_nchan() {
    local log=$LIVEBLOG_TOOLS/log/nchan.log as_root=()
    [[ $(id -u) == 0 ]] || as_root=(sudo -n)
    has apt-get dpkg-deb || { do_without "there is no apt"; return; }
    "${as_root[@]}" true 2>/dev/null || { do_without "unpacking it needs root"; return; }
    say "unpacking nginx and nchan from the system's packages (a test pushes through them): some seconds"
    unpack_nchan >"$log" 2>&1 </dev/null 9>&- || true
    nchan_fits || do_without "$log ends with: $(tail -n 1 "$log")"
}

do_without() {
    [[ -z ${CI-} ]] || fail "CI needs nginx with nchan, for the push test: $1"
    say "no nginx with nchan ($1): the push test will be skipped"
}

# Debian's packages, but unpacked and not installed. What Debian installs it also starts, here a web server on port 80,
# at once and with the machine: RUNLEVEL=1 prevents that only without systemd, a policy-rc.d would be for all packages,
# and a masked unit would be in the way of whoever wants nginx later. Nor is an nginx that is there touched.
unpack_nchan() {
    local new=$LIVEBLOG_TOOLS/nginx.new
    rm -rf "$new" && mkdir -p "$new" || return
    # Debian's nginx was built with this folder. It stays empty.
    "${as_root[@]}" mkdir -p /var/lib/nginx/body && "${as_root[@]}" apt-get update || return
    unpack "$new" nginx libnginx-mod-nchan || return
    rm -rf "$LIVEBLOG_TOOLS/nginx"
    mv "$new" "$LIVEBLOG_TOOLS/nginx"
    loads "$LIVEBLOG_TOOLS/nginx/usr/sbin/nginx" "$LIVEBLOG_TOOLS/nginx/usr/lib/nginx/modules/ngx_nchan_module.so"
}

# unpack FOLDER PACKAGE...: Debian's packages into a folder.
unpack() (
    cd "$1" && apt-get download "${@:2}" || exit
    for package in *.deb; do dpkg-deb -x "$package" . || exit; done
)
