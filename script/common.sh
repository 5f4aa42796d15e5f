# What the scripts share: where the checkout is, which Python, and how to stop with one clear sentence.
# Sourced, not run.
set -euo pipefail
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
VENV="$ROOT/.venv"
DATA_DIR="${DATA_DIR:-$ROOT/var}"
[[ "$DATA_DIR" == /* ]] || DATA_DIR="$PWD/$DATA_DIR" # as seen from where the command was typed
export DATA_DIR
cd "$ROOT"

stop() { # one sentence, then out
  echo "$1" >&2
  exit "${2:-1}"
}

say() { echo "– $1"; }

find_python() { # the first Python of 3.11 or newer
  local name
  for name in python3 python3.13 python3.12 python3.11; do
    if command -v "$name" >/dev/null && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      command -v "$name"
      return
    fi
  done
  stop "Python 3.11 or newer is needed and was not found: install it (on Debian: apt-get install python3) and try again."
}

changed() { # changed STAMP FILE...: whether the files differ from when the stamp was made
  local stamp="$1"
  shift
  [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$(cat "$@" | sha256sum)" ]
}

stamp() { # remember the files as they are
  local stamp="$1"
  shift
  cat "$@" | sha256sum > "$stamp"
}
