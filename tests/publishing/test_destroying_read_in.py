"""A document that should not have been read in is destroyed: no word of it is left where it was kept and checked."""

from datetime import UTC, datetime
from typing import Any

from boards.erasing import MARK
from boards.models import Finding, ReadIn
from publishing import changes
from publishing.taken_back import TakenBack
from tests.cast import Cast
from tests.house.live_site import Migrate
from tests.publishing.test_reading_in import saved, upload

THEN = datetime(2016, 1, 29, 12, tzinfo=UTC)
WHY = "Zebulon is named in it"
WORDS = ("Testshire", "sickness", "Schools", "Staffing", "March", "Zebulon", "parents")


def kept_of(row: ReadIn) -> str:
    """Every column of the document, of its earlier versions and of its findings, as one text."""
    tables = [ReadIn.objects.filter(pk=row.pk), row.history.all(), Finding.objects.filter(read_in=row)]
    return repr([list(rows.values()) for rows in tables])


def undone_and_set_aside(cast: Cast) -> ReadIn:
    """A document that was saved whole, undone for a reason that names somebody, and set aside."""
    row = changes.read_in(upload=upload(), board=cast.board, by=cast.sam)
    saved(cast, row, say_in_public=True)
    changes.undo_read_in(read_in=row, words=WHY, by=cast.sam)
    changes.check_again(read_in=row, by=cast.sam)
    return changes.set_aside(read_in=row, by=cast.sam)


def test_what_saving_made_is_kept_by_its_reference_and_not_in_its_words(cast: Cast) -> None:
    row = saved(cast, changes.read_in(upload=upload(), board=cast.board, by=cast.sam), say_in_public=True)
    told = {line["what"].rpartition(".")[2]: line["words"] for line in row.made}
    assert told["Promise"] == "A promise of decision 2 of 2016-01-13"
    assert told["Minute"] == "The minute of item 2 of 2016-01-13"
    assert told["ActionItem"] == "Action 3"


def test_no_word_of_it_is_left_also_after_it_was_saved_and_undone(cast: Cast) -> None:
    row = undone_and_set_aside(cast)
    assert all(word in kept_of(row) for word in WORDS)
    made = changes.destroy_read_in(read_in=row, by=cast.sam)
    assert [word for word in WORDS if word in kept_of(row)] == []
    assert (made.title, made.destroyed_by) == (f"Document 1, {MARK}", cast.sam)
    told = [(one.history_change_reason, one.history_user) for one in row.history.all()]
    assert told[0] == ("Its file and words were destroyed", cast.sam)
    assert {who for _, who in told} == {cast.sam}, "who did what to it and when remains"


def test_what_it_had_made_is_still_known_to_be_taken_back(cast: Cast) -> None:
    row = undone_and_set_aside(cast)
    before = TakenBack(cast.board).keys
    changes.destroy_read_in(read_in=row, by=cast.sam)
    assert TakenBack(cast.board).keys == before
    assert before["meetings.Promise"]


def test_a_document_destroyed_before_that_loses_its_words_too(live_site: Migrate) -> None:
    make = live_site([("boards", "0011_seats_called_off")]).get_model
    board = make("boards", "Board").objects.create(slug="live", name="Board", place="Live", council="C")
    sam = make("boards", "Person").objects.create(name="Sam")
    file = make("boards", "StoredFile").objects.create(board=board, size=1, recorded_by=sam, recorded_at=THEN)
    made = [{"what": "meetings.Promise", "key": 1, "version": 1, "words": "Report on sickness", "did": ["made"]}]
    facts = {"board": board, "file": file, "reader": "1", "title": "Document", "read_by": sam, "read_at": THEN}
    write, gone = make("boards", "ReadIn").objects.create, {"state": "set_aside", "destroyed_by": sam}
    rows = [write(number=1, taken_back=made, destroyed_at=THEN, **gone, **facts), write(number=2, made=made, **facts)]
    told = make("boards", "HistoricalReadIn").objects
    for row in rows:
        version = {"id": row.pk, "number": row.number, "history_date": THEN, "history_type": "~", "made": made, **facts}
        told.create(undone_words=WHY, history_change_reason=WHY, **version)
        told.create(history_change_reason="The last", destroyed_at=row.destroyed_at, **version)
        make("boards", "Finding").objects.create(
            read_in=row, place=1, sort="promise", due_meeting="plan: March meeting", written_by=sam, written_at=THEN
        )
    make = live_site([("boards", "0012_destroyed_documents_keep_no_word")]).get_model
    first, second = (whole(make, row.pk) for row in rows)
    assert [word for word in ("sickness", "Zebulon", "March") if word in first] == []
    assert all(word in second for word in ("sickness", "Zebulon", "March")), "the other is not destroyed"
    assert "The last" in first
    assert make("boards", "ReadIn").objects.get(number=1).taken_back[0]["key"] == 1


def whole(make: Any, key: int) -> str:
    """The same as `kept_of`, of a site as it was."""
    names = {"ReadIn": "pk", "HistoricalReadIn": "id", "Finding": "read_in"}
    return repr([list(make("boards", name).objects.filter(**{of: key}).values()) for name, of in names.items()])
