"""The due of a sentence: of the days in it that are to come, the first after its verb, with the words it is told in.

Leans on due words and on which days look forward. Must not know what is promised.
"""

from dataclasses import replace
from datetime import date

from boards.due_words import Placed, dues_in, read_due
from publishing.reading.dues.forward import is_forward
from publishing.reading.found import Due
from publishing.reading.patterns import any_of, is_all, rule
from publishing.reading.remembered import remembered
from publishing.reading.words.calendar import MONTH, WEEKDAY

NONE = Due()
# Two days on which a meeting may have been: a day that both make the same needs no year.
_ONE_DAY, _OTHER_DAY = date(2001, 1, 15), date(2002, 8, 20)
# “By noon on the”, “at its”: the words before a day that belong to the due as it is written.
_KEPT = rule(
    r"""
    \b(?P<preposition>{preposition})
    (?: {between})*
    \s*$
    """,
    preposition=any_of(
        """
        by | before | at | on | within | until | no later than | not later than
        ahead of | prior to | during | in time for | around
        """
    ),
    between=any_of(
        r"""
        the | its | our | their | on | end of
        close(?: of play)? | noon | cop | \d{1,2}(?:[.:]\d\d)? ?(?:am | pm)
        {weekday},?
        """,
        weekday=WEEKDAY,
    ),
)
# “2 weeks”, “a month or less”: a length alone, as a column of deadlines has it.
_BARE_LENGTH = rule(
    r"^(?:\d{1,2} | a | one | two | three | four | six)[ ](?:days? | weeks? | months?)(?: or less)?[.]?$"
)
_OR_LESS = rule(r"(?: or less)?[.]?$")
_FROM_A_DAY = is_all(r"from (?:[a-z]+day,? )?")
_REVISED = rule(r"\b(?:revised | extended | moved | changed | put back)(?: date)?(?: to | :)")
# How far before a day the words stand that belong to it.
_NEAR = 80
# “Within three days, starting in May”: it is due when it starts.
_STARTING = rule(r"\b(?:starting | beginning | commencing)(?: (?:in | on | from))?\s*$")
# “To send weekly figures”, “to provide a monthly update”: handed over again and again.
_AGAIN = rule(
    r"""
    \b(?:provide | give | send | receive | share | circulate | have | produce | publish | hold | issue | e-?mail
    | submit)\b
    (?: (?!the\b(?! (?:board | chair | committee | panel)\b))[\w’'-]+){0,6}?
    (?: an?[ ](?P<one>{again}) | [ ](?P<many>{again})(?= (?:[a-z-]+ ){0,2}?[a-z]+s\b))
    """,
    again=r"(?:daily | weekly | fortnightly | (?:six-)?monthly | quarterly | termly)\b",
)
# “Will read two plans a week”.
_SO_MANY_A_WEEK = rule(
    r"\b(?:one | two | three | four | \d{1,2} | half an?) (?:[\w’'-]+ ){1,3}?"
    r"(?P<each>an? (?:day | week | fortnight | month | term | quarter | year))"
    r"(?= (?:and | to | with | in | from | for)\b | [.,;] | $)"
)
_AGAIN_LETTERS = ("daily", "weekly", "nightly", "monthly", "quarterly", "termly")
# “AB to price a helpline – October”: a month behind a dash, at the end of a note.
_MONTH_AT_END = rule(r" [–-] (?P<when>(?:(?:early | mid | late | end of)[ -])?{month}(?: \d{4})?)[.]?$", month=MONTH)


def due_in(sentence: str, said_on: date | None, *, begins: int = 0, past: bool = False) -> Due:
    """The due of a promise in a sentence. `begins` is where its verb stands: a day after it comes before others.

    `said_on` is the day it was said; without it a day is known only where it is told with its year.
    """
    placed = _to_come(sentence, said_on, past)
    loose = [found for found in placed if found.written.kind in ("none", "ongoing")]
    told = [found for found in placed if found not in loose]
    starting = [found for found in told if _STARTING.search(sentence[: found.start][-_NEAR:])]
    starting = starting or _from_then(sentence, told)
    chosen = starting or [found for found in told if found.start >= begins] or told or loose
    if chosen:
        return _due(sentence, _closer(sentence, chosen))
    month = _MONTH_AT_END.search(sentence[-_NEAR:])
    return due_of_words(month["when"], said_on) if month else _again(sentence)


def _again(sentence: str) -> Due:
    """What is to be handed over weekly or monthly goes on."""
    again = _AGAIN.search(sentence) if any(map(sentence.__contains__, _AGAIN_LETTERS)) else None
    if again:
        return Due("ongoing", as_written=again["one"] or again["many"])
    each = _SO_MANY_A_WEEK.search(sentence) if " a " in sentence else None
    return Due("ongoing", as_written=each["each"]) if each else NONE


def _from_then(sentence: str, told: list[Placed]) -> list[Placed]:
    """“From 1 September everyone is answered within three days”: it is due when that begins."""
    is_first = len(told) > 1 and bool(_FROM_A_DAY.match(sentence[: told[0].start]))
    return told[:1] if is_first and all(one.written.as_written.startswith("within") for one in told[1:]) else []


def _closer(sentence: str, chosen: list[Placed]) -> Placed:
    """The first of some dues; “before half term (25 October)” is told closer by the day in brackets."""
    first = chosen[0]
    named = next((found for found in chosen[1:] if found.written.kind == "date"), None)
    is_told_closer = named is not None and sentence[first.end : named.start].strip() == "("
    return named if named is not None and is_told_closer and first.written.kind == "period" else first


def due_of_words(words: str, said_on: date | None) -> Due:
    """The due that stands by itself, as in the column of a table: “2 weeks” there is within them; of “4 May, revised to
    9 June” the last counts."""
    words = _REVISED.split(words)[-1].strip() or words
    if _BARE_LENGTH.match(words):
        found = due_of_words(f"within {_OR_LESS.sub('', words)}", said_on)
        return replace(found, as_written=words)
    if said_on is not None:
        return Due.of(read_due(words, said_on=said_on))
    one, other = (read_due(words, said_on=day) for day in (_ONE_DAY, _OTHER_DAY))
    return Due.of(one if one == other else replace(one, on=None))


def is_without_day(words: str) -> bool:
    """Whether a column says itself that there is no day: “ASAP”, “TBC”."""
    return any(found.written.kind == "none" for found in places_of_dues(words, _ONE_DAY))


def all_dues(sentence: str, said_on: date | None) -> list[tuple[Due, int]]:
    """Every due that looks forward in a sentence, with its place."""
    return [(_due(sentence, found), found.start) for found in _to_come(sentence, said_on, past=False)]


@remembered
def _to_come(sentence: str, said_on: date | None, past: bool) -> tuple[Placed, ...]:
    """The dues of a sentence that look forward; they are asked for more than once while the sentence is read."""
    return tuple(found for found in _placed(sentence, said_on, past) if is_forward(sentence, found, said_on))


def _placed(sentence: str, said_on: date | None, past: bool) -> tuple[Placed, ...]:
    if said_on is not None:
        return places_of_dues(sentence, said_on, past)
    found_then = places_of_dues(sentence, _ONE_DAY)
    other = {found.start: found.written.on for found in places_of_dues(sentence, _OTHER_DAY)} if found_then else {}
    return tuple(
        found if other.get(found.start) == found.written.on else replace(found, written=replace(found.written, on=None))
        for found in found_then
    )


@remembered
def places_of_dues(text: str, said_on: date, past: bool = False) -> tuple[Placed, ...]:
    """Every due in a text and where it stands, as `dues_in` tells it."""
    return tuple(dues_in(text, said_on=said_on, past=past))


def _due(sentence: str, found: Placed) -> Due:
    """A due with the words it is told in: “before the end of” belongs to the day, “on” not to a meeting."""
    written, before = found.written, sentence[: found.start]
    words, is_meeting = written.as_written, written.kind == "meeting"
    kept = _KEPT.search(before[-_NEAR:]) if written.kind != "none" else None
    if kept and not (is_meeting and kept["preposition"].lower() == "on"):
        words = " ".join(f"{kept[0]} {words}".split())
    elif is_meeting and before.lower().endswith("the "):
        words = f"the {words}"
    return Due(written.kind, written.on, written.meeting, words)
