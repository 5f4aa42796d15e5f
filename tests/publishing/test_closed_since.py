"""The record goes on after a draft was begun: what is closed goes first, what changed is cleared again, what is new
comes in; and words that are not public stop the text, in the rule as on the page."""

from datetime import date

import pytest
from django.test import Client

from actions.changes import Due, Lead, mend_action
from actions.models import ActionItem
from boards.behalf import Word
from boards.refusals import NotNow
from boards.roles import Level
from meetings.changes import mend_decision, mend_item, write_minute
from meetings.models import AgendaItem, Decision, Meeting
from publishing import changes
from publishing.changes import Written
from publishing.checking import check_draft
from publishing.composing import compose
from publishing.models import DraftDecision, UpdateDraft
from tests import factories
from tests.cast import Cast
from tests.drawn import drawn

pytestmark = pytest.mark.usefixtures("no_printer")
U = "/testshire/updates/1/"
SECRET = "The finance director is to leave the council at the end of the month."


def found(cast: Cast, row: UpdateDraft, who: str = "sam") -> list[str]:
    fresh = UpdateDraft.objects.get(pk=row.pk)
    lines = check_draft(fresh, compose(fresh), cast.access(who))
    return [f"{'STOP ' if line.stops else ''}{line.sentence}" for line in lines]


def say(cast: Cast, row: UpdateDraft, words: str) -> UpdateDraft:
    section = row.sections.get()
    return changes.write_draft(draft=row, written=Written(sections={section.pk: {"words": words}}), by=cast.sam)


def test_a_public_decision_that_stands_in_the_notes_too_can_be_published(cast: Cast, meeting: Meeting) -> None:
    words = "The council is to bring the whole analysis of its processes to the Board in the spring."
    factories.decision(cast, meeting.items.get(), words, visibility=Level.PUBLIC)
    write_minute(item=meeting.items.get(), notes=f"It was agreed: {words}", say_in_public="It met.", by=cast.sam)
    row = factories.draft(cast, meeting)
    assert not [line for line in found(cast, row) if "notes for the record" in line]
    assert changes.publish(draft=factories.cleared(cast, row), by=cast.sam).number == 1


def test_words_of_the_notes_alone_are_looked_at_and_stop_nothing(cast: Cast, meeting: Meeting) -> None:
    write_minute(item=meeting.items.get(), notes=SECRET, say_in_public="It met.", by=cast.sam)
    row = say(cast, factories.draft(cast, meeting), SECRET)
    assert "These words also stand in the notes for the record of item 1, which are not public." in found(cast, row)
    factories.cleared(cast, row)


def test_words_of_part_two_stop_the_verbs_as_they_stop_the_page(cast: Cast, meeting: Meeting) -> None:
    closed = factories.item(cast, meeting, "Staff", visibility=Level.MEMBERS)
    factories.decision(cast, closed, SECRET)
    row = say(cast, factories.draft(cast, meeting), SECRET)
    with pytest.raises(NotNow, match="also stand in decision R1"):
        changes.ask_chair(draft=row, by=cast.sam)
    with pytest.raises(NotNow, match="also stand in decision R1"):
        factories.cleared(cast, row)


def test_words_closed_after_clearing_stop_publishing(cast: Cast, meeting: Meeting) -> None:
    row = factories.cleared(cast, say(cast, factories.draft(cast, meeting), SECRET))
    factories.decision(cast, factories.item(cast, meeting, "Staff", visibility=Level.MEMBERS), SECRET)
    with pytest.raises(NotNow, match="also stand in decision R1"):
        changes.publish(draft=row, by=cast.sam)


@pytest.mark.parametrize(
    ("closed", "said", "stops"),
    [
        ("Zebulon Quartermain", "We thank Zebulon Quartermain for coming.", False),
        ("The merger of two northern districts", "They spoke of the merger of two northern districts.", True),
        ("A paper on the Quartermain inquiry report", "The Quartermain inquiry comes next.", False),
        ("Children", "Children were spoken of.", None),
    ],
)
def test_short_closed_titles_match_whole_and_rare_words_of_them_in_runs(
    closed: str, said: str, stops: bool | None, cast: Cast, meeting: Meeting
) -> None:
    other = factories.held_meeting(cast, date(2015, 12, 9))
    factories.item(cast, other, closed, visibility=Level.MEMBERS)
    row = say(cast, factories.draft(cast, meeting), f"Children met the Board. {said}")
    lines = [line for line in found(cast, row) if "which is not public" in line]
    if stops is None:
        return
    assert len(lines) == 1, lines
    assert lines[0].startswith("STOP ") is stops


def test_action_updates_and_promises_are_closed_words_too(cast: Cast, meeting: Meeting) -> None:
    deed = ActionItem.objects.get()
    factories.update(deed, cast.olive, "Nineteen workers were moved between the northern teams.", on=date(2016, 2, 10))
    row = say(cast, factories.draft(cast, meeting), "Nineteen workers were moved between the northern teams.")
    assert any("an update on action" in line for line in found(cast, row))


def test_a_cleared_text_changed_behind_its_back_is_cleared_again(cast: Cast, meeting: Meeting, signed_in) -> None:
    row = factories.cleared(cast, factories.draft(cast, meeting))
    deed = ActionItem.objects.get()
    mend_action(action=deed, lead=Lead(cast.bodies["police"]), by=cast.sam, reason="Wrong body")
    with pytest.raises(NotNow, match="not the one that was cleared"):
        changes.publish(draft=row, by=cast.sam)
    ann: Client = signed_in("ann")
    assert "To be cleared again" in drawn(ann.get("/testshire/"))
    assert "Read and clear it" in drawn(ann.get("/testshire/"))
    page = drawn(signed_in("sam").get(f"{U}publish/"))
    assert "Publish update" not in page
    assert "clear it again" in page
    assert "Clear this text</button>" in drawn(ann.get(f"{U}clear/"))
    changes.ask_chair(draft=row, by=cast.sam)
    row = factories.cleared(cast, row)
    assert "Led by Testshire Police" in changes.publish(draft=row, by=cast.sam).words.text


def test_a_held_text_that_changed_is_cleared_again_and_stays_held(cast: Cast, meeting: Meeting) -> None:
    row = factories.cleared(cast, factories.draft(cast, meeting))
    changes.hold(draft=row, because="Before the election", by=cast.sam)
    deed = ActionItem.objects.get()
    mend_action(action=deed, lead=Lead(cast.bodies["police"]), by=cast.sam, reason="Wrong body")
    row = factories.cleared(cast, row)
    assert (row.state, row.held_because) == ("held", "Before the election")


def test_what_was_closed_since_must_go_first(cast: Cast, meeting: Meeting) -> None:
    row = factories.draft(cast, meeting)
    item, deed = meeting.items.get(), ActionItem.objects.get()
    mend_action(action=deed, visibility=Level.BOARD, by=cast.sam, reason="Closed")
    lines = found(cast, row)
    assert "STOP The due beside decision 1 comes from an action that is not public any more. Take it out." in lines
    assert (
        f"STOP This key date comes from action {deed.reference}, which is not public any more. Leave it out." in lines
    )
    with pytest.raises(NotNow, match="not public any more"):
        changes.ask_chair(draft=row, by=cast.sam)
    mend_decision(decision=Decision.objects.get(), visibility=Level.BOARD, by=cast.sam, reason="Closed")
    mend_item(item=item, visibility=Level.BOARD, by=cast.sam)
    assert any("This heading is the title of item 1" in line for line in found(cast, row))
    write_minute(item=AgendaItem.objects.get(pk=item.pk), notes="", say_in_public="", by=cast.sam)
    assert any(line.startswith("STOP Nothing of item 1 is public any more") for line in found(cast, row))


def test_a_due_that_moved_is_looked_at_and_taken_with_one_press(cast: Cast, meeting: Meeting, signed_in) -> None:
    row = factories.draft(cast, meeting)
    deed = ActionItem.objects.get()
    april = Due.on_date(date(2016, 4, 14), "by 14 April 2016")
    mend_action(action=deed, due=april, by=cast.sam, reason="Moved")
    sam: Client = signed_in("sam")
    page = sam.get(f"{U}check/")
    assert drawn(page).count("Take what the record says now") == 2
    for point in [one for one in page.context["to_look_at"] if one.take]:
        sam.post(f"{U}take/", {"what": point.take})
    assert DraftDecision.objects.get().due == "By 14\u00a0April\u00a02016"
    assert row.dates.get().on == date(2016, 4, 14)
    assert not any("is not what" in line for line in found(cast, row))


def test_an_item_the_reader_may_not_see_is_not_on_the_draft(cast: Cast, meeting: Meeting, signed_in) -> None:
    item = meeting.items.get()
    factories.draft(cast, meeting)
    write_minute(item=item, notes="Said in the room.", say_in_public="It met.", by=cast.sam)
    sam: Client = signed_in("sam")
    assert "Said in the room." in drawn(sam.get(U))
    mend_item(item=item, visibility=Level.NAMED, by=cast.sam, title="A named title")
    page = drawn(sam.get(U))
    assert "an item you may not see" in page
    for hidden in ("Said in the room.", "A named title", "A public decision is taken."):
        assert hidden not in page


def test_all_that_is_new_is_brought_in(cast: Cast, meeting: Meeting) -> None:
    row = factories.draft(cast, meeting)
    item = meeting.items.get()
    agreed = factories.decision(cast, item, "A late decision.", visibility=Level.PUBLIC)
    facts = {"access": cast.access("sam"), "by": cast.sam}
    assert changes.bring_in_new(draft=row, **facts) == 1
    factories.action(cast, agreed, "Do it late", visibility=Level.PUBLIC)
    assert changes.bring_in_new(draft=row, **facts) == 2, "its due beside the decision, and its key date"
    assert changes.bring_in_new(draft=row, **facts) == 0


def test_every_body_that_leads_is_said(cast: Cast, meeting: Meeting) -> None:
    agreed = meeting.items.get().decisions.get()
    factories.action(cast, agreed, "More", visibility=Level.PUBLIC, lead=Lead(cast.bodies["police"]))
    factories.action(cast, agreed, "And more", visibility=Level.PUBLIC, lead=Lead(the_board=True))
    text = compose(factories.draft(cast, meeting)).as_text()
    assert "Led by Testshire Council, Testshire Police and the Board" in text


def test_the_chair_and_the_first_sentence_are_there_to_begin_with(cast: Cast, meeting: Meeting) -> None:
    row = changes.start_draft(meetings=[meeting], access=cast.access("sam"), by=cast.sam)
    assert row.lead == "What the Board agreed at its January meeting on 6\u00a0January\u00a02016."
    assert row.chair_line == "Ann"
    changes.write_draft(draft=row, written=Written(draft={"lead": "", "chair_line": ""}), by=cast.sam)
    lines = found(cast, row)
    assert "The update has no first sentence: say what it is and when the Board met." in lines
    assert "The update does not say who chaired the meeting." in lines


def test_the_marking_page_shows_what_becomes_a_key_date(cast: Cast, meeting: Meeting, signed_in) -> None:
    address = "/testshire/meetings/2016-01-06/may-be-published/"
    page = drawn(signed_in("sam").get(address)).replace("\u00a0", " ")
    assert "Key date: “31 March 2016: Do the public thing”" in page


def test_two_secretaries_who_mark_do_not_overwrite_each_other(cast: Cast, meeting: Meeting, signed_in) -> None:
    sam: Client = signed_in("sam")
    address = "/testshire/meetings/2016-01-06/may-be-published/"
    form = sam.get(address).context["form"]
    mend_item(item=meeting.items.get(), title="Another title", by=cast.sam)
    sent = {"seen": form["seen"].value(), "items": ["1"]}
    assert sam.post(address, sent).status_code == 409
    assert Decision.objects.get().visibility == Level.PUBLIC


def test_a_word_cleared_by_email_is_the_chairs(cast: Cast, meeting: Meeting) -> None:
    row = factories.draft(cast, meeting)
    text_hash = compose(row).text_hash
    cleared = changes.clear(draft=row, text_hash=text_hash, word=Word(cast.ann, date(2016, 2, 2)), by=cast.ann)
    assert cleared.said_by == cast.ann
