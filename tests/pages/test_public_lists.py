"""The public door of a board with no update yet, and of one with several."""

from datetime import date
from unittest.mock import patch

from django.test import Client

from boards.printing import Printed
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
