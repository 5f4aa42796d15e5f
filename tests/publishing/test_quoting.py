"""Words of a text that stand in the record where it is not public, also beside what is public: looked at, with their
place on the draft's page."""

import pytest

from actions.changes import mend_action
from actions.models import ActionItem
from boards.roles import Level
from meetings.changes import mend_item, write_minute
from meetings.models import Meeting
from publishing import changes
from publishing.changes import Written
from publishing.checking import Point, check_draft
from publishing.composing import compose
from publishing.models import UpdateDraft
from tests import factories
from tests.cast import Cast

BLUNT = "Mr Zebulon Quartermain was blunt about pay."
LONG = "Write to each of the nineteen agencies that were named in the confidential annex before the spring."


def quoted(cast: Cast, row: UpdateDraft) -> list[Point]:
    fresh = UpdateDraft.objects.get(pk=row.pk)
    found = check_draft(fresh, compose(fresh), cast.access("sam"))
    return [one for one in found if one.sentence.startswith("These words also stand in")]


def saying(cast: Cast, meeting: Meeting, words: str) -> UpdateDraft:
    row = factories.draft(cast, meeting)
    section = row.sections.get()
    return changes.write_draft(draft=row, written=Written(sections={section.pk: {"words": words}}), by=cast.sam)


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        (f"zqxcanary notes: {BLUNT}", f"The Board met. {BLUNT}"),
        ("It was long. Mr Quartermain’s team is leaving soon. It was late.", "Mr Quartermain's team is leaving soon."),
        ("He was not at all happy with it. So it went.", "He was **not** at all happy with it."),
        (f"They said: {BLUNT}", "Thanks to Mr Zebulon Quartermain of the inquiry."),
    ],
)
def test_a_sentence_or_a_name_of_the_notes_is_looked_at(notes: str, said: str, cast: Cast, meeting: Meeting) -> None:
    write_minute(item=meeting.items.get(), notes=notes, say_in_public="It met.", by=cast.sam)
    row = saying(cast, meeting, said)
    (found,) = quoted(cast, row)
    assert found.sentence == "These words also stand in the notes for the record of item 1, which are not public."
    assert not found.stops
    section = row.sections.get()
    assert (found.where, found.box) == (section.heading, f"id_words-{section.pk}")
    factories.cleared(cast, row)


@pytest.mark.parametrize("notes", ["It was agreed. The Board met. Then on to the next.", "So said the Board. Yes."])
def test_small_talk_of_the_notes_is_no_quotation(notes: str, cast: Cast, meeting: Meeting) -> None:
    write_minute(item=meeting.items.get(), notes=notes, say_in_public="It met.", by=cast.sam)
    assert not quoted(cast, saying(cast, meeting, "It was agreed. The Board met. Yes."))


def test_what_a_public_item_asks_for_is_looked_at(cast: Cast, meeting: Meeting) -> None:
    mend_item(item=meeting.items.get(), asked=LONG, by=cast.sam)
    (found,) = quoted(cast, saying(cast, meeting, LONG))
    assert found.sentence == "These words also stand in what the Board is asked to do at item 1, which is not public."
    assert not found.stops


def test_the_details_of_a_public_action_are_looked_at(cast: Cast, meeting: Meeting) -> None:
    deed = ActionItem.objects.get()
    assert deed.visibility == Level.PUBLIC
    mend_action(action=deed, details=LONG, by=cast.sam, reason="Said more")
    (found,) = quoted(cast, saying(cast, meeting, LONG))
    assert found.sentence == "These words also stand in the details of action 1, which are not public."
    assert not found.stops
