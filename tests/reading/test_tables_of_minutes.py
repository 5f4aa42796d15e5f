"""Tables: minutes with their actions beside them, several actions in a cell, and tables typed with bars."""

from publishing.reading import read
from tests.reading.lines import due_of, found_in, who_in

HEAD = "| Item | Discussion | Action | Owner | Deadline |\n|---|---|---|---|---|\n"


def test_actions_beside_their_discussion_are_found_with_lead_and_deadline() -> None:
    text = HEAD + "| 1. Log | The log was reviewed. The Board approved it. | Send out the log | Clerk | 10/06/2020 |\n"
    text += "| 2. Other | None. | None | | |\n| 3. Fees | Nothing new. | No action needed | | |\n"
    text += "| 4. Old | The letter went. | Write to schools | Clerk | Completed |\n"
    assert found_in(text) == ["decision: The Board approved it.", "commitment: Send out the log"]
    assert who_in(text) == [None, "Clerk"]
    assert due_of(HEAD + "| 1. Log | Nothing new. | Send out the log | Clerk | June Board |\n") == "June Board"


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
