"""Things to put right: each sort counted, listed, paged and empty; each line leads to the form that mends it."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from actions.changes import Due, Lead, Step, mend_action
from actions.changes import take_step as step_of_action
from actions.models import ActionItem
from actions.permissions import may_take_down
from actions.tidying import BY_KEY, groups
from boards import changes
from boards.behalf import Word
from boards.governed import record
from boards.models import RoleGrant
from boards.roles import Level
from meetings.changes import Decided, mark_complete_at_once, take_decision, take_step, write_minute
from meetings.models import AgendaItem, Decision
from plans.models import Recommendation
from tests import factories
from tests.cast import DAY, ROLES, Cast
from tests.world import build

AT = "/testshire/actions/to-put-right/"


@pytest.fixture
def item(cast: Cast) -> AgendaItem:
    return factories.item(cast, factories.held_meeting(cast))


@pytest.fixture
def served(cast: Cast) -> Recommendation:
    return factories.recommendation(cast)


@pytest.fixture
def whole(cast: Cast, item: AgendaItem, served: Recommendation) -> ActionItem:
    """An action that lacks nothing, at an item with its public words."""
    write_minute(item=item, notes="", say_in_public="It was discussed.", by=cast.sam)
    return factories.action(cast, item, "Whole", serves=[served])


def words(client: Client, address: str = AT) -> str:
    page = client.get(address)
    assert page.status_code == 200, address
    return " ".join(page.content.decode().replace("\u00a0", " ").split())


def found(cast: Cast, name: str = "sam") -> dict[str, int]:
    return {group.fault.key: group.count for group in groups(cast.access(name), first=0) if group.count}


def leave(cast: Cast, name: str) -> None:
    """Somebody has no role any more."""
    for grant in RoleGrant.objects.of(cast.board).held_by(cast.people[name]).in_force(DAY):
        changes.end_role(grant=grant, ends_on=date(2016, 2, 1), by=cast.machine)


@pytest.mark.parametrize("name", ROLES)
def test_only_the_secretary_opens_it(name: str, cast: Cast, signed_in) -> None:
    assert may_take_down(cast.access(name)) == (name == "sam")
    expected = 200 if name == "sam" else 404 if name in ("adam", "eve") else 403
    assert signed_in(name).get(AT).status_code == expected
    assert ("Things to put right" in words(signed_in(name), "/testshire/")) == (name == "sam")


def test_nothing_is_to_be_put_right(cast: Cast, sam: Client, whole: ActionItem) -> None:
    assert found(cast) == {}
    assert "Nothing to put right. Every open action has a lead" in words(sam)
    assert f'None. <a class="govuk-link" href="{AT}">' in words(sam, f"{AT}lead/")
    assert sam.get(f"{AT}nothing/").status_code == 404


LACKS: dict[str, dict[str, Any]] = {
    "lead": {"lead": Lead()},
    "due": {"due": Due.none("as soon as possible")},
    "recommendation": {"serves": []},
}


@pytest.mark.parametrize("key", LACKS)
def test_what_an_action_lacks_leads_to_the_box_where_it_is_mended(
    key: str, cast: Cast, sam: Client, whole: ActionItem, item: AgendaItem, served: Recommendation
) -> None:
    lacking = factories.action(cast, item, "Lacking", **{"serves": [served]} | LACKS[key])
    assert found(cast) == {key: 1}
    boxes = {"lead": "id_lead", "due": "id_due_kind", "recommendation": "id_serves"}
    page = words(sam)
    assert f'href="/testshire/actions/{lacking.number}/mend/#{boxes[key]}"' in page
    assert f"{BY_KEY[key].title} (1)" in page
    assert f'id="{boxes[key]}' in words(sam, f"/testshire/actions/{lacking.number}/mend/")
    stop = Step("stop", Word(cast.ann, DAY), words="Not needed")
    step_of_action(action=lacking, step=stop, by=cast.ann)
    assert found(cast) == {}, "what is over is left alone"


@pytest.mark.parametrize("who", ["person", "contact", "post", "organisation"])
def test_a_lead_who_has_left_is_listed_until_another_is_chosen(
    who: str, cast: Cast, sam: Client, whole: ActionItem
) -> None:
    post = factories.post(cast, holder=cast.oscar)
    body = changes.add_organisation(board=cast.board, name="Gone", sort="other", by=cast.sam)
    leads = {"person": Lead(cast.nora), "contact": Lead(the_board=True), "post": Lead(post), "organisation": Lead(body)}
    contact = cast.nora if who == "contact" else cast.olive
    mend_action(action=whole, lead=leads[who], contact=contact, by=cast.sam, reason="Agreed")
    assert found(cast) == {}
    if who in ("person", "contact"):
        leave(cast, "nora")
    elif who == "post":
        changes.leave_post(holding=post.holdings.get(), ends_on=date(2016, 2, 1), by=cast.sam)
    else:
        body.left_on = date(2016, 2, 1)
        record(body, by=cast.sam, reason="Left the board")
    assert found(cast) == {"left": 1}
    mended = sam.get(f"/testshire/actions/{whole.number}/mend/").content.decode()
    chosen = {"person": "Nora (has left)", "contact": "Nora", "post": "Director", "organisation": "Gone (has left)"}
    assert f"selected>{chosen[who]}<" in mended, "mending the words does not lose who leads"
    mend_action(action=whole, lead=Lead(the_board=True), contact=cast.olive, by=cast.sam, reason="Nora left")
    assert found(cast) == {}


def test_a_vacant_post_with_somebody_who_acts_in_it_is_not_listed(cast: Cast, whole: ActionItem) -> None:
    post = factories.post(cast, covered_by=cast.paul)
    mend_action(action=whole, lead=Lead(post), by=cast.sam, reason="Agreed")
    assert found(cast) == {}


def owing(cast: Cast, item: AgendaItem, said: str, **facts: Any) -> Decision:
    return take_decision(item=item, decided=Decided(said, **facts), by=cast.sam, on=item.meeting.day)


@pytest.mark.parametrize(
    ("said", "facts", "owes"),
    [
        ("A draft is to come in March.", {}, True),
        ("The letter comes to the next meeting.", {"sort": "noted"}, True),
        ("The report.", {"sort": "deferred"}, True),
        ("The terms of reference.", {}, False),
        ("The minutes of the last meeting.", {"sort": "approved"}, False),
        ("A draft is to come in March.", {"complete_at_once": True}, False),
    ],
)
def test_a_decision_seems_to_owe_an_action(
    said: str, facts: dict, owes: bool, cast: Cast, whole: ActionItem, item: AgendaItem
) -> None:
    owing(cast, item, said, **facts)
    assert found(cast) == ({"decision": 1} if owes else {})


def test_a_decision_gets_its_action_or_is_marked_complete(
    cast: Cast, sam: Client, whole: ActionItem, item: AgendaItem, served: Recommendation
) -> None:
    first, second = owing(cast, item, "A draft is to come."), owing(cast, item, "The posts are to be filled.")
    assert "decisions/2016-01-20/1/action/" in words(sam)
    factories.action(cast, first, serves=[served])
    assert found(cast) == {"decision": 1}
    at = "/testshire/decisions/2016-01-20/2/"
    assert sam.post(f"{at}complete/", {"version": "99"})["Location"] == at, "it was mended meanwhile"
    assert found(cast) == {"decision": 1}
    assert sam.post(f"{at}complete/", {"version": second.version})["Location"] == AT
    assert found(cast) == {}
    assert "Decision 2 of 20 January 2016 owes no action." in words(sam)
    page = words(sam, at)
    assert "None: it was complete at once." in page
    assert "Complete at once: from no to yes" in page
    assert second.history.count() == 2
    assert mark_complete_at_once(decision=second, by=cast.sam).version == 2, "said twice, it stands once"


def test_a_decision_without_an_action_is_taken_down_as_complete(cast: Cast, sam: Client, item: AgendaItem) -> None:
    sam.post("/testshire/meetings/2016-01-20/items/1/take-down/", {"words": "It is to be.", "sort": "agreed"})
    assert Decision.objects.get().complete_at_once


def test_a_closed_record_is_read_and_not_mended(cast: Cast, sam: Client, whole: ActionItem, item: AgendaItem) -> None:
    owed = owing(cast, item, "A draft is to come.")
    take_step(meeting=item.meeting, verb="close_record", by=cast.sam)
    page = words(sam)
    assert "The record of this meeting is closed. Reopen it before changing it." in page
    assert f'href="{owed.get_absolute_url()}">Read it' in page
    assert "complete/" not in page
    assert sam.post(f"{owed.get_absolute_url()}complete/")["Location"] == owed.get_absolute_url()
    assert not Decision.objects.get().complete_at_once


def test_an_item_of_a_held_meeting_wants_its_public_words(cast: Cast, sam: Client, whole: ActionItem) -> None:
    planned = factories.item(cast, factories.planned_meeting(cast))
    factories.item(cast, whole.item.meeting, "Part two", visibility=Level.MEMBERS)
    silent = factories.item(cast, whole.item.meeting, "Silent")
    assert planned.pk
    assert found(cast) == {"public": 1}, "not before it was held, and not Part 2"
    at = f"/testshire/meetings/2016-01-20/items/{silent.reference}/minute/"
    assert f'href="{at}#id_say_in_public"' in words(sam)
    write_minute(item=silent, notes="Only notes", say_in_public="", by=cast.sam)
    assert found(cast) == {"public": 1}


def test_what_the_secretary_may_not_read_is_neither_listed_nor_counted(cast: Cast, sam: Client) -> None:
    build(cast)
    hidden = factories.action(cast, AgendaItem.objects.get(visibility=Level.NAMED), "Unseen deed", lead=Lead())
    assert hidden.series == "N"
    assert "lead" not in found(cast)
    assert "Unseen deed" not in words(sam) + words(sam, f"{AT}lead/")


def test_many_are_counted_and_paged(
    cast: Cast, sam: Client, whole: ActionItem, item: AgendaItem, served: Recommendation, count_queries
) -> None:
    factories.action(cast, item, "Lacking", lead=Lead(), serves=[served])
    few = {address: count_queries(sam, address) for address in (AT, f"{AT}lead/", "/testshire/")}
    for number in range(59):
        factories.action(cast, item, f"Lacking {number}", lead=Lead(), serves=[served])
    assert {address: count_queries(sam, address) for address in few} == few
    page = words(sam)
    assert "Actions without a lead (60)" in page
    assert page.count("Lacking") == 10, "the first five, each with its words for a screen reader"
    assert f'href="{AT}lead/">See all 60<span class="govuk-visually-hidden">: {BY_KEY["lead"].title}' in page
    first, second = words(sam, f"{AT}lead/"), words(sam, f"{AT}lead/?page=2")
    assert "60 things to put right" in first
    assert "Lacking 58" not in first
    assert "Lacking 58" in second
    assert "(page 2 of 2)" in second
    assert "Actions without a lead</a> (60)" in words(sam, "/testshire/")
