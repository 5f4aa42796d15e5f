"""What a meeting is known by where another has the month's name: it reads well in every sentence that says it."""

from datetime import date

import pytest

from boards.words import NBSP
from meetings.changes import plan_meeting
from meetings.models import Meeting
from meetings.naming import without_day_or_year
from publishing.gathering import offered_lead, offered_title
from tests.cast import Cast


def planned(cast: Cast, day: date | None, known_as: str = "") -> Meeting:
    return plan_meeting(board=cast.board, day=day, known_as=known_as, by=cast.sam)


def test_a_second_meeting_in_a_month_is_known_by_its_day_and_one_of_another_year_by_its_year(cast: Cast) -> None:
    days = [date(2016, 2, 24), date(2016, 2, 10), date(2017, 2, 8), date(2017, 2, 10), date(2017, 2, 24)]
    names = [planned(cast, day).known_as for day in days]
    assert names == [
        "February meeting", "10 February meeting", "February 2017 meeting", "10 February 2017 meeting",
        "24 February meeting",
    ]  # fmt: skip


def test_beside_one_without_a_day_the_day_tells_them_apart(cast: Cast) -> None:
    planned(cast, None, "March meeting")
    assert planned(cast, date(2016, 3, 9)).known_as == "9 March meeting"


def test_a_name_that_somebody_chose_gets_its_year_behind_it(cast: Cast) -> None:
    assert planned(cast, date(2016, 3, 9), "Away day").known_as == "Away day"
    assert planned(cast, date(2017, 3, 9), "Away day").known_as == "Away day, 2017"


def test_an_update_says_the_day_once(cast: Cast) -> None:
    first, second, other = (planned(cast, date(*day)) for day in [(2016, 2, 24), (2016, 2, 10), (2017, 2, 8)])
    said = [offered_lead([one]).replace(NBSP, " ") for one in (first, second, other)]
    assert said == [
        "What the Board agreed at its February meeting on 24 February 2016.",
        "What the Board agreed at its meeting on 10 February 2016.",
        "What the Board agreed at its February 2017 meeting on 8 February 2017.",
    ]
    assert offered_title(second).replace(NBSP, " ") == "Meeting of 10 February 2016"
    assert offered_title(first).replace(NBSP, " ") == "February meeting, 24 February 2016"


@pytest.mark.parametrize("name", ["March meeting", "9 March meeting", "March 2017 meeting", "March meeting, 2017"])
def test_all_of_a_month_may_be_meant_by_its_name(name: str) -> None:
    assert without_day_or_year(name) == "March meeting"
