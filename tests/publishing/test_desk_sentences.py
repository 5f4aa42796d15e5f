"""What the desk says of a draft: what changed since the chair was asked, that a clearance fell, why it cannot begin."""

from datetime import date
from unittest.mock import patch

import pytest

from boards.behalf import How, Word
from boards.changes import write_terms
from boards.words import listed
from meetings.changes import Decided, take_decision
from meetings.models import Meeting
from publishing import changes
from publishing.changes import Written
from publishing.gathering import MOST_LEAD, public_leads
from publishing.models import UpdateDraft
from publishing.templatetags.publishing_panels import draft_state
from tests import factories
from tests.cast import Cast

pytestmark = pytest.mark.usefixtures("no_printer")


def rewritten(cast: Cast, row: UpdateDraft, lead: str) -> UpdateDraft:
    changes.write_draft(draft=row, written=Written(draft={"lead": lead}), by=cast.sam)
    return UpdateDraft.objects.get(pk=row.pk)


def test_the_chair_sees_what_changed_since_they_were_asked(cast: Cast, meeting: Meeting, signed_in) -> None:
    row = factories.draft(cast, meeting, lead="The first words.")
    changes.ask_chair(draft=row, by=cast.sam)
    ann = signed_in("ann")
    assert "What changed since" not in ann.get(row.get_absolute_url() + "clear/").content.decode()
    row = rewritten(cast, row, "The second words.")
    changes.ask_chair(draft=row, by=cast.sam)
    page = " ".join(ann.get(row.get_absolute_url() + "clear/").content.decode().split())
    assert "<del>first </del>" in page
    assert "<ins>second </ins>" in page


def test_saving_a_cleared_draft_says_that_its_clearance_fell(cast: Cast, meeting: Meeting, signed_in) -> None:
    row = factories.cleared(cast, factories.draft(cast, meeting))
    sam = signed_in("sam")
    form = sam.get(row.get_absolute_url()).context["form"]
    boxes = {name: form[name].value() for name in form.fields if form[name].value() not in (None, False)}
    boxes["version"] = row.version
    same = sam.post(row.get_absolute_url(), boxes, follow=True).content.decode()
    assert "The draft is saved." in same
    assert "not cleared any more" not in same
    page = sam.post(row.get_absolute_url(), boxes | {"lead": "Other words."}, follow=True).content.decode()
    assert "it is not cleared any more: ask the chair again" in page


def test_why_it_is_held_stands_in_quotation_marks(cast: Cast, meeting: Meeting) -> None:
    row = factories.cleared(cast, factories.draft(cast, meeting))
    changes.hold(draft=row, because="Election", by=cast.sam)
    assert "</strong>: “Election”. Cleared by" in draft_state(UpdateDraft.objects.get(pk=row.pk))


def test_no_update_is_begun_before_the_meeting(cast: Cast, signed_in) -> None:
    planned = factories.planned_meeting(cast)
    page = signed_in("sam").get(f"/testshire/meetings/{planned.slug}/write-update/", follow=True)
    assert page.redirect_chain[0][0] == planned.get_absolute_url()
    assert "An update is written after the meeting was held." in page.content.decode()


def test_a_draft_whose_words_are_destroyed_is_not_checked_or_cleared(cast: Cast, meeting: Meeting, signed_in) -> None:
    row = factories.cleared(cast, factories.draft(cast, meeting))
    edition = changes.publish(draft=row, by=cast.sam)
    changes.withdraw(edition=edition, words="A mistake.", by=cast.sam)
    edition.refresh_from_db()
    changes.redact(edition=edition, why="It named a child", by=cast.sam)
    sam = signed_in("sam")
    for page in ("check/", "clear/"):
        assert sam.get(row.get_absolute_url() + page).headers["Location"] == row.get_absolute_url()


def test_leads_are_cut_between_names() -> None:
    names = [f"{letter * 60} Council" for letter in "ABCD"]
    with patch("publishing.gathering.public_lead", lambda action: action):
        said, _ = public_leads(names)
    assert said == listed([*names[:2], "others"])
    assert len(said) <= MOST_LEAD


def test_the_desk_shows_what_a_correction_changed(cast: Cast, meeting: Meeting, signed_in) -> None:
    row = factories.cleared(cast, factories.draft(cast, meeting, lead="The first words."))
    edition = changes.publish(draft=row, by=cast.sam)
    sam = signed_in("sam")
    assert "What changed since" not in sam.get(edition.desk_address).content.decode()
    again = changes.start_correction(edition=edition, what_changed="The first sentence.", by=cast.sam)
    second = changes.publish(draft=factories.cleared(cast, rewritten(cast, again, "The second words.")), by=cast.sam)
    page = sam.get(second.desk_address).content.decode()
    assert "What changed since edition 1" in page
    assert "<ins>second </ins>" in page
    assert "<ins>Correction: The first sentence." in page


def test_published_terms_are_not_offered_again(cast: Cast, meeting: Meeting, signed_in) -> None:
    terms = write_terms(board=cast.board, text="To improve.", written_on=date(2016, 1, 5), by=cast.sam)
    decided = Decided("The terms.", agrees_terms=terms)
    take_decision(item=meeting.items.get(), decided=decided, visibility="public", by=cast.sam)
    changes.publish_terms(terms=terms, word=Word(cast.ann, date(2016, 2, 2), How.EMAIL), by=cast.sam)
    page = signed_in("sam").get("/testshire/updates/terms/", follow=True)
    assert page.redirect_chain[0][0] == "/testshire/updates/"
    assert "This version is published already." in page.content.decode()
