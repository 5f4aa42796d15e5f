"""A copy of the checkout on a poorer machine: without a network, without a library, with programs that fail.

Used by the tests of the commands. Nothing here is written to the checkout itself.
"""

import os
import shutil
import subprocess
from pathlib import Path

from django.conf import settings

ROOT: Path = settings.ROOT
CLOSED = "http://127.0.0.1:1"  # nobody listens there


def tracked() -> list[Path]:
    """The files of the checkout, as git knows them; without git, all but what set-up makes."""
    if shutil.which("git") and (ROOT / ".git").exists():
        listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        return [ROOT / name for name in listed.splitlines() if (ROOT / name).is_file()]
    made = {".venv", "node_modules", "build", "var", "__pycache__"}
    return [path for path in ROOT.rglob("*") if path.is_file() and not made & set(path.parts)]


def copy_to(folder: Path) -> Path:
    """The files of the checkout in another folder, as from a fresh clone."""
    for path in tracked():
        place = folder / path.relative_to(ROOT)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, place)
    return folder


def fake(folder: Path, name: str, words: str) -> None:
    """A program of this name that does what `words` say."""
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / name
    program.unlink(missing_ok=True)
    program.write_text(f"#!/bin/bash\n{words}\n")
    program.chmod(0o755)


def without_network(folder: Path) -> dict[str, str]:
    """An environment in which every way out ends at a closed port, and nothing was fetched before."""
    kept = {name: value for name, value in os.environ.items() if not name.upper().startswith(("PIP_", "NPM_"))}
    cut = dict.fromkeys(["http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"], CLOSED)
    pip = {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": f"{CLOSED}/simple", "PIP_RETRIES": "0"}
    pip |= {"PIP_NO_CACHE_DIR": "1"}
    npm = {"npm_config_registry": CLOSED, "npm_config_fetch_retries": "0", "npm_config_cache": str(folder / "npm")}
    return kept | cut | pip | npm | {"NO_PROXY": "", "no_proxy": "", "HOME": str(folder), "DATA_DIR": str(folder)}
