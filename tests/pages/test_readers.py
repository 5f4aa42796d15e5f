"""Who may read a thing, changed on its page: never so that nobody of the secretariat reads it, and nobody written down
is lost when their role ends; a conflict shows all."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from actions.models import ActionItem
from boards import changes
from boards.forms.readers import ReadersForm
from boards.models import RoleGrant
from boards.roles import RoleCode
from tests import factories
from tests.cast import Cast, give

AT = "/testshire/actions/1/readers/"
KEEP = "Nobody in the secretariat could read or change it then."


@pytest.fixture
def action(cast: Cast) -> ActionItem:
    return factories.action(cast, factories.decision(cast, factories.item(cast, factories.held_meeting(cast))))


def answers(action: ActionItem, **more: Any) -> dict[str, Any]:
    return {"visibility": "board", "version": action.version} | more


@pytest.mark.parametrize("how", ["named without Sam", "kept from Sam"])
def test_the_secretariat_cannot_lock_itself_out_of_a_thing(how: str, cast: Cast, sam: Client, action) -> None:
    if how == "kept from Sam":
        closing = answers(action, kept_from=[cast.sam.pk])
    else:
        closing = answers(action, visibility="named", named=[cast.paul.pk])
    refused = sam.post(AT, closing)
    page = refused.content.decode()
    assert page.count(KEEP) == 2, "in the summary and at the people named"
    action.refresh_from_db()
    assert (action.version, action.visibility, action.readers.count()) == (1, "board", 0), "nothing is half done"
    assert sam.get("/testshire/actions/1/").status_code == 200


def test_nobody_is_offered_who_could_not_read_it_all_the_same(cast: Cast, action: ActionItem) -> None:
    """Whoever keeps accounts sees nothing of the board: naming them would say what is not so. They may be kept from."""
    form = ReadersForm(access=cast.access("sam"), thing=action)
    assert cast.olive in form.fields["named"].queryset
    assert cast.adam not in form.fields["named"].queryset
    assert cast.adam in form.fields["kept_from"].queryset
    assert "Its lead and its contact read it too" in form.fields["named"].help_text


def test_another_secretary_may_keep_it_and_the_first_lands_on_a_page_she_can_open(cast: Cast, sam, action) -> None:
    give(cast.board, cast.stan, RoleCode.SECRETARIAT, cast.machine)
    closing = answers(action, visibility="named", named=[cast.stan.pk])
    landed = sam.post(AT, closing, follow=True)
    assert landed.redirect_chain == [("/testshire/", 302)]
    assert landed.status_code == 200
    assert "You are no longer one of them." in landed.content.decode()
    action.refresh_from_db()
    assert sam.get(action.get_absolute_url()).status_code == 404
    assert changes.may_read(action, cast.stan, cast.access("stan").day)


def test_a_thing_under_a_named_one_needs_a_keeper_of_both(cast: Cast, sam) -> None:
    named = factories.item(cast, factories.held_meeting(cast), visibility="named", named=[cast.sam])
    decision = factories.decision(cast, named)
    closing = {"visibility": "named", "named": [cast.paul.pk], "version": decision.version}
    assert KEEP in sam.post(f"{decision.get_absolute_url()}readers/", closing).content.decode()
    closing["named"] = [cast.paul.pk, cast.sam.pk]
    assert sam.post(f"{decision.get_absolute_url()}readers/", closing).status_code == 302


def test_a_conflict_shows_whom_another_just_kept_it_from(cast: Cast, sam: Client, action) -> None:
    first = sam.post(AT, answers(action, kept_from=[cast.paul.pk], named=[cast.olive.pk]))
    assert first.status_code == 302
    conflict = sam.post(AT, answers(action, kept_from=[cast.nora.pk]))
    assert conflict.status_code == 409
    lines = {line["label"]: (line["theirs"], line["yours"]) for line in conflict.context["conflict"]["lines"]}
    assert lines == {"Keep it from": ("Paul", "Nora"), "People named": ("Olive", "")}


@pytest.mark.parametrize("noun", ["item", "decision", "action"])
def test_saving_loses_nobody_whose_role_has_ended(noun: str, cast: Cast, sam: Client, action) -> None:
    """An interest beats every role, so it also outlives one: it holds again when the person comes back."""
    thing = {"item": action.decision.item, "decision": action.decision, "action": action}[noun]
    changes.set_readers(thing=thing, named=[cast.olive], kept_from=[cast.paul], by=cast.sam)
    for grant in RoleGrant.objects.filter(person__in=[cast.paul, cast.olive]):
        changes.end_role(grant=grant, ends_on=date(2016, 2, 21), by=cast.adam)
    at = f"{thing.get_absolute_url()}readers/".replace("#item-1readers/", "items/1/readers/")
    form = sam.get(at).context["form"]
    ticked = {name: form[name].initial for name in ("named", "kept_from")}
    assert ticked == {"named": [cast.olive.pk], "kept_from": [cast.paul.pk]}
    for name, gone in (("named", cast.olive), ("kept_from", cast.paul)):
        labels = {key.value: words for key, words in form.fields[name].choices}
        assert labels[gone.pk] == f"{gone.name} (has left)"
        assert "Nora" in labels.values(), "and who has a role stands as before"
    assert sam.post(at, {"visibility": "members", "version": thing.version} | ticked).status_code == 302
    give(cast.board, cast.paul, RoleCode.SECRETARIAT, cast.machine)
    assert not changes.may_read(thing, cast.paul, cast.access("paul").day)


def test_somebody_who_left_and_is_not_written_down_is_not_offered(cast: Cast, sam: Client, action) -> None:
    changes.set_readers(thing=action, named=[], kept_from=[cast.olive], by=cast.sam)
    assert "Fay" not in sam.get(AT).content.decode()


def test_the_conflict_compares_every_answer(cast: Cast, action) -> None:
    form = ReadersForm(access=cast.access("sam"), thing=action)
    assert set(form.theirs(action)) == set(form.fields) - {"version", "token", "reason", "agreement"}
