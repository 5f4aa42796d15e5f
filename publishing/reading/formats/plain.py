"""Plain text: lines made whole again, points under whatever mark they were typed with, headings by their look.

Leans on the way patterns are written. Must not know what a document says.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from publishing.reading.blocks import Block, Is, Link, Source, tidy
from publishing.reading.formats.aligned import with_bars
from publishing.reading.formats.margins import with_margins
from publishing.reading.patterns import any_of, cased_rule, rule
from publishing.reading.words.bodies import INITIALS
from publishing.reading.words.calendar import MONTH

_POINT = re.compile(
    r"^(?P<indent>\s*)(?:[•●▪◦‣·*–—➢➤►▶→❖◆■□✓✔»-]|[\uf0a7\uf0b7\uf0d8\uf0fc]|o(?=\s{1,}[A-Z]))\s+(?=\S)"
)
_LETTERED = re.compile(
    r"^(?P<indent>\s*)(?P<mark>\(?(?:[a-z]|[ivx]{1,4})[.)]|\(\d{1,2}\)|\d{1,2}\)|\d{1,2}[a-z][.)])\s+(?=\S)"
)
# A paragraph's number, and no day (“17 May”) nor hour (“2.00 pm”) that a line happens to begin with.
_NUMBERED = re.compile(
    rf"^\s*(?P<mark>\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}\.?)\s+"
    rf"(?!(?i:{MONTH}|hrs\b|hours\b)|[ap]\.?m\b|[AP]\.?M\b(?!\s+(?!(?:in|at|on|and|until|till)\b)[a-z]))(?=\S)"
)
# “A1 Write to schools”, “2: Write to schools”: a line that begins a point of a list with marks of its own.
_NUMBERED_OTHERWISE = re.compile(r"^\s*(?:[A-Z]{1,2}\d{1,2}[.:)]?|\d{1,2}:)\s+(?=[A-Z])")
# An item's number on a line of its own, over its heading.
NUMBER_ALONE = re.compile(r"^[ \t]*(?P<number>\d{1,2}\.)[ \t]*\n(?:[ \t]*\n){0,3}(?=[A-Z])", re.M)
_RULE = re.compile(r"^\s*([=\-_*~])\1{2,}\s*$")
_ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_LABEL = rule(
    r"^\s*{label}\b[^.]{0,30}?[:–-]",
    label=any_of(
        """
        actions? | decisions? | agreed | resolved | you said | we will
        date | time | venue | present | apologies | lead
        """
    ),
)
# “Staffing / Ann Example to report back”: each line of a list of actions that has neither marks nor blank lines.
_TAKEN_ON = cased_rule(
    r"^(?:[A-Z][^/.;]{2,60} / )?[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]* | of | and | for | the | &)){0,7} to [a-z]",
)
# “Ann Example (AE), Director”: one of those present on each line.
_WITH_INITIALS = re.compile(r"^\s*[A-Z][^.:;]{3,60}\([A-Z]{2,5}\)")
_LEFT_OPEN = rule(r"\b(?:and | or | with | to | for | by | from | of | asked | ask | that | the | invite | invited)$")
_SHORT = 60
# Lines broken by hand are no wider, and many of them are about as wide; others end where their paragraph does.
_WIDEST, _WIDEST_USUAL, _FULL, _FEWEST_FULL, _FEWEST_BROKEN = 200, 130, 0.8, 0.3, 2
# “No. | Action | Who | When”, “--- | ---”: the rows of a table typed with bars, and the line under its head.
_BARS = re.compile(r"\s*\|\s*")
_UNDER_HEAD = re.compile(r"^[\s|:+=-]+$")
_FEWEST_CELLS = 3
# “2. / Write to schools / AB”: a row of a table as it is when somebody printed its cells in one line.
_NUMBER_AND_SLASH = re.compile(r"^\d{1,3}\.?\s+/\s")
_SLASHES = re.compile(r"\s+/\s+|\s+/$")
_ACTION_OF = cased_rule(r"^Action {initials}: ", initials=INITIALS)
# “… with these minutes.          AB”: the margin in which minutes name who is to act.
_MARGIN = cased_rule(r"(?<=[a-z0-9)’”][.;:])(?<!^\d[.])(?<!^\d\d[.])\s{4,}(?P<who>{initials})\s*$", initials=INITIALS)


def read(text: str) -> Source:
    """The blocks of a plain text."""
    text = with_margins(text)
    return Source(tuple(_blocks(with_bars(NUMBER_ALONE.sub(r"\g<number> ", text).split("\n")))))


def _blocks(lines: list[str]) -> Iterator[Block]:
    gathered: list[str] = []
    is_led = False
    usual = _usual_width(lines)
    for line in lines:
        if _RULE.match(line):
            if (
                len(gathered) == 1
                and not _POINT.match(gathered[0])
                and line.strip()[0] in "=-~"
                and len(gathered[0]) < _SHORT * 2
            ):
                yield Block(Is.HEADING, tidy(gathered[0]), 1 if "=" in line else 2)
            else:
                yield from _gathered(gathered)
            gathered = []
        elif cells := _cells(line):
            yield from _gathered(gathered)
            gathered = []
            if any(cells):
                yield Block(Is.ROW, " | ".join(filter(None, cells)), cells=tuple(cells))
        elif not line.strip():
            yield from _gathered(gathered)
            gathered = []
        elif gathered and (_starts(line, gathered[-1], usual) or (is_led and _is_listed(line, gathered, usual))):
            is_led = gathered[-1].rstrip().endswith(":") or (is_led and _is_listed(line, gathered, usual))
            yield from _gathered(gathered)
            gathered = [line]
        else:
            gathered.append(line)
        if gathered and _MARGIN.search(line):  # what stands beside it is done with
            yield from _gathered(gathered)
            gathered = []
    yield from _gathered(gathered)


def _usual_width(lines: list[str]) -> int:
    """How wide a full line is where lines were broken by hand; 0 where they were not."""
    widths = sorted(len(line.rstrip()) for line in lines if line.strip())
    usual = widths[int(len(widths) * 0.9)] if widths else 0
    if not widths or widths[-1] > _WIDEST or usual > _WIDEST_USUAL:
        return 0
    full = sum(width >= usual * _FULL for width in widths)
    broken = sum(
        len(line.rstrip()) >= usual * _FULL and line.rstrip()[-1].isalnum() and after.lstrip()[:1].islower()
        for line, after in pairwise(lines)
    )
    return usual if full >= len(widths) * _FEWEST_FULL or broken >= _FEWEST_BROKEN else 0


def _is_listed(line: str, gathered: list[str], usual: int) -> bool:
    """Whether a line is the next of a list without marks, “the head write to schools”, under a line with a colon."""
    (before,) = gathered if len(gathered) == 1 else ("",)
    is_short = 0 < len(before.rstrip()) + len(line.split()[0]) + 1 < usual * _FULL
    return is_short and before.lstrip()[:1].islower() and line.lstrip()[:1].islower() and not _LEFT_OPEN.search(before)


def _starts(line: str, before: str, usual: int) -> bool:
    """Whether a line begins a new block, or goes on with the one before."""
    if any(mark.match(line) for mark in (_POINT, _LETTERED, _LABEL, _NUMBERED_OTHERWISE, _ACTION_OF)):
        return True
    if _NUMBERED.match(line) and not _goes_on(before, line, usual):
        return True
    if _WITH_INITIALS.search(line) and _WITH_INITIALS.search(before):
        return True
    is_indented = len(line) - len(line.lstrip()) > 0
    if is_indented and before[:1].isspace() and line.lstrip()[:1].islower() and before.rstrip()[-1:].isalpha():
        return False
    if usual == 0 or (_TAKEN_ON.match(line) and _TAKEN_ON.match(before) and not _LEFT_OPEN.search(before.rstrip())):
        return True
    if is_indented and (_POINT.match(before) or _LETTERED.match(before)):
        return False
    first_word = line.split()[0]
    is_short = len(before.rstrip()) + len(first_word) + 1 < usual * _FULL
    return is_short and (before.rstrip().endswith((".", ":", "?", "!")) or line.lstrip()[:1].isupper())


def _goes_on(before: str, line: str, usual: int) -> bool:
    """Whether a line that begins with a figure goes on with a sentence of the line before."""
    ended = before.rstrip()
    if ended.endswith((" of", " to", " by", " on", ",", " item")):
        return True
    is_full = usual > 0 and len(ended) + len(line.split()[0]) + 1 >= usual * _FULL
    return is_full and not ended.endswith((".", ":", ";", "?", "!")) and "." not in line.split()[0]


def _cells(line: str) -> list[str]:
    """The cells of a line that is a row of a table, parted by tabs or bars; none where it is no row."""
    bare = line.strip()
    if _NUMBER_AND_SLASH.match(bare):
        return [tidy(cell) for cell in _SLASHES.split(bare)]
    if "|" in bare:
        if _UNDER_HEAD.match(bare):
            return [""]
        cells = _BARS.split(bare.removeprefix("|").removesuffix("|"))
    else:
        cells = re.split(r"\t+", bare)
    is_row = len(cells) >= _FEWEST_CELLS or (bare.startswith("|") and len(cells) > 1)
    return [tidy(cell) for cell in cells] if is_row else []


def _gathered(lines: list[str]) -> Iterator[Block]:
    """The block that some lines make; whom their margin names follows it as “Action: AB”."""
    margin = _MARGIN.search(lines[-1]) if lines else None
    if margin:
        yield from _gathered([*lines[:-1], lines[-1][: margin.start()]])
        yield Block(Is.PARAGRAPH, f"Action: {margin['who']}")
        return
    if not lines:
        return
    first = lines[0]
    point = _POINT.match(first) or _LETTERED.match(first)
    numbered = _NUMBERED.match(first)
    text = tidy(" ".join(line.strip() for line in lines))
    links = tuple(Link(found, f"mailto:{found}" if "@" in found else found) for found in _ADDRESS.findall(text))
    if point:
        mark = point.group(0).strip()
        number = mark if re.search(r"\w", mark) and mark != "o" else ""
        yield Block(
            Is.POINT, text[len(mark) :].strip(), 1 + len(point["indent"].expandtabs()) // 4, number=number, links=links
        )
    elif numbered:
        mark = numbered["mark"]
        yield Block(Is.PARAGRAPH, text[len(mark) :].strip(), number=mark, links=links)
    else:
        yield Block(Is.PARAGRAPH, text, links=links)
