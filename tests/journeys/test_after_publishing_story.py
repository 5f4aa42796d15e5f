"""What comes after the first update, in a real browser: held and released, under embargo, withdrawn, destroyed, written
anew; and the first terms of reference of a board that has none."""

from datetime import date

import pytest
from playwright.sync_api import Page

from boards.changes import write_terms
from meetings.changes import Decided, take_decision
from tests import factories
from tests.cast import Cast
from tests.journeys.conftest import Walk

P = "/testshire/meetings/2016-01-06/"
DRAFT = "/testshire/updates/1/"
DESK = "/testshire/updates/published/update/2016-01-06/"


@pytest.mark.journey
def test_held_embargoed_withdrawn_destroyed_and_written_anew(cast: Cast, walk: Walk, page: Page) -> None:
    factories.cleared(cast, factories.draft(cast, factories.public_meeting(cast)))
    walk.sign_in("sam")
    hold_and_release(walk)
    publish_under_embargo(walk)
    withdraw(walk)
    destroy(walk)
    write_anew(walk)
    assert walk.said == [], "the browser complained of nothing"


def hold_and_release(walk: Walk) -> None:
    page = walk.page
    walk.to(DRAFT)
    walk.press(page.get_by_role("button", name="Hold it"))
    page.get_by_label("Why it is held").fill("Before the election.")
    walk.press(page.get_by_role("button", name="Hold it"))
    assert "Held: “Before the election”. Cleared by Ann" in walk.words()
    walk.to(f"{DRAFT}publish/")
    walk.press(page.get_by_role("link", name="Release it first"))
    walk.press(page.get_by_role("button", name="Release it"))


def publish_under_embargo(walk: Walk) -> None:
    page = walk.page
    walk.to(f"{DRAFT}publish/")
    assert not page.get_by_label("Time, by London’s clocks").is_visible(), "asked for with an embargo alone"
    page.get_by_role("radio", name="From a day and time to come").check()
    page.get_by_label("Day", exact=True).fill("1")
    page.get_by_label("Month").fill("4")
    page.get_by_label("Year").fill("2016")
    page.get_by_label("Time, by London’s clocks").fill("9am")
    tick = page.get_by_label("I have looked at each of these points")
    if tick.count():
        tick.check()
    walk.press(page.get_by_role("button", name="Publish update"))
    assert "The public may read it from 1 April 2016 at 9am." in walk.words()
    walk.press(page.get_by_role("link", name="The page, as it is frozen"))
    assert "Under embargo until 1 April 2016 at 9am" in walk.words()
    walk.to(P)
    assert "Under embargo until 1 April 2016 at 9am" in walk.words()


def withdraw(walk: Walk) -> None:
    page = walk.page
    walk.to(DESK)
    walk.press(page.get_by_role("link", name="Withdraw it now"))
    page.get_by_label("Why it is withdrawn").fill("It named somebody.")
    walk.press(page.get_by_role("button", name="Withdraw now"))
    assert "It is withdrawn." in walk.words()


def destroy(walk: Walk) -> None:
    page = walk.page
    walk.press(page.get_by_role("link", name="Destroy its words"))
    page.get_by_label("Why they are destroyed").fill("A person was named by mistake.")
    page.get_by_label("I understand that this cannot be undone").check()
    walk.press(page.get_by_role("button", name="Destroy the words"))
    assert "The words are destroyed." in walk.words()


def write_anew(walk: Walk) -> None:
    page = walk.page
    walk.press(page.get_by_role("link", name="Write the update anew"))
    walk.press(page.get_by_role("button", name="Begin the draft"))
    assert "Correction of edition 1" in walk.words()
    page.get_by_label("First sentence").fill("What I typed.")
    walk.press(page.get_by_role("button", name="Preview as the public"))
    assert "What I typed." in walk.words(), "what was typed is saved before the page is left"


@pytest.mark.journey
def test_the_first_terms_of_a_board_that_has_none(cast: Cast, walk: Walk, page: Page) -> None:
    terms = write_terms(board=cast.board, text="## Purpose\n\nTo improve.", written_on=date(2016, 1, 5), by=cast.sam)
    item = factories.item(cast, factories.held_meeting(cast))
    take_decision(item=item, decided=Decided("The terms.", agrees_terms=terms), by=cast.sam)
    walk.sign_in("sam")
    walk.to("/testshire/updates/")
    walk.press(page.get_by_role("link", name="Publish the terms of reference"))
    page.get_by_role("radio", name="By email").check()
    walk.press(page.get_by_role("button", name="Publish terms of reference"))
    assert "Everyone can read it now." in walk.words()
    assert "when the Board agrees another version" in walk.words()
    page.context.clear_cookies()
    walk.to("/testshire/about/terms/")
    assert "To improve." in walk.words()
    assert walk.said == []
