"""Tables: minutes with their actions beside them, several actions in a cell, and tables typed with bars."""

import pytest

from publishing.reading import read
from tests.reading.lines import due_of, found_in, matter, who_in

HEAD = "| Item | Discussion | Action | Owner | Deadline |\n|---|---|---|---|---|\n"


def test_actions_beside_their_discussion_are_found_with_lead_and_deadline() -> None:
    text = HEAD + "| 1. Log | The log was reviewed. The Board approved it. | Send out the log | Clerk | 10/06/2020 |\n"
    text += "| 2. Other | None. | None | | |\n| 3. Fees | Nothing new. | No action needed | | |\n"
    text += "| 4. Old | The letter went. | Write to schools | Clerk | Completed |\n"
    assert found_in(text) == ["decision: The log was reviewed.", "commitment: Send out the log"]
    assert who_in(text) == [None, "Clerk"]
    assert due_of(HEAD + "| 1. Log | Nothing new. | Send out the log | Clerk | June Board |\n") == "June Board"


def test_each_item_of_minutes_in_a_table_is_a_section() -> None:
    text = "Ferndale Board\n\nMinutes of 14 May 2020\n\n" + HEAD + "| 1. Log | The Board approved the log. | | | |\n"
    text += "| 2. Fees | Nothing new was said. | Write to schools | AB | 3 June |\n"
    text += "| | They rose. | Tell them | CD | May |\n"
    reading = read(text.encode(), "a.md")
    assert [section.heading for section in reading.sections] == ["Log", "Fees"]
    assert [(one.section, one.who) for one in reading.commitments] == [("Fees", "AB"), ("Fees", "CD")]
    assert reading.sections[0].text == "The Board approved the log."


def test_the_name_of_an_item_over_its_text_in_one_cell_is_a_heading() -> None:
    rows = "<tr><td>1</td><td><b>Visits</b><br>The Board approved the plan.</td><td>AB</td></tr>"
    rows += "<tr><td>2</td><td><b>Fees</b><br>Nothing new was said about them.</td><td></td></tr>"
    page = f"<h1>Ferndale Board</h1><table><tr><th>No</th><th>Minute</th><th>Action</th></tr>{rows}</table>"
    assert [section.heading for section in read(page.encode(), "a.html").sections] == ["Visits", "Fees"]


def test_a_decision_beside_an_action_has_not_its_lead_and_deadline() -> None:
    text = "| Item | Notes | Decisions | Actions | Owner | By |\n|---|---|---|---|---|---|\n"
    text += "| 1 Plan | Read. | Agree the plan | Submit the plan | Clerk | 10/06/20 |\n"
    assert who_in(text) == [None, "Clerk"]


def test_a_row_that_any_column_says_is_finished_asks_for_nothing() -> None:
    text = "| Action | Owner | Due | Update | RAG |\n|---|---|---|---|---|\n"
    assert found_in(text + "| Confirm the fees | AB | 2 May | Confirmed in May | Complete |\n") == []


def test_what_was_agreed_is_a_column_of_actions() -> None:
    text = "| No. | Meeting | What was agreed | Responsible | Target | Position |\n|---|---|---|---|---|---|\n"
    text += "| 24 | April | Meet the trusts to agree a form | Director | 30 June | First meeting held |\n"
    assert found_in(text) == ["commitment: Meet the trusts to"]


def test_a_column_for_lead_and_date_tells_both() -> None:
    text = "| Item | Notes | Actions agreed | Lead and date |\n|---|---|---|---|\n"
    text += "| Fees | They rose. | Write to schools | Housing and Schools, by 30 June 2020 |\n"
    assert (who_in(text), due_of(text)) == (["Housing and Schools"], "2020-06-30")


def test_several_actions_in_one_cell_are_several() -> None:
    text = "| Item | Notes | Actions |\n|---|---|---|\n"
    text += "| Staff | Vacancies fell. | SL to share the plan<br>PB to brief members |\n"
    assert found_in(text) == ["commitment: SL to share the", "commitment: PB to brief members"]


def test_a_table_typed_with_bars_in_a_text_is_a_table() -> None:
    text = (
        "Ferndale Board\n\nMinutes of 14 May 2020\n\nACTION LOG\n\nNo. | Action | Who | When\n--- | --- | --- | ---\n"
    )
    text += "1 | Write to schools | AB | 3 June 2020\n2 | Brief the union | CD | Next meeting\n"
    reading = read(text.encode(), "a.txt")
    assert [(one.text, one.who) for one in reading.commitments] == [
        ("Write to schools", "AB"),
        ("Brief the union", "CD"),
    ]
    assert [section.heading for section in reading.sections] == ["ACTION LOG"]


def test_initials_in_the_margin_of_a_text_name_who_acts() -> None:
    text = "Ferndale Board\n\nMinutes of 14 May 2020\n\n1.  Visits\n\n    The guide would be sent\n"
    text += "    with these minutes.                             KD\n"
    (sent,) = read(text.encode(), "a.txt").commitments
    assert sent.who == "KD"


def test_a_row_that_says_how_it_was_completed_is_finished() -> None:
    text = (
        "| Action | Lead | Outcome |\n|---|---|---|\n| Recruit two officers | AB | Complete, both started on 3 May |\n"
    )
    assert found_in(f"{text}| Write to schools | CD | Complete by 4 June |\n") == ["commitment: Write to schools"]


def test_a_row_that_a_page_broke_in_two_is_one() -> None:
    text = "| Action | Who |\n|---|---|\n| SL to review the form | SL |\n"
    text += "| and the process, and how data is kept | |\n| AB to write | AB |"
    commitments = matter(text).commitments
    assert commitments[0].text == "SL to review the form and the process, and how data is kept"
    assert len(commitments) == 2


@pytest.mark.parametrize(
    ("action", "lead", "due"),
    [
        ("Action item", "Named lead", "Deadline"),
        ("Outcome/Action", "Allocated to", "Review date"),
        ("Decision / Action", "Led by", "Expected completion"),
        ("Details of action", "Agency", "Deadline for completion"),
        ("To do", "Organisation", "Due"),
        ("Activity", "Accountable", "By when"),
        ("Description", "Owner", "Deadline"),
    ],
)
@pytest.mark.parametrize("heading", ["", "### Next steps\n\n", "### Actions\n\n"])
def test_columns_are_known_by_many_names(heading: str, action: str, lead: str, due: str) -> None:
    text = f"{heading}| {action} | {lead} | {due} |\n|---|---|---|\n| Send the audit to schools | AB | 4 June |\n"
    (sent,) = matter(text).commitments
    assert (sent.text, sent.who, str(sent.due.on)) == ("Send the audit to schools", "AB", "2020-06-04")


def committee_page(title: str, head: str = "") -> str:
    """The page of a committee's site: each item's number in a cell, and beside it its title over its text."""
    items = {
        "41.": ("Apologies for absence", "<p>Apologies were received from Jo Pratt.</p>"),
        "42.": (
            "Staffing of the teams",
            "<p>The Director said that vacancies had fallen.</p><ul><li>Posts were advertised</li><li>Two were filled"
            "</li></ul><p>RESOLVED: (1) That the report be noted;</p><p>(2) That a further report be brought to the "
            "Committee in September.</p>",
        ),
        "43.": ("Transport", "<p>The Head of Finance was asked to circulate the costs by 23rd January.</p>"),
    }
    rows = "".join(
        f"<tr><td>{number}</td><td><{title}>{name}</{title}>{text}</td></tr>" for number, (name, text) in items.items()
    )
    return (
        "<h1>Ferndale Scrutiny Committee</h1><p>Thursday, 15th January, 2026</p><h3>Attendance</h3>"
        f"<p>Councillors Ann Lee and Bob Day.</p><table>{head}{rows}</table>"
    )


@pytest.mark.parametrize("title", ["h4", "p"])
@pytest.mark.parametrize("head", ["", "<tr><th>No.</th><th>Item</th></tr>"])
def test_each_item_of_a_committees_page_is_a_section(title: str, head: str) -> None:
    found = read(committee_page(title, head).encode(), "a.html")
    assert [section.heading for section in found.sections] == [
        "Attendance", "Apologies for absence", "Staffing of the teams", "Transport",
    ]  # fmt: skip
    assert [one.text for section in found.sections for one in section.decisions] == [
        "That the report be noted", "That a further report be brought to the Committee in September.",
    ]  # fmt: skip
    assert [one.section for one in found.commitments] == ["Transport"]


@pytest.mark.parametrize("head", ["", "<tr><td>No.</td><td>Item</td><td></td></tr>"])
def test_items_in_rows_without_a_head_are_sections_and_their_margin_says_who(head: str) -> None:
    rows = (
        "<tr><td>1</td><td>Apologies<br>Apologies were received from Jo Pratt.</td><td></td></tr>"
        "<tr><td>2</td><td>Staffing<br>Vacancies fell.<br>Action: Write to all managers by 3 March 2026.</td>"
        "<td>AL</td></tr>"
    )
    page = f"<h1>Ferndale Board</h1><p>15 January 2026</p><h3>Present</h3><p>Ann Lee.</p><table>{head}{rows}</table>"
    found = read(page.encode(), "a.html")
    assert [section.heading for section in found.sections] == ["Present", "Apologies", "Staffing"]
    assert [(one.text, one.who) for one in found.commitments] == [("Write to all managers by 3 March 2026.", "AL")]
