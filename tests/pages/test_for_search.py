"""What search engines are told: of what a page is, and that an edition which was replaced is not its equal."""

import pytest
from django.test import Client

from publishing import changes
from tests import factories
from tests.cast import Cast
from tests.drawn import drawn

pytestmark = pytest.mark.usefixtures("no_printer")

P = "/testshire/meetings/2016-01-06/"
SITE = "http://127.0.0.1:8000"
NOINDEX = '<meta name="robots" content="noindex">'


def head(address: str) -> str:
    return drawn(Client().get(address)).partition("</head>")[0].replace("\u00a0", " ")


def test_the_edition_that_stands_names_its_one_address_and_the_one_before_is_left_out(cast: Cast, settings) -> None:
    settings.BASE_URL = SITE
    first = factories.published(cast)
    assert NOINDEX not in head(P)
    row = changes.start_correction(edition=first, what_changed="A date.", by=cast.sam)
    second = changes.publish(draft=factories.cleared(cast, row), by=cast.sam)
    for address in (P, second.address()):
        assert f'<link rel="canonical" href="{SITE}{P}">' in head(address)
        assert NOINDEX not in head(address)
    assert NOINDEX in head(first.address())
    assert "canonical" not in head(first.address())


def test_each_public_page_says_what_it_is(cast: Cast) -> None:
    factories.published(cast)
    said = {
        P: "January meeting, 6 January 2016: what the Board talked about and agreed, who leads and by when.",
        f"{P}decisions/1/": "A public decision is taken.",
        "/testshire/": "What the Board agreed, who leads and by when.",
        "/testshire/meetings/": "The meetings of the Board, with the update it published after each.",
        "/testshire/decisions/": "What the Board decided, in its words: each decision with its lead and its due.",
        "/testshire/about/": "What the Board is for, who sits on it and how it works.",
    }
    for address, sentence in said.items():
        assert f'<meta name="description" content="{sentence}">' in head(address), address


def test_a_decision_taken_out_by_a_correction_is_left_out(cast: Cast) -> None:
    first = factories.published(cast)
    row = changes.start_correction(edition=first, what_changed="Not taken.", by=cast.sam)
    line = row.sections.get().decisions.get()
    written = changes.Written(decisions={line.pk: {"shown": "out"}})
    changes.write_draft(draft=row, written=written, by=cast.sam)
    changes.publish(draft=factories.cleared(cast, row), by=cast.sam)
    assert NOINDEX in head(f"{P}decisions/1/")
