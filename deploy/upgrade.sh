#!/usr/bin/env bash
# Brings a new version into use while people go on using the relay. Run as root once it lies in /srv/breakwater; needs systemd and curl.
# One process (embedded database): a new one begins on the other port before the old one ends.
# Two processes (PostgreSQL): each is restarted when the other answers.
set -euo pipefail

answers() { # port: waits until the process there answers, for at most twenty seconds
  for _ in $(seq 100); do
    curl -fs -o /dev/null "http://127.0.0.1:$1/health" && return
    sleep 0.2
  done
  echo "The process on port $1 does not answer; nothing else was touched: journalctl -u breakwater@$1" >&2
  exit 1
}

running=()
for port in 7331 7332; do
  if systemctl --quiet is-active "breakwater@$port"; then running+=("$port"); fi
done

case "${#running[@]}" in
  0)
    systemctl enable --now breakwater@7331
    answers 7331
    ;;
  1)
    old=${running[0]}
    new=$((7331 + 7332 - old))
    systemctl enable --now "breakwater@$new"
    answers "$new"
    # Time enough for Caddy to have seen it.
    sleep 2
    systemctl disable --now "breakwater@$old"
    ;;
  2)
    for port in "${running[@]}"; do
      systemctl restart "breakwater@$port"
      answers "$port"
      sleep 2
    done
    ;;
esac
echo "The new version answers."
