"""A sentence of our own that promises nothing is set aside at its meeting, and asked for again."""

from datetime import date

import pytest
from django.test import Client

from actions.models import ActionItem
from boards.models import Finding
from meetings.changes import write_minute
from meetings.models import AgendaItem
from publishing import changes
from publishing.changes import SaveAnswers
from publishing.checking.promises import at_an_item
from publishing.models import SentenceSetAside
from tests import factories
from tests.cast import Cast
from tests.publishing.test_promises import DAY, WAITING, drafted, link_in, words
from tests.publishing.test_reading_in import accept_all, found, upload


@pytest.fixture
def sam(cast: Cast, signed_in) -> Client:
    return signed_in("sam")


def test_what_promises_nothing_is_set_aside_once_for_its_minute_and_its_draft(cast: Cast, sam: Client) -> None:
    row = drafted(cast)
    write_minute(item=row.sections.get().item, notes=WAITING, say_in_public="", by=cast.sam)
    address = link_in(words(sam.get("/testshire/updates/1/check/")))
    sam.post(address, {"aside": "yes"})
    sam.post(address, {"aside": "yes"})
    assert SentenceSetAside.objects.count() == 1
    assert "has no action." not in words(sam.get("/testshire/updates/1/check/"))
    assert "promise something" not in words(sam.get("/testshire/meetings/2016-01-06/items/1/minute/"))
    assert not ActionItem.objects.exclude(item=None).exists()


def test_what_was_set_aside_is_asked_for_again(cast: Cast, sam: Client) -> None:
    row = drafted(cast)
    write_minute(item=row.sections.get().item, notes=WAITING, say_in_public="", by=cast.sam)
    check, minute = "/testshire/updates/1/check/", "/testshire/meetings/2016-01-06/items/1/minute/"
    address = link_in(words(sam.get(check)))
    assert "is not set aside" in words(sam.post(address, {"again": "1"}, follow=True))
    in_its_minute = link_in(words(sam.get(minute)))
    for place, its_address in ((check, address), (minute, in_its_minute)):
        sam.post(its_address, {"aside": "yes"})
        page = " ".join(words(sam.get(place)).split())
        assert "1 sentence set aside" in page
        assert WAITING[:-1] in page
        assert "It is asked for again." in words(sam.post(its_address, {"again": "1"}, follow=True))
        page = words(sam.get(place))
        assert "set aside</span></summary>" not in page
        assert its_address in page
    lines = SentenceSetAside.objects.order_by("pk")
    assert [(line.is_asked_again, line.replaces_id) for line in lines] == [
        (False, None), (True, lines[0].pk), (False, lines[1].pk), (True, lines[2].pk),
    ]  # fmt: skip


def test_the_same_words_at_another_meeting_are_another_sentence(cast: Cast, sam: Client) -> None:
    said = "The council will bring its figures to the next meeting."
    pages = []
    for day in (DAY, date(2016, 1, 20)):
        item = factories.item(cast, factories.held_meeting(cast, day))
        write_minute(item=item, notes=said, say_in_public="", by=cast.sam)
        pages.append(f"/testshire/meetings/{day}/items/1/minute/")
    sam.post(link_in(words(sam.get(pages[0]))), {"aside": "yes"})
    assert "promise something" not in words(sam.get(pages[0]))
    assert "promise something" in words(sam.get(pages[1]))


@pytest.mark.parametrize("sort", ["promise", "commitment"])
def test_what_was_dropped_of_a_document_is_not_asked_for_again(cast: Cast, sam: Client, sort: str) -> None:
    row = changes.read_in(upload=upload(), board=cast.board, by=cast.sam)
    accept_all(cast, row)
    dropped = found(row, sort)[-1]
    decision = dropped.under if sort == "promise" else dropped
    changes.drop_finding(finding=decision, by=cast.sam)
    kept = SaveAnswers(say_in_public=True)
    changes.save_read_in(read_in=row, access=cast.access("sam"), answers=kept, by=cast.sam)
    item = Finding.objects.of_read_in(row).sections()[0 if sort == "promise" else 1].words
    there = AgendaItem.objects.get(title=item)
    said = there.minute.say_in_public
    assert decision.words[:20] in said
    told = [(one.words, one.is_aside) for one in at_an_item(there, said, cast.access("sam"))]
    assert [words for words, is_aside in told if is_aside and decision.words[:20] in words]
    assert not [words for words, is_aside in told if not is_aside]
    (line,) = SentenceSetAside.objects.all()
    assert line.reason == "Dropped when document 1 was read in"
    row.refresh_from_db()
    changes.undo_read_in(read_in=row, words="A try.", by=cast.sam)
    assert SentenceSetAside.objects.standing().get().is_asked_again


def test_a_sentence_of_which_the_decision_is_kept_is_not_set_aside(cast: Cast) -> None:
    row = changes.read_in(upload=upload(), board=cast.board, by=cast.sam)
    accept_all(cast, row)
    changes.drop_finding(finding=found(row, "promise")[0], by=cast.sam)
    changes.save_read_in(read_in=row, access=cast.access("sam"), by=cast.sam)
    assert not SentenceSetAside.objects.exists()
