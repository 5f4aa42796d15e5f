"""“You said” and “We will”, however a page lays them out: side by side, in one paragraph, or as headings."""

import pytest

from publishing.reading import Reading, read

FRONT = "# Example Improvement Board\n\nMeeting of 3 June 2021\n\n"


def promised(words: str, name: str = "update.md") -> list[tuple[str, str | None]]:
    """What a text promises, with the day."""
    return [(one.text, str(one.due.on) if one.due.on else None) for one in reading_of(words, name).commitments]


def reading_of(words: str, name: str) -> Reading:
    return read((FRONT + words).encode(), name)


@pytest.mark.parametrize(
    "words",
    [
        "**You said** it takes too long\n**We will** answer within ten days from 1 July",
        "You said it takes too long. We will answer within ten days from 1 July",
        "- You told us it takes too long. We will answer within ten days from 1 July",
        "You said: “It takes too long. We will not ask again.” We will answer within ten days from 1 July",
    ],
)
def test_an_answer_in_the_same_paragraph(words: str) -> None:
    assert promised(f"## Waiting\n\n{words}") == [("We will answer within ten days from 1 July", "2021-07-01")]


@pytest.mark.parametrize("heading", ["We will", "What we will do", "What we are going to do", "What happens next"])
def test_a_heading_over_deeds(heading: str) -> None:
    told = promised(f"## {heading}\n\nProvide training for every carer by 4 July 2021. Publish the guide in May 2022.")
    assert told == [
        ("Provide training for every carer by 4 July 2021.", "2021-07-04"),
        ("Publish the guide in May 2022.", "2022-05-31"),
    ]


def test_a_heading_over_points() -> None:
    told = promised("## We will\n\n- Provide a phone line by autumn 2021.\n- Visit each school")
    assert told == [("Provide a phone line by autumn 2021.", "2021-11-30"), ("Visit each school", None)]


@pytest.mark.parametrize("between", ["\n", "\n\n", " "])
@pytest.mark.parametrize("name", ["update.md", "update.txt"])
def test_many_of_them(between: str, name: str) -> None:
    said, done = "You said: the wait for list {} is long.", "We will provide list {} by 4 July 2021."
    pairs = (said.format(n) + between + done.format(n) for n in range(30))
    assert len(promised("\n\n".join(pairs), name)) == 30


def test_many_headings() -> None:
    pairs = (f"## You said\n\nThe wait is long.\n\n## We will\n\nAnswer letter {n} by 4 July 2021." for n in range(30))
    assert len(promised("\n\n".join(pairs))) == 30


@pytest.mark.parametrize(
    "words",
    [
        "## You said\n\nAnswer our letters by May.",
        "## What we will do\n\nWork continues as before. Progress is good.",
        "You said: “We will never know.”",
        "You said you will be heard.",
    ],
)
def test_what_was_said_is_no_promise(words: str) -> None:
    assert promised(words) == []
