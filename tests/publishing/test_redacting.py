"""A phrase that is destroyed goes however it was typed; one that stands nowhere is a slip of the pen, and said so."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from boards.models import Board
from boards.refusals import NotNow
from meetings.changes import write_minute
from meetings.models import Meeting, Minute
from publishing import changes
from publishing.models import Edition
from tests import factories
from tests.cast import Cast
from tests.pages.test_two_at_once import fields_of
from tests.publishing.test_editions import dump

pytestmark = pytest.mark.usefixtures("no_printer")
SAID = "The Board thanked Mary O’Brien and **Zebulon** Quartermain."
REDACT = "/testshire/updates/published/update/2016-01-06/editions/1/redact/"


@pytest.fixture
def withdrawn(cast: Cast, meeting: Meeting) -> Edition:
    """An edition that named two people, as the notes of its meeting and a decision do."""
    item = meeting.items.get()
    factories.decision(cast, item, "Mary O’Brien is to write.")
    write_minute(item=item, notes=f"Notes: {SAID}", say_in_public=SAID, by=cast.sam)
    edition = factories.published(cast, meeting)
    changes.withdraw(edition=edition, words="It named somebody.", by=cast.sam)
    edition.refresh_from_db()
    return edition


def test_names_go_from_the_record_however_they_were_typed(cast: Cast, withdrawn: Edition) -> None:
    phrases = ["Zebulon Quartermain", "Mary O'Brien"]
    gone = changes.redact(edition=withdrawn, why="It named two people.", phrases=phrases, by=cast.sam)
    assert "Brien" not in dump()
    assert "Quartermain" not in dump()
    minute = Minute.objects.get()
    assert minute.say_in_public == "The Board thanked [removed] and **[removed]**."
    assert gone.editions == [withdrawn]
    assert (gone.rows, gone.earlier) == (2, 1)


def test_another_edition_that_says_it_in_other_letters_is_in_the_way(cast: Cast, withdrawn: Edition) -> None:
    other = factories.public_meeting(cast, date(2016, 1, 13), said="Mary O’Brien spoke.")
    factories.published(cast, other)
    with pytest.raises(NotNow, match="says these words too"):
        changes.redact(edition=withdrawn, why="It named her.", phrases=["Mary O'Brien"], by=cast.sam)


def test_the_reason_does_not_repeat_the_name_in_other_letters(cast: Cast, withdrawn: Edition) -> None:
    with pytest.raises(NotNow, match="must not repeat"):
        changes.redact(edition=withdrawn, why="It named Mary O'Brien.", phrases=["Mary O’Brien"], by=cast.sam)


def test_a_phrase_that_stands_nowhere_is_told_before_anything_is_destroyed(signed_in, withdrawn: Edition) -> None:
    sam = signed_in("sam")
    sent = fields_of(sam.get(REDACT).context["form"])
    sent |= {"why": "It named two people.", "phrases": "Mary O'Brien\nZebulon Quatermain", "sure": "on"}
    page = sam.post(REDACT, sent)
    assert page.status_code == 200
    said = "“Zebulon Quatermain” stands nowhere in what the Board holds"
    assert page.content.decode().count(said) == 2, "in the summary and beside the box"
    assert "Nothing is destroyed yet" in page.content.decode()
    withdrawn.refresh_from_db()
    assert withdrawn.redacted_at is None
    assert "O’Brien" in withdrawn.words.text
    sent["phrases"] = "Mary O'Brien\nZebulon Quartermain"
    done = sam.post(REDACT, sent, follow=True).content.decode().replace("\u00a0", " ")
    assert "The words are destroyed. They also stood in 2 other places and in 1 earlier version." in done


def test_without_phrases_nothing_is_counted(signed_in, withdrawn: Edition) -> None:
    sam = signed_in("sam")
    sent = fields_of(sam.get(REDACT).context["form"]) | {"why": "It named two people.", "sure": "on"}
    done = sam.post(REDACT, sent, follow=True).content.decode()
    assert "The words are destroyed." in done
    assert "also stood" not in done


def test_what_the_board_says_of_itself_loses_the_name_and_its_own_name_stays(cast: Cast, withdrawn: Edition) -> None:
    day, said = date(2016, 3, 2), "Second meeting, chaired by Mary O’Brien"
    changes.announce_meeting(board=cast.board, day=day, words=said, by=cast.sam)
    changes.announce_meeting(board=cast.board, day=day, words="Second meeting", by=cast.sam)
    changes.announce_meeting(board=cast.board, day=day, words=said, by=cast.sam)
    changes.redact(edition=withdrawn, why="It named her.", phrases=["Mary O'Brien", "Testshire"], by=cast.sam)
    board = Board.objects.get(pk=cast.board.pk)
    assert board.announced_words == "Second meeting, chaired by [removed]"
    assert (board.place, board.council) == ("Testshire", "Testshire Council")
    assert "Brien" not in dump()
    other = Board.objects.get(pk=cast.other_board.pk)
    assert other.version == cast.other_board.version


def test_the_rows_are_walked_once(cast: Cast, withdrawn: Edition) -> None:
    with CaptureQueriesContext(connection) as caught:
        changes.redact(edition=withdrawn, why="It named her.", phrases=["Mary O'Brien"], by=cast.sam)
    walked = [query["sql"] for query in caught if 'FROM "meetings_historicalmeeting"' in query["sql"]]
    assert len(walked) == 1
