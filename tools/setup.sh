#!/bin/sh
# Make .venv from requirements.lock and fetch the scripts for the page, as far as not done yet.
# A finished part leaves a copy of its lock behind: the part is done again when the lock has
# changed, and from the start when it was interrupted.
set -eu
cd "$(dirname "$0")/.."

venv=.venv
python=$venv/bin/python
installed=$venv/.installed
vendor=assets/vendor

say() { printf '%s\n' "$*" >&2; }

stop() {
    say "Set-up stopped: $*"
    exit 1
}

recent() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

is_whole() { recent "$1" && "$1" -c 'import sys; sys.exit(sys.prefix == sys.base_prefix)'; }

find_python() {
    for candidate in python3 python3.14 python3.13 python3.12 python3.11 python; do
        if recent "$candidate"; then
            command -v "$candidate"
            return
        fi
    done
    stop "Parallax needs Python 3.11 or newer, and none was found." \
        "Debian: apt-get install python3 python3-venv. macOS: brew install python3."
}

make_venv() {
    if is_whole "$python"; then return; fi
    system=$(find_python)
    "$system" -c 'import ensurepip, venv' >/dev/null 2>&1 ||
        stop "$system lacks the venv module. Debian: apt-get install python3-venv."
    say "Making $venv with $system"
    rm -f "$installed"
    "$system" -m venv --clear "$venv"
}

# uv installs the rest in seconds; itself it comes by pip, at the version and hash of the lock.
install_uv() {
    wanted=$(sed -n 's/^uv==\([^ ]*\).*/\1/p' requirements.lock)
    if "$python" -m uv --version 2>/dev/null | grep -qF "uv $wanted "; then return; fi
    "$python" -m pip --version >/dev/null 2>&1 || "$python" -m ensurepip >/dev/null
    sed -n '/^uv==/,/# via/p' requirements.lock >"$venv/uv.lock"
    "$python" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
        --requirement "$venv/uv.lock"
}

sync() { "$python" -m uv pip sync --quiet --require-hashes --python "$python" "$@" requirements.lock; }

install_packages() {
    make_venv
    if cmp -s requirements.lock "$installed"; then return; fi
    say "Installing Python packages"
    # Without the mark of a finished set-up, a package may lie there in part.
    reinstall=--reinstall
    if [ -f "$installed" ]; then reinstall=; fi
    rm -f "$installed"
    install_uv
    # Some networks sign with certificates that only the system knows.
    sync $reinstall 2>"$venv/.log" || sync --system-certs $reinstall || {
        cat "$venv/.log" >&2
        stop "the packages could not be installed (see above). Is the network there?"
    }
    cp requirements.lock "$installed"
}

# Lines that are nothing but a comment are left out: they are half of what the runtime weighs.
copy() {
    LC_ALL=C sed '/^ *\/\//d' "node_modules/$1" >"$vendor/.part"
    mv "$vendor/.part" "$vendor/$2"
}

fetch_scripts() {
    if cmp -s package-lock.json node_modules/.installed && [ -f "$vendor/plotly-basic.min.js" ]; then return; fi
    rm -rf "$vendor"
    if ! command -v npm >/dev/null 2>&1; then
        say "npm was not found: the page will load plotly's full bundle, some 900 kB more."
        return
    fi
    say "Fetching scripts for the page"
    if ! npm ci --omit=dev --ignore-scripts --silent </dev/null; then
        say "npm could not fetch them: the page will load plotly's full bundle, some 900 kB more."
        return
    fi
    mkdir -p "$vendor"
    copy regenerator-runtime/runtime.js regenerator-runtime.js
    copy plotly.js-basic-dist-min/plotly-basic.min.js plotly-basic.min.js
    cp package-lock.json node_modules/.installed
}

install_packages
fetch_scripts
