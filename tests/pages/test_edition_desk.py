"""An edition on the desk: published at once or under embargo, corrected, withdrawn, its words destroyed."""

from datetime import date
from unittest.mock import patch

import pytest
from django.test import Client

from boards.printing import PrintingFailed
from publishing import changes
from publishing.changes import Written
from publishing.models import Edition
from tests import factories
from tests.cast import Cast
from tests.drawn import said_on
from tests.pages.test_two_at_once import fields_of

pytestmark = pytest.mark.usefixtures("no_printer")

U = "/testshire/updates/1/"


def answers(client: Client, address: str = U, **more) -> dict:
    return fields_of(client.get(address).context["form"]) | more


def publish(sam: Client, **more):
    sent = {"when": "now", "looked": "on", **answers(sam, f"{U}publish/"), **more}
    return sam.post(f"{U}publish/", sent | {"looked": more.get("looked", "on")})


def test_published_and_what_can_be_undone_is_said(cast: Cast, sam: Client, draft) -> None:
    factories.cleared(cast, draft)
    sent = publish(sam)
    assert sent["Location"] == "/testshire/updates/published/update/2016-01-06/done/"
    page = said_on(sam.get(sent["Location"]))
    assert "What can still be undone" in page
    again = publish_again(sam)
    assert again["Location"] == "/testshire/updates/published/update/2016-01-06/"
    assert Edition.objects.count() == 1


def publish_again(sam: Client):
    return sam.post(f"{U}publish/", {"when": "now", "looked": "on", "version": "3"})


def test_points_must_be_looked_at(cast: Cast, sam: Client, draft) -> None:
    section = draft.sections.get()
    said = Written(sections={section.pk: {"words": "3 children moved."}})
    factories.cleared(cast, changes.write_draft(draft=draft, written=said, by=cast.sam))
    sent = answers(sam, f"{U}publish/")
    sent.pop("looked", None)
    page = sam.post(f"{U}publish/", sent | {"when": "now"})
    assert said_on(page).count("Tick that you have looked at each point of the check") == 2
    assert not Edition.objects.exists()


@pytest.mark.parametrize(
    ("day", "at", "sentence"),
    [
        (date(2016, 3, 27), "1:30am", "the clocks go forward from 1am to 2am"),
        (date(2016, 2, 21), "9am", "The day and time must be in the future"),
        (date(2016, 3, 27), "", "Enter the time it may be read from"),
        (date(2016, 3, 27), "25:00", "Time must be a time, like 10am or 2:30pm"),
    ],
)
def test_an_embargo_that_cannot_be(day: date, at: str, sentence: str, cast: Cast, sam: Client, draft) -> None:
    factories.cleared(cast, draft)
    when = {"when": "later", "day-day": str(day.day), "day-month": str(day.month), "day-year": str(day.year), "at": at}
    page = publish(sam, **when)
    assert page.status_code == 200
    assert sentence in said_on(page)
    assert not Edition.objects.exists()


def test_an_embargo_in_london_time(cast: Cast, sam: Client, draft) -> None:
    factories.cleared(cast, draft)
    when = {"when": "later", "day-day": "1", "day-month": "4", "day-year": "2016", "at": "9am"}
    sent = publish(sam, **when)
    assert "The public may read it from 1 April 2016 at 9am." in said_on(sam.get(sent["Location"]))
    assert Edition.objects.get().public_from.utctimetuple()[:5] == (2016, 4, 1, 8, 0)
    assert "Under embargo" in said_on(sam.get("/testshire/updates/"))
    assert Client().get("/testshire/meetings/2016-01-06/").status_code == 404


def test_a_printer_that_fails_publishes_nothing_and_says_so(cast: Cast, sam: Client, draft) -> None:
    factories.cleared(cast, draft)
    with patch("publishing.changes.editions.print_pdf", side_effect=PrintingFailed):
        page = publish(sam)
    assert "Nothing is published." in said_on(page)
    assert not Edition.objects.exists()


def test_a_correction_asks_what_it_changes(cast: Cast, sam: Client, draft) -> None:
    changes.publish(draft=factories.cleared(cast, draft), by=cast.sam)
    address = "/testshire/updates/published/update/2016-01-06/editions/1/correct/"
    page = sam.post(address, {"what_changed": " "})
    assert said_on(page).count("Enter what this correction changes") == 2
    sent = sam.post(address, answers(sam, address, what_changed="The date."))
    assert sent["Location"] == "/testshire/updates/2/"
    assert "Correction of edition 1" in said_on(sam.get(sent["Location"]))


@pytest.mark.parametrize("who", ["sam", "ann"])
def test_a_secretary_or_the_chair_withdraws_alone(who: str, cast: Cast, signed_in, draft) -> None:
    changes.publish(draft=factories.cleared(cast, draft), by=cast.sam)
    browser = signed_in(who)
    address = "/testshire/updates/published/update/2016-01-06/editions/1/withdraw/"
    assert browser.post(address, answers(browser, address, words="A wrong date.")).status_code == 302
    assert Client().get("/testshire/meetings/2016-01-06/").status_code == 410


def test_words_are_destroyed_after_a_tick(cast: Cast, sam: Client, draft) -> None:
    edition = changes.publish(draft=factories.cleared(cast, draft), by=cast.sam)
    changes.withdraw(edition=edition, words="Wrong.", by=cast.sam)
    address = "/testshire/updates/published/update/2016-01-06/editions/1/redact/"
    page = sam.post(address, answers(sam, address, why="Named by mistake"))
    assert "Tick that you understand that this cannot be undone" in said_on(page)
    assert sam.post(address, answers(sam, address, why="Named by mistake", sure="on")).status_code == 302
    assert "Words destroyed" in said_on(sam.get("/testshire/updates/published/update/2016-01-06/"))


def test_a_published_draft_has_no_boxes_and_its_buttons_are_gone(cast: Cast, sam: Client, draft) -> None:
    changes.publish(draft=factories.cleared(cast, draft), by=cast.sam)
    assert "Save draft" not in said_on(sam.get(U))
    for press in ("bring-in", "up-1", "off-1"):
        assert sam.post(U, {"version": "9", "title": "x", "go": press}).status_code in (200, 409)
    assert sam.post(U, {"version": "9", "title": "x"}).status_code in (200, 409)
