"""The chair’s word: not before its text; a hold that stays; a text taken back; pages that say so before any typing."""

from datetime import date
from typing import Any
from unittest.mock import patch

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from boards.behalf import How, Word
from boards.printing import Printed
from boards.refusals import NotNow
from publishing import changes
from publishing.changes import Written
from publishing.composing import compose
from publishing.models import Clearance, Edition, UpdateDraft
from tests import factories
from tests.cast import Cast
from tests.drawn import said_on
from tests.pages.test_two_at_once import fields_of

pytestmark = pytest.mark.usefixtures("no_printer")

U = "/testshire/updates/1/"
NOT_YET = "The day must be 1 February 2016 or later, the day this text was written"


def answers(client: Client, address: str, **more: Any) -> dict[str, Any]:
    return fields_of(client.get(address).context["form"]) | more


def said(cast: Cast, day: date) -> dict[str, Any]:
    boxes = {"said_on-day": day.day, "said_on-month": day.month, "said_on-year": day.year}
    return {"said_by": cast.ann.pk, "said_how": "meeting", **boxes}


def saved(sam: Client, **more: Any) -> str:
    """What the secretary reads after another first sentence was saved."""
    return said_on(sam.post(U, answers(sam, U, lead="Other words.", **more), follow=True))


def test_a_text_is_not_cleared_before_it_was_written(cast: Cast, draft, signed_in) -> None:
    sam, at = signed_in("sam"), f"{U}clear/"
    page = sam.post(at, answers(sam, at) | said(cast, date(2016, 1, 1)))
    assert said_on(page).count(NOT_YET) == 2, "in the summary and at the box"
    word = Word(cast.ann, date(2016, 1, 31), How.TELEPHONE)
    with pytest.raises(NotNow, match="the day this text was written"):
        changes.clear(draft=draft, text_hash=compose(draft).text_hash, word=word, by=cast.sam)
    changes.ask_chair(draft=draft, by=cast.sam)
    with pytest.raises(NotNow, match="the day this text was written"):
        changes.send_back(draft=draft, words="Say who leads.", word=word, by=cast.sam)
    assert not Clearance.objects.exists()
    assert sam.post(at, answers(sam, at) | said(cast, date(2016, 2, 1))).status_code == 302, "the same day may be"


def test_the_email_is_kept_as_an_email(cast: Cast, draft, signed_in) -> None:
    sam, at = signed_in("sam"), f"{U}clear/"
    email = SimpleUploadedFile("re.eml", b"From: ann@example.org\r\nDate: Mon, 22 Feb 2016\r\n\r\nYes.", "text/plain")
    assert ".eml" in said_on(sam.get(at))
    sam.post(at, answers(sam, at) | said(cast, date(2016, 2, 22)) | {"file": email})
    file = sam.get(f"{U}files/{Clearance.objects.get().said_file.key}/")
    assert file["Content-Type"] == "message/rfc822"
    assert file["Content-Disposition"].startswith("attachment")


def test_asking_the_chair_and_saving_nothing_make_no_text_younger(cast: Cast, draft, signed_in) -> None:
    sam, at = signed_in("sam"), f"{U}clear/"
    sam.post(U, answers(sam, U))
    sam.post(f"{U}ask/")
    assert sam.post(at, answers(sam, at) | said(cast, date(2016, 2, 1))).status_code == 302


def test_a_draft_from_before_its_day_was_kept_is_not_older_than_its_meeting(cast: Cast, draft, signed_in) -> None:
    UpdateDraft.objects.update(worded_at=None)
    sam, at = signed_in("sam"), f"{U}clear/"
    page = sam.post(at, answers(sam, at) | said(cast, date(2016, 1, 5)))
    assert "The day must be 6 January 2016 or later, the day of the meeting" in said_on(page)
    assert sam.post(at, answers(sam, at) | said(cast, date(2016, 1, 6))).status_code == 302


def test_a_hold_outlives_a_change_of_the_text(cast: Cast, draft, signed_in) -> None:
    factories.cleared(cast, draft)
    sam = signed_in("sam")
    assert "also when the text is changed and cleared again meanwhile." in said_on(sam.get(f"{U}hold/"))
    sam.post(f"{U}hold/", answers(sam, f"{U}hold/", because="Before the election"))
    assert "It stays held until you release it." in said_on(sam.get(U)), "before anything is typed"
    page = saved(sam)
    assert "it is not cleared any more: ask the chair again. It stays held." in page
    assert "It is held: “Before the election”." in page
    row = factories.cleared(cast, UpdateDraft.objects.get())
    assert (row.state, row.held_because) == ("held", "Before the election")
    assert "It is held, so it cannot be published now." in said_on(sam.get(f"{U}publish/"))
    assert not Edition.objects.exists()


def test_what_is_held_can_be_sent_back_dropped_and_is_held_no_more(cast: Cast, draft) -> None:
    changes.hold(draft=factories.cleared(cast, draft), because="Election", by=cast.sam)
    changes.send_back(draft=draft, words="Say who leads.", word=Word(cast.ann, date(2016, 2, 22)), by=cast.ann)
    row = UpdateDraft.objects.get()
    assert (row.state, row.held_because) == ("drafting", "Election")
    assert changes.drop(draft=row, by=cast.sam).held_because == ""


def test_saving_takes_it_back_from_the_chair_and_says_so(draft, signed_in) -> None:
    sam, ann = signed_in("sam"), signed_in("ann")
    sam.post(f"{U}ask/")
    assert "If you change it, it is taken back, and you ask again." in said_on(sam.get(U)), "before anything is typed"
    assert "Its text changed, so it is taken back from the chair: ask the chair again." in saved(sam)
    assert "so the secretariat may still change it" in said_on(ann.get(f"{U}clear/"))


def test_adding_a_part_says_it_too(draft, signed_in) -> None:
    sam = signed_in("sam")
    sam.post(f"{U}ask/")
    at = f"{U}sections/add/"
    page = sam.post(at, answers(sam, at, heading="More", words="Words."), follow=True)
    assert "The draft is saved. Its text changed, so it is taken back from the chair" in said_on(page)


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("send-back", "This draft is being drafted, so it cannot be sent back now."),
        ("hold", "This draft is being drafted, so it cannot be held now."),
        ("release", "This draft is being drafted, so it cannot be released now."),
    ],
)
def test_a_step_that_is_closed_says_so_before_anything_is_typed(address: str, sentence: str, draft, signed_in) -> None:
    page = signed_in("sam").get(f"{U}{address}/", follow=True)
    assert page.redirect_chain == [(U, 302)]
    assert sentence in said_on(page)


def test_what_was_typed_about_the_chair_stays_when_the_text_moved_on(cast: Cast, draft, signed_in) -> None:
    sam, at = signed_in("sam"), f"{U}clear/"
    read = answers(sam, at) | said(cast, date(2016, 2, 3))
    changes.write_draft(draft=draft, written=Written(draft={"lead": "Other words."}), by=cast.sam, on=date(2016, 2, 2))
    page = sam.post(at, read)
    assert page.status_code == 409
    assert "You changed it on 2 February 2016, after you opened this page. Nothing is cleared." in said_on(page)
    assert [page.context["form"][name].value() for name in ("said_how", "said_on")] == ["meeting", date(2016, 2, 3)]


@pytest.mark.parametrize(("who", "said_of"), [("sam", "You changed it"), ("ann", "Ann changed it")])
def test_publishing_what_moved_on_shows_it_as_it_stands(who: str, said_of: str, cast: Cast, draft, signed_in) -> None:
    factories.cleared(cast, draft)
    sam = signed_in("sam")
    sent = answers(sam, f"{U}publish/") | {"when": "now", "looked": "on"}
    changes.write_draft(draft=draft, written=Written(draft={"lead": "Other."}), by=cast.people[who])
    page = sam.post(f"{U}publish/", sent)
    assert page.status_code == 409
    assert f"{said_of} on " in said_on(page)
    assert "Nothing is published." in said_on(page)
    assert "It is being drafted, so it cannot be published now." in said_on(page)
    for stale in ("Cleared by", "save again", "Somebody else", "Publish update"):
        assert stale not in said_on(page), stale
    assert not Edition.objects.exists()


def test_a_change_while_the_pdf_is_made_is_told_the_same_way(cast: Cast, draft, signed_in) -> None:
    factories.cleared(cast, draft)
    sam = signed_in("sam")
    sent = answers(sam, f"{U}publish/") | {"when": "now", "looked": "on"}

    def meanwhile(html: str, title: str) -> Printed:
        changes.write_draft(draft=draft, written=Written(draft={"lead": "Other."}), by=cast.ann)
        return Printed(b"%PDF-", 1)

    with patch("publishing.changes.editions.print_pdf", meanwhile):
        page = sam.post(f"{U}publish/", sent)
    assert page.status_code == 409
    assert "Ann changed it on 22 February 2016" in said_on(page)
    assert "It is being drafted, so it cannot be published now." in said_on(page)
    assert "Cleared by" not in said_on(page)
    assert not Edition.objects.exists()


def test_publishing_what_was_cleared_anew_keeps_the_moment_and_asks_to_look_again(cast: Cast, draft, signed_in) -> None:
    section = draft.sections.get()
    number = Written(sections={section.pk: {"words": "3 children moved."}})
    factories.cleared(cast, changes.write_draft(draft=draft, written=number, by=cast.sam))
    sam = signed_in("sam")
    boxes = {"when": "later", "day-day": "1", "day-month": "4", "day-year": "2016", "at": "9am", "looked": "on"}
    sent = answers(sam, f"{U}publish/") | boxes
    changes.write_draft(draft=draft, written=Written(draft={"lead": "Other."}), by=cast.ann)
    factories.cleared(cast, draft)
    page = sam.post(f"{U}publish/", sent)
    form = page.context["form"]
    assert (page.status_code, form["when"].value(), form["day"].value()) == (409, "later", date(2016, 4, 1))
    assert not form["looked"].value()
    assert "Publish update" in said_on(page)
    assert sam.post(f"{U}publish/", sent | fields_of(form) | boxes).status_code == 302
