"""A list at the end says in short what the minutes said; a line under an action says when; some days are no dues."""

from publishing.reading import Reading, read

MINUTES = """# Ferndale Improvement Board

Minutes of 14 May 2020

## Visits

PR to share the new visiting guide with every foster carer. The Board agreed that HL would send weekly visit numbers to
the Chair until further notice.

## Action log

| Ref | Action | Owner | By when |
|---|---|---|---|
| 1 | Circulate visiting guide to foster carers | PR | 29 May |
| 2 | Weekly visit numbers to the Chair | HL | Ongoing |
| 3 | Book a room in the library | JS | 5 June |
"""


def test_an_action_log_repeats_the_text_and_tells_its_dues() -> None:
    reading = read(MINUTES.encode(), "a.md")
    shared, booked = reading.commitments
    assert shared.text.startswith("PR to share")
    assert str(shared.due.on) == "2020-05-29"
    assert booked.who == "JS"
    assert [decision.due.kind for decision in reading.decisions] == ["ongoing"]


def _read(text: str) -> Reading:
    return read(f"# A board\n\nMeeting of 14 May 2020\n\n## Visits\n\n{text}\n".encode(), "a.md")


def test_a_line_under_an_action_says_when_it_is_due() -> None:
    (action,) = _read("Action: the council to write to carers.\n\nDue: late June 2020").commitments
    assert (action.due.kind, str(action.due.on)) == ("period", "2020-06-30")


def test_a_day_counted_from_another_event_or_asked_about_is_no_due() -> None:
    texts = (
        "Letters to be sent within five working days of the visit.",
        "KS to check whether the survey closes on 27 May.",
    )
    assert [[one.due.kind for one in _read(f"Action: {text}").commitments] for text in texts] == [["none"], ["none"]]


def test_what_is_done_at_every_meeting_goes_on() -> None:
    (decision,) = _read("It was agreed that the trust will report at every meeting.").decisions
    assert decision.due.kind == "ongoing"


def test_a_row_in_another_form_of_the_verb_says_the_same() -> None:
    text = "# Ferndale Board\n\nMinutes of 14 May 2020\n\n| Item | Minute | Action by |\n|---|---|---|\n"
    text += "| 1 | It was agreed that the letter would be shared with all staff by Friday 30 May. | DCS |\n\n"
    text += "## Actions\n\n| Action | Lead | By when |\n|---|---|---|\n"
    text += "| Share the inspection letter with all staff | DCS | 30 May 2020 |\n"
    assert read(text.encode(), "a.md").commitments == []
