"""A section's text becomes its item's public words without the sentences that stand there as decisions."""

from django.core.files.uploadedfile import SimpleUploadedFile

from boards.models import Finding
from meetings.models import AgendaItem
from publishing import changes
from publishing.changes.saving_read_in import SaveAnswers
from publishing.checking.promises import at_an_item
from publishing.public_words import public_words
from tests.cast import Cast

TEXT = "\n\n".join(
    [
        "The Board met. It was agreed to write. All spoke.",
        "It was agreed that:",
        "A will lend.",
        "B will pay",
        "The end.",
    ]
)


def decision(section: Finding, words: str) -> Finding:
    start = TEXT.index(words)
    return Finding(sort="decision", under_id=section.pk, starts=start, ends=start + len(words))


def test_decisions_and_the_line_that_leads_in_to_them_are_left_out() -> None:
    section = Finding(pk=1, sort="section", text=TEXT)
    taken = [decision(section, words) for words in ("It was agreed to write", "A will lend", "B will pay")]
    assert public_words(section, taken) == "The Board met. All spoke.\n\nThe end."


def test_a_decision_that_was_not_accepted_stays_in_the_text() -> None:
    section = Finding(pk=1, sort="section", text=TEXT)
    assert public_words(section, [decision(section, "A will lend")]).endswith("B will pay\n\nThe end.")
    assert public_words(section, []) == TEXT


def test_who_was_there_and_who_took_what_is_the_minutes_own() -> None:
    lines = ["Present: Ann Lee (AL), Bo Hart", "Apologies – none", "Staff spoke.", "- Action 2 (AL): write to schools"]
    section = Finding(pk=1, sort="section", text="\n\n".join([*lines, "Action was taken: a list was sent."]))
    assert public_words(section, []) == "Staff spoke.\n\nAction was taken: a list was sent."


def test_points_stay_a_list_and_what_leads_in_to_those_that_stay() -> None:
    text = "It was agreed that:\n\n- A will lend\n\n- B will pay\n\n- C will come\n\nThe end."
    section = Finding(pk=1, sort="section", text=text)
    start = text.index("A will lend")
    taken = [Finding(sort="decision", under_id=1, starts=start, ends=start + len("A will lend"))]
    assert public_words(section, taken) == "It was agreed that:\n\n- B will pay\n- C will come\n\nThe end."


TABLE = "\n\n".join(
    [
        "Actions agreed:",
        "No | Action | Lead | By when",
        "1 | Send the list to schools. | LT | 26 February 2016",
        "2.1 | Map the routes | PM / HR | End of March",
        "Visits | Arrange two | TC",
        "The end.",
    ]
)


def test_a_table_is_a_list_without_bars_numbers_and_the_names_of_its_columns() -> None:
    section = Finding(pk=1, sort="section", text=TABLE)
    assert public_words(section, []) == (
        "Actions agreed:\n\n- Send the list to schools; LT; 26 February 2016\n- Map the routes; PM / HR; End of March\n"
        "- Visits; Arrange two; TC\n\nThe end."
    )


def test_nothing_is_left_of_the_row_of_a_decision() -> None:
    section = Finding(pk=1, sort="section", text=TABLE)
    start = TABLE.index("Map the routes")
    taken = [Finding(sort="decision", under_id=1, starts=start, ends=start + len("Map the routes"))]
    said = public_words(section, taken)
    assert "PM" not in said
    assert "- Send the list to schools; LT; 26 February 2016\n- Visits" in said


LED = """# Testshire Improvement Board

Meeting of 13 January 2016

## Staffing

Officers said that:

- The council wants to do what is best for children.
- Posts are empty.

It was agreed that:

- Police will lend two officers by 4 March 2016.
"""


def test_what_somebody_only_said_is_no_promise_once_it_is_saved(cast: Cast) -> None:
    row = changes.read_in(upload=SimpleUploadedFile("led.md", LED.encode()), board=cast.board, by=cast.sam)
    assert str(row.meeting_day) == "2016-01-13", "not the day something is due by"
    changes.accept_section(finding=row.findings.get(sort="section"), access=cast.access("sam"), by=cast.sam)
    answers = SaveAnswers(say_in_public=True)
    changes.save_read_in(read_in=row, access=cast.access("sam"), by=cast.sam, answers=answers)
    item = AgendaItem.objects.get()
    said = item.minute.say_in_public
    points = "Officers said that:\n\n- The council wants to do what is best for children.\n- Posts are empty."
    assert said.endswith(points)
    assert at_an_item(item, said, cast.access("sam")) == []
