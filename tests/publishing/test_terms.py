"""Terms of reference are published as the Board agreed them, in editions of their own."""

from datetime import date
from unittest.mock import patch

import pytest
from django.db import IntegrityError
from django.test import Client

from boards.behalf import How, Word
from boards.changes import write_terms
from boards.printing import PrintingFailed
from boards.refusals import NotNow, Stale
from meetings.changes import Decided, take_decision
from meetings.models import Meeting
from publishing import changes
from publishing.changes.editions import make_edition
from publishing.composing import terms_content
from publishing.models import Edition, Publication
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


def test_no_update_links_to_terms_that_the_public_cannot_read(cast: Cast, meeting: Meeting) -> None:
    edition = changes.publish_terms(terms=agreed_terms(cast, meeting), word=by_email(cast), by=cast.sam)
    row = factories.cleared(cast, factories.draft(cast, meeting))
    changes.withdraw(edition=edition, words="Not the version agreed.", by=cast.sam)
    assert Client().get("/testshire/about/terms/").status_code == 410
    with pytest.raises(NotNow, match="not the one that was cleared"):
        changes.publish(draft=row, by=cast.sam)
    update = changes.publish(draft=factories.cleared(cast, row), by=cast.sam)
    assert "Read the terms of reference" not in update.words.article


@pytest.mark.django_db(transaction=True)
def test_the_first_publication_opens_its_own_transaction_and_a_failed_pdf_leaves_nothing(cast: Cast) -> None:
    terms = agreed_terms(cast, factories.public_meeting(cast))
    facts = {"terms": terms, "word": by_email(cast), "by": cast.sam}
    with patch("publishing.changes.editions.print_pdf", side_effect=PrintingFailed), pytest.raises(PrintingFailed):
        changes.publish_terms(**facts)
    assert not Publication.objects.exists()
    assert changes.publish_terms(**facts).number == 1
    with pytest.raises(NotNow, match="published already"):
        changes.publish_terms(**facts, what_changed="x")


def test_of_two_first_publishers_the_second_is_told(cast: Cast, meeting: Meeting) -> None:
    terms = agreed_terms(cast, meeting)
    facts = {"terms": terms, "word": by_email(cast), "by": cast.sam}

    def meanwhile(*args, **more):
        with patch("publishing.changes.terms.make_edition", make_edition):
            changes.publish_terms(**facts)
        return made

    made = make_edition(unsaved(terms), terms_content(terms))
    with patch("publishing.changes.terms.make_edition", meanwhile), pytest.raises(Stale):
        changes.publish_terms(**facts)
    assert Edition.objects.count() == 1
    with patch("publishing.changes.terms._write", side_effect=IntegrityError), pytest.raises(Stale):
        changes.publish_terms(**facts | {"terms": agreed_terms(cast, meeting, "Other")}, what_changed="x")


def unsaved(terms) -> Publication:
    return Publication(board=terms.board, sort="terms", slug="terms-of-reference", title="Terms of reference")


def test_a_withdrawn_version_may_be_published_again(cast: Cast, meeting: Meeting) -> None:
    terms = agreed_terms(cast, meeting)
    first = changes.publish_terms(terms=terms, word=by_email(cast), by=cast.sam)
    changes.withdraw(edition=first, words="A wrong file.", by=cast.sam)
    again = changes.publish_terms(terms=terms, word=by_email(cast), what_changed="It stands again.", by=cast.sam)
    assert (again.number, again.corrects) == (2, first)


def test_the_chair_cannot_have_spoken_before_the_board_agreed(cast: Cast, meeting: Meeting, signed_in) -> None:
    terms = agreed_terms(cast, meeting)
    with pytest.raises(NotNow, match="the day the Board agreed these terms"):
        changes.publish_terms(terms=terms, word=Word(cast.ann, date(2016, 1, 5), How.EMAIL), by=cast.sam)
    boxes = {"said_by": cast.ann.pk, "said_how": "email", "said_on-day": 5, "said_on-month": 1, "said_on-year": 2016}
    page = signed_in("sam").post("/testshire/updates/terms/", boxes).content.decode().replace("\u00a0", " ")
    assert page.count("The day must be 6 January 2016 or later, the day the Board agreed these terms") == 2
    assert not Edition.objects.exists()
