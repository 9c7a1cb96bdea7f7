#!/usr/bin/env bash
# See that browser tests find a Chromium: one that is there, or the system's package.
set -eu
cd "$(dirname "$0")/.."

find_it() { .venv/bin/python tests/browser/find_chromium.py; }

if found=$(find_it 2>/dev/null); then
    echo "Chromium: $found"
    exit 0
fi
if ! command -v apt-get >/dev/null; then
    find_it || true
    exit 1
fi

as_root=
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "Chromium is missing, and installing it needs root: apt-get install chromium-headless-shell" >&2
        exit 1
    fi
    as_root=sudo
fi
echo "Installing Chromium from the system's packages ..."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
export DEBIAN_FRONTEND=noninteractive
# chromium-headless-shell is half of chromium's size and asks the network for nothing; Ubuntu has only the latter.
install() { $as_root apt-get install -y --no-install-recommends "$1" >>"$log" 2>&1; }
if ! { $as_root apt-get update >>"$log" 2>&1 && { install chromium-headless-shell || install chromium; }; }; then
    tail -n 15 "$log" >&2
    echo "Chromium could not be installed; apt-get's last words are above. By hand: apt-get install chromium-headless-shell" >&2
    exit 1
fi
echo "Chromium: $(find_it)"
