"""Terms of reference are published as the Board agreed them, in editions of their own."""

from datetime import date

import pytest
from django.test import Client

from boards.behalf import How, Word
from boards.changes import write_terms
from boards.refusals import NotNow
from meetings.changes import Decided, take_decision
from meetings.models import Meeting
from publishing import changes
from publishing.models import Edition
from tests import factories
from tests.cast import Cast

pytestmark = pytest.mark.usefixtures("no_printer")
WORD = date(2016, 2, 2)


def agreed_terms(cast: Cast, meeting: Meeting, text: str = "## Purpose\n\nTo improve."):
    terms = write_terms(board=cast.board, text=text, written_on=date(2016, 1, 5), by=cast.sam)
    item = meeting.items.get()
    take_decision(item=item, decided=Decided("The terms.", agrees_terms=terms), visibility="public", by=cast.sam)
    return terms


def by_email(cast: Cast) -> Word:
    return Word(cast.ann, WORD, How.EMAIL)


def test_what_the_board_did_not_agree_is_not_published(cast: Cast) -> None:
    terms = write_terms(board=cast.board, text="Text", written_on=date(2016, 1, 5), by=cast.sam)
    with pytest.raises(NotNow, match="has not agreed"):
        changes.publish_terms(terms=terms, word=by_email(cast), by=cast.sam)


def test_the_update_links_to_them_and_a_new_version_is_a_new_edition(cast: Cast, meeting: Meeting) -> None:
    first = changes.publish_terms(terms=agreed_terms(cast, meeting), word=by_email(cast), by=cast.sam)
    assert "To improve." in Client().get("/testshire/about/terms/").content.decode()
    factories.published(cast, meeting)
    page = Client().get("/testshire/meetings/2016-01-06/").content.decode()
    assert '<a class="govuk-link" href="/testshire/about/terms/">Read the terms of reference</a>' in page
    second = agreed_terms(cast, meeting, "## Purpose\n\nTo improve faster.")
    with pytest.raises(NotNow, match="what changed"):
        changes.publish_terms(terms=second, word=by_email(cast), by=cast.sam)
    changes.publish_terms(terms=second, word=by_email(cast), what_changed="Faster.", by=cast.sam)
    with pytest.raises(NotNow, match="published already"):
        changes.publish_terms(terms=second, word=by_email(cast), what_changed="Faster.", by=cast.sam)
    assert "To improve faster." in Client().get("/testshire/about/terms/").content.decode()
    assert "To improve." in Client().get(first.address()).content.decode()
    assert Edition.objects.count() == 3
