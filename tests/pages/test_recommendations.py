"""The pages of recommendations: the list by source, one with what serves and concerns it, its text confirmed once."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from actions.changes import Due, Origin, raise_action
from boards.roles import Level
from meetings.changes import concern, withdraw_decision
from plans.changes import confirm_text
from plans.models import Recommendation, Source
from tests import factories
from tests.cast import DAY, Cast
from tests.drawn import drawn

LIST = "/testshire/recommendations/"
AT = f"{LIST}2015-11-27/8/"
TEXT = "See that a qualified worker oversees every plan."


def words(client: Client, address: str) -> str:
    page = client.get(address)
    assert page.status_code == 200, address
    return " ".join(drawn(page).replace("\u00a0", " ").split())


def boxes(name: str, day: date) -> dict[str, str]:
    return {f"{name}-day": str(day.day), f"{name}-month": str(day.month), f"{name}-year": str(day.year)}


@pytest.fixture
def needed(cast: Cast) -> Recommendation:
    source = factories.source(cast, judgements=(("Overall", "Inadequate"), ("Adoption", "Requires improvement")))
    assert source.slug == "2015-11-27"
    return factories.recommendation(cast)


def test_the_list_says_what_was_judged_and_how_much_answers_each(cast: Cast, needed, signed_in) -> None:
    factories.recommendation(cast, 9, "Nobody has answered this")
    item = factories.item(cast, factories.held_meeting(cast))
    taken = factories.decision(cast, item)
    concern(decision=taken, recommendation=needed, by=cast.sam)
    factories.action(cast, taken, serves=[needed])
    secret = factories.item(cast, item.meeting, "Part two", visibility=Level.MEMBERS)
    factories.action(cast, secret, "Hidden deed", serves=[needed])
    page = words(signed_in("otto"), LIST)
    assert 'aria-current="true"><strong class="govuk-service-navigation__active-fallback">Recommendations' in page
    assert "Inspection, published 27 November 2015." in page
    assert 'Adoption</dt><dd class="govuk-summary-list__value">Requires improvement' in page
    assert "2 recommendations" in page
    counted = 'Actions</span>{}</td><td><span class="reg__lab" aria-hidden="true">Decisions</span>{}</td>'
    assert counted.format(1, 1) in page
    assert counted.format("None", "None") in page
    assert counted.format(2, 1) in words(signed_in("paul"), LIST), "members see Part 2"
    assert "Record a source" not in page


def test_one_page_says_its_text_what_serves_it_what_was_decided_and_every_change(cast: Cast, needed, signed_in) -> None:
    item = factories.item(cast, factories.held_meeting(cast))
    taken, wrong = factories.decision(cast, item), factories.decision(cast, item, "It was never said.")
    for row in (taken, wrong):
        concern(decision=row, recommendation=needed, by=cast.sam)
    withdraw_decision(decision=wrong, words="Never taken", by=cast.sam)
    factories.action(cast, taken, serves=[needed])
    raise_action(
        origin=Origin.recommendation(needed, DAY), words="Straight from the report", due=Due.none(), by=cast.sam
    )
    page = words(signed_in("otto"), AT)
    assert "Recommendation 8 of 1" in page
    assert "Text not yet confirmed." in page
    assert "Complete the reviews" in page
    assert "Straight from the report" in page
    assert "20 January 2016, decision 1" in page
    assert "It was never said." not in page
    assert "Wrote down the recommendation" in page
    confirm_text(recommendation=needed, text=TEXT, reason="Read against page 12", by=cast.sam)
    page = words(signed_in("otto"), AT)
    assert TEXT in page
    assert "In our own words. Confirmed by Sam on 22 February 2016." in page
    assert "Read against page 12" in page
    assert f"Text: set to “{TEXT}”" in page
    assert "Confirm the text" not in page


def test_the_pages_of_actions_and_decisions_link_to_it(cast: Cast, needed, signed_in) -> None:
    item = factories.item(cast, factories.held_meeting(cast))
    taken = factories.decision(cast, item)
    concern(decision=taken, recommendation=needed, by=cast.sam)
    factories.action(cast, taken, serves=[needed])
    raise_action(origin=Origin.recommendation(needed, DAY), words="Straight from the report", by=cast.sam)
    otto = signed_in("otto")
    for address in ("/testshire/actions/1/", "/testshire/actions/2/", "/testshire/decisions/2016-01-20/1/"):
        assert f'href="{AT}"' in words(otto, address), address


def test_a_restricted_decision_and_action_leave_no_trace(cast: Cast, needed, signed_in) -> None:
    secret = factories.item(
        cast, factories.held_meeting(cast), "A name", visibility=Level.NAMED, named=[cast.nora]
    )  # fmt: skip
    taken = factories.decision(cast, secret, "Hidden words")
    concern(decision=taken, recommendation=needed, by=cast.sam)
    factories.action(cast, taken, "Hidden deed", serves=[needed])
    for name in ("otto", "paul", "sam"):
        page = words(signed_in(name), AT)
        assert "Hidden" not in page, name
        assert "No action yet." in page
        assert "No decision yet." in page
    assert words(signed_in("nora"), AT).count("Hidden") == 2


def test_another_boards_recommendation_and_what_is_not_there_are_the_same(cast: Cast, needed, signed_in) -> None:
    bert, otto = signed_in("bert"), signed_in("otto")
    for client, address in (
        (bert, AT),
        (bert, AT.replace("testshire", "elsewhere")),
        (otto, f"{LIST}2015-11-27/9/"),
        (otto, f"{LIST}2015-11-28/8/"),
        (signed_in("adam"), AT),
    ):
        assert client.get(address).status_code == 404, address
    assert signed_in("sam").get(f"{LIST}2015-11-28/add/").status_code == 404


def test_the_secretary_records_a_source_adds_a_recommendation_and_confirms_it(cast: Cast, sam: Client) -> None:
    answers = {
        "sort": "notice", "title": "Improvement notice", "address": "https://www.example.org/notice", "token": "a",
        "judgements": "Overall: Inadequate\n\nCare leavers : Requires improvement: just", **boxes("published_on", DAY),
    }  # fmt: skip
    replies = [sam.post(f"{LIST}sources/add/", answers) for _ in range(2)]
    assert [reply["Location"] for reply in replies] == [f"{LIST}#source-2016-02-22"] * 2
    source = Source.objects.get()
    lines = [(line.area, line.words) for line in source.judgements.all()]
    assert lines == [("Overall", "Inadequate"), ("Care leavers", "Requires improvement: just")]
    assert 'href="https://www.example.org/notice"' in words(sam, LIST)
    add = f"{LIST}2016-02-22/add/"
    said = {"number": "3", "short_title": "Visit in time", "addressee": cast.bodies["council"].pk, "token": "b"}
    assert sam.post(add, said | {"theme": "Visits"})["Location"] == f"{LIST}2016-02-22/3/"
    page = words(sam, f"{LIST}2016-02-22/3/")
    assert "Addressed to</dt><dd>Testshire Council" in page
    assert "Theme</dt><dd>Visits" in page
    assert "None given" in page
    confirm = f"{LIST}2016-02-22/3/confirm/"
    row = Recommendation.objects.get()
    answers = {"text": TEXT, "whose": "report", "reason": "Read against page 3", "version": row.version}
    assert sam.post(confirm, answers)["Location"] == row.get_absolute_url()
    assert "In the report’s own words. Confirmed by Sam on 22 February 2016." in words(sam, row.get_absolute_url())
    again = sam.post(confirm, answers | {"text": "Other words"}, follow=True)
    assert "is confirmed and cannot be changed" in drawn(again)
    row.refresh_from_db()
    assert row.text == TEXT


def test_what_is_entered_wrongly_is_said_at_its_field_and_kept(cast: Cast, needed, sam: Client) -> None:
    wrong: dict[str, Any] = {"sort": "notice", "title": "Inspection", "token": "a", **boxes("published_on", DAY)}
    for name, value, sentence in (
        ("judgements", "Inadequate", "Put a colon between the area and its judgement in “Inadequate”"),
        ("judgements", "Help: Good\nHELP: Poor", "Judge “Help” once"),
        ("judgements", f"Help: {'x' * 81}", "an area has up to 200 characters, a judgement 80"),
        ("address", "javascript:alert(1)", "Enter the web address in full"),
        ("address", "https://exa mple.org", "Enter the web address in full"),
        ("address", "https://[bad", "Enter the web address in full"),
        ("in_force_until-year", "2015", "Last day must include a day and a month"),
        ("title", "Inspection", "This board has a source of this title already."),
    ):
        page = drawn(sam.post(f"{LIST}sources/add/", wrong | {name: value})).replace("\u00a0", " ")
        assert sentence.split("“")[0] in page, sentence
        assert 'value="Inspection"' in page
    ends = wrong | boxes("in_force_until", date(2016, 1, 1))
    assert "Last day must be the day of publication or later" in drawn(sam.post(f"{LIST}sources/add/", ends))
    add = f"{LIST}2015-11-27/add/"
    for number, sentence in (
        ("8", "This source has a recommendation of this number already."),
        ("four", "Number must be a whole number"),
        ("0", "Number must be a whole number"),
        ("12345", "Number must be 4 characters or less"),
    ):
        page = drawn(sam.post(add, {"number": number, "short_title": "Kept words", "token": number}))
        assert sentence in page, number
        assert "Kept words" in page
    assert Recommendation.objects.count() == 1


def test_a_text_changed_meanwhile_is_shown_beside_what_was_entered(cast: Cast, needed, sam: Client) -> None:
    stale = {"text": TEXT, "whose": "ours", "reason": "Read", "version": needed.version + 1}
    page = sam.post(f"{AT}confirm/", stale)
    assert page.status_code == 409
    assert TEXT in drawn(page)
