"""A document titled only by its board is told from the next by the day of its meeting; any other keeps its title."""

from datetime import date

import pytest
from django.core.management import call_command
from django.test import Client

from boards.models import ReadIn
from publishing import changes
from publishing.document_titles import title_kept, title_proposed
from publishing.read_before import ReadBefore, require_not_read_before
from publishing.reading import read
from tests.cast import Cast
from tests.publishing.test_reading_in import HELD, TEXT, upload

FEBRUARY = date(2016, 2, 3)
OURS = "Testshire Children’s Services Improvement Board"


@pytest.mark.parametrize(
    ("said", "day", "title"),
    [
        ("Testshire Children's Services Improvement Board", FEBRUARY, f"{OURS}, 3 February 2016"),
        ("Improvement Board", FEBRUARY, "Improvement Board, 3 February 2016"),
        ("Rutland Improvement Board", FEBRUARY, "Rutland Improvement Board, 3 February 2016"),
        ("Improvement Board", None, "Improvement Board"),
        ("Board members' update", FEBRUARY, "Board members’ update"),
        ("Improvement Board: minutes of 3 February", FEBRUARY, "Improvement Board: minutes of 3 February"),
        ("Minutes", FEBRUARY, "Minutes"),
    ],
)
def test_only_a_title_that_names_nothing_but_a_board_is_given_the_day(said: str, day: date, title: str) -> None:
    assert title_proposed(said, OURS, "Rutland Improvement Board", day) == title


def test_a_title_as_proposed_follows_the_day_and_any_other_stays() -> None:
    assert title_kept(OURS, OURS, "", None, FEBRUARY) == f"{OURS}, 3 February 2016"
    assert title_kept(f"{OURS}, 13 January 2016", OURS, "", HELD, FEBRUARY) == f"{OURS}, 3 February 2016"
    assert title_kept(OURS, OURS, "", HELD, FEBRUARY) == OURS, "somebody took the day off"
    assert title_kept("Minutes, 13 January 2016", OURS, "", HELD, FEBRUARY) == "Minutes, 13 January 2016"


def test_a_long_title_keeps_its_day() -> None:
    name = "Board " * 40
    proposed = title_proposed(name, "B", name, FEBRUARY)
    assert len(proposed) == 200
    assert proposed.endswith(", 3 February 2016")


def test_what_is_read_in_is_told_by_its_day_once_in_the_list(cast: Cast, signed_in) -> None:
    sam: Client = signed_in("sam")
    row = changes.read_in(upload=upload(), board=cast.board, by=cast.sam)
    assert row.title == "Testshire Improvement Board, 13 January 2016"
    for address in ("/testshire/updates/read-in/", "/testshire/updates/"):
        page = sam.get(address).content.decode().replace("\N{NO-BREAK SPACE}", " ")
        assert page.count("13 January 2016") == 1, address
    changes.mend_read_in(read_in=row, title=row.title, meeting_day=date(2016, 1, 14), by=cast.sam)
    assert ReadIn.objects.get().title == "Testshire Improvement Board, 14 January 2016"


def test_a_document_of_its_meeting_and_title_is_still_asked_about(cast: Cast) -> None:
    changes.read_in(upload=upload(), board=cast.board, by=cast.sam)
    other = upload(TEXT.replace("two officers", "three officers"))
    with pytest.raises(ReadBefore, match="of the same meeting with the same title"):
        require_not_read_before(other, cast.board, read(other.read(), "update.md"))


def test_what_the_reader_prints_keeps_the_title_as_it_is(tmp_path, capsys) -> None:
    paper = tmp_path / "update.md"
    paper.write_text(TEXT)
    call_command("read_update", str(paper), "--json")
    assert '"title": "Testshire Improvement Board"' in capsys.readouterr().out
