"""Initials: who is meant by “AR” in a document that says so itself, “Ann Reed, Director of Services (AR)”.

Leans on nothing. Must not know any person or body: letters are only taken where they are those of the words beside.
"""

import re
from collections.abc import Iterable

# “… (AR)”: letters behind what they stand for.
_BEHIND = re.compile(r"\(([A-Z]{2,5})\)")
# “… (AR), Director of Services”: the office behind them, to the end of the entry.
_OFFICE = re.compile(
    r"\s*[,–-]\s*(?P<office>[A-Z][\w’'&-]*(?:,? (?:[A-Z][\w’'&-]*|of|and|for|the|to|in|&))*)\s*(?=[;\n.]|$)"
)
# “AR – Ann Reed, Director of Services”, “AR: Ann Reed”: letters before it, as a key to initials has them.
_BEFORE = re.compile(r"^\W*([A-Z]{2,5})\s*(?:[:–=|-]|\s-\s)\s*(\S.{2,120})$", re.MULTILINE)
# “Ann Reed | Director of Services | AR”: letters in a cell of their own.
_CELL = re.compile(r"\s*\|\s*|\t+")
_IS_LETTERS = re.compile(r"[A-Z]{2,5}")
# Where the entry of a list begins: a line, “;”, the bracket of the one before, “Present:”.
_BEGINS = re.compile(r"[\n;:)•]|(?<=\w)\s+-\s")
_PARTS = re.compile(r"[\s-]+")
_MOST = 160


def letters_in(texts: Iterable[str]) -> dict[str, str]:
    """The initials that some texts explain, each with the words they stand for; those with two meanings are left out.

    Of a person the words go on to the office or body beside the name, as they stand there.
    """
    found: dict[str, set[str]] = {}
    for text in texts:
        for letters, words in _explained(text):
            found.setdefault(letters, set()).add(words)
    return {letters: words.pop() for letters, words in found.items() if len(words) == 1}


def _explained(text: str) -> Iterable[tuple[str, str]]:
    for match in _BEHIND.finditer(text):
        before = text[max(0, match.start() - _MOST) : match.start()]
        words = _named_by(match[1], _BEGINS.split(before)[-1])
        if words:
            office = _OFFICE.match(text, match.end()) if "," not in words else None
            yield match[1], f"{words}, {office['office']}" if office else words
    for match in _BEFORE.finditer(text):
        words = _named_by(match[1], match[2])
        if words:
            yield match[1], words
    for line in text.splitlines():
        cells = [cell.strip() for cell in _CELL.split(line) if cell.strip()]
        letters = next((cell for cell in cells if _IS_LETTERS.fullmatch(cell)), "")
        words = _named_by(letters, ", ".join(cell for cell in cells if cell != letters)) if letters else ""
        if words:
            yield letters, words


def _named_by(letters: str, words: str) -> str:
    """The words that begin with a name of these initials, or end with a body's; else nothing."""
    words = words.strip(" ,.–-|*_")
    name, comma, more = words.partition(",")
    return _ending_of(name, letters, comma + more) or _ending_of(words, letters)


def _ending_of(words: str, letters: str, more: str = "") -> str:
    """The end of some words that has these initials, with what follows it; else nothing."""
    parts = words.split()
    ends = (" ".join(parts[place:]) for place, part in enumerate(parts) if part[0].isupper())
    return next((f"{end}{more}" for end in ends if initials_of(end) == letters), "")


def initials_of(words: str) -> str:
    """“AR” of “Ann Reed”, “LSCB” of “Local Safeguarding Children Board”: small words do not count."""
    return "".join(part[0] for part in _PARTS.split(words) if part[:1].isupper())
