#!/usr/bin/env bash
# Replays the demo's coverage in front of you: `liveblog serve` plays the feed, Trunk serves the page and passes
# the page's requests for the feed on to it. Ctrl-C ends both. Settings: PORT, FEED_PORT, SPEED, FROM.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/env.sh
. scripts/env.sh

port=${PORT:-8080}
feed_port=${FEED_PORT:-8787}
# Seconds of coverage in a second of yours, and the moment of the coverage to begin at.
speed=${SPEED:-60}
from=${FROM:-2019-02-28T12:30:00+07:00}

main() {
    port_is_free "$port" PORT
    port_is_free "$feed_port" FEED_PORT
    # First, so that neither server waits for the other's compiler and the replay begins when you can see it.
    cargo build -p liveblog-native
    # Not in dist/, which holds the release.
    export TRUNK_BUILD_DIST=target/demo
    trunk build --quiet
    trap 'stop' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    pids=()
    cargo run --quiet -p liveblog-native -- serve demo/coverage/feed.json --replay --speed "$speed" --from "$from" \
        --port "$feed_port" &
    pids+=($!)
    trunk serve --quiet --port "$port" --proxy-no-system-proxy \
        --proxy-backend="http://127.0.0.1:$feed_port/" --proxy-rewrite=/coverage/ &
    pids+=($!)
    until answers "$port" || ! kill -0 "${pids[0]}" || ! kill -0 "${pids[1]}"; do sleep 0.2; done 2>/dev/null
    ! answers "$port" || announce
    wait -n || true
    echo "serve: one of the two servers has ended; above it says why" >&2
    return 1
}

announce() {
    printf '\n  Open http://127.0.0.1:%s/ : the coverage of %s replays at %s times its speed.\n' "$port" "$from" "$speed"
    printf '  New entries arrive by themselves. A change to src/ or styles/ reloads the page. Ctrl-C ends it.\n\n'
}

answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

port_is_free() {
    ! answers "$1" || {
        echo "serve: port $1 is in use. Choose another: make serve $2=$(($1 + 1))" >&2
        exit 1
    }
}

# Our own two processes, by number; whichever has ended already is no error.
stop() {
    kill "${pids[@]}" 2>/dev/null || true
    wait "${pids[@]}" 2>/dev/null || true
}

main
