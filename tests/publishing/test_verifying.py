"""`manage.py verify_editions` finds whatever was changed behind the house in what the public reads."""

from collections.abc import Callable
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from boards.governed import bulk_with_history
from meetings.models import Meeting
from publishing import changes
from publishing.models import Edition, EditionEntry, EditionText, Publication
from tests import factories
from tests.cast import Cast

pytestmark = pytest.mark.usefixtures("no_printer")
Behind = Callable[[Edition], object]


def entry(sort: str, **columns) -> Behind:
    return lambda edition: EditionEntry.objects.filter(edition=edition, sort=sort).update(**columns)


BEHIND: dict[str, tuple[Behind, str]] = {
    "text": (lambda e: EditionText.objects.filter(edition=e).update(text="x"), "its text is not"),
    "page": (lambda e: EditionText.objects.filter(edition=e).update(article="x"), "its page is not"),
    "pdf": (lambda e: EditionText.objects.filter(edition=e).update(pdf=b"x"), "its PDF is not"),
    "page checksum": (lambda e: Edition.objects.filter(pk=e.pk).update(article_hash=""), "its page is not"),
    "words": (entry("decision", words="x"), "words of decision 1"),
    "heading": (entry("decision", heading="x"), "heading of decision 1"),
    "due": (entry("decision", due="x"), "due of decision 1"),
    "due_on": (entry("decision", due_on=date(2016, 5, 1)), "due_on of decision 1"),
    "lead": (entry("decision", lead="x"), "lead of decision 1"),
    "serves": (entry("decision", serves=["x"]), "serves of decision 1"),
    "number": (entry("decision", number=7), "have other numbers"),
    "day": (entry("decision", day=date(2016, 5, 1)), "day of decision 1"),
    "decision": (entry("decision", decision=None), "tied to no decision"),
    "when": (entry("date", due="x"), "due of “Do the public thing”"),
    "what": (entry("date", words="x"), "words of “Do the public thing”"),
    "sorts at": (entry("date", due_on=None), "due_on of “Do the public thing”"),
    "document": (entry("document", words="x"), "words of “A report”"),
    "address": (entry("document", href="https://example.org/x"), "href of “A report”"),
    "note": (entry("document", due="x"), "due of “A report”"),
    "own title": (lambda e: Edition.objects.filter(pk=e.pk).update(title="x"), "its title is not that of its text"),
    "title": (lambda e: Publication.objects.update(title="x"), "its title is not"),
    "meeting": (lambda e: Publication.objects.update(day=date(2016, 5, 1)), "the day of its publication"),
    "last number": (lambda e: Publication.objects.update(last_number=0), "does not remember"),
    "edition": (lambda e: Edition.objects.update(number=3), "not numbered one after another"),
}


@pytest.mark.parametrize("column", BEHIND)
def test_a_change_behind_the_house_is_found(column: str, cast: Cast, meeting: Meeting, capsys) -> None:
    row = factories.draft(cast, meeting)
    changes.add_document(draft=row, title="A report", href="https://example.org/r", note="Web page", by=cast.sam)
    edition = changes.publish(draft=factories.cleared(cast, row), by=cast.sam)
    call_command("verify_editions")
    change, sentence = BEHIND[column]
    with bulk_with_history():
        change(edition)
    with pytest.raises(CommandError):
        call_command("verify_editions")
    assert sentence in capsys.readouterr().err
