"""An agreement or a promise about two things in a row: each has its own day, and may become an action of its own."""

from publishing.reading import read

FRONT = "# Example Improvement Board\n\nMeeting of 3 March 2021\n\n## Reports\n\n"


def stages(sentence: str) -> list[tuple[str, str | None]]:
    """The stages of what a sentence decides."""
    (decision,) = read((FRONT + sentence).encode(), "update.md").decisions
    return [(one.text, one.due.as_written) for one in decision.stages]


def test_a_second_thing_without_its_verb() -> None:
    led = "It was agreed that the council brings a report to the April meeting"
    first = ("that the council brings a report to the April meeting", "the April meeting")
    assert stages(f"{led}, with a final version in early May.") == [
        first,
        ("a final version in early May.", "early May"),
    ]
    assert stages(f"{led}, followed by an easy-read version in May.")[1][1] == "in May"
    assert stages(f"{led} and a summary by 4 May.")[1][1] == "by 4 May"


def test_a_second_thing_without_a_day_is_no_stage() -> None:
    assert stages("It was agreed that the council brings a report to the April meeting, with a summary of it.") == []
    assert stages("It was agreed that the clerk writes to schools, with a report in May.") == []
    assert stages("It was agreed that the plan be published by 4 April, and the report was welcomed in May.") == []


def test_a_promise_of_two_things_is_two() -> None:
    text = "The council will bring a draft report to the April meeting, with a final version in early May."
    found = read((FRONT + text).encode(), "update.md").commitments
    assert [one.text for one in found] == [
        "The council will bring a draft report to the April meeting",
        "a final version in early May.",
    ]
    assert [one.due.as_written for one in found] == ["the April meeting", "early May"]
