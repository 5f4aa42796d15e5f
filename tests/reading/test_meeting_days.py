"""The day of the meeting, wherever a paper tells it: in its title or head, in a letter, a newsletter or an e-mail."""

from datetime import date

import pytest

from publishing.reading import read
from tests.reading.lines import reading_of

LONG = "The Board spent most of its time on the pace of change and heard from three teams about it."


def test_a_weekday_tells_the_year_of_a_day_without_one() -> None:
    text = "Ferndale Board\n\nThe Board met on Thursday 14 May.\n\nVisits\n\nVisits have risen since 3 March 2020."
    assert str(reading_of(text).meeting_date) == "2020-05-14"


def test_a_day_in_figures_with_dashes_is_one() -> None:
    assert str(reading_of(f"Ferndale Board minutes 14-05-2020\n\nVisits\n\n{LONG}").meeting_date) == "2020-05-14"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ferndale Board\n\n14 May 2020\n\nDear colleague\n\nI write after it met last Thursday (7th May) again.\n", 7),
        (
            "Ferndale Board\n\n14 May 2020\n\nDear colleague\n\nI write to thank all who came on 7 May to the hall.\n",
            14,
        ),
        (
            "Ferndale Board\n\nVersion 3. Updated following the meeting on 7 May 2020\n\nNothing new was said there.\n",
            7,
        ),
        ("# Minutes\n\n**Board:** Ferndale Board\n**Date:** 7 May 2020\n**Chair:** The clerk\n", 7),
        ("Ferndale Board\n\nAction log\n\nUpdated for the meeting on Thursday 7 May 2020\n\nNothing new.\n", 7),
        ("Ferndale Board\n\nProgress at 30 April 2020\n\nRead what was discussed at the Board on 7 May 2020.\n", 7),
        ("Decisions\n\n7 May 2020\n\nThat a note be sent to the meeting on 9 June 2020.\n", 7),
        (
            "Ferndale Board\n\nMeeting 17 | 7 May 2020 | Town Hall\n\n1. MINUTES OF MEETING 16 (15 APRIL 2020)\n"
            "Approved subject to one correction.\n",
            7,
        ),
        (
            "THE NEWS\n\nIssue 6 | Thursday 14 May 2020\n\nIN THIS ISSUE\n\nThe Board round-up\n\n"
            "The Board met last Thursday, 7 May, and looked at visits.\n",
            7,
        ),
        (
            "**From:** Beth\n**Date:** Friday 15 May 2020\n**Subject:** Ferndale Board 7 May – notes\n\nDear all,\n\n"
            "Thank you for coming on Thursday.\n",
            7,
        ),
        (
            "Ferndale Board\n\n14 May 2020\n\nDear Minister\n\n"
            "This report was considered by the Board at its meeting on 7 May 2020.\n",
            7,
        ),
        (
            "FERNDALE NEWS\n\nIssue 6 | May 2020\n\nHello everyone\n\nInspectors met 38 of you over the two days.\n\n"
            "The Board met on 7 May, and looked at visits.\n",
            7,
        ),
        ("Plan: position at 30 April 2020\n\nIt was looked at by the Board at its meeting on 7 May 2020.\n", 7),
    ],
)
def test_a_letter_or_a_log_tells_when_the_board_met(text: str, day: int) -> None:
    assert read(text.encode(), "a.txt").meeting_date == date(2020, 5, day)


def test_the_minutes_own_line_is_no_item_though_something_was_agreed_under_it() -> None:
    text = "Ferndale Board\n\nMinutes of the meeting held on 14 May 2020\n\nAgreed: a new form from June.\n"
    assert str(read(text.encode(), "a.txt").meeting_date) == "2020-05-14"


@pytest.mark.parametrize(
    ("beginning", "day"),
    [
        ("Minutes – Tuesday 6 February 2024, 9.30am – Guildhall and by video link", "2024-02-06"),
        ("The Board held its ninth meeting on Tuesday 6 February 2024. Here is an account.", "2024-02-06"),
    ],
)
def test_the_day_of_the_meeting_is_no_day_of_the_text(beginning: str, day: str) -> None:
    text = f"# Ferndale Council\n\n## Improvement Board\n\n{beginning}\n\n### Visits\n\n"
    reading = read(
        f"{text}It was agreed that the target date should be brought forward to 31 July 2024.".encode(), "a.md"
    )
    assert (str(reading.meeting_date), reading.board) == (day, "Ferndale Council Improvement Board")


@pytest.mark.parametrize(
    "line",
    [
        "Progress made since 7 January 2020:",
        "It will be presented to the Special Meeting of the Scrutiny Committee scheduled for 13 July 2020.",
        "To approve the minutes of the last meeting held on 12 December 2019 (attached).",
        "The panel formally adopted the resolutions from the 12 December 2019 meeting.",
        "The minutes of the Ferndale and Otherdale Improvement Board meetings held on 5 November 2019 and "
        "12 December 2019 were put before members.",
        "The Cabinet had a report of the panel on its consideration, at its meeting held on 12 December 2019, of fees.",
    ],
)
def test_the_day_of_another_meeting_is_not_this_ones(line: str) -> None:
    assert reading_of(f"Ferndale Improvement Board\n\n{line}\n\nVisits\n\n{LONG}\n").meeting_date is None
