"""Whose meeting a sentence speaks of: ours, or that of another body, which is nothing we could be due at."""

from datetime import date

import pytest

from boards.due_words import whose_meeting
from boards.this_board import means_this_board
from publishing.check_lines import line_of
from publishing.judging import OTHERS_MEETING, Judge
from publishing.proposing import Leads
from publishing.which_meeting import NOT_YET_NAMED, Meetings
from tests import factories
from tests.cast import Cast

SAID_ON = date(2016, 2, 15)
OURS = "Testshire Children’s Services Improvement Board"


@pytest.mark.parametrize(
    ("sentence", "meeting", "who", "body"),
    [
        ("To the March meeting of the Scrutiny Committee.", "March meeting", "", "the Scrutiny Committee"),
        ("To the next meeting of the Health and Care Board by May.", "next meeting", "", "the Health and Care Board"),
        ("They report to the Cabinet’s March meeting.", "March meeting", "", "Cabinet’s"),
        ("They take it to the February Cabinet meeting.", "February Cabinet meeting", "", "Cabinet"),
        ("To the March meetings of all district councils.", "March meetings", "", "all district councils"),
        ("To the district councils’ March meetings.", "March meetings", "", "district councils’"),
        ("The Forum will see it at its next meeting.", "at its next meeting", "The Forum", "The Forum"),
        ("The police will tell the Board at its next meeting.", "next meeting", "The police", ""),
        ("They put it on the Scrutiny Committee agenda for March.", "agenda for March", "", "Scrutiny Committee"),
        ("They put it on the agenda for March.", "agenda for March", "", ""),
        ("They bring it to a Cabinet meeting on 9 March.", "meeting on 9 March", "", "Cabinet"),
        ("They bring it to a meeting on 9 March.", "meeting on 9 March", "", ""),
        ("They bring it to the meeting of 9 March.", "meeting of 9 March", "", ""),
        ("They come to the next meeting with a plan.", "next meeting", "", ""),
        ("They speak at the next meeting with the Minister.", "next meeting", "", "the Minister"),
        ("They bring it to a future meeting of the Cabinet.", "a future meeting", "", "the Cabinet"),
        ("They report next time the Panel meets.", "next time the Panel meets", "", "Panel"),
        ("Before the next meeting of 2016.", "before the next meeting", "", ""),
        ("They present it to the LSCB at the March meeting.", "March meeting", "", "the LSCB"),
        ("They take it to Full Council at the February meeting.", "February meeting", "", "Full Council"),
        ("They take it to the cabinet at the February meeting.", "February meeting", "", "the cabinet"),
        ("They report to the Board at the February meeting.", "February meeting", "", "the Board"),
        ("They agreed to bring the Ofsted letter to the February meeting.", "February meeting", "", ""),
        ("They come back to Board members in the next meeting.", "next meeting", "", "Board members"),
        ("They want to bring a report at the February meeting.", "February meeting", "", ""),
        ("They tell the February board meeting of the Trust.", "February board meeting", "", "the Trust"),
        ("At the next meeting of the new financial year.", "next meeting", "", ""),
        ("They will write.", "", "", ""),
        ("They will write.", "next meeting", "", ""),
    ],
)  # fmt: skip
def test_who_holds_it_is_read_beside_its_words(sentence: str, meeting: str, who: str, body: str) -> None:
    assert whose_meeting(sentence, meeting, who) == body


@pytest.mark.parametrize(
    ("words", "is_meant"),
    [
        ("the Board", True),
        ("Board’s", True),
        ("the Improvement Board", True),
        (OURS, True),
        ("the Children’s Improvement Board", True),
        ("Testshire Improvement Board", True),
        ("TCSIB", True),
        ("the Youth Justice Improvement Board", False),
        ("the Health and Wellbeing Board", False),
        ("Rutland Children’s Services Improvement Board", False),
        ("Scrutiny Committee", False),
        ("", False),
    ],
)
def test_another_board_with_a_like_name_is_not_this_one(words: str, is_meant: bool) -> None:
    assert means_this_board(words, OURS) is is_meant


OTHERS = [
    "The police will take a paper on fostering to the March meeting of the Scrutiny Committee.",
    "The police will present its figures at the next meeting of the Health and Wellbeing Board.",
    "The police will report to the Cabinet's March meeting.",
    "The police will take its plan to the March Cabinet meeting.",
    "The police will bring its budget to the March meetings of all district councils.",
    "The police will report to a future meeting of the Cabinet.",
    "The police will present the strategy to the LSCB at the March meeting.",
    "The police will report at the March board meeting of the Trust.",
]


@pytest.mark.parametrize("sentence", OTHERS)
def test_another_body_s_meeting_is_proposed_as_none_of_ours_and_is_to_be_judged(cast: Cast, sentence: str) -> None:
    factories.planned_meeting(cast, date(2016, 3, 23))
    row = factories.document(cast, f"# Board\n\n## 15 February 2016\n\n### Part\n\n{sentence}\n")
    findings = list(row.findings.for_reading())
    (finding,) = (one for one in findings if one.makes_action)
    assert (finding.due_kind, finding.due_meeting) == ("meeting", "")
    judge = Judge(row, findings, Meetings(cast.board), cast.access("sam"))
    assert judge.left[finding.pk] == OTHERS_MEETING
    assert not judge.is_certain(finding)
    line = line_of(finding, row, Meetings(cast.board), judge)
    assert line.says == "Not looked at yet: perhaps another body’s meeting"


def test_a_meeting_that_cannot_be_told_is_said_to_be_judged(cast: Cast) -> None:
    factories.planned_meeting(cast, date(2016, 3, 23))
    said = "The police will bring a report to the March 2017 meeting."
    row = factories.document(cast, f"# Board\n\n## 15 February 2016\n\n### Part\n\n{said}\n")
    findings = list(row.findings.for_reading())
    (finding,) = (one for one in findings if one.makes_action)
    meetings = Meetings(cast.board)
    line = line_of(finding, row, meetings, Judge(row, findings, meetings, cast.access("sam")))
    assert line.says == "Not looked at yet: which meeting is to be judged"


def test_the_board_s_own_meeting_is_proposed_however_it_is_named(cast: Cast) -> None:
    march = factories.planned_meeting(cast, date(2016, 3, 23))
    meetings = Meetings(cast.board)
    for sentence in ("to the next meeting of the Board", "to the Board’s next meeting", "to the next Board meeting"):
        assert meetings.meant_by("next meeting", SAID_ON, f"They report {sentence}.") == march.slug
    assert meetings.meant_by("a future meeting", SAID_ON, "Bring it to a future meeting.") == NOT_YET_NAMED


@pytest.mark.parametrize(
    ("words", "is_meant"),
    [
        ("March meeting", True),
        ("23 March meeting", True),
        ("23rd March 2016 meeting", True),
        ("March 2016 meeting", True),
        ("March ’16 meeting", True),
        ("meeting on 23 March 2016", True),
        ("3 March meeting", False),
        ("16 March meeting", False),
        ("17 March meeting", False),
        ("meeting on 3 March 2016", False),
        ("March 2017 meeting", False),
        ("March meeting 3", False),
    ],
)
def test_a_meeting_of_another_day_or_year_is_not_meant(words: str, is_meant: bool, cast: Cast) -> None:
    march = factories.planned_meeting(cast, date(2016, 3, 23))
    assert Meetings(cast.board).meant_by(words, SAID_ON) == (march.slug if is_meant else "")


def test_a_month_of_another_year_is_not_planned_as_this_year_s(cast: Cast) -> None:
    meetings = Meetings(cast.board)
    assert meetings.meant_by("March 2016 meeting", SAID_ON) == "plan: March meeting"
    assert meetings.meant_by("March 2017 meeting", SAID_ON) == ""


def test_the_meeting_after_next_is_not_the_next(cast: Cast) -> None:
    factories.planned_meeting(cast, date(2016, 3, 23))
    meetings = Meetings(cast.board)
    assert meetings.meant_by("meeting after next", SAID_ON) == ""
    april = factories.planned_meeting(cast, date(2016, 4, 20))
    assert Meetings(cast.board).meant_by("meeting after next", SAID_ON) == april.slug


def test_another_improvement_board_is_not_proposed_to_lead(cast: Cast) -> None:
    leads = Leads(cast.board, SAID_ON)
    assert not leads.meant_by("The Youth Justice Improvement Board").is_anybody
    assert leads.meant_by("The Improvement Board").the_board
