"""The little language of the reader's rules has two traps, and no rule stands in one.

Spaces around “|” do not count: of “(?: also | then)” the second word has lost its space and is never found. And “\\b”
in a string that is not raw is a backspace.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from publishing import reading
from tests.reading.test_rules_hold_no_document import strings

ROOM = Path(str(reading.__file__)).parent

OPENS = re.compile(r"\(\?(?:[:!=]|<[!=])")
BESIDE_A_BAR = re.compile(r"\s*\|\s*")
CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]|\\.")
BARE, ENDS = re.compile(r"(?:\(\?:)?[A-Za-z]"), re.compile(r"[A-Za-z]\??$")


def without_space(rule: str) -> list[str]:
    """The alternatives of a rule whose first begins with a space, or whose last ends with one, that have lost it."""
    text = CLASS.sub(lambda found: "." * len(found[0]), BESIDE_A_BAR.sub("|", "".join(_lines(rule))))
    groups = [_alternatives(text[opened.end() :]) for opened in OPENS.finditer(text)]
    before = [one for group in groups if group[:1] and group[0].startswith(" ") for one in group[1:] if BARE.match(one)]
    behind = [
        one for group in groups if group[1:] and group[-1].endswith(" ") for one in group[:-1] if ENDS.search(one)
    ]
    return before + behind


def _lines(rule: str) -> list[str]:
    first, *others = rule.split("\n")
    return [first, *(line.strip() for line in others)] if others else [first]


def _alternatives(text: str) -> list[str]:
    """What stands between the bars of a group, up to its end."""
    depth, found = 0, [""]
    for letter in text:
        depth += (letter == "(") - (letter == ")")
        if depth < 0:
            return found
        if letter == "|" and depth == 0:
            found.append("")
        else:
            found[-1] += letter
    return []


def _rules() -> Iterator[tuple[str, str]]:
    for path in sorted(ROOM.rglob("*.py")):
        yield from ((path.name, words) for words in strings(path.read_text()))


def test_no_alternative_has_lost_its_space() -> None:
    assert [(name, lost) for name, rule in _rules() if "(?" in rule for lost in without_space(rule)] == []


def test_no_rule_holds_a_backspace() -> None:
    lost = {name for name, rule in _rules() if "\b" in rule}
    assert lost <= {"opening.py"}, "there it is of the marks by which a packed file begins"


@pytest.mark.parametrize(
    ("rule", "lost"),
    [
        ("asked(?: that | for)", ["for"]),
        ("due(?: date | by)?[ ]", ["by"]),
        ("(?:also | then )?agreed", ["also"]),
        ("(?! (?:to | and)\\b)", []),
        ("(?: (?:also | then))? agreed", []),
        ("we(?: will | [’']ll)", []),
        ("[(?: a | b)]", []),
    ],
)
def test_a_lost_space_is_seen(rule: str, lost: list[str]) -> None:
    """So that the test above can fail."""
    assert without_space(rule) == lost
