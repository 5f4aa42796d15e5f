"""Margins of a plain text: whom minutes name left or right of what is to be done, and by when.

Leans on the words of bodies and on how a due is written. Must not know what is done: each margin becomes a label,
“Action: AB by 6 December”, as others write it themselves.
"""

import re
from datetime import date

from boards.due_words import read_due
from publishing.reading.patterns import cased_rule
from publishing.reading.words.bodies import INITIALS

# “AB      Write to schools”, beside lines that all begin further to the right.
_LEFT = cased_rule(r"^(?P<who>{initials})\s{3,}(?=[A-Z])", initials=INITIALS)
_INDENT, _LEAST_GAP, _FEWEST = "    ", "   ", 2
# “… with these minutes.          AB”, and under it “6 December” in the same margin; or “30.10.09   AB” beside it.
_RIGHT = cased_rule(
    r"^(?P<text>.*?[a-z].*?\S)\s{4,}(?:(?P<when>\d[\d./ -]{3,9}\d | (?:\d{1,2} )?[A-Z][a-z]{2,8}(?: \d{2,4})?)\s{2,})?"
    r"(?P<who>{initials} | All)\s*$",
    initials=INITIALS,
)
# “… agencies.   JC   30.10.15”: by when right of who.
_WHO_AND_WHEN = cased_rule(
    r"^(?P<text>.*?[a-z].*?[.;:)])\s{3,}(?P<who>{initials} | All)\s{2,}(?P<when>\S.{2,22}?)\s*$", initials=INITIALS
)
_UNDER_RIGHT = re.compile(r"^\s{36,}(?P<due>\S.{0,22}?)\s*$")
# “AB”, “AB / QA group”, “All”: a line that names who, as a cell does when a table is copied as text.
_WHO_ALONE = cased_rule(r"^(?P<who>(?:{initials}|All)(?: ?/ ?[A-Za-z][A-Za-z ]{1,20})?)$", initials=INITIALS)
_MOST_OF_A_DUE, _MOST_LINES_OF_A_DUE = 24, 2
# A line with a margin is as wide as a page.
_WIDEST = 240
_ANY_DAY = date(2001, 1, 1)
# “Nov 09”: in a margin of days, a month of 2009 and no ninth of November.
_MONTH_OF_A_YEAR = re.compile(r"^((?:(?:[Ee]nd|[Mm]id|[Ee]arly|[Ll]ate)(?: of)?[ -])?[A-Z][a-z]{2,8}) (\d\d)$")
_BEGINS_ITSELF = re.compile(r"(?:by|before|due|ongoing)\b", re.IGNORECASE)


def with_margins(text: str) -> str:
    """The text, with a label for each margin in which somebody is named."""
    return _with_cells(_with_right(_with_left(text)))


def _with_left(text: str) -> str:
    lines = text.split("\n")
    told = [line for line in lines if line.strip()]
    indented = sum(line.startswith(_INDENT) for line in told)
    if sum(bool(_LEFT.match(line)) for line in told) < _FEWEST or indented * 2 < len(told):
        return text
    return "\n".join(_LEFT.sub(r"Action \g<who>: ", line) for line in lines)


def _with_right(text: str) -> str:
    """What stands in the margin under the initials is by when."""
    lines, kept = text.split("\n"), []
    place = 0
    while place < len(lines):
        line = lines[place]
        place += 1
        match = _in_margin(line) if _LEAST_GAP in line and len(line) <= _WIDEST else None
        if match is None or match["text"].isupper() or (match["when"] and not _is_due(match["when"])):
            kept.append(line)
            continue
        due = [match["when"]] if match["when"] else []
        while place < len(lines) and len(due) < _MOST_LINES_OF_A_DUE and (under := _UNDER_RIGHT.match(lines[place])):
            due.append(under["due"])
            place += 1
        kept += [match["text"], "", _label(match["who"], " ".join(due)), ""] if due else [line]
    return "\n".join(kept)


def _in_margin(line: str) -> re.Match[str] | None:
    beside = _WHO_AND_WHEN.match(line)
    return beside if beside is not None and _is_due(beside["when"]) else _RIGHT.match(line)


def _with_cells(text: str) -> str:
    """“AB” and “31/10/25”, each in a line of its own under what is to be done."""
    lines = text.split("\n")
    owners = {
        place
        for place in range(1, len(lines) - 1)
        if lines[place - 1].strip() and _WHO_ALONE.match(lines[place].strip()) and _is_due(lines[place + 1])
    }
    if len(owners) < _FEWEST:
        return text
    kept: list[str] = []
    for place, line in enumerate(lines):
        if place in owners:
            kept += ["", _label(line.strip(), lines[place + 1].strip()), ""]
        elif place - 1 not in owners:
            kept.append(line)
    return "\n".join(kept)


def _is_due(line: str) -> bool:
    words = line.strip()
    return 0 < len(words) <= _MOST_OF_A_DUE and read_due(words, said_on=_ANY_DAY).kind != "none"


def _label(who: str, due: str) -> str:
    due = _MONTH_OF_A_YEAR.sub(r"\1 20\2", due)
    by = due if not due or _BEGINS_ITSELF.match(due) else f"by {due}"
    return f"Action: {who} {by}".rstrip()
