#!/usr/bin/env bash
# leash.sh COMMAND...: runs a command in a temporary folder of its own. When this script's input ends, because the tests
# let go of it or are gone, however they went, the command ends with all that it started, and the folder is removed.
set -u
TMPDIR=$(mktemp -d) || exit
export TMPDIR
exec 3<&0

# Job control gives the command a process group of its own.
set -m
"$@" </dev/null 3<&- &
command=$!
set +m
cat <&3 >/dev/null 2>&1 &
# The output is the command's alone: it ends when the command ends. That it was killed is no news.
exec >&- 2>/dev/null
wait -n
kill -KILL -- "-$command"
# Who is killed may still write for a moment.
for _ in {1..50}; do
    rm -rf "$TMPDIR" 2>/dev/null && break
    sleep 0.1
done
