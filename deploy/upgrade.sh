#!/usr/bin/env bash
# Restarts one process of the relay after the other, each only when the one before answers again: nobody notices.
#   deploy/upgrade.sh [PORT ...]        needs: systemd, curl; run as root after the new version lies in /srv/breakwater
set -euo pipefail

ports=("$@")
[ ${#ports[@]} -gt 0 ] || ports=(7331 7332)
for port in "${ports[@]}"; do
  systemctl restart "breakwater@$port"
  for _ in $(seq 100); do
    curl -fs -o /dev/null "http://127.0.0.1:$port/health" && continue 2
    sleep 0.2
  done
  echo "The process on port $port does not answer. The others were left as they are: journalctl -u breakwater@$port" >&2
  exit 1
done
echo "All of them answer: ${ports[*]}."
