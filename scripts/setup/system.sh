# shellcheck shell=bash
# Part of scripts/setup.sh: what comes as a package of the system. Nothing here is compiled or put into the cache folder.

readonly NODE_MAJOR=18

# The parts that are packages of the system, and what for.
declare -rA PURPOSE=(
    [compiler]="cargo links with cc"
    [node]="Node.js runs wasm-opt and esbuild"
    [browser]="the tests drive a browser"
    [valgrind]="a test counts instructions"
    [firefox]="the tests drive Firefox"
    [webkit]="the tests drive WebKit, on a screen that nobody sees"
    [wrk]="it asks a server for as much as it answers"
    [openssl]="it makes a certificate for the load test"
)

# install_system PART...: what does not fit of those parts, in one go. Whether it fits now, the caller sees.
install_system() {
    local part packages=() reasons=""
    for part; do
        if [[ -n ${PURPOSE[$part]-} ]] && ! "${part}_fits"; then
            mapfile -t -O "${#packages[@]}" packages < <("${part}_packages")
            reasons+=", ${PURPOSE[$part]}"
        fi
    done
    [[ ${#packages[@]} == 0 ]] || install_packages "${reasons#, }" "${packages[@]}"
}

# install_packages PURPOSE PACKAGE...: through apt, as root or by a sudo that asks for no password.
install_packages() {
    local purpose=$1 as_root=()
    shift
    command -v apt-get >/dev/null || fail "missing ($purpose). Install by hand what Debian calls: $*"
    if [[ $(id -u) != 0 ]]; then
        sudo -n true 2>/dev/null || fail "missing ($purpose), and installing it needs root. Do this, then run again:" \
            "    sudo apt-get update && sudo apt-get install $*"
        as_root=(sudo -n)
    fi
    say "installing $* from the system's packages ($purpose): about a minute"
    logged apt-update "${as_root[@]}" apt-get update
    logged apt-install "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 "$@"
    hash -r
}

compiler_fits() { has cc make; }
compiler_packages() { printf '%s\n' build-essential; }
install_compiler() { fail "no \`cc\` or no \`make\` on PATH, even now: install a C compiler by hand"; }

node_fits() {
    local version
    has node npm && version=$(node --version) && ! older "${version#v}" "$NODE_MAJOR"
}
node_packages() { printf '%s\n' nodejs npm; }
install_node() { fail "Node.js $NODE_MAJOR or newer with npm is needed: see https://nodejs.org"; }

browser_fits() { find_browser; }

# Ubuntu's packages of these names install the snap.
browser_packages() {
    if grep -qsx 'ID=ubuntu' /etc/os-release; then
        printf '%s\n' chromium-browser chromium-chromedriver
    else
        printf '%s\n' chromium chromium-driver
    fi
}

install_browser() {
    fail "Chromium or Chrome and a chromedriver of the same major version are needed." \
        "Put both on PATH, or name them in CHROMIUM and CHROMEDRIVER."
}

firefox_fits() { find_firefox; }
# Ubuntu has only the snap.
firefox_packages() { grep -qsx 'ID=ubuntu' /etc/os-release || printf '%s\n' firefox-esr; }
install_firefox() { fail "Firefox is needed, and not as a snap: put it on PATH, or name it in FIREFOX."; }

webkit_fits() { find_webkit; }
webkit_packages() { printf '%s\n' webkit2gtk-driver xvfb xauth; }
install_webkit() { fail "WebKitWebDriver with its browser, Xvfb and xvfb-run are needed: put them on PATH."; }

# Elsewhere than in CI that test is skipped without it, and says so.
valgrind_fits() { [[ -z ${CI-} ]] || has valgrind; }
valgrind_packages() { printf '%s\n' valgrind; }
install_valgrind() { fail "no \`valgrind\` on PATH, even now: install it by hand"; }

# has PROGRAM...: all of them are on PATH.
has() {
    local program
    for program; do
        command -v "$program" >/dev/null || return
    done
}
