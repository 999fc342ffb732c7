#!/usr/bin/env bash
# Serves app/dist and the relay with Debian's Caddy at https://localhost:7443 for a moment, shows what it answers, replaces one process of
# the relay by another while somebody writes, and looks whether Caddy wrote down who that was.
# Needs: a build (npm start once), caddy, curl.
set -euo pipefail
cd "$(dirname "$0")/.."
home=$(mktemp -d)
export XDG_DATA_HOME=$home XDG_CONFIG_HOME=$home
caddy run --config deploy/Caddyfile 2>"$home/log" &
caddy=$!
trap 'kill $caddy; wait $caddy 2>/dev/null || true; rm -rf "$home"' EXIT
site=https://localhost:7443
for _ in $(seq 50); do curl -ks -o /dev/null "$site/" && break || sleep 0.2; done

fail=0
expect() { # path, what the headers must match, extra arguments of curl ...
  local path=$1 pattern=$2
  shift 2
  if curl -ksS -D - -o /dev/null "$@" "$site$path" | tr -d '\r' | grep -iE "$pattern" >/dev/null; then
    echo "ok   $path  $pattern"
  else
    echo "FAIL $path  $pattern"
    fail=1
  fi
}
page=(-H 'Accept: text/html')
asset=$(cd app/dist && set -- assets/*.js && echo "$1")
expect / '^HTTP/2 200' "${page[@]}"
expect / "^content-security-policy: .*trusted-types breakwater" "${page[@]}"
expect / '^cache-control: no-cache' "${page[@]}"
expect /now '^HTTP/2 200' "${page[@]}"
expect /now '^HTTP/2 404'
expect /away '^HTTP/2 200' "${page[@]}"
expect /erased '^clear-site-data: "cache", "cookies", "storage"' "${page[@]}"
expect /erased '^cache-control: no-store' "${page[@]}"
expect "/$asset" '^cache-control: .*immutable'
expect "/$asset" '^content-encoding: br' -H 'Accept-Encoding: br'
expect "/$asset" '^content-type: (text|application)/javascript'
expect /assets/none.js '^HTTP/2 404' "${page[@]}"
expect /assets/none.js '^cache-control: no-cache' "${page[@]}"
expect /assets/none.js '^content-security-policy: ' "${page[@]}"
expect /.vite/manifest.json '^HTTP/2 404'
expect / '^HTTP/2 405' -X POST
for worker in app/dist/workers/argon2-worker-*.js; do
  [ -e "$worker" ] && expect "/workers/$(basename "$worker")" "wasm-unsafe-eval"
done

echo "-- the relay is not there: devices are told to wait"
secret=spaces/canarycanarycanarycana
expect "/v1/$secret" '^HTTP/2 503'
expect "/v1/$secret" '^retry-after: 5'
expect /metrics '^HTTP/2 404'
expect /health '^HTTP/2 404'

echo "-- somebody uses it, and one process takes over from another"
NODE_EXTRA_CA_CERTS=$home/caddy/pki/authorities/local/root.crt \
  node_modules/.bin/node deploy/try-relay.ts "$site" "$home/data" app/dist >"$home/relay" 2>&1 &
user=$!
for _ in $(seq 100); do curl -ks "$site/v1/challenge" | grep -q challenge && break || sleep 0.1; done
expect /v1/challenge '^HTTP/2 200'
expect /v1/challenge '^content-security-policy: '
expect /v1/challenge '^strict-transport-security: '
expect /v1/none '^HTTP/2 404'
wait $user || fail=1
cat "$home/relay"

if grep -qE 'canary|/v1/|"remote_(ip|addr)"' "$home/log"; then
  echo "FAIL Caddy wrote down who asked for what"
  fail=1
else
  echo "ok   nothing in Caddy's log of who asked for what"
fi
exit $fail
