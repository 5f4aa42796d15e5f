"""The commands a newcomer types: whole, naming no registry, with one clear sentence when something is wrong."""

import os
import re
import shutil
import socket
import stat
import subprocess
from pathlib import Path

import pytest

from tests.house.checkout import ROOT, tracked

SCRIPTS = [path for path in (ROOT / "script").iterdir() if path.is_file() and not path.suffix] + [ROOT / ".ci" / "run"]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_can_be_run_and_read(script: Path) -> None:
    assert script.stat().st_mode & stat.S_IXUSR
    subprocess.run(["bash", "-n", str(script)], check=True)


def test_no_file_names_a_registry_or_a_folder_of_somebodys_machine() -> None:
    hosts = re.compile(
        "pypi" + r"\.org|files\.pythonhosted|registry\.npm" + r"js|--(?:extra-)?index-url|deb\.debian\.org"
    )
    folders = re.compile(r"(?<![\w.])/(?:work|home/\w+|root)/[a-z]")
    for path in tracked():
        if path == Path(__file__) or path.suffix in {".png", ".woff2", ".svg"}:
            continue
        words = path.read_text(errors="ignore")
        assert not hosts.search(words), path
        assert not folders.search(words), path


def test_every_locked_package_has_a_hash_and_no_address() -> None:
    for name in ("runtime", "develop", "node"):
        lock = (ROOT / "requirements" / f"{name}.txt").read_text()
        pinned = re.findall(r"^[a-z0-9._-]+(?:\[[a-z,]+\])?==", lock, re.MULTILINE | re.IGNORECASE)
        assert pinned
        assert lock.count("--hash=sha256:") >= len(pinned)
    assert '"resolved"' not in (ROOT / "package-lock.json").read_text()
    assert '"integrity"' in (ROOT / "package-lock.json").read_text()


@pytest.fixture
def poor_path(tmp_path: Path) -> str:
    """A PATH on which no package is installed and nobody may become root."""
    for name in ("bash", "dirname", "cat", "env", "id", "mktemp", "python3", "sha256sum"):
        found = shutil.which(name)
        if found:
            (tmp_path / name).symlink_to(found)
    for name, words in {"dpkg-query": "exit 1", "sudo": "exit 1", "id": "echo 1000"}.items():
        fake = tmp_path / name
        fake.unlink(missing_ok=True)
        fake.write_text(f"#!/bin/bash\n{words}\n")
        fake.chmod(0o755)
    return str(tmp_path)


def test_who_may_not_install_gets_the_exact_line(poor_path: str) -> None:
    done = subprocess.run(
        [str(ROOT / "script" / "system-packages")], env={"PATH": poor_path}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 3
    assert "apt-get install --yes --no-install-recommends python3-venv" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_busy_port_is_said_in_one_sentence(tmp_path: Path) -> None:
    if subprocess.run([str(ROOT / "script" / "system-packages")], capture_output=True, check=False).returncode:
        pytest.skip("the system packages of the demo are not installed here")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        env = os.environ | {"PORT": port, "DATA_DIR": str(tmp_path)}
        done = subprocess.run([str(ROOT / "script" / "demo")], env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.strip() == (
        f"Port {port} is taken by another program: stop it, or choose another with PORT=9000 script/demo."
    )


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none", "The database could not be made ready"),
        ("DATABASE_URL", "nonsense", "DATABASE_URL cannot be read: it must be postgres://"),
        ("DATABASE_URL", "mysql://somebody@127.0.0.1/none", "DATABASE_URL cannot be read: it must be postgres://"),
        ("DATA_DIR", "/proc/none", "/proc/none cannot be written"),
        ("PORT", "high", "A port is a whole number up to 65535, not “high”"),
        ("PORT", "99999", "A port is a whole number up to 65535, not “99999”"),
        ("WEB_CONCURRENCY", "many", "WEB_CONCURRENCY is a whole number of processes, not “many”"),
    ],
)
def test_what_the_demo_cannot_reach_is_said_in_one_sentence(
    name: str, value: str, sentence: str, tmp_path: Path
) -> None:
    if subprocess.run([str(ROOT / "script" / "system-packages")], capture_output=True, check=False).returncode:
        pytest.skip("the system packages of the demo are not installed here")
    env = os.environ | {"DATA_DIR": str(tmp_path), "PORT": "0", name: value}
    command = [str(ROOT / "script" / "demo"), "--prepare-only"]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert sentence in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_folder_named_from_where_the_command_is_typed_is_found_there(tmp_path: Path) -> None:
    told = f'source "{ROOT}/script/common.sh"; echo "$DATA_DIR"'
    env = os.environ | {"DATA_DIR": "here"}
    done = subprocess.run(["bash", "-c", told], cwd=tmp_path, env=env, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(tmp_path / "here")


def test_an_unknown_word_is_refused() -> None:
    done = subprocess.run([str(ROOT / "script" / "demo"), "--quick"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "does not know “--quick”" in done.stderr


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("DATABASE_URL", "nonsense", "DATABASE_URL cannot be read"),
        ("DEBUG", "maybe", "DEBUG must be 1 or 0"),
        ("PRINT_SECONDS", "soon", "PRINT_SECONDS must be a whole number"),
        ("DATA_DIR", "/proc/nowhere", "Try DATA_DIR="),
    ],
)
def test_a_wrong_setting_says_what_to_type(name: str, value: str, sentence: str, tmp_path: Path) -> None:
    env = {"PATH": os.environ["PATH"], "DATA_DIR": str(tmp_path), name: value}
    python = str(ROOT / ".venv" / "bin" / "python") if (ROOT / ".venv").exists() else "python3"
    done = subprocess.run(
        [python, "manage.py", "check"], cwd=ROOT, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
    assert sentence in done.stderr


def test_rules_broken_on_purpose_turn_their_checks_red() -> None:
    """Those that need no tables, and so take seconds; docs/break-the-rules without numbers breaks all five."""
    ran = subprocess.run(
        [str(ROOT / "docs" / "break-the-rules"), "1", "4", "5"],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout.count("green, then red") == 3
