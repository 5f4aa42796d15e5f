"""`read_update FILE --board SLUG --save` leaves a document on the check page, and makes nothing by itself."""

from pathlib import Path

import pytest
from django.core.management import call_command

from boards.models import Finding, ReadIn
from meetings.models import Decision, Meeting
from tests.cast import Cast
from tests.publishing.test_reading_in import TEXT


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "update.md"
    found.write_text(TEXT)
    return found


def test_it_is_left_on_the_check_page_by_the_machine(cast: Cast, path: Path, capsys) -> None:
    call_command("read_update", str(path), board="testshire", save=True)
    assert capsys.readouterr().out == "/testshire/updates/read-in/1/\n"
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
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_2(cast: Cast, path: Path, more: dict, sentence: str, capsys) -> None:
    with pytest.raises(SystemExit) as left:
        call_command("read_update", str(path), **more)
    assert left.value.code == 2
    assert capsys.readouterr().err.strip() == sentence
    assert not ReadIn.objects.exists()
