"""The version of the reader is raised when its rules change, so that each document keeps which rules read it."""

import ast
import hashlib
import io
import tokenize
from collections.abc import Iterator
from pathlib import Path

import boards.due_words
import publishing.reading
from publishing.reading.version import RULES, VERSION

ITS_OWN = "version.py"
HOUSES = [Path(house.__path__[0]) for house in (publishing.reading, boards.due_words)]
CHANGED = """The reader's rules are not those of version {version}.
May a document now be read otherwise? Then raise VERSION in publishing/reading/version.py by one, unless what is not yet
released has raised it already. In any case write there: RULES = "{rules}"
"""


def rules_in(source: str) -> str:
    """A module's source without docstrings, remarks, indents and empty lines: what is left is rules."""
    lines = source.splitlines()
    for row, start, end in [*remarks(source), *docstrings(source)]:
        lines[row] = lines[row][:start] + lines[row][end:]
    return "\n".join(filter(None, map(str.strip, lines)))


def remarks(source: str) -> Iterator[tuple[int, int, int]]:
    """The places of comments: their row, where they begin and where they end."""
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0] - 1, token.start[1], token.end[1]


def docstrings(source: str) -> Iterator[tuple[int, int, int]]:
    """The places of the rows of docstrings, which have their rows to themselves."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            longest = max(map(len, source.splitlines()))
            yield from ((row, 0, longest) for row in range(node.lineno - 1, node.end_lineno or node.lineno))


def rules_now() -> str:
    modules = sorted(path for house in HOUSES for path in house.rglob("*.py") if path.name != ITS_OWN)
    digest = hashlib.sha256("\n".join(rules_in(path.read_text()) for path in modules).encode())
    return digest.hexdigest()[:16]


def test_the_version_is_that_of_the_rules() -> None:
    rules = rules_now()
    assert rules == RULES, CHANGED.format(version=VERSION, rules=rules)


def test_remarks_are_no_rules() -> None:
    told = (
        '"""What it is.\n\nMore."""\n\n# “Agreed”\nRULE = "a # b"  # why\n\n\ndef f():\n    """It."""\n    return 1\n'
    )
    assert rules_in(told) == 'RULE = "a # b"\ndef f():\nreturn 1'
    assert rules_in(told) != rules_in(told.replace("a # b", "a # c"))
