"""Our own words in a real browser: what the minutes promise is written down by the secretary, or set aside."""

import pytest
from playwright.sync_api import Page

from actions.models import ActionItem
from meetings.changes import write_minute
from tests import factories
from tests.cast import Cast
from tests.journeys.conftest import Walk
from tests.journeys.test_accessibility import require_no_sideways_scroll, require_nothing_found

NOTES = """Members spoke.

The council will write to every school by 4 March 2016.

The council will bring its sickness figures to the March meeting.
"""
M = "/testshire/meetings/2016-01-20/"


@pytest.mark.journey
def test_what_the_minutes_promise_is_written_down_or_set_aside(cast: Cast, walk: Walk, page: Page) -> None:
    write_minute(item=factories.item(cast, factories.held_meeting(cast)), notes=NOTES, say_in_public="", by=cast.sam)
    walk.sign_in("sam")
    walk.to(M)
    assert "item 1, Learning the lessons: 2 sentences" in walk.words()
    walk.press(page.get_by_role("link", name="item 1, Learning the lessons"))
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        require_nothing_found(page, "the minute", width)
    require_no_sideways_scroll(page, "the minute")
    walk.press(page.get_by_role("link", name="Write it down as an action").first)
    assert "school" not in page.url
    write_it_down(walk)
    walk.press(page.get_by_role("link", name="Write it down as an action").first)
    walk.press(page.get_by_role("button", name="It needs no action of its own: set it aside"))
    assert "It is set aside. You can ask for it again below." in walk.words()
    assert "Sentences that promise something" not in walk.words()
    for again in (True, False):
        page.get_by_text("1 sentence set aside").click()
        require_nothing_found(page, "what was set aside", 390)
        if again:
            walk.press(page.get_by_role("button", name="Ask for it again"))
            assert "Sentences that promise something" in walk.words()
            walk.press(page.get_by_role("link", name="Write it down as an action").first)
            walk.press(page.get_by_role("button", name="It needs no action of its own: set it aside"))
    walk.to(M)
    assert "promise something" not in walk.words()
    assert walk.said == []


def write_it_down(walk: Walk) -> None:
    page = walk.page
    page.get_by_label("What is to be done").fill("")
    walk.press(page.get_by_role("button", name="Save action"))
    assert page.locator(".govuk-error-summary").evaluate("box => document.activeElement === box")
    require_no_sideways_scroll(page, "a promise")
    page.get_by_label("What is to be done").fill("Write to every school")
    walk.press(page.get_by_role("button", name="Save action"))
    assert "The commitment is taken down as action 1." in walk.words()
    action = ActionItem.objects.get()
    assert (action.words, str(action.due_on)) == ("Write to every school", "2016-03-04")
    assert action.lead_organisation is not None, "“The council” is proposed as its lead"
