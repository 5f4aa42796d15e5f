"""A few lines of minutes, read as the matter of one meeting: for tests of a single way of writing."""

from publishing.reading import Reading, read


def reading_of(text: str) -> Reading:
    """A text as the reader reads it."""
    return read(text.encode(), "a.txt")


def matter(text: str) -> Reading:
    """The reading of some lines under one heading, said at a meeting on 14 May 2020."""
    return read(f"# Ferndale Improvement Board\n\nMinutes of 14 May 2020\n\n## Visits\n\n{text}\n".encode(), "a.md")


def found_in(text: str) -> list[str]:
    """What some lines decide and promise, and what is only a view, each as its sort and its first words."""
    reading = matter(text)
    found = [("decision", one.text) for one in reading.decisions]
    found += [("commitment", one.text) for one in reading.commitments]
    found += [("view", one.text) for one in reading.views]
    return [f"{sort}: {' '.join(words.split()[:4])}" for sort, words in found]


def sorts_in(text: str) -> list[str]:
    """The same without their words."""
    return [one.split(":")[0] for one in found_in(text)]


def due_of(text: str) -> str:
    """The due of the one thing that a line decides or promises: its day, its meeting’s words or its kind."""
    reading = matter(text)
    (one,) = [*reading.decisions, *reading.commitments]
    return str(one.due.on or one.due.meeting or one.due.kind)


def who_in(text: str) -> list[str | None]:
    """Who is to do each thing that some lines decide and promise."""
    reading = matter(text)
    return [one.who for one in [*reading.decisions, *reading.commitments]]
