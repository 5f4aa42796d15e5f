"""Whether a sentence and something in the record promise the same thing: by their words, and by when it is due.

Pure: words in, yes or no out. Honest and small: it compares the words that carry meaning, cut to their stems, and would
rather ask once too often than miss a promise. Must not know drafts or minutes.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from publishing.reading.found import Due

SAME_WORDS, SIMILAR_WORDS = 0.7, 0.4
STEM = 6
WORD = re.compile(r"[a-z0-9']+")
LITTLE = """
a about after all also am an and any are as at be been before being board board's both bring brought but by can
could do done each for from future had has have he her his how i if in into is it its later make may meeting
meetings more must need needed needs new next no not now of on one or other our out over shall she should so
some such than that the their them then there these they this those through to up update was we were what when
which who will with would agreed january february march april june july august september october november
december early mid late end
"""
SAYS_LITTLE = frozenset(LITTLE.split())
IRREGULAR = {
    "written": "write", "wrote": "write", "taken": "take", "took": "take", "given": "give", "gave": "give",
    "held": "hold", "told": "tell", "met": "meet", "sent": "send", "made": "make", "built": "build", "found": "find",
    "said": "say", "chosen": "choose", "drawn": "draw", "led": "lead", "lent": "lend", "spoken": "speak",
}  # fmt: skip
ENDINGS = ("ings", "ing", "ions", "ion", "ments", "ment", "ied", "ies", "ed", "es", "s", "e")


@dataclass(frozen=True)
class InRecord:
    """Something that stands in the record: its words, the day it is due, and the words of the meeting it is due at."""

    words: str
    due_on: date | None = None
    due_meeting: str = ""


def stems(words: str) -> frozenset[str]:
    """The words that carry meaning, cut so that “provide”, “provided” and “providing” are one."""
    bare = words.lower().replace("’", "'")
    return frozenset(
        _stem(word.removesuffix("'s").strip("'")) for word in WORD.findall(bare) if word not in SAYS_LITTLE
    )


def _stem(word: str) -> str:
    word = IRREGULAR.get(word, word)
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)[:STEM]
    return word[:STEM]


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of the shorter stands in the longer, from 0 to 1; nothing when either says almost nothing."""
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter >= 2 else float(bool(one) and one == other)


def is_same_due(due: Due, recorded: InRecord) -> bool:
    """Whether both are due on one day, or at a meeting told by the same words."""
    if due.kind == "meeting":
        told = frozenset(WORD.findall((due.meeting or "").lower())) - {"the", "a", "at", "meeting", "to"}
        return bool(told) and told <= frozenset(WORD.findall(recorded.due_meeting.lower()))
    return due.on is not None and due.on == recorded.due_on


def is_taken(words: str, due: Due, record: Iterable[InRecord]) -> bool:
    """Whether the record holds it: sufficiently the same words, or the same due and similar words."""
    said = stems(words)
    for line in record:
        alike = likeness(said, stems(line.words))
        if alike >= SAME_WORDS or (alike >= SIMILAR_WORDS and is_same_due(due, line)):
            return True
    return False
