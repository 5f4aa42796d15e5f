"""What the check says of a draft beside the record: what the public is not told, or would read as it was typed."""

from unittest.mock import patch

from actions.changes import Lead, mend_action
from actions.models import ActionItem
from boards.roles import Level
from meetings.changes import mark_complete_at_once, mend_decision
from meetings.models import Decision, Meeting
from publishing import changes
from publishing.checking import Point, check_draft, quoting, what_stops
from publishing.checking.leads import NO_LEAD_TOLD
from publishing.composing import compose
from publishing.models import UpdateDraft
from tests import factories
from tests.cast import Cast

EMPTY = "This section has a heading and nothing under it. Write something, or leave the section out."


def found(cast: Cast, row: UpdateDraft, name: str = "sam") -> list[Point]:
    row = UpdateDraft.objects.get(pk=row.pk)
    return check_draft(row, compose(row), cast.access(name))


def said(cast: Cast, row: UpdateDraft) -> list[str]:
    return [one.sentence for one in found(cast, row)]


def test_a_decision_whose_lead_the_public_is_not_told_is_asked_about(cast: Cast, meeting: Meeting) -> None:
    row = factories.draft(cast, meeting)
    told = NO_LEAD_TOLD.format(Decision.objects.get().reference)
    assert told not in said(cast, row)
    mend_action(action=ActionItem.objects.get(), visibility=Level.BOARD, by=cast.sam, reason="Not for the public")
    factories.action(cast, Decision.objects.get(), "Tell nobody", lead=Lead(cast.bodies["police"]))
    assert told in said(cast, row)


def test_a_decision_without_an_action_leads_to_its_box_and_to_recording_one(cast: Cast, meeting: Meeting) -> None:
    factories.decision(cast, meeting.items.get(), "Bring a paper to the Board.", visibility=Level.PUBLIC)
    row = factories.draft(cast, meeting)
    (one,) = (one for one in found(cast, row) if "so nobody leads it" in one.sentence)
    line = row.sections.get().decisions.get(decision__words="Bring a paper to the Board.")
    assert (one.where, one.box) == ("A public item", f"id_shown-{line.pk}")
    assert (one.href, one.link) == ("/testshire/decisions/2016-01-06/2/action/", "Record its action")
    (one,) = (one for one in found(cast, row, "ann") if "so nobody leads it" in one.sentence)
    assert one.href == "", "the chair does not take down"


def test_what_was_done_by_agreeing_it_asks_for_no_action(cast: Cast, meeting: Meeting) -> None:
    """The minutes of the last meeting, say."""
    agreed = factories.decision(cast, meeting.items.get(), "The minutes were agreed.", visibility=Level.PUBLIC)
    mark_complete_at_once(decision=agreed, by=cast.sam)
    row = factories.draft(cast, meeting)
    assert not any("so nobody leads it" in line for line in said(cast, row))


def test_a_section_with_nothing_under_its_heading_is_told(cast: Cast, meeting: Meeting) -> None:
    row = factories.draft(cast, meeting)
    assert EMPTY not in said(cast, row)
    changes.add_section(draft=row, heading="Any other business", words="", by=cast.sam)
    assert EMPTY in said(cast, row)


def test_what_a_decision_says_is_mended_on_its_own_page(cast: Cast, meeting: Meeting) -> None:
    mend_decision(decision=Decision.objects.get(), words="Agree the **plan** <b>now</b>.", by=cast.sam, reason="Typed")
    row = factories.draft(cast, meeting)
    its_own = [one for one in found(cast, row) if one.where == "Decision 1"]
    assert [one.stops for one in its_own] == [True, False]
    assert {(one.href.rpartition("/testshire/")[2], one.box) for one in its_own} == {
        ("decisions/2016-01-06/1/mend/", "")
    }
    assert all(not one.href for one in found(cast, row, "ann") if one.where == "Decision 1"), "the chair may not"


def test_letters_that_the_pdf_cannot_show_are_told_with_their_place(cast: Cast, meeting: Meeting) -> None:
    row = factories.draft(cast, meeting)
    changes.add_section(draft=row, heading="A part", words="Done ✓ – “naïve” Łódź £5. اردو ☐ ✓", by=cast.sam)
    found = [one for one in check_draft(row, compose(row), cast.access("sam")) if "PDF cannot show" in one.sentence]
    assert [(one.where, one.quote.split()[0], one.stops) for one in found] == [("A part", "✓", False)]
    assert set(found[0].quote.split()) == {"✓", *"اردو", "☐"}


def test_the_page_asks_each_question_once_and_what_stops_comes_first(cast: Cast, meeting: Meeting) -> None:
    secret = "the finance director is to leave the council at the end of the month"
    closed = factories.item(cast, meeting, "Part two", visibility=Level.MEMBERS)
    factories.decision(cast, closed, secret, visibility=Level.MEMBERS)
    row = factories.draft(cast, meeting, lead=f"So {secret}.")
    with patch.object(quoting, "quoted", wraps=quoting.quoted) as quoted:
        lines = found(cast, row)
    assert quoted.call_count == 1
    fresh = UpdateDraft.objects.get(pk=row.pk)
    stops = list(what_stops(fresh, compose(fresh), cast.access("sam")))
    assert [one.sentence for one in stops] == [
        f"These words also stand in decision {Decision.objects.last().reference}, which is not public."
    ]
    assert lines[: len(stops)] == stops
    assert not any(one.stops for one in lines[len(stops) :])
