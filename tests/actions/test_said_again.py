"""“No change since last time” says an update again: to nobody who could not read what it repeats."""

import pytest

from actions.changes import mend_action
from actions.models import ActionItem, ActionUpdate
from boards.changes import set_readers
from boards.roles import Level
from tests import factories
from tests.cast import DAY, Cast

SECRET = "The police will lend two people"


@pytest.fixture
def action(cast: Cast) -> ActionItem:
    return factories.action(cast, factories.item(cast, factories.held_meeting(cast)))


def in_part_two(cast: Cast, action: ActionItem) -> ActionUpdate:
    facts = {"rating": "at_risk", "recovery": SECRET, "visibility": Level.MEMBERS}
    return factories.update(action, cast.sam, "Said to members", on=DAY, **facts)


def page_of(client, action: ActionItem) -> str:
    return client.get(action.get_absolute_url()).content.decode()


def test_one_click_repeats_a_part_two_update_in_part_two(cast: Cast, action: ActionItem, signed_in) -> None:
    in_part_two(cast, action)
    sam, at = signed_in("sam"), f"{action.get_absolute_url()}update/"
    same = sam.get(action.get_absolute_url()).context["same"]
    assert same["for_members"] == "on"
    assert sam.post(at, same | {"same": "yes"}).status_code == 302
    newest = ActionUpdate.objects.latest("pk")
    assert (newest.no_change, newest.recovery, newest.visibility) == (True, SECRET, Level.MEMBERS)
    assert SECRET not in page_of(signed_in("otto"), action)


def test_a_rating_from_part_two_under_an_open_note_is_repeated_in_part_two(cast: Cast, action, signed_in) -> None:
    in_part_two(cast, action)
    factories.update(action, cast.sam, "A note for all", rating="", on=DAY)
    sam = signed_in("sam")
    same = sam.get(action.get_absolute_url()).context["same"] | {"same": "yes"}
    del same["for_members"]  # a page shown before the update was given to Part 2
    assert sam.post(f"{action.get_absolute_url()}update/", same).status_code == 302
    assert ActionUpdate.objects.latest("pk").visibility == Level.MEMBERS


def test_the_page_of_an_update_that_begins_with_a_part_two_rating_begins_in_part_two(cast, action, signed_in) -> None:
    in_part_two(cast, action)
    form = signed_in("sam").get(f"{action.get_absolute_url()}update/").context["form"]
    assert (form["rating"].value(), form["recovery"].value(), form["for_members"].value()) == ("at_risk", SECRET, True)
    for_olive = signed_in("olive").get(f"{action.get_absolute_url()}update/").context["form"]
    assert (for_olive["rating"].value(), for_olive["for_members"].value()) == (None, None)


def test_what_was_said_to_named_readers_is_not_repeated_once_the_action_is_open(cast: Cast, action, signed_in) -> None:
    mend_action(action=action, visibility=Level.NAMED, reason="Closed", by=cast.sam)
    set_readers(thing=action, named=[cast.sam, cast.nora], kept_from=[], by=cast.sam)
    facts = {"rating": "at_risk", "recovery": SECRET, "visibility": Level.NAMED}
    factories.update(ActionItem.objects.get(pk=action.pk), cast.sam, "Said to Nora", on=DAY, **facts)
    mend_action(action=action, visibility=Level.BOARD, agreement="Nora agreed", reason="Opened", by=cast.sam)
    sam, at = signed_in("sam"), f"{action.get_absolute_url()}update/"
    assert sam.get(action.get_absolute_url()).context["same"] is None
    page = sam.get(at)
    assert page.context["form"]["recovery"].value() in (None, "")
    assert "No change since last time" not in page.content.decode()
    sent = {"same": "yes", "rating": "at_risk", "recovery": SECRET}
    assert sam.post(at, sent).status_code == 302
    assert ActionUpdate.objects.latest("pk").visibility == Level.NAMED, "sent all the same, it stays with the named"


def test_an_open_update_is_repeated_at_its_actions_level(cast: Cast, action: ActionItem, signed_in) -> None:
    factories.update(action, cast.olive, on=DAY)
    olive = signed_in("olive")
    same = olive.get(action.get_absolute_url()).context["same"]
    assert "for_members" not in same
    assert olive.post(f"{action.get_absolute_url()}update/", same | {"same": "yes"}).status_code == 302
    assert ActionUpdate.objects.latest("pk").visibility == Level.BOARD
