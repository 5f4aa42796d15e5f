"""A draft takes over what is public and nothing else; a changed text must be cleared again."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from actions.changes import Due
from boards.behalf import Word
from boards.refusals import NotNow, Stale
from boards.roles import Level
from meetings.changes import mend_decision, mend_item, write_minute
from meetings.models import Decision, Meeting
from publishing import changes
from publishing.changes import Written
from publishing.composing import compose
from publishing.forms.publishing import london_moment
from publishing.gathering import key_date_of, public_due
from publishing.models import DraftDecision, Shown, UpdateDraft
from tests import factories
from tests.cast import Cast


def test_only_what_is_public_is_taken_over(cast: Cast, meeting: Meeting) -> None:
    board_item = factories.item(cast, meeting, "Board only title")
    factories.decision(cast, board_item, "Board only decision")
    part_two = factories.item(cast, meeting, "Part two title", visibility=Level.MEMBERS)
    factories.decision(cast, part_two, "Part two decision")
    spoken = factories.item(cast, meeting, "Spoken title")
    write_minute(item=spoken, notes="Notes for the record", say_in_public="Said in public.", by=cast.sam)
    text = compose(factories.draft(cast, meeting)).as_text()
    assert "A public decision is taken." in text
    assert "Said in public." in text, "words to say in public come, whatever the item"
    for hidden in ("Board only", "Part two", "Spoken title", "Notes for the record"):
        assert hidden not in text


def test_a_draft_is_for_meetings_that_were_held_and_one_at_a_time(cast: Cast, meeting: Meeting) -> None:
    with pytest.raises(NotNow, match="after the meeting was held"):
        factories.draft(cast, factories.planned_meeting(cast))
    factories.draft(cast, meeting)
    with pytest.raises(NotNow, match="Another draft"):
        factories.draft(cast, meeting)


def test_a_decision_closed_to_some_is_no_longer_in_the_text(cast: Cast, meeting: Meeting) -> None:
    row = factories.cleared(cast, factories.draft(cast, meeting))
    decision = Decision.objects.get(words="A public decision is taken.")
    mend_decision(decision=decision, by=cast.sam, visibility=Level.MEMBERS, reason="It names somebody")
    assert "A public decision" not in compose(row).as_text()
    with pytest.raises(NotNow, match="not the one that was cleared"):
        changes.publish(draft=row, by=cast.sam)


def test_a_change_reopens_a_cleared_text_and_saving_nothing_does_not(cast: Cast, meeting: Meeting) -> None:
    row = factories.cleared(cast, factories.draft(cast, meeting))
    same = changes.write_draft(draft=row, written=Written(draft={"lead": row.lead}), by=cast.sam)
    assert same.state == "cleared"
    changed = changes.write_draft(draft=row, written=Written(draft={"lead": "Other words."}), by=cast.sam)
    assert (changed.state, changed.cleared) == ("drafting", None)
    with pytest.raises(NotNow):
        changes.publish(draft=changed, by=cast.sam)


def test_what_is_cleared_is_the_text_that_was_read(cast: Cast, meeting: Meeting) -> None:
    row = factories.draft(cast, meeting)
    read = compose(row).text_hash
    changes.write_draft(draft=row, written=Written(draft={"lead": "Changed meanwhile."}), by=cast.sam)
    with pytest.raises(Stale):
        changes.clear(draft=row, text_hash=read, word=Word(cast.ann, date(2016, 2, 2)), by=cast.ann)


def test_a_stale_draft_is_refused(cast: Cast, meeting: Meeting) -> None:
    row = factories.draft(cast, meeting)
    changes.write_draft(draft=row, written=Written(draft={"lead": "First."}), by=cast.sam, version=row.version)
    with pytest.raises(Stale):
        changes.write_draft(draft=row, written=Written(draft={"lead": "Second."}), by=cast.sam, version=row.version)


def test_the_public_is_offered_no_week_that_is_another_when_it_reads(cast: Cast, meeting: Meeting) -> None:
    decision = Decision.objects.get(words="A public decision is taken.")
    due = Due.period(date(2016, 1, 31), "next week")
    week = factories.action(cast, decision, "Circulate it next week", due=due)
    march = factories.action(cast, decision, due=Due.period(date(2016, 3, 10), "by early March"))
    assert public_due(week) == ("By 31\u00a0January\u00a02016", due.on)
    dates = [key_date_of(one) for one in (week, march)]
    assert [one.when for one in dates if one] == ["31\u00a0January\u00a02016", "Early March 2016"]


def test_the_short_form_is_used_where_it_is_marked(cast: Cast, meeting: Meeting) -> None:
    decision = Decision.objects.get(words="A public decision is taken.")
    mend_decision(decision=decision, by=cast.sam, short_form="In short.", reason="A short form")
    row = factories.draft(cast, meeting)
    line = DraftDecision.objects.get(section__draft=row)
    assert line.shown == Shown.SHORT
    assert "In short." in compose(row).as_text()
    changes.write_draft(draft=row, written=Written(decisions={line.pk: {"shown": Shown.OUT}}), by=cast.sam)
    assert not compose(UpdateDraft.objects.get(pk=row.pk)).agreed


def test_sections_move_and_what_is_new_is_brought_in(cast: Cast, meeting: Meeting) -> None:
    row = factories.draft(cast, meeting)
    added = changes.add_section(draft=row, heading="Added", words="More.", by=cast.sam)
    added.refresh_from_db()
    changes.move_section(section=added, up=True, by=cast.sam)
    row.refresh_from_db()
    assert [section.heading for section in row.sections.all()] == ["Added", "A public item"]
    late = factories.item(cast, meeting, "A late item", visibility=Level.PUBLIC)
    factories.decision(cast, late, "A late decision.", visibility=Level.PUBLIC)
    assert changes.bring_in_new(draft=row, access=cast.access("sam"), by=cast.sam) == 2
    assert "A late decision." in compose(UpdateDraft.objects.get(pk=row.pk)).as_text()
    row.refresh_from_db()
    assert changes.bring_in_new(draft=row, access=cast.access("sam"), by=cast.sam) == 0


def test_marking_opens_parents_first_and_closes_children_first(cast: Cast) -> None:
    meeting = factories.held_meeting(cast)
    talk = factories.item(cast, meeting)
    agreed = factories.decision(cast, talk)
    deed = factories.action(cast, agreed)
    part_two = factories.item(cast, meeting, "Part two", visibility=Level.MEMBERS)
    facts = {"meeting": meeting, "access": cast.access("sam"), "by": cast.sam}
    assert changes.mark_public(items=[], decisions=[], actions=[deed], **facts) == 3
    for row in (talk, agreed, deed, part_two):
        row.refresh_from_db()
    assert (talk.visibility, agreed.visibility, deed.visibility) == ("public", "public", "public")
    assert part_two.visibility == "members"
    assert changes.mark_public(items=[], decisions=[], actions=[], **facts) == 3
    talk.refresh_from_db()
    assert talk.visibility == "board"


def test_a_heading_that_was_not_public_comes_in_once_its_item_is(cast: Cast) -> None:
    meeting = factories.held_meeting(cast)
    talk = factories.item(cast, meeting, "The plan")
    write_minute(item=talk, notes="", say_in_public="It was read.", by=cast.sam)
    row = factories.draft(cast, meeting)
    facts = {"access": cast.access("sam"), "by": cast.sam}
    changes.mark_public(meeting=meeting, items=[talk], decisions=[], actions=[], **facts)
    assert changes.bring_in_new(draft=row, **facts) == 1
    assert row.sections.get().heading == "The plan"
    changes.write_draft(draft=row, written=Written(sections={row.sections.get().pk: {"heading": "Ours"}}), by=cast.sam)
    assert changes.bring_in_new(draft=row, **facts) == 0, "what the secretary wrote stays"


def test_what_is_done_or_stopped_is_marked_too(cast: Cast) -> None:
    """An update tells what was done as well; an action that is over takes no other change."""
    meeting = factories.held_meeting(cast)
    agreed = factories.decision(cast, factories.item(cast, meeting))
    deed = factories.closed_by_the_chair(cast, factories.action(cast, agreed))
    facts = {"meeting": meeting, "access": cast.access("sam"), "by": cast.sam}
    assert changes.mark_public(items=[], decisions=[], actions=[deed], **facts) == 3
    deed.refresh_from_db()
    assert (deed.visibility, deed.state) == ("public", "closed")
    assert changes.mark_public(items=[], decisions=[], actions=[], **facts) == 3


def test_an_item_closed_to_some_leaves_its_heading_to_the_secretary(cast: Cast, meeting: Meeting) -> None:
    spoken = factories.item(cast, meeting, "Spoken title", visibility=Level.MEMBERS)
    write_minute(item=spoken, notes="", say_in_public="Said.", by=cast.sam)
    row = factories.draft(cast, meeting)
    with pytest.raises(NotNow, match="heading"):
        changes.ask_chair(draft=row, by=cast.sam)
    mend_item(item=spoken, by=cast.sam, visibility=Level.PUBLIC, agreement="Asked the author")


@pytest.mark.parametrize(
    ("day", "at", "offset"),
    [
        (date(2016, 3, 27), "00:30", 0),
        (date(2016, 3, 27), "02:00", 1),
        (date(2016, 7, 1), "09:00", 1),
        (date(2016, 10, 30), "01:30", 0),  # the hour that comes twice: the later one
    ],
)
def test_embargoes_are_moments_of_london(day: date, at: str, offset: int) -> None:
    from datetime import time

    moment = london_moment(day, time.fromisoformat(at))
    assert moment.utcoffset().total_seconds() == offset * 3600


def test_an_embargo_in_the_hour_the_clocks_skip_is_refused() -> None:
    from datetime import time

    with pytest.raises(ValidationError, match="clocks go forward"):
        london_moment(date(2016, 3, 27), time(1, 30))


def test_a_key_date_begins_with_a_capital(cast: Cast, meeting: Meeting) -> None:
    agreed = meeting.items.get().decisions.get()
    due = Due.period(date(2016, 2, 29), "by the end of February 2016")
    deed = factories.action(cast, agreed, "Write", visibility=Level.PUBLIC, due=due)
    line = key_date_of(deed)
    assert line is not None
    assert line.when == "The end of February 2016"
