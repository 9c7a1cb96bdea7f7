#!/usr/bin/env bash
# Make .venv with the first Python that can, and install one file of pinned requirements into it.
#   bash .ci/venv.sh requirements.txt     (without a file: only make .venv)
# PYTHON=/path/to/python picks the interpreter.
set -eu
cd "$(dirname "$0")/.."
requirements=${1:-}

# A pyenv shim exists for versions that are not switched on: only running one tells.
new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }
can_make_venv() { "$1" -c 'import ensurepip, venv' >/dev/null 2>&1; }

find_python() {
    without_venv=
    for python in ${PYTHON:+"$PYTHON"} python3.13 python3.12 python3.11 python3 python; do
        new_enough "$python" || continue
        if can_make_venv "$python"; then
            echo "$python"
            return
        fi
        without_venv=${without_venv:-$python}
    done
    if [ -n "$without_venv" ]; then
        echo "$without_venv is new enough but has no venv module. On Debian or Ubuntu: apt-get install python3-venv" >&2
    else
        echo "Python 3.11 or newer is needed; none was found (looked for python3.13, python3.12, python3.11, python3, python)." >&2
        echo "Install one, or name it: make run PYTHON=/path/to/python3" >&2
    fi
    return 1
}

# A folder left by an interrupted start, or by a Python that is gone, is made anew.
if ! { new_enough .venv/bin/python && .venv/bin/python -m pip --version; } >/dev/null 2>&1; then
    python=$(find_python)
    echo "Making .venv with $("$python" --version) ..."
    rm -rf .venv
    "$python" -m venv .venv
fi

[ -n "$requirements" ] || exit 0
echo "Installing $requirements ..."
if ! .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$requirements"; then
    echo "$requirements could not be installed; pip's own words are above." >&2
    echo "Most often the package index cannot be reached: look at the network, the proxy, and pip's settings (pip config list)." >&2
    exit 1
fi
