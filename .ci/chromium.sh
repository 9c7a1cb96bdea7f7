#!/usr/bin/env bash
# See that browser tests find a Chromium: one that is there and runs, or the system's package.
set -eu
cd "$(dirname "$0")/.."

find_it() { .venv/bin/python tests/browser/find_chromium.py; }

if ! find_it >/dev/null 2>&1; then
    # The headless shell is half of chromium's size and asks the network for nothing; Ubuntu has only the latter.
    bash .ci/apt.sh chromium-headless-shell chromium-headless-shell chromium
fi
echo "Chromium: $(find_it)"
