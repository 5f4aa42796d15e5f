"""Two hundred pages within seconds, and lengths and depths that nobody writes within a time in proportion.

The time is the processor's, so that another test on the same machine does not count. The bound of two seconds is meant
for an ordinary machine: a count to a million is timed before and after, and a machine (or an hour) in which that takes
longer is given as much more; of three tries the best counts. Real minutes, our own documents over and over and lines of
all of them in any order keep to it. Where every sentence promises something and none is like another, thrice as much is
given; what nobody writes is given four times the same pace: no length may take for ever.
"""

import random
import time
from collections.abc import Callable

import pytest

from publishing.reading import Reading, Unreadable, read
from tests.reading.shared_data import BOARDS, needs_boards
from tests.reading.test_our_own_documents import DOCUMENTS
from tests.reading.word import from_text

TWO_HUNDRED_PAGES = 2.0
NONE_ALIKE = 3
TRIES = 3
# A count to a million on an ordinary machine of 2024, in seconds of its processor.
A_MILLION = 0.035
PATIENCE = 4
WORDS_OF_A_PAGE = 500
LETTERS_OF_A_PAGE = 3_000
LINES_OF_A_PAGE = 50


def how_slow() -> float:
    """How many times as long as on an ordinary machine this one takes at the moment to count to a million."""
    started, count = time.process_time(), 0
    for number in range(1_000_000):
        count += number
    return max(1.0, (time.process_time() - started) / A_MILLION)


def best(contents: bytes, name: str) -> tuple[float, Reading]:
    """The shortest time of three tries, or of the first that keeps to the bound; and what was read."""
    fastest, reading = timed(contents, name)
    for _ in range(TRIES - 1):
        if fastest < TWO_HUNDRED_PAGES:
            break
        fastest = min(fastest, timed(contents, name)[0])
    assert reading is not None
    return fastest, reading


def timed(contents: bytes, name: str) -> tuple[float, Reading | None]:
    """How long an ordinary machine's processor would be busy, and what was read unless it was refused."""
    slow = how_slow()
    started = time.process_time()
    try:
        reading = read(contents, name)
    except Unreadable:
        reading = None
    spent = time.process_time() - started
    return spent / max(slow, how_slow()), reading


def pages(name: str, number: int = 200) -> str:
    """So many pages of one of our documents, over and over; of a web page, what its main part holds."""
    before, text, after = "", (DOCUMENTS / name).read_text(), ""
    if "</main>" in text:
        before, rest = text.split("<h2>", 1)
        text, after = rest.split("</main>", 1)
        text, after = f"<h2>{text}", f"</main>{after}"
    return before + "\n\n".join([text] * -(-number * WORDS_OF_A_PAGE // len(text.split()))) + after


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """What is loaded once is no part of a document's time."""
    read(b"# A\n\nThe council will write by 4 March.", "a.md")


@pytest.mark.parametrize("name", ["update.md", "minutes.txt", "newsletter.html"])
def test_two_hundred_dense_pages_are_read_in_seconds(name: str) -> None:
    contents = pages(name).encode()
    assert len(contents.split()) >= 200 * WORDS_OF_A_PAGE
    spent, reading = best(contents, name)
    assert len(reading.decisions) > 100
    assert spent < TWO_HUNDRED_PAGES


def test_two_hundred_dense_pages_of_word_are_read_in_seconds() -> None:
    spent, reading = best(from_text(pages("word_minutes.txt")), "a.docx")
    assert len(reading.decisions) > 100
    assert spent < TWO_HUNDRED_PAGES


@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html"])
def test_two_hundred_pages_of_lines_in_any_order_are_read_in_seconds(name: str) -> None:
    texts = [path.read_text() for path in sorted(DOCUMENTS.iterdir()) if path.suffix != ".json"]
    lines = sorted({line for text in texts for line in text.splitlines() if line.strip()})
    dice, words, chosen = random.Random(name), 0, []  # noqa: S311 which lines come is no secret
    while words < 200 * WORDS_OF_A_PAGE:
        chosen.append(dice.choice(lines))
        words += len(chosen[-1].split())
    assert best("\n\n".join(chosen).encode(), name)[0] < TWO_HUNDRED_PAGES


@needs_boards
def test_real_minutes_none_like_another_keep_the_same_pace() -> None:
    contents = b"\n\n".join(path.read_bytes() for path in sorted(BOARDS.rglob("*.md")))
    assert len(contents.split()) > 20 * WORDS_OF_A_PAGE
    given = TWO_HUNDRED_PAGES * len(contents.split()) / (200 * WORDS_OF_A_PAGE)
    assert min(timed(contents, "minutes.md")[0] for _ in range(TRIES)) < given


MATTERS = "\n\n".join(
    f"{place}. Matter {place}\n\nIt was agreed that the council would bring paper {place} to the March meeting.\n\n"
    f"The head of team {place} will write to school {place} by {place % 28 + 1} April 2020 about matter {place}."
    for place in range(2_000)
)
PROMISE = "the council will write by 4 March"
ROW = "<tr><td>Write paper {}</td><td>AB</td><td>4 March</td></tr>"
HEAD = "<table><tr><th>Action</th><th>Lead</th><th>By when</th></tr>"
LONG_ONES: dict[str, tuple[str, Callable[[], str]]] = {
    "fifty thousand points": ("a.md", lambda: "# A\n\n" + "- a point\n" * 49_000),
    "ten thousand promises": ("a.md", lambda: "# A\n\n" + f"- {PROMISE}\n" * 10_000),
    "ten thousand promises in text": ("a.txt", lambda: f"•  {PROMISE}\n" * 10_000),
    "one paragraph of 1 MB without a full stop": ("a.md", lambda: "the board agreed that it will " * 35_000),
    "one paragraph of 1 MB in text": ("a.txt", lambda: f"{PROMISE} and " * 28_000),
    "one long word": ("a.txt", lambda: "a" * 40_000),
    "one long word of capitals": ("a.txt", lambda: "A" * 40_000),
    "one long figure": ("a.txt", lambda: "1" * 40_000),
    "a megabyte of spaces": ("a.txt", lambda: "The council" + " " * 1_000_000 + "will write."),
    "a megabyte of blank lines": ("a.md", lambda: "The council will write.\n" + "\n" * 1_000_000 + "By 4 March."),
    "a megabyte of commas": ("a.txt", lambda: "It was agreed that " + "," * 1_000_000),
    "brackets": ("a.md", lambda: "[" * 100_000 + "](" * 50_000),
    "stars": ("a.md", lambda: "*" * 1_000_000),
    "quotes": ("a.md", lambda: "> " * 500_000),
    "marks of headings": ("a.md", lambda: "# A\n" * 50_000),
    "figures": ("a.txt", lambda: "by 4.3." * 150_000),
    "the same promise": ("a.txt", lambda: f"{PROMISE}. ".capitalize() * 28_000),
    "points within points": ("a.md", lambda: "\n".join("  " * depth + f"- {PROMISE}" for depth in range(900))),
    "tags within tags": ("a.html", lambda: "<div>" * 100_000 + PROMISE + "</div>" * 100_000),
    "lists in lists": ("a.html", lambda: "<ul><li>" * 30_000 + PROMISE),
    "tables in tables": ("a.html", lambda: "<table><tr><td>" * 3_000 + PROMISE),
    "letters with blank lines between": ("a.txt", lambda: "a\n\n" * 49_000),
    "numbers alone": ("a.md", lambda: "\n\n1. " * 24_000),
    "dashes": ("a.html", lambda: "–" * 40_000),
    "brackets back to front": ("a.txt", lambda: "](" * 50_000),
    "dashes and bars": ("a.txt", lambda: "–|" * 40_000),
    "bold in bold": ("a.html", lambda: "<p>" + "<b>" * 100_000 + PROMISE),
    "a table of ten thousand rows": ("a.html", lambda: HEAD + "".join(map(ROW.format, range(10_000))) + "</table>"),
    "a row of ten thousand cells": ("a.html", lambda: "<table><tr>" + "<td>AB</td>" * 10_000 + "</tr></table>"),
}


def test_two_thousand_matters_none_like_another_take_no_more_than_thrice_as_long() -> None:
    given = NONE_ALIKE * TWO_HUNDRED_PAGES * len(MATTERS.split()) / (200 * WORDS_OF_A_PAGE)
    assert min(timed(MATTERS.encode(), "a.txt")[0] for _ in range(TRIES)) < given


@pytest.mark.parametrize("which", LONG_ONES)
def test_what_nobody_writes_is_not_for_ever_either(which: str) -> None:
    name, write = LONG_ONES[which]
    contents = write().encode()
    spent, _ = timed(contents, name)
    pages_long = max(len(contents) / LETTERS_OF_A_PAGE, contents.count(b"\n") / LINES_OF_A_PAGE, 200)
    assert spent < PATIENCE * TWO_HUNDRED_PAGES * pages_long / 200


@pytest.mark.parametrize(
    ("name", "contents"),
    [
        ("a.txt", "a\n" * 50_001),
        ("a.md", "- a\n\n" * 50_001),
        ("a.html", "<p>a" * 50_001),
        ("a.html", "<b></b>" * 100_001 + "a"),
        ("a.txt", "a " * 1_000_001),
    ],
)
def test_what_is_longer_than_any_paper_is_refused_before_anybody_waits(name: str, contents: str) -> None:
    start = time.process_time()
    with pytest.raises(Unreadable, match="50,000 lines"):
        read(contents.encode(), name)
    assert time.process_time() - start < PATIENCE * TWO_HUNDRED_PAGES


def test_a_table_of_ten_thousand_rows_has_ten_thousand_actions() -> None:
    name, write = LONG_ONES["a table of ten thousand rows"]
    assert len(read(write().encode(), name).commitments) == 10_000


@pytest.mark.parametrize("depth", [60, 200, 300, 1_000])
def test_what_is_nested_deep_is_not_lost_nor_what_follows_it(depth: int) -> None:
    page = "<h1>A board</h1>" + "<div>" * depth + f"<p>First, {PROMISE}.</p>" + "</div>" * depth
    reading = read(f"<!doctype html>{page}<p>The police will write by 5 March.</p>".encode(), "a.html")
    assert [commitment.who for commitment in reading.commitments] == ["the council", "The police"]


def test_a_paragraph_of_many_sentences_is_read_to_its_end() -> None:
    """Six hundred kilobytes without a line break, as some exports come."""
    text = "Ferndale Board. Minutes of 14 May 2020.\n\n" + "The clerk noted how many visits had been made. " * 13_000
    spent, reading = timed(f"{text}The trust will write to schools by 4 June.".encode(), "a.txt")
    assert reading is not None
    assert [commitment.who for commitment in reading.commitments] == ["The trust"]
    assert spent < PATIENCE * TWO_HUNDRED_PAGES
