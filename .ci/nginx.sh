#!/usr/bin/env bash
# See that the tests of the served dashboard find an nginx: one that is there, or the system's package.
set -eu

if command -v nginx >/dev/null || [ -x /usr/sbin/nginx ]; then
    exit 0
fi
if ! command -v apt-get >/dev/null; then
    echo "nginx is missing; the tests in tests/deploy need it. Install it with your system's packages." >&2
    exit 1
fi
as_root=
if [ "$(id -u)" -ne 0 ]; then
    as_root=sudo
    if ! command -v sudo >/dev/null; then
        echo "nginx is missing, and installing it needs root: apt-get install nginx-light" >&2
        exit 1
    fi
fi
echo "Installing nginx from the system's packages ..."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
export DEBIAN_FRONTEND=noninteractive
# nginx-light on Debian and older Ubuntu; its own service is not wanted, tests start theirs on a free port.
install() { $as_root apt-get install -y --no-install-recommends "$1" >>"$log" 2>&1; }
if ! { $as_root apt-get update >>"$log" 2>&1 && { install nginx-light || install nginx; }; }; then
    tail -n 15 "$log" >&2
    echo "nginx could not be installed; apt-get's last words are above. By hand: apt-get install nginx" >&2
    exit 1
fi
