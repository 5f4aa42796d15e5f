"""The first meeting is read in from its published document, checked, saved and published; its edition's decisions equal
those of the sample: the same numbers, sections and kinds of due."""

from pathlib import Path
from unittest.mock import patch

import pytest
from django.core.management import call_command
from playwright.sync_api import Page

from actions.models import ActionItem
from boards.models import Board
from boards.printing import Printed
from meetings.models import Decision
from publishing.models import Edition
from tests import factories
from tests.cast import Cast
from tests.journeys.conftest import Walk
from tests.journeys.test_accessibility import require_no_sideways_scroll, require_nothing_found

DOCUMENT = next(
    (
        path
        for folder in Path(__file__).resolve().parents
        if (path := folder / "shared" / "data" / "first-meeting-update-2016-01-20.md").exists()
    ),
    None,
)
R = "/testshire/updates/read-in/1/"


@pytest.mark.journey
@pytest.mark.skipif(DOCUMENT is None, reason="the published document of the first meeting is not beside the checkout")
@pytest.mark.parametrize("width", [1280, 390])
def test_the_first_meeting_is_read_in_checked_saved_and_published(
    width: int, cast: Cast, walk: Walk, page: Page
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    factories.planned_meeting(cast)
    with patch("publishing.changes.editions.print_pdf", lambda html, title: Printed(b"%PDF-", 1)):
        walk.sign_in("sam")
        read(walk)
        look(walk, R, width)
        check(walk, width)
        save(walk, width)
        publish(walk)
    require_equal_to_the_sample(cast.board)
    assert walk.said == []


def read(walk: Walk) -> None:
    walk.to("/testshire/updates/")
    walk.press(walk.page.get_by_role("link", name="Read in updates and minutes"))
    walk.press(walk.page.get_by_role("button", name="Read in a document"))
    walk.page.get_by_label("Document").set_input_files(str(DOCUMENT))
    walk.press(walk.page.get_by_role("button", name="Read it"))
    assert "Nothing is in the record before you save." in walk.words()
    assert "Meeting of 20 January 2016." in walk.words()


def look(walk: Walk, address: str, width: int) -> None:
    walk.to(address)
    require_nothing_found(walk.page, address, width)
    require_no_sideways_scroll(walk.page, address)
    walk.page.set_viewport_size({"width": width, "height": 900})


def check(walk: Walk, width: int) -> None:
    """Everything is looked at: what is certain by one click, the rest one by one; a closed browser loses nothing."""
    page = walk.page
    walk.press(page.get_by_role("button", name="Accept all that is certain"))
    walk.sign_in("sam")
    walk.to(R)
    while (accept := page.get_by_role("button", name="Accept finding")).count():
        walk.press(accept.first)
    assert "0 not looked at yet" in walk.words()
    assert "not accepted." not in walk.words()
    walk.to(R)
    link = page.get_by_role("link", name="Mend finding").nth(1)
    walk.press(link)
    require_nothing_found(page, "a finding", width)
    page.set_viewport_size({"width": width, "height": 900})
    walk.press(page.get_by_role("button", name="Save and accept"))
    assert "is mended and accepted." in walk.words()


def save(walk: Walk, width: int) -> None:
    walk.press(walk.page.get_by_role("button", name="Go on to saving"))
    for said in ("A new meeting of 20 January 2016", "6 new items", "10 decisions", "12 actions"):
        assert said in walk.words(), said
    look(walk, f"{R}save/", width)
    walk.page.get_by_label("Keep each section’s text").check()
    walk.press(walk.page.get_by_role("button", name="Save it all"))
    assert "10 decisions and 12 actions are in the record. See the meeting." in walk.words()
    look(walk, f"{R}undo/", width)


def publish(walk: Walk) -> None:
    page = walk.page
    walk.to("/testshire/meetings/2016-01-20/")
    walk.press(page.get_by_role("link", name="Mark what may be published"))
    page.get_by_label("Mark everything below").check()
    walk.press(page.get_by_role("button", name="Save marks"))
    walk.press(page.get_by_role("link", name="Write the update"))
    walk.press(page.get_by_role("button", name="Begin the draft"))
    page.get_by_label("First sentence").fill("What the Board agreed.")
    walk.press(page.get_by_role("button", name="Save and check"))
    assert "promises something and has no action" not in walk.words(), "every promise has its action now"
    walk.press(page.get_by_role("button", name="Ask the chair to clear it"))
    walk.sign_in("ann")
    walk.to("/testshire/updates/1/clear/")
    walk.press(page.get_by_role("button", name="Clear this text"))
    walk.sign_in("sam")
    walk.to("/testshire/updates/1/publish/")
    page.get_by_role("radio", name="Now").check()
    for box in page.get_by_role("checkbox").all():
        box.check()
    walk.press(page.get_by_role("button", name="Publish"))
    assert "Everyone can read it now." in walk.words()


def require_equal_to_the_sample(board: Board) -> None:
    call_command("load_sample", verbosity=0)
    sample = Board.objects.get(slug="lancashire")
    assert published(board) == published(sample)
    assert len(published(board)) == 10


def published(board: Board) -> list[tuple]:
    """Number, section and kinds of due of each decision of the edition of 20 January 2016."""
    edition = Edition.objects.get(board=board, publication__slug="2016-01-20")
    found = []
    for entry in edition.entries.filter(sort="decision").order_by("number"):
        decision: Decision = entry.decision
        kinds = sorted(ActionItem.objects.filter(decision=decision).values_list("due_kind", flat=True))
        found.append((entry.number, entry.heading.casefold(), kinds))
    return found
