"""Whether a sentence and something in the record promise the same thing, or perhaps do.

Pure: words in, yes, no or perhaps out. Honest and small: it compares the words that carry meaning, cut to their stems,
and would rather ask once too often than miss a promise. One lead and one day make a thing likely, never the same; where
both tell another lead, or another day, it is another promise in the same words, and perhaps meant. Must not know drafts
or minutes.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from boards.due_words import MONTHS
from boards.plainly import plainly
from boards.text import one_line
from publishing.reading.found import Due

NOT_TOLD = Due()
# Words that name nobody in particular.
IN_GENERAL = "we they it he she who all both each everyone of and for members partners colleagues"
WHOEVER = frozenset(IN_GENERAL.split())
SAME_WORDS, SIMILAR_WORDS, SIMILAR_WITH_DUE = 0.7, 0.5, 0.3
SAID_WHOLLY, SAID_HALF = 0.8, 0.5
MOST_PERHAPS, MOST_QUOTED = 2, 90
STEM = 6
WORD = re.compile(r"[a-z0-9']+")
DAY_OR_YEAR = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?=(?:{'|'.join(MONTHS)})\b)|\b(?:19|20)\d\d\b")
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


def no_key(words: str) -> str:
    """Where nobody is looked up by their words."""
    return ""


def quoted_inside(words: str) -> str:
    """Words as they stand inside another sentence: in one line, cut where they are long, without their full stop."""
    return one_line(words.rstrip(". "), MOST_QUOTED)


@dataclass(frozen=True)
class InRecord:
    """Something that stands in the record: its words, who leads it, the day it is due, and the words of the meeting
    it is due at; and how a page names it (“action 3”), with its address.

    `who` is in words, `lead` the lead's key (“organisation-3”), where it is known; `first_due_on` is the day it was due
    at first, before it was moved.
    """

    words: str
    due_on: date | None = None
    due_meeting: str = ""
    who: str = ""
    name: str = ""
    address: str = ""
    lead: str = ""
    first_due_on: date | None = None

    @property
    def quoted(self) -> str:
        """Its words as they stand inside another sentence."""
        return quoted_inside(self.words)

    @cached_property
    def stems(self) -> frozenset[str]:
        """What is to be done, without who does it."""
        return without(stems(self.words), self.who)


def stems(words: str) -> frozenset[str]:
    """The words that carry meaning, cut so that “provide”, “provided” and “providing” are one; no day, no year."""
    bare = DAY_OR_YEAR.sub("", words.lower().replace("’", "'"))
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


def without(said: frozenset[str], who: str) -> frozenset[str]:
    """The stems of a sentence without those of whoever does it, unless nothing else is said."""
    return said - stems(who) or said


def is_same_due(due: Due, recorded: InRecord) -> bool:
    """Whether both are due on one day, or at a meeting told by the same words."""
    if due.kind == "meeting":
        told = frozenset(WORD.findall((due.meeting or "").lower())) - {"the", "a", "at", "meeting", "to"}
        return bool(told) and told <= frozenset(WORD.findall(recorded.due_meeting.lower()))
    return due.on is not None and due.on == recorded.due_on


def says_the_same(said: frozenset[str], line: InRecord) -> bool:
    """Whether the record has a sentence: nearly all it says stands there, or all that stands there is half of it."""
    if not said or not line.stems:
        return False
    share = len(said & line.stems) / len(said)
    return likeness(said, line.stems) >= SAME_WORDS and (
        share >= SAID_WHOLLY or (share >= SAID_HALF and line.stems <= said)
    )


def is_another_day(due: Due, line: InRecord) -> bool:
    """Whether both tell when, and not the same: another day, or a meeting of another month."""
    if due.kind == "meeting":
        said, own = _months_in(due.meeting or ""), _months_in(line.due_meeting)
        return bool(said and own) and not said & own
    return due.on is not None and line.due_on is not None and due.on not in (line.due_on, line.first_due_on)


def _months_in(words: str) -> frozenset[str]:
    return frozenset(WORD.findall(words.lower())) & frozenset(MONTHS)


def is_anothers(who: str, line: InRecord, key_of: Callable[[str], str]) -> bool:
    """Whether both tell who is to do it, and not the same. `key_of` gives the key of whom some words mean, if anybody.

    More than half of the shorter name in the other is the same: “the council” is “Testshire Council”.
    """
    said, own = (frozenset(plainly(name)) - WHOEVER for name in (who, line.who))
    if not said or not own or 2 * len(said & own) > min(len(said), len(own)):
        return False
    key = key_of(who)
    return not key or key != line.lead


def is_taken(
    words: str, record: Iterable[InRecord], who: str = "", due: Due = NOT_TOLD, key_of: Callable[[str], str] = no_key
) -> bool:
    """Whether the record holds it: something there says the same, and tells no other lead and no other day."""
    said = without(stems(words), who)
    return any(
        says_the_same(said, line) and not is_another_day(due, line) and not is_anothers(who, line, key_of)
        for line in record
    )


def perhaps_taken(words: str, due: Due, record: Iterable[InRecord], who: str = "") -> list[InRecord]:
    """What in the record may be meant by a sentence that nothing there says the same as: the likest first, at most two.

    Similar words are enough; with the same due, fewer of them.
    """
    said = without(stems(words), who)
    found = []
    for line in record:
        alike, same_due = likeness(said, line.stems), is_same_due(due, line)
        if alike >= (SIMILAR_WITH_DUE if same_due else SIMILAR_WORDS):
            found.append((alike + same_due, line))
    return [line for _, line in sorted(found, key=lambda pair: -pair[0])][:MOST_PERHAPS]
