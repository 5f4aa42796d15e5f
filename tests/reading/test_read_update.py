"""`manage.py read_update FILE --json`: one object, with no database and no network; or one sentence and 2."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.house.checkout import ROOT
from tests.reading.test_our_own_documents import DOCUMENTS, NAMES
from tests.reading.unreadable_files import FILES, WORD

KEYS = ["title", "board", "meeting_date", "sections", "commitments", "views", "links", "contact"]
DUE = ["kind", "date", "meeting", "as_written"]
DUE_KINDS = {"date", "meeting", "period", "ongoing", "none"}
# Whoever asks for an address or calls one, in a command that is to need neither, is told on the spot.
NO_NETWORK = """
import socket
def refuse(*args, **kwargs):
    raise SystemExit("it went to the network")
socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = socket.create_connection = refuse
"""


@pytest.fixture
def alone(tmp_path: Path) -> dict[str, str]:
    """An environment in which no database and no network can be reached."""
    (tmp_path / "sitecustomize.py").write_text(NO_NETWORK)
    kept = {name: words for name, words in os.environ.items() if name in ("PATH", "LANG", "HOME")}
    unreachable = "postgres://nobody:nothing@board.example.org:1/none"
    return kept | {"DATA_DIR": str(tmp_path / "data"), "DATABASE_URL": unreachable, "PYTHONPATH": str(tmp_path)}


def run(path: Path, env: dict[str, str], *more: str) -> subprocess.CompletedProcess[bytes]:
    """The command as somebody types it."""
    command = [sys.executable, str(ROOT / "manage.py"), "read_update", str(path), *more]
    return subprocess.run(command, env=env, capture_output=True, check=False, timeout=120)


def printed(path: Path, capsys: pytest.CaptureFixture[str]) -> dict:
    """What the command prints, in this process: it may not ask the database, for this test has none."""
    call_command("read_update", str(path), json=True)
    return json.loads(capsys.readouterr().out)


def test_it_needs_no_database_and_no_network(alone: dict[str, str], tmp_path: Path) -> None:
    done = run(DOCUMENTS / "update.md", alone, "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["meeting_date"] == "2023-02-06"
    assert not list((tmp_path / "data").glob("*.sqlite3"))


def test_the_network_is_out_of_reach(alone: dict[str, str]) -> None:
    """So that the test above can fail."""
    call = "import socket; socket.create_connection(('127.0.0.1', 1))"
    done = subprocess.run([sys.executable, "-c", call], env=alone, capture_output=True, check=False)
    assert done.stderr.strip() == b"it went to the network"


def test_in_another_place_and_another_language_it_prints_the_same(alone: dict[str, str], tmp_path: Path) -> None:
    there = run(
        DOCUMENTS / "minutes.txt", alone | {"LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7"}, "--json"
    )
    here = run(DOCUMENTS / "minutes.txt", alone | {"PYTHONHASHSEED": "8", "LANG": "C.UTF-8"}, "--json")
    assert there.returncode == 0
    assert json.loads(there.stdout) == json.loads(here.stdout)


def test_a_terminal_that_knows_fewer_letters_loses_nothing_of_the_json(alone: dict[str, str]) -> None:
    there = run(DOCUMENTS / "update.md", alone | {"PYTHONIOENCODING": "ascii"}, "--json")
    here = run(DOCUMENTS / "update.md", alone, "--json")
    assert (there.returncode, there.stderr) == (0, b"")
    assert json.loads(there.stdout) == json.loads(here.stdout)
    assert run(DOCUMENTS / "update.md", alone | {"PYTHONIOENCODING": "ascii"}).returncode == 0


def test_without_json_it_says_the_same_in_words(alone: dict[str, str]) -> None:
    done = run(DOCUMENTS / "update.md", alone)
    assert done.returncode == 0
    assert "Osmotherwick Youth Justice Improvement Board" in done.stdout.decode()
    assert "10 decisions" in done.stdout.decode()


def test_a_refusal_is_one_sentence_on_standard_error_and_2(alone: dict[str, str], tmp_path: Path) -> None:
    done = run(tmp_path / "none.md", alone, "--json")
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.decode().strip().splitlines()) == 1


@pytest.mark.parametrize("sort", FILES)
def test_what_cannot_be_read_is_refused(sort: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put, word = FILES[sort]
    with pytest.raises(SystemExit) as left:
        call_command("read_update", str(put(tmp_path)), json=True)
    out, err = capsys.readouterr()
    assert (left.value.code, out) == (2, "")
    assert len(err.strip().splitlines()) == 1
    assert word in err
    assert "Traceback" not in err


@pytest.mark.parametrize("name", ["", " "])
def test_no_name_is_no_folder(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        call_command("read_update", name, "--json")
    assert (left.value.code, capsys.readouterr().err.strip()) == (2, "Give the name of a document")


def test_a_file_that_may_not_be_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever is root may read any file: there the refusal is played."""
    path = tmp_path / "a.md"
    path.write_text("The council will write by 4 March.")
    path.chmod(0)

    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    if os.geteuid() == 0:
        monkeypatch.setattr(Path, "open", refuse)
        monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(SystemExit) as left:
        call_command("read_update", str(path), json=True)
    out, err = capsys.readouterr()
    assert (left.value.code, out) == (2, "")
    assert len(err.strip().splitlines()) == 1
    assert "damaged" not in err, "it is whole, and may only not be read"


@pytest.mark.parametrize("name", NAMES)
def test_the_object_has_exactly_the_keys_that_were_promised(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = printed(DOCUMENTS / name, capsys)
    assert list(found) == KEYS
    for section in found["sections"]:
        assert list(section) == ["heading", "text", "decisions"]
        for decision in section["decisions"]:
            assert list(decision) == ["text", "kind", "due", "who"]
    for commitment in found["commitments"]:
        assert list(commitment) == ["text", "section", "due", "who"]
    for link in found["links"]:
        assert list(link) == ["text", "href", "dead"]
    decisions = [decision for section in found["sections"] for decision in section["decisions"]]
    for due in [one["due"] for one in (*decisions, *found["commitments"])]:
        assert list(due) == DUE
        assert due["kind"] in DUE_KINDS
        assert (due["date"] is None) == (due["kind"] not in ("date", "period"))
        assert (due["meeting"] is None) == (due["kind"] != "meeting")


def test_a_name_tells_nothing_of_a_word_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("minutes.docx", "minutes.txt", "minutes", "minutes.PDF"):
        path = tmp_path / name
        path.write_bytes(WORD)
        (commitment,) = printed(path, capsys)["commitments"]
        assert commitment["due"]["date"] == "2020-04-09"
