"""What a document says of itself: the board's name and the day of the meeting.

Leans on due words for days. Must not know any board by name.
"""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

from boards.due_words import MONTHS, dues_in

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ANY_DAY = date(2000, 1, 15)
_BODY_NOUN = (
    r"(?:Board|Panel|Committee|Partnership|Forum|Commission|Taskforce|Task Force|Executive|Group|Trust Board|Council)"
)
_JOINING = r"(?:of|and|the|for|in|on|with|&|to)"
_NAME = re.compile(
    rf"\b(?:[A-Z][\w’'&.-]*(?:,)? (?:{_JOINING} ){{0,2}}){{1,9}}{_BODY_NOUN}\b(?! (?:[Mm]embers?|[Ss]ecretar))"
)
_SMALL_NAME = re.compile(
    r"\b(?:[A-Z][\w’'&.-]*(?: (?:of|and|the|for|area))? ){1,6}(?:[a-z]+ ){0,2}(?:board|panel|committee|partnership|forum)\b"
)
_LEADING = re.compile(
    r"^(?:(?:The|Minutes|Draft|Notes?|Meeting|Summary|Update|Updates|Action Log|Agenda|From|Welcome|Record|Actions?|Unconfirmed|Confirmed|Final|Public|Title|To|Of|A|An|At|In|Our|This|Report|Members|Chair|Independent|Chair[’']s|Newsletter|Bulletin|Approved|Item|Attendees|Present|Dear)\b[\s:–-]*(?:(?:of|from|the|to|for|on|and|meeting|s)\b[\s:–-]*)*)+",
)
_HELD = re.compile(
    r"(?:meeting|met|held|took place|meeting date|date of meeting|date|sitting|board update|update)\b[^.;|]{0,80}$",
    re.I,
)
_NOT_OF_THIS = re.compile(
    r"(?:next|previous|last|future|minutes of (?:the )?(?:meeting|board|panel)?[^.]{0,30}(?:held|of)?|published|posted|updated|created|revised|printed|issued|since|by|report(?:ed)? (?:of|on)|inspection[^.]{0,40}|letter (?:of|dated)|approved|version|review date|until)\b[^.;|]{0,25}$|\bnext\b[^.;|]{0,60}$",
    re.I,
)
_ONLY_DAY = re.compile(
    rf"^[\W\d]*(?:(?:update|meeting|minutes|board|date|of|the|held|on|from|newsletter|bulletin|edition|issue|note|notes|summary|first|second|third|mon|tues|wednes|thurs|fri|satur|sun|{'|'.join(MONTHS)}|day|st|nd|rd|th|at|am|pm|time)[\W\d]*)+$",
    re.I,
)


def is_only_a_day(text: str) -> bool:
    """Whether a heading says no more than the day of the meeting."""
    return len(text) < 80 and bool(re.search(r"\d", text)) and bool(_ONLY_DAY.match(text))


def meeting_day(headings: Iterable[str], texts: list[str], written_on: str) -> date | None:
    """The day of the meeting: from the title or a heading, else from the first lines that tell when it met."""
    near = _stated_day(written_on)
    for heading in headings:
        day = _day_in(heading, near)
        if day is not None:
            return day
    early = texts[:40]
    for text in early:
        for found in dues_in(text[:600], said_on=near or _ANY_DAY, past=near is not None):
            before = text[: found.start]
            day = found.written.on if found.written.kind == "date" else None
            if day is None and found.written.kind == "meeting":
                day = _day_in(found.written.meeting or "", near)
                before = text[: found.start] + "meeting "
            told = _YEAR.search(found.written.as_written) or near is not None
            if day and told and _HELD.search(before) and not _NOT_OF_THIS.search(before):
                return day
    for text in early[:12]:
        if (
            len(text) < 90
            and (day := _day_in(text, None)) is not None
            and not re.search(r"\bnext|previous|publish|post|updat", text, re.I)
        ):
            return day
    return None


def _stated_day(written_on: str) -> date | None:
    """The day a file says it was made, as a guide to the year of days without one."""
    found = dues_in(written_on, said_on=_ANY_DAY)
    return found[0].written.on if found and _YEAR.search(found[0].written.as_written) else None


def _day_in(text: str, near: date | None) -> date | None:
    for found in dues_in(text, said_on=near or _ANY_DAY, past=near is not None):
        written = found.written
        inside = written.meeting or written.as_written
        if written.kind == "meeting" and re.search(r"\d", inside) and inside != text:
            return _day_in(re.sub(r"(?i)\b(?:meetings?|board|panel|committee)\b", " ", inside), near)
        if written.kind == "date" and (_YEAR.search(inside) or re.search(r"[/.]\d\d$", inside) or near is not None):
            return written.on
    return None


def board_name(title: str, texts: list[str]) -> str | None:
    """The board's name: from the title where it names one, else the name that the document uses most."""
    shouted = title.title().replace("’S", "’s").replace("'S", "'s") if title.isupper() else title
    in_title = [_cleaned(name) for name in _NAME.findall(shouted) or _SMALL_NAME.findall(shouted)]
    in_text = Counter(_cleaned(name) for text in texts[:400] for name in _NAME.findall(text[:3_000]))
    in_text.pop("", None)
    named = [name for name in in_title if name]
    if named:
        return _fuller(max(named, key=len), in_text)
    if not in_text:
        return None
    early = [_cleaned(name) for text in texts[:8] for name in _NAME.findall(text[:400])]
    known = [name for name in early if name]
    return known[0] if known else in_text.most_common(1)[0][0]


def _fuller(name: str, others: Counter[str]) -> str:
    """The longer name the text gives to the same board, where the title shortens it."""
    longer = [other for other in others if other.endswith(" " + name) and len(other.split()) <= 9]
    return max(longer, key=lambda other: (others[other], len(other))) if longer else name


def _cleaned(name: str) -> str:
    cleaned = _LEADING.sub("", name).strip(" ,–-")
    return cleaned if " " in cleaned else ""
