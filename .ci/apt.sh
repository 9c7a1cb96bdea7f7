#!/usr/bin/env bash
# See that a command is there that tests need, or install the first of the system's packages that can be:
#   bash .ci/apt.sh COMMAND PACKAGE [OTHER_PACKAGE]...       ("a b" are two packages that go together)
set -eu
command=$1
shift

if PATH="$PATH:/usr/sbin:/usr/local/sbin" command -v "$command" >/dev/null; then
    exit 0
fi
if ! command -v apt-get >/dev/null; then
    echo "$command is missing, and tests need it. Install it with your system's packages (Debian calls it $1)." >&2
    exit 1
fi
as_root=
if [ "$(id -u)" -ne 0 ]; then
    as_root=sudo
    if ! command -v sudo >/dev/null; then
        echo "$command is missing, and installing it needs root: apt-get install $1" >&2
        exit 1
    fi
fi
echo "Installing $1 from the system's packages ..."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -y --no-install-recommends "$@" >>"$log" 2>&1
}
install_one_of() {
    for package in "$@"; do
        # shellcheck disable=SC2086  # packages that go together are words of their own
        if apt install $package; then return 0; fi
    done
    return 1
}
# The lists are fetched only where those at hand do not do: once for all the tools of a new machine.
if ! install_one_of "$@" && ! { apt update && install_one_of "$@"; }; then
    tail -n 15 "$log" >&2
    echo "$1 could not be installed; apt-get's last words are above. By hand: apt-get install $1" >&2
    exit 1
fi
