"""Whether a sentence and something in the record promise the same thing, or perhaps do."""

from datetime import date

import pytest

from actions.changes import Due, Lead
from meetings.changes import Decided, take_decision
from publishing.checking.alike import InRecord, is_taken, likeness, perhaps_taken, stems
from publishing.checking.promises import at_an_item
from publishing.reading.found import Due as Told
from tests import factories
from tests.cast import Cast

DAY = date(2016, 1, 6)


@pytest.mark.parametrize(
    ("said", "who", "recorded", "taken"),
    [
        ("The council will write to every school by 4 March 2016.", "the council", "Write to every school", True),
        ("The council will write to every school.", "the council", "Every school is written to", True),
        ("The council will write to every school.", "the council", "Visit every library", False),
        ("Police will lend two officers to the reviews.", "Police", "Police lend officers", True),
        ("Police will report on the training of officers.", "Police", "Police report on vacancies of officers", False),
        ("The council will write to every school about closing libraries.", "", "Write to schools", False),
        ("The council will publish its sickness figures.", "the council", "Recruit ten social workers", False),
        ("A final plan will be brought.", "", "The council will feed back, with a final plan to be brought", True),
        ("The council will go.", "the council", "", False),
    ],
)
def test_the_same_words_are_the_same_promise(said: str, who: str, recorded: str, taken: bool) -> None:
    line = InRecord(recorded, who="Testshire Police" if "Police" in recorded else "")
    assert is_taken(said, [line], who) is taken


def test_one_lead_and_one_day_make_it_likely_and_not_the_same() -> None:
    said, told = "Timescales for filling vacancies will be provided", Told("date", DAY)
    recorded = "Say when vacancies and caseloads will be filled by new recruits"
    there, later, other = InRecord(recorded, DAY), InRecord(recorded, date(2016, 1, 7)), InRecord("Repaint", DAY)
    assert not is_taken(said, [there, later, other])
    assert perhaps_taken(said, told, [later, other, there]) == [there, later], "that of its day first"


FIGURES = InRecord("Send the figures to the chair", date(2016, 2, 20), who="Testshire Health", lead="organisation-3")


@pytest.mark.parametrize(
    ("who", "due", "taken"),
    [
        ("Testshire Health", Told("date", date(2016, 2, 20)), True),
        ("health", Told("date", date(2016, 2, 20)), True),
        ("the trust", Told("date", date(2016, 2, 20)), True),  # its other name
        ("", Told(), True),
        ("they", Told(), True),
        ("Testshire Police", Told("date", date(2016, 2, 20)), False),
        ("the district councils", Told(), False),
        ("Testshire Health", Told("date", date(2016, 3, 1)), False),
    ],
)
def test_another_lead_or_day_makes_it_another_promise_and_perhaps_meant(who: str, due: Told, taken: bool) -> None:
    def key_of(words: str) -> str:
        return {"the trust": "organisation-3", "Testshire Police": "organisation-4"}.get(words, "")

    said = f"{who or 'We'} will send the figures to the chair"
    assert is_taken(said, [FIGURES], who, due, key_of) is taken
    assert perhaps_taken(said, due, [FIGURES], who) == [FIGURES]


def test_a_day_that_was_moved_since_is_still_the_one_promised() -> None:
    moved = InRecord("Send the figures", date(2016, 4, 20), first_due_on=DAY)
    assert is_taken("Send the figures", [moved], due=Told("date", DAY))
    at_february = InRecord("Send the figures", due_meeting="the February meeting")
    assert not is_taken("Send the figures", [at_february], due=Told("meeting", meeting="March meeting"))
    assert is_taken("Send the figures", [at_february], due=Told("meeting", meeting="next meeting"))


def test_another_body_s_promise_in_a_minute_is_listed_though_an_action_says_the_same(cast: Cast) -> None:
    item = factories.item(cast, factories.held_meeting(cast, DAY))
    lead, due = Lead(cast.bodies["police"]), Due.on_date(date(2016, 2, 20))
    action = factories.action(cast, item, "Send the figures to the chair", lead=lead, due=due)
    said = "{} will send the figures to the chair by {}."
    access = cast.access("sam")
    assert at_an_item(item, said.format("Testshire Police", "20 February 2016"), access) == []
    for other in (said.format("Testshire Council", "20 February"), said.format("Testshire Police", "1 March 2016")):
        (listed,) = at_an_item(item, other, access)
        assert [line.name for line in listed.perhaps] == [f"action {action.reference}"]


def test_another_body_s_promise_is_listed_though_a_decision_says_the_same(cast: Cast) -> None:
    item = factories.item(cast, factories.held_meeting(cast, DAY))
    words = "Testshire Police will send the figures to the chair by 20 February 2016"
    take_decision(item=item, decided=Decided(words), by=cast.sam, on=DAY)
    access = cast.access("sam")
    assert at_an_item(item, f"{words}.", access) == []
    (listed,) = at_an_item(item, "Testshire Council will send the figures to the chair by 20 February 2016.", access)
    assert listed.perhaps


def test_one_meeting_and_similar_words_make_it_likely() -> None:
    said, told = "An analysis of practice will be presented", Told("meeting", meeting="February meeting")
    recorded = "Write down what practice the consultants saw"
    there = InRecord(recorded, due_meeting="at the February meeting February meeting")
    assert not is_taken(said, [there])
    assert perhaps_taken(said, told, [there]) == [there]
    assert perhaps_taken(said, told, [InRecord(recorded, due_meeting="March meeting")]) == []


def test_likeness_is_of_the_shorter_in_the_longer() -> None:
    assert stems("provided") == stems("providing") == stems("provides")
    assert likeness(stems("write schools"), stems("write to all schools in the county")) == 1
    assert likeness(frozenset(), stems("write")) == 0
