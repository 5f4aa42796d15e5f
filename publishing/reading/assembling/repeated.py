"""What is said twice: a list of actions or decisions at the end repeats those of the text, word for word or in short.

Leans on headings. Must not judge a sentence.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from publishing.reading.found import Commitment, Decision, Due, Reading
from publishing.reading.passages import Led, led_by_heading

_WORD = re.compile(r"\w+")
_NAME = re.compile(r"[A-Z][\w’'-]*")
_LONG_WORD = re.compile(r"[a-z]{4,}")
_LENGTH_OF_A_STEM = 6
_ENDING = re.compile(r"(?<=...)(?:ing|ed|es|s|e)$")
_COMMON = frozenset(("about", "board", "with", "that", "this", "from", "will", "would", "their", "should", "agreed"))
# How much of a short row the longer sentence holds: less is asked where it also names the row's lead.
_OF_SAME_LEAD, _OF_ANY_LEAD = 0.55, 0.8
_FEWEST_SHARED = 2
# A document longer than that holds many meetings, whose actions may well be alike.
_MOST_COMPARED = 40_000


@dataclass(frozen=True)
class _Said:
    """What the text said: where it is kept, and the words to know it by."""

    teach: Callable[[int, Commitment], None]
    place: int
    stems: frozenset[str]
    letters: str
    due: Due


def said_once(reading: Reading) -> None:
    """Leave of each commitment and decision the first; it learns its due and lead from the later."""
    reading.commitments = _each_once(reading.commitments)
    _drop_repeated_decisions(reading)
    _drop_rows_in_short(reading)


def _each_once(commitments: list[Commitment]) -> list[Commitment]:
    kept: dict[frozenset[str], Commitment] = {}
    for one in commitments:
        words = _words(one.text)
        first = kept.get(words, one)
        kept[words] = replace(first, due=first.due if first.due.is_told else one.due, who=first.who or one.who)
    return list(kept.values())


def _drop_repeated_decisions(reading: Reading) -> None:
    """A section that only lists decisions says none again that the text had."""
    seen: set[frozenset[str]] = set()
    for section in reading.sections:
        if led_by_heading(section.heading) == Led.AGREED:
            section.decisions = [one for one in section.decisions if _words(one.text) not in seen]
        seen.update(_words(one.text) for one in section.decisions)


def _drop_rows_in_short(reading: Reading) -> None:
    """A row of an action log is the sentence of the text that says the same at length; that learns its due and lead."""
    logs = {one.heading for one in reading.sections if led_by_heading(one.heading) == Led.ACTION}
    rows = [place for place, one in enumerate(reading.commitments) if one.section in logs]
    said = list(_said(reading, logs)) if rows else []
    if not said or len(rows) * len(said) > _MOST_COMPARED:
        return
    repeated = {row for row in rows if _taught(reading.commitments[row], said)}
    reading.commitments = [one for place, one in enumerate(reading.commitments) if place not in repeated]


def _said(reading: Reading, logs: set[str]) -> Iterator[_Said]:
    for section in reading.sections:
        for place, decision in enumerate(section.decisions):
            yield _Said(
                partial(_teach_decision, section.decisions),
                place,
                _stems(decision.text),
                f" {decision.text} {decision.who}",
                decision.due,
            )
    for place, one in enumerate(reading.commitments):
        if one.section not in logs:
            yield _Said(
                partial(_teach_commitment, reading.commitments),
                place,
                _stems(one.text),
                f" {one.text} {one.who}",
                one.due,
            )


def _taught(row: Commitment, said: list[_Said]) -> bool:
    """Whether something longer says the same as a row; it has then learnt what the row alone tells."""
    stems, things = _stems(row.text), _stems(row.text.partition(" ")[2])
    leads = _NAME.findall(row.who or "")
    for longer in said:
        shared = len(stems & longer.stems)
        if shared < _FEWEST_SHARED:
            continue
        is_same_day = _is_same_day(row.due, longer.due)
        if is_same_day and len(things) >= _FEWEST_SHARED and things <= longer.stems:
            longer.teach(longer.place, row)
            return True
        is_theirs = bool(leads) and all(re.search(rf"\b{lead}\b", longer.letters) for lead in leads)
        if shared >= len(stems) * (_OF_SAME_LEAD if is_theirs else _OF_ANY_LEAD):
            longer.teach(longer.place, row)
            return True
    return False


def _is_same_day(one: Due, other: Due) -> bool:
    """Whether two dues are told and the same, so that only the verb of a row may differ: “Arrange”, “hold”."""
    return one.is_told and (one.on, one.meeting) == (other.on, other.meeting)


def _teach_decision(kept: list[Decision], place: int, row: Commitment) -> None:
    first = kept[place]
    due = row.due if not first.due.is_told and not first.is_complete else first.due
    kept[place] = replace(first, due=due, who=first.who or row.who)


def _teach_commitment(kept: list[Commitment], place: int, row: Commitment) -> None:
    first = kept[place]
    kept[place] = replace(first, due=first.due if first.due.is_told else row.due, who=first.who or row.who)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def _stems(text: str) -> frozenset[str]:
    found = _LONG_WORD.findall(text.lower())
    return frozenset(_ENDING.sub("", word)[:_LENGTH_OF_A_STEM] for word in found if word not in _COMMON)
