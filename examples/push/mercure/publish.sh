#!/bin/sh
# publish.sh HUB FEED [FILE]: like ../publish.sh, for a Mercure hub of version 0.x. The topic is the feed's address, as
# readers' browsers ask for it.
#   mercure/publish.sh https://hub.news.example/.well-known/mercure https://news.example/hanoi/feed.json item.json
# MERCURE_PUBLISHER_JWT_KEY is the hub's key. It stands on openssl's command line for a moment, where other users of the
# machine could see it.
set -eu
hub=$1 feed=$2 file=${3:--}

base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }

# A token that may publish about this feed and nothing else.
token() {
    head=$(printf '{"alg":"HS256","typ":"JWT"}' | base64url)
    claims=$(printf '{"mercure":{"publish":["%s"]},"exp":%s}' "$feed" "$(($(date +%s) + 60))" | base64url)
    signature=$(printf '%s.%s' "$head" "$claims" |
        openssl dgst -sha256 -hmac "$MERCURE_PUBLISHER_JWT_KEY" -binary | base64url)
    printf '%s.%s.%s' "$head" "$claims" "$signature"
}

exec curl --silent --show-error --fail --max-time 5 --retry 2 --retry-connrefused \
    --header "Authorization: Bearer $(token)" \
    --data-urlencode "topic=$feed" --data-urlencode "data@$file" --output /dev/null "$hub"
