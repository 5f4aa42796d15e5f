"""An interest beats every role, also on the desk: who may not read a decision does not read the text that shows it."""

from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.utils.module_loading import import_string

from boards import clock
from boards.changes import set_readers
from meetings.models import Meeting
from publishing import changes
from publishing.changes import Timing, Written
from publishing.models import DraftDecision, Edition, UpdateDraft
from publishing.permissions import KEPT_BEFORE, KEPT_FROM_YOU, UNTIL_IT_IS_PUBLIC
from tests import factories
from tests.cast import DAY, Cast
from tests.drawn import drawn
from tests.pages.test_two_at_once import fields_of

pytestmark = pytest.mark.usefixtures("no_printer")
U = "/testshire/updates/1/"
WORDS = "A public decision is taken."
WHOLE = ["preview/", "preview.pdf", "check/", "clear/", "publish/"]


@pytest.fixture
def draft(cast: Cast, meeting: Meeting) -> UpdateDraft:
    row = factories.draft(cast, meeting)
    set_readers(thing=meeting.items.get(), named=[], kept_from=[cast.sam], by=cast.ann)
    return row


@pytest.mark.parametrize("page", WHOLE)
def test_the_text_is_not_read_by_whom_a_decision_in_it_is_kept_from(page: str, draft, signed_in) -> None:
    answer = signed_in("sam").get(U + page)
    assert answer.status_code == 403
    assert KEPT_FROM_YOU in drawn(answer)
    assert WORDS not in drawn(answer)
    other = signed_in("ann").get(U + page)
    assert other.status_code == (403 if page == "publish/" else 200), "the chair reads it, and does not publish"
    assert KEPT_FROM_YOU not in other.content.decode(errors="ignore")


@pytest.mark.parametrize("page", ["clear/", "publish/", "take/"])
def test_nor_is_it_cleared_or_published_by_them(page: str, draft: UpdateDraft, signed_in) -> None:
    assert signed_in("sam").post(U + page, {"version": draft.version}).status_code == 403
    draft.refresh_from_db()
    assert draft.cleared is None


def test_the_draft_itself_stays_theirs_to_write_without_those_words(draft: UpdateDraft, signed_in) -> None:
    page = signed_in("sam").get(U)
    assert page.status_code == 200
    assert WORDS not in drawn(page)


def test_what_is_left_out_of_the_text_keeps_nobody_from_it(draft: UpdateDraft, signed_in) -> None:
    line = DraftDecision.objects.get()
    line.shown = "out"
    line.save()
    assert signed_in("sam").get(f"{U}preview/").status_code == 200


def test_nor_what_changed_since_the_chair_was_shown_a_text_that_had_it(cast: Cast, draft, signed_in) -> None:
    changes.ask_chair(draft=draft, by=cast.ann)
    line = DraftDecision.objects.get()
    changes.write_draft(draft=draft, written=Written(decisions={line.pk: {"shown": "out"}}), by=cast.ann)
    sams = signed_in("sam").get(f"{U}clear/")
    assert sams.status_code == 200, "the text itself does not show the decision"
    assert WORDS not in drawn(sams)
    assert KEPT_BEFORE in drawn(sams)
    anns = drawn(signed_in("ann").get(f"{U}clear/"))
    assert WORDS in anns, "the chair sees what was taken out"
    assert KEPT_BEFORE not in anns


@pytest.fixture
def embargoed(cast: Cast, meeting: Meeting) -> Edition:
    """An edition that the public reads in three days, with a decision that is kept from Sam since it was published."""
    row = factories.cleared(cast, factories.draft(cast, meeting))
    edition = changes.publish(draft=row, by=cast.sam, timing=Timing(clock.now(cast.board) + timedelta(days=3)))
    set_readers(thing=meeting.items.get(), named=[], kept_from=[cast.sam], by=cast.ann)
    return edition


@pytest.mark.parametrize("page", WHOLE)
def test_nor_the_draft_of_an_edition_under_embargo(page: str, embargoed: Edition, signed_in) -> None:
    answer = signed_in("sam").get(U + page)
    assert answer.status_code == 403
    assert UNTIL_IT_IS_PUBLIC in drawn(answer)
    assert WORDS not in drawn(answer)


@pytest.mark.parametrize("page", ["", "edition.pdf"])
def test_nor_the_edition_itself_before_the_public_reads_it(
    page: str, cast: Cast, embargoed: Edition, signed_in
) -> None:
    answer = signed_in("sam").get(embargoed.desk_address + page)
    assert answer.status_code == 403
    assert UNTIL_IT_IS_PUBLIC in drawn(answer)
    assert WORDS not in drawn(answer)
    assert WORDS.encode() in signed_in("ann").get(embargoed.desk_address + page).content
    soon = embargoed.public_from
    with patch("boards.clock.now", lambda board=None: soon):
        assert WORDS.encode() in signed_in("sam").get(embargoed.desk_address + page).content, "everybody reads it then"


def test_nor_what_changed_since_an_edition_that_never_appeared(cast: Cast, embargoed: Edition, signed_in) -> None:
    changes.withdraw(edition=embargoed, words="Not yet.", by=cast.ann)
    row = changes.start_correction(edition=embargoed, what_changed="", by=cast.ann)
    lines = {line.pk: {"shown": "out"} for section in row.sections.all() for line in section.decisions.all()}
    changes.write_draft(draft=row, written=Written(decisions=lines), by=cast.ann)
    mended = changes.publish(draft=factories.cleared(cast, row), by=cast.ann)
    assert WORDS in drawn(signed_in("ann").get(mended.desk_address))
    page = signed_in("sam").get(mended.desk_address)
    assert page.status_code == 200, "it does not show the decision"
    assert WORDS not in drawn(page)


def test_nor_a_draft_that_was_dropped(cast: Cast, draft: UpdateDraft, signed_in) -> None:
    changes.drop(draft=draft, by=cast.ann)
    assert signed_in("sam").get(f"{U}preview/").status_code == 403


SAVES = [("clear/", "publishing.views.clearing.save_over"), ("publish/", "publishing.views.publish._publish")]


@pytest.mark.parametrize(("page", "saving"), SAVES)
def test_nor_beside_the_answers_that_came_too_late(page: str, saving: str, cast: Cast, draft, signed_in) -> None:
    """Ann brings the decision back between the page that Sam saw and the one that tells who changed the draft."""
    line = DraftDecision.objects.get()
    changes.write_draft(draft=draft, written=Written(decisions={line.pk: {"shown": "out"}}), by=cast.ann)
    factories.cleared(cast, draft)
    sam, save = signed_in("sam"), import_string(saving)
    sent = fields_of(sam.get(U + page).context["form"]) | {"when": "now", "looked": "on", "said_how": "meeting"}
    sent |= {f"said_on-{part}": str(getattr(DAY, part)) for part in ("day", "month", "year")}

    def meanwhile(*args: Any, **more: Any) -> Any:
        changes.write_draft(draft=draft, written=Written(decisions={line.pk: {"shown": "words"}}), by=cast.ann)
        return save(*args, **more)

    with patch(saving, meanwhile):
        answer = sam.post(U + page, sent)
    assert answer.status_code == 403
    assert WORDS not in drawn(answer)
