"""What stands over a document and its parts: titles, front pages, markings, and headings that are easily lost."""

import io

import docx
import pytest

from publishing.reading import Reading, read
from tests.reading.lines import reading_of

LONG = "The Board spent most of its time on the pace of change and heard from three teams about it."


def headings(reading: Reading) -> list[str]:
    """Its headings in their order."""
    return [section.heading for section in reading.sections]


@pytest.mark.parametrize(
    "marking", ["OFFICIAL", "OFFICIAL – SENSITIVE", "Not protectively marked", "DRAFT – CONFIDENTIAL"]
)
def test_a_marking_is_no_title(marking: str) -> None:
    reading = reading_of(f"{marking}\n\nFerndale Improvement Board\n\nMinutes of 14 May 2020\n\nVisits\n\n{LONG}\n")
    assert reading.title == "Ferndale Improvement Board"
    assert headings(reading) == ["Visits"]


def test_a_front_page_is_no_section() -> None:
    text = "**Ferndale Council**\n\n**Children’s Improvement Board – Notes and Actions**\n\n**Date:** 14 May 2020\n\n"
    reading = read(f"{text}**Visits**\n\n{LONG}\n".encode(), "a.md")
    assert reading.title == "Children’s Improvement Board – Notes and Actions"
    assert reading.board == "Ferndale Council Children’s Improvement Board"
    assert headings(reading) == ["Visits"]


def test_a_line_in_italics_tells_the_day_before_a_promise_does() -> None:
    text = "# What the Improvement Board said\n\n*Ferndale – Thursday 14 May 2020*\n\n## Visits\n\n"
    text += "The Ferndale Improvement Board sat. The clerk will chair a weekly meeting from 3 June.\n"
    reading = read(text.encode(), "a.md")
    assert (str(reading.meeting_date), reading.board) == ("2020-05-14", "Ferndale Improvement Board")


def test_a_numbered_heading_of_minutes_is_no_day() -> None:
    text = f"Ferndale Board\n\nMinutes of 14 May 2020\n\n02/13 MINUTES\n\n{LONG}\n\n03/13 FEES\n\n{LONG}\n"
    assert headings(reading_of(text)) == ["MINUTES", "FEES"]


def test_a_front_page_in_a_table_tells_title_and_day() -> None:
    page = "<table><tr><td>Meeting</td><td>Ferndale Improvement Board</td></tr>"
    page += "<tr><td>Date</td><td>14 May 2020</td></tr></table>"
    page += "<table><tr><th>Item</th><th>Discussion</th><th>Action by</th></tr>"
    page += "<tr><td>1. Visits</td><td>AB will write to schools.</td><td>AB</td></tr></table>"
    reading = read(f"<html><body>{page}</body></html>".encode(), "a.html")
    assert (reading.title, str(reading.meeting_date)) == ("Ferndale Improvement Board", "2020-05-14")
    assert headings(reading) == ["Visits"]


def test_a_bold_heading_may_begin_with_the_word_of_a_label() -> None:
    text = f"# Ferndale Improvement Board\n\nMeeting of 14 May 2020\n\n**Progress against the plan**\n\n{LONG}\n"
    assert headings(read(text.encode(), "a.md")) == ["Progress against the plan"]


def test_minutes_of_the_last_meeting_are_a_matter_and_no_day() -> None:
    text = f"Ferndale Board\n\nMinutes of 14 May 2020\n\n1. Minutes of last meeting (4 March 2020)\n\n{LONG}\n"
    assert headings(reading_of(text)) == ["Minutes of last meeting (4 March 2020)"]


def test_a_greeting_is_no_heading_and_an_item_named_by_a_day_is_one() -> None:
    text = f"Ferndale Board\n\nMinutes of 14 May 2020\n\nDear colleagues\n\n{LONG}\n\n"
    reading = reading_of(f"{text}42/20  MINUTES OF 2ND MARCH 2020\n\n{LONG}\n\n43/20  FEES\n\n{LONG}\n")
    assert headings(reading)[-2:] == ["MINUTES OF 2ND MARCH 2020", "FEES"]
    assert "Dear colleagues" not in headings(reading)


def test_a_day_of_publishing_is_neither_section_nor_meeting() -> None:
    text = "# Update\n\n## Published 20 May 2020\n\nThe Ferndale Board met on 14 May 2020.\n\n## Visits\n\nAll well.\n"
    reading = read(text.encode(), "a.md")
    assert headings(reading) == ["Visits"]
    assert str(reading.meeting_date) == "2020-05-14"


def test_a_question_and_a_label_that_stand_once_are_headings() -> None:
    text = f"Ferndale Improvement Board\n\nMeeting of 14 May 2020\n\nWho we are\n{LONG}\n\nVisits\n{LONG}\n\n"
    reading = reading_of(f"{text}What will happen\nThe clerk will write to schools by 3 June.\n")
    assert headings(reading) == ["Who we are", "Visits", "What will happen"]


def test_a_bold_question_over_what_happens_next_is_a_heading() -> None:
    text = f"**Ferndale Improvement Board**\n\nMeeting of 14 May 2020\n\n**Visits**\n\n{LONG}\n\n"
    reading = read(f"{text}**What happens next?**\n\n- The clerk will write to schools.\n".encode(), "a.md")
    assert headings(reading) == ["Visits", "What happens next?"]


def test_a_label_under_each_matter_stays_within_it() -> None:
    text = "# Ferndale Improvement Board\n\nMinutes of 14 May 2020\n\n"
    for matter in ("Visits", "Fees"):
        text += f"**{matter}**\n\n{LONG}\n\n**Next steps**\n\n- The clerk will write about {matter}.\n\n"
    assert headings(read(text.encode(), "a.md")) == ["Visits", "Fees"]


def test_a_board_is_named_with_whom_it_is_for() -> None:
    reading = reading_of(f"Ferndale Partnership Board for Children\n\nNotes of 14 May 2020\n\nVisits\n\n{LONG}\n")
    assert reading.board == "Ferndale Partnership Board for Children"


def test_one_paragraph_is_a_text_and_no_title() -> None:
    text = "The Board met on 14 May 2020. It was agreed that the offer be sent to schools by 4 June 2020."
    reading = reading_of(f"{text} The director will write to heads by 1 July 2020.")
    assert (reading.title, str(reading.meeting_date)) == ("", "2020-05-14")
    assert (len(reading.decisions), len(reading.commitments)) == (1, 1)


def test_one_sentence_is_read_and_its_due_is_no_day_of_a_meeting() -> None:
    reading = reading_of("The Board agreed that the offer be sent to schools by 4 June 2020.")
    assert (reading.title, reading.meeting_date, len(reading.decisions)) == ("", None, 1)


@pytest.mark.parametrize("said", ["Ferndale Council", "Word Document", "Microsoft Word - x.docx", ""])
def test_a_board_is_not_named_by_what_the_file_says_of_itself(said: str) -> None:
    document = docx.Document()
    document.core_properties.title = said
    for line in ("Ferndale Improvement Board", "Update, 14 May 2020", LONG):
        document.add_paragraph(line)
    contents = io.BytesIO()
    document.save(contents)
    reading = read(contents.getvalue())
    assert (reading.title, reading.board) == ("Ferndale Improvement Board", "Ferndale Improvement Board")


def test_minutes_that_begin_with_fields_are_no_email() -> None:
    reading = reading_of(f"Present: Ann\nDate: 14 May 2020\nReceived: two papers\n\nVisits\n\n{LONG}\n")
    assert LONG in reading.sections[-1].text + reading.preamble


@pytest.mark.parametrize(
    ("line", "board"),
    [
        ("Children sat on the Corporate Parenting Board", "Corporate Parenting Board"),
        ("DRAFT MINUTES Ferndale Board", "Ferndale Board"),
        ("Schedule for Reconstitution of Schools Forum", "Schools Forum"),
        ("Ann Lee, Chair of the Ferndale Governors’ Forum", "Ferndale Governors’ Forum"),
        ("Terms of Reference for the Community Safety Partnership", "Community Safety Partnership"),
    ],
)
def test_a_board_is_named_without_what_stands_before_its_name(line: str, board: str) -> None:
    assert reading_of(f"Annual report\n\n{line}\n\nVisits\n\n{LONG}\n").board == board


def test_what_a_site_adds_behind_a_heading_is_no_part_of_it() -> None:
    reading = read(f"# Visits pdf icon PDF 107 KB\n\n14 May 2020\n\nPage 2 of 9\n\n{LONG}\n".encode(), "a.md")
    assert reading.title == "Visits"
    assert "Page 2" not in reading.preamble


def test_a_page_called_by_its_kind_alone_is_called_by_its_board() -> None:
    text = f"Agenda and minutes\n\nFerndale Youth Cabinet\n\nThursday, 14 May 2020\n\nVisits\n\n{LONG}\n"
    assert (reading_of(text).title, reading_of(text).board) == ("Ferndale Youth Cabinet", "Ferndale Youth Cabinet")


def test_a_page_that_says_where_it_was_decided_is_of_that_committee() -> None:
    text = f"Decision details\n\nUpdate of the Corporate Parenting Panel\n\nVisits\n\n{LONG}\n\n"
    text += "Decided at meeting: 14/05/2020 - Ferndale Governance Committee\n"
    assert reading_of(text).board == "Ferndale Governance Committee"


def test_a_line_with_the_bodys_name_and_a_day_tells_when_it_met() -> None:
    """However long the name is, and before the days of other meetings are told."""
    name = "Ferndale, Otherdale and North Vales Children’s Partnership Board"
    text = f"Agenda and minutes\n\n{name} - Thursday, 14th May, 2020 2.00 pm\n\n"
    text += f"Notes of the meetings held on 12 March and 2 April 2020\n\nThey were agreed.\n\nVisits\n\n{LONG}\n"
    assert str(reading_of(text).meeting_date) == "2020-05-14"


def test_a_title_that_begins_with_minutes_tells_the_day_though_older_minutes_are_agreed_below_it() -> None:
    text = "MINUTES OF FERNDALE PARISH COUNCIL MEETING HELD ON THURSDAY MAY 14TH 2020\n\n"
    text += f"The minutes of the meeting held on 05/03/20 were agreed as a true record.\n\nVisits\n\n{LONG}\n"
    assert (str(reading_of(text).meeting_date), reading_of(text).board) == ("2020-05-14", "Ferndale Parish Council")


@pytest.mark.parametrize(
    ("title", "board"),
    [
        ("FERNDALE PARISH COUNCIL", "Ferndale Parish Council"),
        ("FERNDALE FIRE AUTHORITY", "Ferndale Fire Authority"),
        ("Minutes of the Board of Directors", "Board of Directors"),
    ],
)
def test_a_body_in_capitals_over_the_line_of_its_minutes_is_named(title: str, board: str) -> None:
    text = f"{title}\n\nMinutes of the meeting held on 14 May 2020\n\nVisits\n\nThe Quality Committee met. {LONG}\n"
    assert reading_of(text).board == board


@pytest.mark.parametrize(
    "item", ["Minutes", "Minutes of previous meeting", "3. Minutes of the meeting of 2 April 2020."]
)
def test_the_minutes_are_an_item_though_those_before_it_are_passed_over(item: str) -> None:
    text = f"Ferndale Board\n\n14 May 2020\n\n2. Declarations of interest\n\nThere were none.\n\n{item}\n\n"
    reading = reading_of(f"{text}They were agreed.\n\nThe clerk will send them to schools.\n\n4. Visits\n\n{LONG}\n")
    assert headings(reading)[1] == item.removeprefix("3. ").rstrip(".")
    assert len(reading.commitments) == 1


def test_a_numbered_sentence_on_the_minutes_is_no_heading() -> None:
    text = "Ferndale Board\n\n14 May 2020\n\n2. Welcome\n\nAll came.\n\n"
    text += f"3. Minutes of the meeting 2 April were agreed.\n\n4. Visits\n\n{LONG}\n"
    assert len(reading_of(text).decisions) == 1


def test_what_is_labelled_a_decision_counts_wherever_it_stands() -> None:
    text = "Ferndale Board\n\n14 May 2020\n\nDeclarations of interest\n\nThere were none.\n\n"
    assert len(reading_of(f"{text}DECISION: the plan be sent to schools\n\nVisits\n\n{LONG}\n").decisions) == 1


def test_a_committees_page_tells_whose_meeting_it_is_of() -> None:
    text = "# Agenda item\n\n## Improvement Board\n\n- Meeting of Families Committee, Thursday 14 May 2020 10.00 am"
    reading = read(f"{text}\n\nThe Committee welcomed the chair of the Improvement Board.\n".encode(), "a.md")
    assert (reading.board, str(reading.meeting_date)) == ("Families Committee", "2020-05-14")


def test_a_body_under_its_council_is_the_title_and_no_item() -> None:
    text = "# Ferndale Council\n\n## Parenting Board\n\n**Minutes of 14 May 2020**\n\n**Present:** Ann Lee\n\n"
    reading = read(f"{text}## 1. Visits\n\nThe Board approved the plan.\n".encode(), "a.md")
    assert (reading.title, reading.board) == ("Parenting Board", "Ferndale Council Parenting Board")
    assert [section.heading for section in reading.sections] == ["Visits"]
