"""A reading in words, for somebody at a terminal.

Leans on what was found. Must not know how.
"""

from collections.abc import Iterator

from publishing.reading.found import Due, Reading


def in_words(reading: Reading) -> str:
    """Title, board and day; then each section with what was agreed and promised in it."""
    return "\n".join(_lines(reading))


def _lines(reading: Reading) -> Iterator[str]:
    yield reading.title or "No title"
    yield f"Board: {reading.board or 'not named'}"
    yield f"Meeting: {reading.meeting_date.isoformat() if reading.meeting_date else 'no date found'}"
    for number, section in enumerate(reading.sections):
        yield ""
        yield section.heading or "Before the first heading"
        for decision in section.decisions:
            yield f"  {decision.kind}: {decision.text}{_more(decision.due, decision.who)}"
        for commitment in reading.commitments:
            if commitment.at == number:
                yield f"  promised: {commitment.text}{_more(commitment.due, commitment.who)}"
        for view in reading.views:
            if view.at == number:
                yield f"  a view: {view.text}"
    yield ""
    dead = sum(link.is_dead for link in reading.links)
    yield f"{len(reading.decisions)} decisions, {len(reading.commitments)} commitments, {len(reading.views)} views"
    yield f"{len(reading.links)} links, {dead} of them dead. Contact: {reading.contact or 'none'}"


def _more(due: Due, who: str | None) -> str:
    when = due.meeting or (due.on.isoformat() if due.on else due.as_written)
    more = [f"due {when}"] if when else []
    more += [f"by {who}"] if who else []
    return f" ({'; '.join(more)})" if more else ""
