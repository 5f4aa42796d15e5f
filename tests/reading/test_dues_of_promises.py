"""By when a promise is due, as its sentence says it: a day, a meeting, again and again, or nothing."""

import pytest

from tests.reading.lines import due_of


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Workshops will run during June and July.", "2020-07-31"),
        ("The trust will run the pilot from November to January.", "2021-01-31"),
        ("Youth justice to be added to the agenda for June.", "agenda for June"),
        ("AB to write to schools by 20/06.", "2020-06-20"),
        ("AB to write to schools by Friday 05/06 and to staff.", "2020-06-05"),
        ("AB to check the contract by end of week.", "2020-05-17"),
        ("The nurse undertook to share the plan the following week.", "2020-05-24"),
        ("It was confirmed that the grant would start in the new financial year.", "2022-03-31"),
        ("From Christmas, the network will be hosted by the council.", "2020-12-25"),
        ("Paper to next mtg.", "next mtg"),
        ("It was agreed not to charge this year.", "none"),
    ],
)
def test_when_it_is_due(text: str, due: str) -> None:
    assert due_of(text) == due


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The team will report visits to the Board every month.", "ongoing"),
        ("The team will report visits weekly.", "ongoing"),
        ("The team will bring its weekly report by 4 June.", "2020-06-04"),
        ("The budget will come to that meeting.", "that meeting"),
        ("The team will send figures every day, weekends included.", "ongoing"),
        ("The team will report monthly on visits.", "ongoing"),
        ("The Board asked her to write in the first week of December.", "2020-12-07"),
    ],
)
def test_what_comes_again_is_ongoing_and_that_meeting_is_one(text: str, due: str) -> None:
    assert due_of(text) == due


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("SL to bring it to the next Community Partnership.", "next Community Partnership"),
        ("It cannot be shown today, but SL will show it at the next one.", "next one"),
        ("The director will attend a future meeting.", "a future meeting"),
        ("SL to add it to September's agenda.", "September's agenda"),
        ("SL to arrange it at the next face to face meeting.", "next face to face meeting"),
        ("The item, which the cabinet will see on 6 June, will be brought to the next meeting.", "next meeting"),
        ("SL to send the budget for the year commencing 1 October 2020.", "none"),
        ("SL will report when the scores of tests sat in December 2021 are known.", "none"),
        ("SL to change item 3 to read “and report to the meeting on 25 June 2020”.", "none"),
    ],
)
def test_a_time_is_the_due_only_where_it_says_when(text: str, due: str) -> None:
    assert due_of(text) == due


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("SL will send it by close of play on Friday.", "2020-05-15"),
        ("SL will send it by 5pm Friday.", "2020-05-15"),
        ("SL to send it by COP 22/05.", "2020-05-22"),
        ("SL to send it by next Friday.", "2020-05-22"),
        ("SL will send it next Tuesday.", "2020-05-19"),
        ("SL will send it by the 20th.", "2020-05-20"),
        ("SL will send it by the 5th.", "2020-06-05"),
        ("SL will send it on the 15th of next month.", "2020-06-15"),
        ("SL will do it in the first half of 2021.", "2021-06-30"),
        ("SL will send it at the start of the new term.", "2020-09-30"),
        ("SL will report to the autumn meeting.", "autumn meeting"),
        ("SL will bring it to the next LSCB.", "next LSCB"),
        ("SL will send the next IT audit.", "none"),
        ("SL will report to alternate meetings.", "ongoing"),
    ],
)
def test_a_day_or_a_meeting_by_half_of_its_name(text: str, due: str) -> None:
    assert due_of(text) == due
