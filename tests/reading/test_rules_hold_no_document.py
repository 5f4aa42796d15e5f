"""The reader's rules hold no word of any one document: no name, rare word or run of words of those it is tried on.

A word is a document's own when it is neither among the commonest of English (common_words.txt) nor a word of boards
everywhere (board_words.txt). Rules are the string literals of the code; what a docstring says is none.
"""

import ast
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from boards import due_words
from publishing import reading
from tests.reading.shared_data import BOARDS, FIRST_MEETING
from tests.reading.test_minutes_of_other_boards import LISTS

HERE = Path(__file__).parent
ROOMS = [Path(str(room.__file__)).parent for room in (reading, due_words)]
OURS = sorted(path for path in (HERE / "documents").iterdir() if path.suffix != ".json")
THEIRS = [FIRST_MEETING, *(BOARDS / hand["file"] for hand in LISTS.values())]
RUN = 5
POINTING = {"the", "this", "that", "our", "all", "each", "every", "both", "any", "and", "for"}
SHORTEST_STEM = 5


def words_of(text: str) -> list[str]:
    """The words of a text, as they are written."""
    return re.findall(r"[^\W\d_]+", text.replace("’", "'"))


def stems(word: str) -> Iterator[str]:
    """A word, and what is left without a common ending."""
    yield word
    for ending, instead in (("ies", "y"), ("ied", "y"), ("s", ""), ("es", ""), ("ed", ""), ("ing", ""), ("er", "")):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            left = word.removesuffix(ending) + instead
            yield from (left, left + "e", left[:-1] if left[-1:] == left[-2:-1] else left)
    for ending in ("ers", "or", "ors", "ly", "ment", "ments", "ation", "ations", "ion", "ions"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            yield from (word.removesuffix(ending), word.removesuffix(ending) + "e")


def read_words(name: str) -> set[str]:
    """The words of a list beside this file; a line that begins with # says where they are from."""
    lines = (HERE / name).read_text().splitlines()
    return {word for line in lines if not line.startswith("#") for word in line.split()}


BOARD_WORDS = read_words("board_words.txt")
COMMON = BOARD_WORDS | read_words("common_words.txt")


def is_common(word: str) -> bool:
    """Whether a word is everybody's, as it is or under its endings (“findings”, “finding”, “find”)."""
    return len(word) < 3 or any(base in COMMON for stem in stems(word) for base in stems(stem))


def text_of(path: Path) -> str:
    """A document's words, without its markup."""
    if path.suffix == ".odt":
        with zipfile.ZipFile(path) as box:
            return re.sub(r"<[^>]*>", " ", box.read("content.xml").decode())
    return re.sub(r"<[^>]*>|\n---\n", " ", path.read_text().split("\ncategories:")[-1])


def literals(source: str) -> Iterator[str]:
    """Every string of some code that is no docstring, without what a pattern's marks mean."""
    for words in strings(source):
        yield re.sub(r"\\[a-zA-Z]", " ", re.sub(r"\[([A-Za-z])(?i:\1)\]", r"\1", words))


def strings(source: str) -> Iterator[str]:
    """Every string of some code that is no docstring, as the code means it."""
    tree = ast.parse(source)
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef) and ast.get_docstring(node) is not None
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str | bytes) and id(node) not in docstrings:
            yield node.value if isinstance(node.value, str) else node.value.decode("latin-1")


@dataclass(frozen=True)
class Rules:
    """The words of some rules that are not everybody's, and the rules one under the other in small letters."""

    words: frozenset[str]
    lines: str

    @classmethod
    def of(cls, code: Iterable[str]) -> "Rules":
        """The rules of some code."""
        lines = [" ".join(words_of(rule)).lower() for source in code for rule in literals(source)]
        words = frozenset(word for line in lines for word in line.split() if not is_common(word))
        return cls(words, "\n".join(f" {line} " for line in lines))


def of_its_own(text: str, rules: Rules) -> set[str]:
    """What stands in a rule and is a text's own: words, names of two words, and words in a row."""
    return own_words(text, rules) | own_names(text, rules) | own_runs(text, rules)


def own_words(text: str, rules: Rules) -> set[str]:
    """The words of a text's own that stand in a rule: whole, or one is the beginning of the other."""
    own = {word for word in map(str.lower, words_of(text)) if not is_common(word)}
    return {word for word in own for rule in rules.words if word == rule or _begins(word, rule) or _begins(rule, word)}


def _begins(short: str, long: str) -> bool:
    return len(short) >= SHORTEST_STEM and long.startswith(short)


def own_names(text: str, rules: Rules) -> set[str]:
    """Names of two words, each of them common (“Corn Hall”), that stand side by side in a rule."""
    pairs = re.findall(r"(?<=[a-z,;] )([A-Z][a-z]+) (?=([A-Z][a-z]+))", " ".join(text.split()))
    names = {(first.lower(), second.lower()) for first, second in pairs}
    return {
        " ".join(name)
        for name in names
        if set(name) - BOARD_WORDS and not set(name) & POINTING and f" {' '.join(name)} " in rules.lines
    }


def own_runs(text: str, rules: Rules) -> set[str]:
    """Some words in a row of a text that stand so in a rule, two of them at least with something to say."""
    words = [word.lower() for word in words_of(text)]
    runs = [words[place : place + RUN] for place in range(len(words) - RUN + 1)]
    saying = [run for run in runs if sum(len(word) > 3 and word not in BOARD_WORDS for word in run) > 1]
    return {" ".join(run) for run in saying if f" {' '.join(run)} " in rules.lines}


@pytest.fixture(scope="module")
def rules() -> Rules:
    return Rules.of(path.read_text() for room in ROOMS for path in sorted(room.rglob("*.py")))


@pytest.mark.parametrize("path", [*OURS, *THEIRS], ids=lambda path: path.name)
def test_no_rule_holds_a_documents_own_words(path: Path, rules: Rules) -> None:
    if not path.exists():
        pytest.skip("this document is not beside the checkout")
    assert of_its_own(text_of(path), rules) == set()


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        (r'R = re.compile(r"\b(?:council|wrenmouth)\b")', {"wrenmouth"}),
        (r'R = ("police", "Thornhay")', {"thornhay"}),
        (r'R = f"{COUNCIL}|brackenf(?:ord)?"', {"brackenford"}),
        (r'R = re.compile(r"[Bb]rackenford")', {"brackenford"}),
        (r'R = re.compile(rb"ropeworks")', {"ropeworks"}),
        (r'R = "carers from pebble quay described their"', {"pebble quay", "carers from pebble quay described"}),
        ('"""A rule of Wrenmouth."""', set()),
        ('R = "the council will write by 4 March"', set()),
    ],
)
def test_a_planted_word_is_seen(rule: str, found: set[str]) -> None:
    """So that the test above can fail: a name, its beginning, a rare word, a name of common words, words in a row."""
    seen = of_its_own(text_of(HERE / "documents" / "newsletter.html"), Rules.of([rule]))
    assert found <= seen
    assert bool(found) == bool(seen)


def test_a_documents_names_are_its_own() -> None:
    """The lists of common words have not grown so long that they hold the names that the documents live on."""
    names = "wrenmouth brackenford thornhay salterby wexford kestrel okafor osmotherwick ravensfold ferncombe arkwright"
    assert [name for name in names.split() if is_common(name)] == []
    assert is_common("councils")
    assert is_common("circulated")
