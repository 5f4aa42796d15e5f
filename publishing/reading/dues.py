"""When a promise is due: which of the days in its sentence is the one it is to be done by.

Leans on due words. Must not know what is promised.
"""

import re
from dataclasses import replace
from datetime import date

from boards.due_words import Placed, Written, dues_in, read_due
from publishing.reading.found import Due

NONE = Due()
_OTHER_YEAR = (date(2001, 1, 15), date(2002, 8, 20))
_BEFORE = re.compile(
    r"(?P<prep>\b(?:by|before|at|to|for|in|within|during|on|until|till|from|of|after|following|ahead of|prior to|in time for|no later than|not later than|around|over|throughout|due|deadline|target|for completion|commencing|starting)"
    r"(?: (?:the|its|our|their|a|an|w/c|start|close(?: of play)?|noon|cop|\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)))*(?: on| in| of| the)*"
    r"(?: (?:[\w’'&-]+ ){0,3}?(?:board|panel|committee|group|partnership|council)[’'](?:s)?)?(?: (?:mon|tues|wednes|thurs|fri|satur|sun)day,?)?|[–:(,-])\s*$",
    re.I,
)
_BACKWARD = re.compile(
    r"\b(?:since|dated|held(?: on)?|published(?: (?:on|in))?|as at|between|minutes of(?: the)?(?: meeting(?: held)? on)?|letter of|up to and including|ending|ended|agreed (?:at|on|in)|discussed at|"
    r"reported (?:at|to|in)|presented (?:at|to|in)|issued (?:on|in)|received (?:at|on|in)|raised at|considered at|inspection (?:of|in|on)|visit (?:of|in|on)|report (?:of|dated)|approved (?:at|on|in)|"
    r"launched (?:on|in)|started (?:on|in)|for the (?:period|year|quarter|month)(?: (?:to|ending|of))?|period to|data (?:for|to|from|at)|following|as of|last|previous|figures for|signed off in)"
    r"(?: (?:the|its|our|a|an|his|her|their))*\s*$",
    re.I,
)
_DONE_THEN = re.compile(
    r"\b(?:be|and|or|,) (?:[a-z]+ly |then |also |re-)?[a-z-]+ (?:[a-z]+ )?(?:at|on|in|to)(?: (?:the|its|our|a|an))*\s*$",
    re.I,
)
_MOVED = re.compile(
    r"\b(?:hold|move|cancel|arrange|book|schedule|chair|attend|host|postpone|rearrange|reschedule|minutes of|notes of)(?: (?:the|its|our|a))?\s*$",
    re.I,
)
_FORWARD_VERB = re.compile(
    r"\b(?:will|would|shall|should|must|to|be|by|need|needs|ask|asked|request|requested|for)\b", re.I
)
_KEPT = re.compile(
    r"\b(?P<prep>by|before|at|on|within|until|no later than|not later than|ahead of|prior to|during|in time for|around)(?P<rest>(?: (?:the|its|our|their|end of|close(?: of play)?|noon|cop|\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)|on|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?))*)\s*$",
    re.I,
)


def due_in(sentence: str, said_on: date | None, *, begins: int = 0, past: bool = False) -> Due:
    """The due of a promise in a sentence. `begins` is where its verb stands: a day after it comes before others."""
    placed = [found for found in _placed(sentence, said_on, past) if _is_forward(sentence, found, said_on)]
    loose = [found for found in placed if found.written.kind in ("none", "ongoing")]
    told = [found for found in placed if found not in loose]
    after = [found for found in told if found.start >= begins]
    chosen = after or told or loose
    return _due(sentence, chosen[0]) if chosen else NONE


def due_of_words(words: str, said_on: date | None) -> Due:
    """The due that stands by itself, as in the column of a table."""
    if said_on is not None:
        written = read_due(words, said_on=said_on)
    else:
        one, other = (read_due(words, said_on=day) for day in _OTHER_YEAR)
        written = one if one == other else replace(one, on=None)
    return Due.of(written)


def all_dues(sentence: str, said_on: date | None) -> list[tuple[Due, int]]:
    """Every due that looks forward in a sentence, with its place."""
    return [
        (_due(sentence, found), found.start)
        for found in _placed(sentence, said_on, past=False)
        if _is_forward(sentence, found, said_on)
    ]


def _placed(sentence: str, said_on: date | None, past: bool) -> list[Placed]:
    if said_on is not None:
        return dues_in(sentence, said_on=said_on, past=past)
    # Without the day of the meeting, a day is only known where two different meetings would mean the same one.
    one, other = (dues_in(sentence, said_on=day) for day in _OTHER_YEAR)
    days = {found.start: found.written.on for found in other}
    return [
        found if days.get(found.start) == found.written.on else replace(found, written=replace(found.written, on=None))
        for found in one
    ]


def _is_forward(sentence: str, found: Placed, said_on: date | None) -> bool:
    """Whether a day in a sentence is one to come, and not when something was held, sent or counted."""
    before = sentence[: found.start]
    written = found.written
    if written.kind == "ongoing":
        return (
            bool(re.search(r"[(–:-]\s*$|\b(?:is|be|remain|as) (?:an? )?$", before)) and len(sentence) - found.end < 12
        )
    if written.kind == "none":
        return (
            written.on is None
            and not re.search(r"\d", written.as_written)
            and written.as_written.lower() != "to be agreed"
        )
    if _BACKWARD.search(before) and not (_DONE_THEN.search(before) and re.search(r"\bbe\b", before)):
        return False
    if written.kind == "meeting":
        if re.search(r"\b(?:last|previous|this|today[’']s)\s*$", before) or _MOVED.search(before):
            return False
        is_subject = bool(re.search(r"[’']s?\s*$|^\W*(?:the|our|its)\s*$", before))
        return is_subject or bool(_BEFORE.search(before) or _FORWARD_VERB.search(before) or not before.strip())
    if written.on is not None and said_on is not None and written.on < said_on:
        return False
    if not before.strip():
        return True
    if _BEFORE.search(before) or re.match(
        r"(?:by|before|within|in|over|during|until|around|at|on)\b", written.as_written, re.I
    ):
        return not re.search(r"\bof(?: the)?\s*$", before) or bool(
            re.search(r"\b(?:end|part|half|week|middle|course|meeting) of(?: the)?\s*$", before)
        )
    has_part = re.match(
        r"(?:early|mid|late|end|the end|next|w/c|week|start|beginning|later this)\b", written.as_written, re.I
    )
    return bool(has_part) or not sentence[found.end :].strip(" .)")


def _due(sentence: str, found: Placed) -> Due:
    written: Written = found.written
    match = _KEPT.search(sentence[: found.start])
    words = written.as_written
    if match and written.kind != "none" and not (match["prep"].lower() == "on" and written.kind == "meeting"):
        words = tidy_words(match[0] + " " + words)
    elif written.kind == "meeting" and sentence[: found.start].lower().endswith("the "):
        words = f"the {words}"
    return Due(written.kind, written.on, written.meeting, words)


def tidy_words(words: str) -> str:
    """Words with one space between each."""
    return " ".join(words.split())
