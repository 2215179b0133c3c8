#!/bin/sh
# Sets up .venv from a lock file and installs Verbale into it; does nothing where that has been done.
# usage: tools/setup.sh requirements.lock
set -eu
cd "$(dirname "$0")/.."
lock=$1

stop() { echo "verbale: $1" >&2; exit 1; }

python=""
for name in ${PYTHON:-python3.13 python3.12 python3.11 python3 python}; do
    if command -v "$name" >/dev/null 2>&1 &&
        "$name" -c 'import sys; raise SystemExit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
        python=$name
        break
    fi
done
[ -n "$python" ] || stop "needs Python 3.11, 3.12 or 3.13; none found. Name one with: make PYTHON=/path/to/python3.11 demo"
"$python" -c 'import venv, ensurepip' 2>/dev/null ||
    stop "$python has no venv module; install it (on Debian: apt install python3-venv) and run again"

stamp=".venv/.ready-$(cat "$lock" pyproject.toml | cksum | tr -d ' ')"
[ -e "$stamp" ] && exit 0
[ -x .venv/bin/python ] || { echo "setting up .venv with $python" >&2; "$python" -m venv .venv; }
echo "installing from $lock (about a minute)" >&2
.venv/bin/python -m pip install --quiet --quiet --disable-pip-version-check --require-hashes -r "$lock" ||
    stop "installation failed; the lines above say why (is the package index reachable?)"
.venv/bin/python -m pip install --quiet --quiet --disable-pip-version-check --no-deps --no-build-isolation -e . ||
    stop "Verbale itself could not be installed; the lines above say why"
touch "$stamp"
