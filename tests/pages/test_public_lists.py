"""The public door of a board with no update yet, and of one with several."""

from datetime import date
from unittest.mock import patch

import pytest
from django.core.management import call_command
from django.test import Client

from actions.changes import Lead
from boards.printing import Printed
from boards.roles import Level
from tests import factories
from tests.cast import Cast


def test_a_board_without_updates_says_so(cast: Cast) -> None:
    for address in ("/testshire/", "/testshire/meetings/"):
        assert "No updates yet." in Client().get(address).content.decode()
    assert "No decisions are published yet." in Client().get("/testshire/decisions/").content.decode()


def test_previous_and_next(cast: Cast) -> None:
    with patch("publishing.changes.editions.print_pdf", lambda html, title: Printed(b"%PDF-", 1)):
        for day in (6, 13, 14):
            factories.published(cast, factories.public_meeting(cast, date(2016, 1, day)))
    page = Client().get("/testshire/meetings/2016-01-13/").content.decode()
    assert page.index('rel="prev"') < page.index('rel="next"')
    assert 'href="/testshire/meetings/2016-01-06/" rel="prev"' in page
    assert 'href="/testshire/meetings/2016-01-14/" rel="next"' in page


def decided(cast: Cast, meeting, said: str, *leads) -> None:
    """A public decision that some bodies lead."""
    taken = factories.decision(cast, meeting.items.get(), said, visibility=Level.PUBLIC)
    for lead in leads:
        factories.action(cast, taken, f"{said} By them.", lead=lead, visibility=Level.PUBLIC)


@pytest.mark.parametrize(
    ("lead", "found"),
    [
        ("the Board", ["Together.", "All three."]),
        ("Testshire Council", ["A public decision is taken.", "Together.", "All three."]),
        ("Testshire Police", ["All three."]),
        ("Nobody", []),
    ],
)
def test_decisions_are_found_by_each_body_that_leads_them(lead: str, found: list[str], cast: Cast) -> None:
    meeting = factories.public_meeting(cast)
    council, police = Lead(cast.bodies["council"]), Lead(cast.bodies["police"])
    decided(cast, meeting, "Together.", Lead(the_board=True), council)
    decided(cast, meeting, "All three.", Lead(the_board=True), council, police)
    with patch("publishing.changes.editions.print_pdf", lambda html, title: Printed(b"%PDF-", 1)):
        factories.published(cast, meeting)
    page = Client().get("/testshire/decisions/", {"lead": lead})
    offered = [words for _, words in page.context["form"].fields["lead"].choices]
    assert offered == ["Anyone", "Testshire Council", "Testshire Police", "The Board"]
    said = [entry.words for entry in page.context["page"].object_list]
    assert said == (found or ["A public decision is taken.", "Together.", "All three."]), "unknown ones narrow nothing"
    call_command("verify_editions")
