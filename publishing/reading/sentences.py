"""Sentences: where one ends, and where a numbered list stands inside one.

Leans on the way patterns are written. Must not know what a sentence says.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from publishing.reading.patterns import any_word, rule

_END = re.compile(r"""[.!?…]["'”’)\]]*+(?=\s+(?:[/|]\s+)?+["'“‘(\[•]*+[A-Z0-9£])|[.!?]["”’)\]]*+$""")
# “e.g.”, “Cllr.”, “A.”: a full stop that ends no sentence.
_SHORT = rule(
    r"(?:\b{short} | (?<![&\w’'])(?:[A-HJ-Z] | (?<![a-z][ ])I))\.$",
    short=any_word("""
        e.g, i.e, approx, vs, max, min
        mr, mrs, ms, dr, prof, rev, revd, insp, supt, sgt, det, st, hon, rt, cc, cllr(s)
        no(s), para(s), p, pp, fig, ref, dept, inc, ltd
        jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec
    """),
)
_MARK = re.compile(r"(?:(?<=[\s:;,–-])|^)\(?(?P<mark>[a-h]|\d{1,2}|i{1,3}|iv|vi{0,3}|ix|x)[).](?=\s+\S)")
_SERIES = (
    list("abcdefgh"),
    [str(number) for number in range(1, 30)],
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"],
)
# Nobody writes a longer sentence: one without an end is cut there, so that its length cannot hide what follows.
_LONGEST = 1_500


@dataclass(frozen=True)
class Sentence:
    """One sentence and its place in the text it was cut from."""

    text: str
    start: int
    end: int


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text, in order."""
    return list(_cut(text))


def _cut(text: str) -> Iterator[Sentence]:
    start = 0
    for match in _END.finditer(text):
        before = text[start : match.end()]
        if text[match.start()] == "." and _SHORT.search(before[-8:]) and match.end() < len(text.rstrip()):
            continue
        yield from _bounded(text, start, match.end())
        start = match.end()
    yield from _bounded(text, start, len(text))


def _bounded(text: str, start: int, end: int) -> Iterator[Sentence]:
    """A sentence; one that is longer than anybody writes, in pieces."""
    while end - start > _LONGEST:
        space = text.rfind(" ", start + 1, start + _LONGEST)
        cut = space if space > 0 else start + _LONGEST
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Sentence]:
    words = text[start:end]
    inner = words.strip()
    if inner:
        begins = start + len(words) - len(words.lstrip())
        yield Sentence(inner, begins, begins + len(inner))


def points_within(text: str) -> tuple[str, list[str]]:
    """A sentence that holds its own list, “that: (a) …; (b) … and (c) …”: what leads it in, and its points."""
    may_hold = ")" in text or 0 <= text.find(".") < len(text) - 1
    marks = _in_order(list(_MARK.finditer(text))) if may_hold else []
    if len(marks) < 2:
        return text, []
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    points = [
        re.sub(r"[\s;,(]+(?:and|or)?[\s(]*$", "", text[mark.end() : end].strip())
        for mark, end in zip(marks, ends, strict=True)
    ]
    lead = text[: marks[0].start()].rstrip(" (")
    if any(len(point) < 8 for point in points):
        return text, []
    return lead, points


def _in_order(marks: list[re.Match[str]]) -> list[re.Match[str]]:
    """The marks that count up from the first: a, b, c; 1, 2, 3; i, ii, iii."""
    for series in _SERIES if len(marks) > 1 else ():
        found: list[re.Match[str]] = []
        for mark in marks:
            if len(found) < len(series) and mark["mark"] == series[len(found)]:
                found.append(mark)
        if len(found) > 1:
            return found
    return []
