#!/usr/bin/env bash
# Puts load on nginx as an origin of feeds and as a hub. benches/load/main.mjs has the options.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/env.sh
. scripts/env.sh

fail() {
    printf 'load: %s\n' "$@" >&2
    exit 1
}

# Whatever ends this, nothing stays behind.
clean() {
    local pids=("${client-}" "$(cat "$scratch/nginx/nginx.pid" 2>/dev/null || true)") pid
    for pid in "${pids[@]}"; do
        [[ -z $pid ]] || kill "$pid" 2>/dev/null || true
    done
    rm -rf "$scratch"
}

find_nginx || fail 'there is no nginx with nchan, and nothing to measure without. Install Debian'\''s packages nginx and' \
    'libnginx-mod-nchan, or name them in NGINX and NCHAN; `scripts/setup.sh load` says why it could not unpack them.'
find_brotli || echo 'load: nginx has no module for files compressed by brotli: gzip takes its place' >&2
for program in wrk openssl taskset node; do
    command -v "$program" >/dev/null || fail "there is no $program: \`scripts/setup.sh load\` says what to install"
done
(($(nproc) > 1)) || fail 'two cores are needed: one for nginx, the other for those who ask it'

# A reader is an open file on both sides. Root may have as many as the kernel allows.
ulimit -n "$(</proc/sys/fs/nr_open)" 2>/dev/null || ulimit -n "$(ulimit -Hn)"
scratch=$(mktemp -d)
trap clean EXIT
# The worker of an nginx that root has started is somebody else.
chmod 755 "$scratch"
# nginx gets core 0 (benches/load/nginx.mjs). In the background, since the shell hears no signal while it waits for a command.
taskset --cpu-list 1 node benches/load/main.mjs --folder "$scratch" "$@" &
client=$!
wait "$client"
