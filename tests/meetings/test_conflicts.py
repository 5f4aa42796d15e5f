"""Two people change one thing: the page shows every field that differs, so that saving again hides nothing."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from boards.forms import BoardForm
from boards.forms.readers import ReadersForm
from boards.states import Step
from meetings import changes
from meetings.forms import ChangeMeetingForm, ItemForm, MendDecisionForm, MinuteForm, StepForm, WithdrawForm
from meetings.models import Decision, Minute
from meetings.states import MEETING_STATES
from tests import factories
from tests.meetings.test_decisions import between
from tests.world import World

NOT_COMPARED = {"version", "token", "reason", "agreement"}  # a reason is asked anew
CANCEL: Step = MEETING_STATES.step("cancel")


def sam(world: World) -> Any:
    return world.cast.access("sam")


def panel_of(page: str) -> str:
    """What the page says over its form."""
    main = page[page.index("<main") :]
    return main[: main.index("<form")]


FORMS: dict[str, tuple[Callable[[World], tuple[BoardForm, Any]], set[str]]] = {
    "meeting": (lambda w: (ChangeMeetingForm({}, meeting=w.held), w.held), {"words"}),
    "step": (lambda w: (StepForm({}, step=CANCEL, version=1), w.held), {"words"}),
    "item": (lambda w: (ItemForm({}, access=sam(w), meeting=w.held, item=w.item), w.item), set()),
    "minute": (lambda w: (MinuteForm({}, minute=w.item.minute), w.item.minute), set()),
    "readers": (lambda w: (ReadersForm({}, access=sam(w), thing=w.item), w.item), set()),
    "decision": (lambda w: (MendDecisionForm({}, access=sam(w), decision=w.decision), w.decision), set()),
    "withdrawal": (lambda w: (WithdrawForm({}, decision=w.decision), w.decision), {"words"}),
}


@pytest.mark.parametrize("name", FORMS)
def test_what_the_conflict_page_compares_is_every_field_of_the_form(name: str, world: World) -> None:
    make, reasons = FORMS[name]
    form, row = make(world)
    form.is_valid()
    assert set(form.theirs(row)) == set(form.fields) - NOT_COMPARED - reasons  # type: ignore[attr-defined]


def test_and_of_a_decision_between_meetings(world: World) -> None:
    row = between(world.cast)
    form = MendDecisionForm({}, access=sam(world), decision=row)
    form.is_valid()
    assert set(form.theirs(row)) == set(form.fields) - NOT_COMPARED


def test_a_hidden_change_is_shown_before_it_is_overwritten(world: World, signed_in) -> None:
    client: Client = signed_in("sam")
    cast, row = world.cast, world.decision
    needs = factories.recommendation(cast, 9)
    shown = row.version
    changes.mend_decision(
        decision=row, concerns=[needs], delegates=[cast.nora], marking="Personal", reason="Meanwhile", by=cast.ann
    )
    mine = {"words": row.words, "sort": "agreed", "reason": "Mine", "version": shown}
    reply = client.post(f"{row.get_absolute_url()}mend/", mine)
    page = reply.content.decode()
    assert reply.status_code == 409
    for words in ("Recommendations it concerns", str(needs), "Changes left to", "Nora", "Handling marking", "Personal"):
        assert words in page, words
    assert "What was decided" not in panel_of(page), "what both say alike is not compared"
    assert Decision.objects.get(pk=row.pk).concerns.filter(withdrawn=False).count() == 1


def test_a_file_is_compared_by_its_name(world: World, signed_in) -> None:
    row = between(world.cast)
    changes.mend_decision(decision=row, words="Other words.", reason="Meanwhile", by=world.cast.ann)
    late = SimpleUploadedFile("late.pdf", b"%PDF-1.7 late")
    mine = {"words": row.words, "sort": "agreed", "reason": "Mine", "version": row.version, "said_file": late}
    page = signed_in("sam").post(f"{row.get_absolute_url()}mend/", mine).content.decode()
    assert "late.pdf" in page
    assert "%PDF" not in page


def test_of_two_first_minutes_the_second_is_shown_both_texts(world: World, signed_in) -> None:
    """Neither page showed a minute, so neither may be written over the other."""
    silent = factories.item(world.cast, world.held, "Any other business")
    address = f"{world.held.get_absolute_url()}items/{silent.reference}/minute/"
    client: Client = signed_in("sam")
    shown = client.get(address).context["form"]["version"].value()
    first = {"notes": "What A heard", "say_in_public": "It was discussed.", "version": shown}
    assert client.post(address, first).status_code == 302
    reply = client.post(address, {"notes": "What B heard", "say_in_public": "It was discussed.", "version": shown})
    page = reply.content.decode()
    assert reply.status_code == 409
    for words in ("What A heard", "What B heard"):
        assert words in panel_of(page), words
    assert Minute.objects.get(item=silent).notes == "What A heard"
    again = {"notes": "What both heard", "say_in_public": "", "version": reply.context["form"]["version"].value()}
    assert client.post(address, again).status_code == 302, "saving again is a choice"
    assert Minute.objects.get(item=silent).notes == "What both heard"
