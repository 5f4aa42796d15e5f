"""`read_update FILE --board SLUG --save` leaves a document on the check page, and makes nothing by itself."""

from pathlib import Path
from unittest.mock import patch

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import OperationalError

from boards.models import Finding, ReadIn, StoredFile
from meetings.models import Decision, Meeting
from tests.cast import Cast
from tests.publishing.test_reading_in import TEXT

CHILDREN = "Name, date of birth\n\nA 01/02/2009\n\nB 03/04/2010\n\nC 05/06/2011\n\nIt was agreed that it is so.\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "update.md"
    found.write_text(TEXT)
    return found


def test_it_is_left_on_the_check_page_by_the_machine(cast: Cast, path: Path, capsys) -> None:
    call_command("read_update", str(path), board="testshire", save=True)
    assert capsys.readouterr().out == f"{settings.BASE_URL}/testshire/updates/read-in/1/\n"
    row = ReadIn.objects.get()
    assert row.read_by == cast.machine
    assert Finding.objects.of_read_in(row).waiting().count() == Finding.objects.count()
    assert not Decision.objects.exists()
    assert not Meeting.objects.exists()


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"board": "nowhere", "save": True}, "There is no board at “nowhere”"),
        ({"board": "testshire"}, "Give --board SLUG and --save together"),
        ({"save": True}, "Give --board SLUG and --save together"),
        ({"save": True, "board": "testshire", "json": True}, "Give --json or --save, not both"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_2(cast: Cast, path: Path, more: dict, sentence: str, capsys) -> None:
    with pytest.raises(SystemExit) as left:
        call_command("read_update", str(path), **more)
    assert left.value.code == 2
    assert capsys.readouterr().err.strip() == sentence
    assert not ReadIn.objects.exists()


@pytest.mark.parametrize("broken", [OperationalError("no such table"), PermissionError("files")])
def test_a_database_or_folder_that_cannot_be_written_is_one_sentence_and_2(
    broken: Exception, cast: Cast, path: Path, capsys
) -> None:
    with (
        patch("publishing.management.commands.read_update.read_in", side_effect=broken),
        pytest.raises(SystemExit) as left,
    ):
        call_command("read_update", str(path), board="testshire", save=True)
    assert left.value.code == 2
    said = capsys.readouterr().err.strip()
    assert said.startswith("It could not be kept")
    assert len(said.splitlines()) == 1


def test_a_list_about_children_is_refused_until_somebody_says_it_is_none(cast: Cast, tmp_path: Path, capsys) -> None:
    path = tmp_path / "list.txt"
    path.write_text(CHILDREN)
    with pytest.raises(SystemExit) as left:
        call_command("read_update", str(path), board="testshire", save=True)
    assert left.value.code == 2
    assert "give --not-about-children" in capsys.readouterr().err
    assert not StoredFile.objects.exists()
    call_command("read_update", str(path), board="testshire", save=True, not_about_children=True)
    assert "not about children" in ReadIn.objects.get().history.get().history_change_reason


def test_the_same_file_is_read_in_again_only_when_asked(cast: Cast, path: Path, capsys) -> None:
    call_command("read_update", str(path), board="testshire", save=True)
    with pytest.raises(SystemExit):
        call_command("read_update", str(path), board="testshire", save=True)
    assert "as document 1. Give --again" in capsys.readouterr().err
    call_command("read_update", str(path), board="testshire", save=True, again=True)
    assert ReadIn.objects.count() == 2


@pytest.mark.parametrize(
    ("mend", "sentence"),
    [
        (("\n- ", "\n* "), "A file with the same words was read in on"),
        (("two officers", "three officers"), "A document of the same meeting with the same title was read in on"),
    ],
)
def test_the_same_words_or_meeting_are_said(cast: Cast, path: Path, mend: tuple, sentence: str, capsys) -> None:
    call_command("read_update", str(path), board="testshire", save=True)
    other = path.with_name("other.md")
    other.write_text(TEXT.replace(*mend))
    with pytest.raises(SystemExit) as left:
        call_command("read_update", str(other), board="testshire", save=True)
    assert left.value.code == 2
    said = capsys.readouterr().err.strip()
    assert said.startswith(sentence)
    assert said.endswith("as document 1. Give --again to read it in all the same")
    assert len(said.splitlines()) == 1
