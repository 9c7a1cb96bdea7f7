#!/usr/bin/env bash
# Write requirements.txt and tests/requirements.txt from pyproject.toml: exact versions with hashes, for every platform.
#   bash .ci/lock.sh          keeps the versions already pinned, as far as pyproject.toml allows
#   bash .ci/lock.sh 1        takes the newest that fit
set -eu
cd "$(dirname "$0")/.."

if [ ! -x .venv-lock/bin/uv ]; then
    bash .ci/venv.sh
    .venv/bin/python -m venv .venv-lock
    .venv-lock/bin/python -m pip install --quiet --disable-pip-version-check uv
fi

# --no-config and the two --no-emit: a private index or a folder of wheels must not end up in the files.
compile() {
    .venv-lock/bin/uv pip compile pyproject.toml --quiet --no-config --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" ${upgrade:+--upgrade} "$@"
}
upgrade=${1:-}
compile --output-file requirements.txt
# The tests' file holds the dashboard's packages too, at the same versions, so that both fit into one .venv.
upgrade=
compile --group test --constraints requirements.txt --output-file tests/requirements.txt
