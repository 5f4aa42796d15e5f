"""Whom a document's words may mean to lead: one alone, several named together, or one of several: then it is asked."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from boards import changes as ground
from boards.models import Finding, Organisation
from meetings.changes import write_minute
from publishing.checking.promises import key_of
from publishing.proposing import Leads, ProposedLead
from publishing.reading import letters_in
from tests import factories
from tests.cast import Cast
from tests.drawn import said_on
from tests.pages.test_read_in_desk import R

DAY = date(2016, 1, 13)
SAID = "# Board\n\n## 13 January 2016\n\n### Part\n\nIt was agreed that {} will report by 4 March 2016.\n"


def body(cast: Cast, name: str, sort: str = "health") -> Organisation:
    return ground.add_organisation(board=cast.board, name=name, sort=sort, by=cast.sam, on=date(2015, 12, 1))


def test_two_that_are_named_are_a_lead_and_its_supporter(cast: Cast) -> None:
    council, police = cast.bodies["council"], cast.bodies["police"]
    leads = Leads(cast.board, DAY)
    assert leads.meant_by("Testshire Council and the police") == ProposedLead(council, supporters=(police,))
    assert leads.meant_by("the Board, with Testshire Police") == ProposedLead(the_board=True, supporters=(police,))
    assert leads.meant_by("the police and the library") == ProposedLead(), "half of it would be a guess"
    assert leads.meant_by("the police and Testshire Police") == ProposedLead(), "one body, named twice"


def test_initials_are_whoever_the_document_says_by_name_or_by_body(cast: Cast) -> None:
    told = letters_in(["Present: Olive Grey (OG); Supt Paul Moss, Testshire Police (PM); Zoe Hart, a visitor (ZH)"])
    leads = Leads(cast.board, DAY, told)
    assert leads.meant_by("PM") == ProposedLead(cast.bodies["police"]), "nobody of this name has a role: his body"
    assert leads.meant_by("ZH") == ProposedLead(), "the document says who it is, and nobody here is that"
    assert leads.meant_by("Pm") == ProposedLead()


def test_initials_that_are_not_explained_are_whoever_has_them_alone(cast: Cast) -> None:
    for person, name in ((cast.olive, "Olive Grey"), (cast.oscar, "Oscar Lane"), (cast.paul, "Otto Lind")):
        person.name = name
        person.save()
    leads = Leads(cast.board, DAY)
    assert leads.meant_by("OG") == ProposedLead(cast.olive)
    assert leads.meant_by("OL") == ProposedLead(), "one of two"
    assert leads.may_mean("OL") == [cast.oscar, cast.paul]
    assert leads.meant_by("OX") == ProposedLead()


def test_initials_may_be_those_of_a_post_or_of_a_body(cast: Cast) -> None:
    title, council = "Director of Children’s Services", cast.bodies["council"]
    post = ground.create_post(organisation=council, title=title, by=cast.sam, starts_on=DAY)
    trust = body(cast, "Eastern Care Trust")
    leads = Leads(cast.board, DAY)
    assert leads.meant_by("DCS") == ProposedLead(post)
    assert leads.meant_by("ECT") == ProposedLead(trust)
    cast.olive.name = "Dora Clare Stone"
    cast.olive.save()
    leads = Leads(cast.board, DAY)
    assert leads.meant_by("DCS") == ProposedLead(), "the post or the person"
    assert leads.may_mean("DCS") == [post, cast.olive]


def test_a_name_with_an_and_in_it_is_one_body(cast: Cast) -> None:
    trust = body(cast, "Testshire and Rutland Trust")
    assert Leads(cast.board, DAY).meant_by("Testshire and Rutland Trust") == ProposedLead(trust)


def test_a_body_told_by_what_it_does_is_proposed_and_of_two_it_is_asked_which(cast: Cast) -> None:
    first = body(cast, "Eastern Hospitals")
    assert Leads(cast.board, DAY).meant_by("Health partners") == ProposedLead(first)
    second = body(cast, "Western Clinics")
    leads = Leads(cast.board, DAY)
    assert leads.meant_by("Health partners") == ProposedLead()
    assert leads.may_mean("health partners") == [first, second]
    assert leads.may_mean("Eastern Hospitals") == []
    assert leads.may_mean("the library") == []


@pytest.fixture
def sam(cast: Cast, signed_in: Callable[[str], Client]) -> Client:
    return signed_in("sam")


def test_the_card_asks_which(cast: Cast, sam: Client) -> None:
    body(cast, "Eastern Hospitals")
    body(cast, "Western Clinics")
    factories.document(cast, SAID.format("health partners"))
    page = said_on(sam.get(R))
    assert "“health partners”: which? Eastern Hospitals or Western Clinics" in page
    assert "more than one may be meant" in page
    assert Finding.objects.get(sort="promise").lead_name == "Not yet named"


def test_a_sentence_of_our_own_proposes_supporters_and_asks_which(cast: Cast, sam: Client) -> None:
    body(cast, "Eastern Hospitals")
    body(cast, "Western Clinics")
    item = factories.item(cast, factories.held_meeting(cast))
    both = "Testshire Council and Testshire Police will write to schools by 4 March 2016"
    some = "Health partners will open a clinic by 5 March 2016"
    write_minute(item=item, notes=f"{both}. {some}.", say_in_public="", by=cast.sam)
    at = "/testshire/meetings/2016-01-20/items/1/promised/"
    form = sam.get(f"{at}{key_of(both, date(2016, 1, 20))}/").context["form"]
    council, police = (f"organisation-{cast.bodies[name].pk}" for name in ("council", "police"))
    assert (form["lead"].value(), form["supported_by"].value()) == (council, [police])
    page = said_on(sam.get(f"{at}{key_of(some, date(2016, 1, 20))}/"))
    assert "Who leads: “Health partners”. Which? Eastern Hospitals or Western Clinics" in page


def test_the_card_shows_who_supports_it_and_leaves_it_to_be_judged(cast: Cast, sam: Client) -> None:
    factories.document(cast, SAID.format("Testshire Council and Testshire Police"))
    page = said_on(sam.get(R))
    assert "Supported by</b> Testshire Police" in page
    assert "more than one is named" in page
    promise = Finding.objects.get(sort="promise")
    assert promise.lead == cast.bodies["council"]
    assert promise.supported_by == [f"organisation-{cast.bodies['police'].pk}"]


@pytest.mark.parametrize("words", ["the council", "Council", "the local authority", "The Authority"])
def test_the_council_is_certain_where_one_council_alone_sits_at_the_table(cast: Cast, words: str) -> None:
    council, leads = cast.bodies["council"], Leads(cast.board, DAY)
    assert leads.meant_by(words) == ProposedLead(council)
    assert leads.is_exact(Finding(who=words, lead_organisation=council))
    assert not leads.is_exact(Finding(who=words, lead_organisation=cast.bodies["police"]))
    body(cast, "Hillshire District Council", "council")
    assert not Leads(cast.board, DAY).is_exact(Finding(who=words, lead_organisation=council)), "it may be the other"
