"""An interest beats every role, also on the desk: who may not read a decision does not read the text that shows it."""

import pytest

from boards.changes import set_readers
from meetings.models import Meeting
from publishing.models import DraftDecision, UpdateDraft
from publishing.permissions import KEPT_FROM_YOU
from tests import factories
from tests.cast import Cast
from tests.drawn import drawn

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
