"""Mending an action and its updates: conflicts show every answer, supporters change, slips are corrected."""

import pytest
from django.test import Client

from actions.changes import correct_update, mend_action
from actions.forms import BlockedForm, MendActionForm, StepForm
from actions.models import ActionItem, ActionUpdate
from actions.story import story_of
from boards.forms.readers import ReadersForm
from boards.refusals import NotNow, Refused
from boards.roles import Level
from tests import factories
from tests.cast import DAY, Cast

NOT_COMPARED = {"version", "token", "reason", "agreement"}


@pytest.fixture
def action(cast: Cast) -> ActionItem:
    at = factories.item(cast, factories.held_meeting(cast))
    return factories.action(cast, factories.decision(cast, at))


def told(action: ActionItem, cast: Cast, name: str = "otto") -> str:
    action.refresh_from_db()
    return str(story_of(action, cast.access(name)))


def test_a_conflict_shows_every_answer_of_the_form(cast: Cast, action: ActionItem) -> None:
    access = cast.access("sam")
    action.visibility = Level.MEMBERS
    forms = [
        MendActionForm(access=access, action=action),
        ReadersForm(access=access, thing=action),
        BlockedForm(action=action),
        *(StepForm(access=access, action=action, verb=verb) for verb in ("close", "replace", "hand_over", "stop")),
    ]
    for form in forms:
        assert set(form.theirs(action)) == set(form.fields) - NOT_COMPARED, type(form)


def test_another_lead_and_due_saved_meanwhile_are_shown_before_they_are_overwritten(cast: Cast, action) -> None:
    sam = Client()
    sam.force_login(cast.sam)
    address = f"{action.get_absolute_url()}mend/"
    form = sam.get(address).context["form"]
    answers = {name: form[name].value() for name in form.fields if form[name].value() and name != "due_on"}
    due = {"due_on-day": "31", "due_on-month": "3", "due_on-year": "2016"}
    mine = answers | due | {"reason": "Mine", "contact": cast.olive.pk, "action": "My words"}
    theirs = mine | {"lead": "board", "is_statutory": "on", "supported_by": ["board"], "action": action.words}
    assert sam.post(address, theirs).status_code == 302
    page = sam.post(address, mine)
    assert page.status_code == 409
    labels = {line["label"]: (line["theirs"], line["yours"]) for line in page.context["conflict"]["lines"]}
    assert labels["Lead"] == ("The Board", "Testshire Council")
    assert labels["The date is set by law"] == ("Yes", "No")
    assert labels["Supported by"] == ("The Board", "")


def test_supporters_are_added_and_taken_away_and_the_story_tells_it(cast: Cast, action: ActionItem) -> None:
    police = cast.bodies["police"]
    mend_action(action=action, supported_by=[police, cast.nora, None], reason="Asked", by=cast.sam)
    mend_action(action=action, supported_by=[None], reason="Asked", by=cast.sam)
    assert [str(line) for line in action.supporters.standing()] == ["The Board"]
    story = told(action, cast)
    assert "No longer supports the action" in story
    assert "Testshire Police" in story


def test_the_main_take_down_page_takes_supporters_who_are_people_bodies_and_the_board(cast: Cast, action) -> None:
    sam = Client()
    sam.force_login(cast.sam)
    police = cast.bodies["police"]
    answers = {
        "words": "It is agreed.", "sort": "agreed", "makes_action": "on", "action": "Do it", "due_kind": "period",
        "period": "early March", "supported_by": ["board", f"organisation-{police.pk}", f"person-{cast.nora.pk}"],
    }  # fmt: skip
    assert sam.post("/testshire/meetings/2016-01-20/items/1/take-down/", answers).status_code == 302
    made = ActionItem.objects.get(words="Do it")
    assert {str(line) for line in made.supporters.standing()} == {"The Board", "Testshire Police", "Nora"}
    assert (made.due_words, made.due_on.day) == ("early March", 10)


def test_whoever_wrote_an_update_corrects_a_slip_and_the_old_words_stay_struck(cast: Cast, action: ActionItem) -> None:
    first = factories.update(action, cast.olive, "Haf is done.", on=DAY)
    factories.update(action, cast.sam, "And more.", rating="off_track", on=DAY)
    with pytest.raises(Refused):
        correct_update(update=first, words="Half is done.", rating="on_track", by=cast.sam)
    olive = Client()
    olive.force_login(cast.olive)
    address = f"{action.get_absolute_url()}updates/1/correct/"
    assert f'href="{address}"' in olive.get(action.get_absolute_url()).content.decode()
    sent = {"words": "Half is done.", "rating": "on_track", "token": "once"}
    assert olive.post(address, sent).status_code == 302
    page = olive.get(action.get_absolute_url()).content.decode()
    assert "<s>Haf is done.</s>" in page
    assert olive.get(address).status_code == 404, "it was corrected already"
    assert olive.get(f"{action.get_absolute_url()}updates/2/correct/").status_code == 200, "the correction stands"
    latest = ActionUpdate.objects.standing().of_action(action).newest_first().first()
    assert latest.words == "And more.", "a correction stays in its place"
    with pytest.raises(NotNow, match="corrected already"):
        correct_update(update=first, words="Again", rating="on_track", by=cast.olive)


def test_a_corrected_update_is_read_by_those_who_read_it_before(cast: Cast, action: ActionItem) -> None:
    secret = factories.update(action, cast.sam, "Secret slip", on=DAY, visibility=Level.MEMBERS)
    correct_update(update=secret, words="Secret words", rating="on_track", by=cast.sam)
    assert "Secret" not in told(action, cast)
    assert "Secret slip" in told(action, cast, "paul")


def test_no_change_since_last_time_is_one_click(cast: Cast, action: ActionItem) -> None:
    factories.update(action, cast.olive, rating="at_risk", recovery="More people", on=DAY)
    factories.update(action, cast.olive, "Just a note", rating="", on=DAY)
    olive = Client()
    olive.force_login(cast.olive)
    same = olive.get(action.get_absolute_url()).context["same"]
    assert olive.post(f"{action.get_absolute_url()}update/", same | {"same": "yes"}).status_code == 302
    newest = ActionUpdate.objects.latest("pk")
    assert (newest.no_change, newest.rating, newest.recovery) == (True, "at_risk", "More people")
