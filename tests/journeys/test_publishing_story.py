"""The whole story, officer to resident, both ways: the chair clears signed in, or by email; on desktop and phone.

An officer updates an action; the secretary marks what is public, writes the update beside the record, has it cleared
and publishes it; a resident reads what was agreed on the first screen, follows one decision and downloads the PDF; a
mistake is corrected, and the first edition stays.
"""

from datetime import date

import page as pdf_checker
import pytest
from playwright.sync_api import Page

from meetings.models import Meeting
from tests import factories
from tests.cast import Cast
from tests.journeys.conftest import Walk

DECISION = "Every review is to be complete by 31 March 2016."
UPDATES = "/testshire/updates/"
PUBLIC = "/testshire/meetings/2016-01-20/"


@pytest.mark.journey
@pytest.mark.parametrize("width", [1280, pytest.param(390, marks=pytest.mark.looks)])
@pytest.mark.parametrize("way", ["signed in", "by email"])
def test_from_the_officer_to_the_resident(way: str, width: int, cast: Cast, walk: Walk, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    meeting = hold(cast)
    update_an_action(walk)
    mark_and_write(walk)
    clear_signed_in(walk) if way == "signed in" else clear_by_email(walk)
    publish(walk)
    read_as_a_resident(walk, width)
    correct(walk)
    clear_by_email(walk)
    publish(walk)
    read_the_correction(walk)
    assert walk.said == [], "the browser complained of nothing"
    assert meeting.slug == "2016-01-20"


def hold(cast: Cast) -> Meeting:
    meeting = factories.held_meeting(cast)
    item = factories.item(cast, meeting, "Reviews of cases")
    decision = factories.decision(cast, item, DECISION)
    factories.action(cast, decision)
    factories.item(cast, meeting, "A senior appointment", visibility="members")
    factories.planned_meeting(cast, date(2016, 2, 24))
    return meeting


def update_an_action(walk: Walk) -> None:
    walk.sign_in("olive")
    walk.to("/testshire/actions/1/update/")
    walk.page.get_by_role("radio", name="On track").check()
    walk.page.get_by_label("What has changed").fill("Half is done.")
    walk.press(walk.page.get_by_role("button", name="Save update"))
    assert "The update is saved." in walk.words()


def mark_and_write(walk: Walk) -> None:
    page = walk.page
    walk.sign_in("sam")
    walk.to(PUBLIC)
    walk.press(page.get_by_role("link", name="Mark what may be published"))
    assert "A senior appointment" not in walk.words(), "Part 2 is not offered"
    for box in page.get_by_role("checkbox").all():
        box.check()
    walk.press(page.get_by_role("button", name="Save marks"))
    walk.press(page.get_by_role("link", name="Write the update"))
    walk.press(page.get_by_role("button", name="Begin the draft"))
    page.get_by_label("Title").fill("First meeting, 20 January 2016")
    page.get_by_label("First sentence").fill("What the Board agreed at its first meeting.")
    box = page.get_by_label("Public words: Reviews of cases")
    box.fill("The Board heard how far the reviews are.")
    walk.press(page.get_by_role("button", name="Save and check"))
    assert "The check found nothing to mend or look at." in walk.words()


def clear_signed_in(walk: Walk) -> None:
    walk.press(walk.page.get_by_role("button", name="Ask the chair to clear it"))
    walk.sign_in("ann")
    walk.press(walk.page.get_by_role("link", name="Read and clear it"))
    assert DECISION in walk.words()
    walk.press(walk.page.get_by_role("button", name="Clear this text"))
    assert "This text is cleared." in walk.words()
    walk.sign_in("sam")


def clear_by_email(walk: Walk) -> None:
    page = walk.page
    open_draft(walk)
    walk.press(page.get_by_role("button", name="Record that the chair cleared it"))
    page.get_by_role("radio", name="By email").check()
    walk.press(page.get_by_role("button", name="Record the clearance"))
    assert "Cleared by Ann, by email, recorded by Sam" in walk.words()


def open_draft(walk: Walk) -> None:
    walk.to(UPDATES)
    main = walk.page.get_by_role("main")
    walk.press(main.get_by_role("link", name="First meeting").first)


def publish(walk: Walk) -> None:
    page = walk.page
    open_draft(walk)
    walk.press(page.get_by_role("button", name="Publish it"))
    assert "An edition is never changed." in walk.words()
    walk.press(page.get_by_role("button", name="Publish update"))
    assert "Everyone can read it now." in walk.words()


def read_as_a_resident(walk: Walk, width: int) -> None:
    page = walk.page
    page.context.clear_cookies()
    walk.to("/")
    walk.press(page.get_by_role("link", name="First meeting, 20 January 2016"))
    assert page.title().startswith("First meeting, 20 January 2016")
    agreed = page.get_by_role("region", name="What the Board agreed")
    assert DECISION in agreed.inner_text()
    box = agreed.bounding_box()
    assert box is not None
    assert box["y"] < 900, "what was agreed begins on the first screen"
    href = page.get_by_role("link", name="Download this update").get_attribute("href")
    pdf = page.request.get(f"{walk.base}{href}").body()
    assert pdf_checker.validate_pdf_bytes(pdf, profile=pdf_checker.ValidationProfile.PDF_UA_1).is_compliant
    walk.press(agreed.get_by_role("link", name="Decision 1"))
    assert DECISION in walk.words()
    assert "Testshire Council" in walk.words()
    assert "Half is done." not in page.content()


def correct(walk: Walk) -> None:
    page = walk.page
    walk.sign_in("sam")
    walk.to("/testshire/updates/published/update/2016-01-20/")
    walk.press(page.get_by_role("link", name="Correct it"))
    page.get_by_label("What this correction changes").fill("The first sentence was wrong.")
    walk.press(page.get_by_role("button", name="Begin the correction"))
    page.get_by_label("First sentence").fill("What the Board said and agreed.")
    walk.press(page.get_by_role("button", name="Save draft").first)
    assert "The draft is saved." in walk.words()


def read_the_correction(walk: Walk) -> None:
    page = walk.page
    page.context.clear_cookies()
    walk.to(PUBLIC)
    assert "The first sentence was wrong." in walk.words()
    assert "What the Board said and agreed." in walk.words()
    walk.press(page.get_by_role("link", name="Edition 1", exact=True))
    assert "What the Board agreed at its first meeting." in walk.words()
    assert "Read edition 2" in walk.words()
