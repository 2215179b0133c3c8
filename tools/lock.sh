#!/bin/sh
# Writes requirements.lock (what runs) and requirements-dev.lock (what tests) from pyproject.toml:
# exact versions and hashes for Python 3.11 to 3.13, no index address. Needs uv.
set -eu
cd "$(dirname "$0")/.."
lock() { uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
    --no-emit-index-url --no-emit-find-links "$@"; }
printf 'setuptools>=77\nwheel\n' | lock pyproject.toml - -o requirements.lock
printf 'setuptools>=77\nwheel\n' | lock pyproject.toml - --extra dev -c requirements.lock -o requirements-dev.lock
