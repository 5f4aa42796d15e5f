"""The commands on a poorer machine: no network, no library, an old Python. One clear sentence each, and exit 1."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.house.checkout import ROOT, copy_to, fake, without_network

VENV = ROOT / ".venv"
STAMPS = ("develop.stamp", "develop.txt.stamp", "npm.stamp", "styles.stamp")
needs_set_up = pytest.mark.skipif(not (VENV / "develop.stamp").exists(), reason="script/setup has not run here")


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A fresh copy of the checkout."""
    return copy_to(tmp_path / "checkout")


def run(elsewhere: Path, command: str, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    words = command.split()
    return subprocess.run(
        [str(elsewhere / words[0]), *words[1:]], env=env, capture_output=True, text=True, check=False, timeout=180
    )


def require_one_sentence(done: subprocess.CompletedProcess[str], sentence: str) -> None:
    assert done.returncode == 1, done.stderr
    assert sentence in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr


def first_on_the_path(folder: Path) -> str:
    return f"{folder}:{os.environ['PATH']}"


def test_set_up_without_a_network_says_which_packages_are_missing(elsewhere: Path, tmp_path: Path) -> None:
    done = run(elsewhere, "script/setup", without_network(tmp_path))
    require_one_sentence(done, "The packages of requirements/runtime.txt could not be installed: is there a network?")
    log = Path(done.stderr.strip().rsplit(" ", 1)[1].rstrip("."))
    assert "ERROR" in log.read_text(), "the log it names holds what pip said"
    log.unlink()
    assert not list((elsewhere / ".venv").glob("*.stamp")), "the next run tries again"


@needs_set_up
def test_styles_without_a_network_say_so(elsewhere: Path, tmp_path: Path) -> None:
    (elsewhere / ".venv").symlink_to(VENV)
    done = run(elsewhere, "script/setup", without_network(tmp_path))
    require_one_sentence(done, "The packages of package-lock.json could not be installed: is there a network?")
    assert not (elsewhere / "build").exists()


def test_system_packages_without_a_network_say_the_line(elsewhere: Path, tmp_path: Path) -> None:
    poor = tmp_path / "poor"
    fake(poor, "dpkg-query", "exit 1")
    fake(poor, "id", "echo 0")
    fake(poor, "apt-get", "echo 'Temporary failure resolving' >&2\nexit 100")
    done = run(elsewhere, "script/system-packages", os.environ | {"PATH": first_on_the_path(poor)})
    require_one_sentence(done, "The system packages could not be installed: is there a network? The line was: apt-get")
    log = Path(done.stderr.strip().rsplit(" ", 1)[1].rstrip("."))
    assert "Temporary failure resolving" in log.read_text()
    log.unlink()


def ready(elsewhere: Path, python: str) -> None:
    """The copy as after set-up, with this for its Python."""
    venv = elsewhere / ".venv"
    fake(venv / "bin", "python", python)
    for stamp in STAMPS:
        shutil.copy(VENV / stamp, venv / stamp)
    (elsewhere / "build" / "static").mkdir(parents=True)


@needs_set_up
def test_the_demo_without_the_libraries_of_pdfs_names_them(elsewhere: Path, tmp_path: Path) -> None:
    real = VENV / "bin" / "python"
    ready(elsewhere, f'[[ "$*" == *"import weasyprint"* ]] && exit 1\nexec {real} "$@"')
    installed = tmp_path / "installed"
    fake(installed, "dpkg-query", "echo installed")
    env = os.environ | {"PATH": first_on_the_path(installed), "DATA_DIR": str(tmp_path)}
    done = run(elsewhere, "script/demo --prepare-only", env)
    require_one_sentence(done, "The libraries that set PDFs (Pango, HarfBuzz) were not found")
    assert not list(tmp_path.glob("*.sqlite3")), "it stops before it makes a database"


@pytest.mark.parametrize(
    ("python", "sentence"),
    [
        ("exit 1", "Python 3.11 or newer is needed and was not found"),
        ('[[ "$1" == "-m" ]] && { echo "ensurepip is not available"; exit 1; }\nexit 0', "python3-venv installed?"),
    ],
    ids=["too old", "without venv"],
)
def test_set_up_without_a_fit_python_says_what_to_install(
    python: str, sentence: str, elsewhere: Path, tmp_path: Path
) -> None:
    for name in ("python3", "python3.11", "python3.12", "python3.13"):
        fake(tmp_path / "old", name, python)
    done = run(elsewhere, "script/setup", os.environ | {"PATH": first_on_the_path(tmp_path / "old")})
    require_one_sentence(done, sentence)


def test_set_up_in_a_folder_that_is_full_of_something_else_says_so(elsewhere: Path) -> None:
    (elsewhere / ".venv").write_text("not a folder")
    require_one_sentence(run(elsewhere, "script/setup", dict(os.environ)), "The virtual environment could not be made")
