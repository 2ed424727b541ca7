#!/bin/sh
# publish.sh ADDRESS [FILE]: tells a message to everybody who listens to a live blog. The feed must be written already.
#   examples/push/publish.sh http://127.0.0.1:8082/publish/hanoi item.json
# FILE, or else the standard input, is one item of the feed, a list of items, or a feed document with what changed. A
# file without anything in it says that readers are to fetch the feed. Exits with curl's status; a message that was not
# told is no accident: readers find it in the feed.
set -eu
exec curl --silent --show-error --fail --max-time 5 --retry 2 --retry-connrefused \
    --header 'Content-Type: application/json' --data-binary "@${2:--}" --output /dev/null "$1"
